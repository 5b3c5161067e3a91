//! What a field holds.

use crate::i18n::{Lang, format_exact, format_number};

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, allergens separated by spaces, or an id.
    Text(String),
    /// An amount in cents.
    Cents(i64),
    /// A number.
    Number(f64),
}

impl Value {
    /// As somebody would type it who reads `lang`, exactly: reading it gives the same.
    pub fn written(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Cents(cents) => format_number(lang, *cents as f64 / 100.0, 2),
            Self::Number(number) => format_exact(lang, *number),
        }
    }
}
