//! Refusals in words, as a dialog and as a page.

mod upgrade;
mod words;

pub use upgrade::{Back, UpgradeDialog, UpgradePage, UpgradeView, preview_url, upgrade_url};
pub use words::{BenefitWords, RefusalWords};
