//! Refusals in words, as a dialog and as a page.

mod caps_page;
mod preview;
mod upgrade;
mod wish;
mod words;

pub use caps_page::{CapError, CapRow, CapsPage};
pub use preview::PlanPreview;
pub use upgrade::{Back, UpgradeDialog, UpgradePage, UpgradeView, preview_url, upgrade_url};
pub use wish::{Wish, WishedPlan};
pub use words::{BenefitWords, RefusalWords};
