//! What a field holds.

use crate::{
    i18n::{Lang, format_exact, format_number, format_scaled},
    quantity::Quantity,
};

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, allergens separated by spaces, or an id.
    Text(String),
    /// An amount in cents.
    Cents(i64),
    /// A number.
    Number(f64),
    /// How much of something.
    Quantity(Quantity),
    /// A share in hundredths of a percent: 400 is 4 %.
    BasisPoints(i64),
    /// A whole number.
    Whole(i64),
    /// Yes; no is no value.
    Yes,
}

impl Value {
    /// How yes is written in a form.
    pub const YES: &str = "yes";

    /// As somebody would type it who reads `lang`, exactly: reading it gives the same.
    pub fn written(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Cents(cents) => format_number(lang, *cents as f64 / 100.0, 2),
            Self::Number(number) => format_exact(lang, *number),
            Self::Quantity(quantity) => quantity.written(lang),
            Self::BasisPoints(share) => format_scaled(lang, *share, 2),
            Self::Whole(number) => format_scaled(lang, *number, 0),
            Self::Yes => Self::YES.to_owned(),
        }
    }
}
