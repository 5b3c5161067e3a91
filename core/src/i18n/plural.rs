//! Which plural form a count takes.

use super::Lang;
use serde::{Deserialize, Serialize};

/// CLDR's categories, as far as the product's languages use them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PluralCategory {
    /// One thing.
    One,
    /// Spanish only: whole millions (`un millón de panes`).
    Many,
    /// Everything else.
    Other,
}

/// The category of `count`, a number written without needless decimals (1.0 is written `1`).
///
/// # Rule
/// CLDR 48: `one` for exactly 1; in Spanish `many` for whole millions other than 0; else `other`.
#[expect(clippy::float_cmp, reason = "CLDR's rule is about exactly one")]
pub fn plural_category(lang: Lang, count: f64) -> PluralCategory {
    let whole_millions = count != 0.0 && count % 1_000_000.0 == 0.0;
    match lang {
        _ if count.abs() == 1.0 => PluralCategory::One,
        Lang::Es if whole_millions => PluralCategory::Many,
        _ => PluralCategory::Other,
    }
}
