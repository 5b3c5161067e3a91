//! Refusals in words, as a dialog and as a page; the owner's caps.

mod cap_fields;
mod caps;
#[cfg(feature = "ssr")]
mod caps_page;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod load_caps;
#[cfg(feature = "ssr")]
mod not_admitted;
#[cfg(feature = "ssr")]
mod preview;
mod server_fns;
#[cfg(feature = "ssr")]
mod upgrade;
#[cfg(feature = "ssr")]
mod upgrade_view;
#[cfg(feature = "ssr")]
mod ways_out;

pub use cap_fields::CapFields;
pub use caps::{Cap, OwnCaps};
#[cfg(feature = "ssr")]
pub use caps_page::CapsPage;
#[cfg(feature = "ssr")]
pub(crate) use labels::benefit_words;
#[cfg(feature = "ssr")]
pub use labels::{BenefitWords, RefusalWords};
#[cfg(feature = "ssr")]
pub use load_caps::{load as load_caps, set as set_caps};
#[cfg(feature = "ssr")]
pub use not_admitted::not_admitted;
#[cfg(feature = "ssr")]
pub use preview::PlanPreview;
pub use server_fns::{ReadCaps, SetCap};
#[cfg(feature = "ssr")]
pub use upgrade::{UpgradeDialog, UpgradePage};
#[cfg(feature = "ssr")]
pub use upgrade_view::{Back, UpgradeView, WaysOut, preview_url, room_for, upgrade_url};
