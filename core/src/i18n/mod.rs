//! Languages, and how each writes numbers, money and dates: the same text on the server and in the browser.

mod date;
mod date_basque;
mod date_style;
mod duration_input;
mod fold;
mod money;
mod number;
mod number_input;
mod phrase;
mod plural;
mod rounding;
mod time;

pub use date::{format_date, format_date_in_case, format_date_range, weekday_name, weekday_short};
pub use date_style::{Case, DateStyle};
pub use duration_input::parse_minutes;
pub use fold::fold;
pub use money::{Currency, Money, MoneyStyle, format_money, format_money_range};
pub(crate) use number::{decimals_of, with_unit};
pub use number::{
    format_exact, format_growth, format_limit, format_number, format_percent, format_quantity, format_scaled,
    format_shortest,
};
pub use number_input::{parse_number, parse_scaled};
pub use phrase::Phrase;
pub use plural::{PluralCategory, plural_category};
pub(crate) use rounding::{format_floor, format_nearest, round_to};
pub use time::{format_clock, format_moment, format_time};

use serde::{Deserialize, Serialize};

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English (British spelling).
    #[default]
    En,
    /// Spanish.
    Es,
    /// Basque.
    Eu,
}

/// A text that names no language of the product.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a language of the product; they are en, es, eu")]
pub struct UnknownLang(pub String);

impl Lang {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::En, Self::Es, Self::Eu];

    /// The BCP 47 tag, as in a URL and in `lang=`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Eu => "eu",
        }
    }

    /// The language's own name for itself.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Eu => "Euskara",
        }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Lang {
    type Err = UnknownLang;
    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .into_iter()
            .find(|l| l.as_str() == text)
            .ok_or_else(|| UnknownLang(text.to_owned()))
    }
}
