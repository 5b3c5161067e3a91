//! Amounts of money: whole cents, and how each language writes them.

use super::{
    Lang,
    number::{NO_BREAK_SPACE, minus, scaled_digits},
};
use serde::{Deserialize, Serialize};

/// A currency of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Currency {
    /// Euro.
    #[default]
    #[serde(rename = "EUR")]
    Eur,
}

impl Currency {
    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
        }
    }

    /// The sign.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Eur => "€",
        }
    }
}

/// An amount in whole cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Hundredths of the currency's unit.
    pub cents: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// An amount in euro cents.
    pub const fn eur(cents: i64) -> Self {
        Self {
            cents,
            currency: Currency::Eur,
        }
    }

    /// To the nearest whole unit of the currency, a half upwards: what is less by a whole price stays less by it.
    #[must_use]
    pub fn to_whole(self) -> Self {
        Self {
            cents: self.cents.saturating_add(50).div_euclid(100) * 100,
            ..self
        }
    }

    /// The amount in the currency's unit, for JSON fields and charts; never for sums.
    pub fn major(self) -> f64 {
        self.cents as f64 / 100.0
    }
}

/// Whether cents are always written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MoneyStyle {
    /// Cents only where there are some: `€49`, `€4.90`.
    #[default]
    Auto,
    /// Always two decimals, as on a bill: `€49.00`.
    Exact,
}

/// `€1,490.00`, `1490,00 €`, `1.490,00 €`.
pub fn format_money(lang: Lang, money: Money, style: MoneyStyle) -> String {
    let exact = style == MoneyStyle::Exact || money.cents % 100 != 0;
    let sign = if money.cents < 0 { minus(lang) } else { "" };
    let digits = digits(lang, money.cents, exact);
    match lang {
        Lang::En => [sign, money.currency.symbol(), &digits].concat(),
        Lang::Es | Lang::Eu => [sign, &digits, NO_BREAK_SPACE, money.currency.symbol()].concat(),
    }
}

/// From `low` to `high`, the sign written once: `€800–1,200`, `800-1200 €`, `800-1.200 €` (the dash is CLDR's).
/// Both get cents if one of them needs them; equal ends are one amount; a loss is written out in full.
pub fn format_money_range(lang: Lang, low: Money, high: Money, style: MoneyStyle) -> String {
    let exact = style == MoneyStyle::Exact || low.cents % 100 != 0 || high.cents % 100 != 0;
    let style = if exact {
        MoneyStyle::Exact
    } else {
        MoneyStyle::Auto
    };
    let dash = if lang == Lang::En { "–" } else { "-" };
    let (from, to) = (digits(lang, low.cents, exact), digits(lang, high.cents, exact));
    let symbol = high.currency.symbol();
    if low == high {
        format_money(lang, low, style)
    } else if low.cents < 0 || high.cents < 0 || low.currency != high.currency {
        [
            &format_money(lang, low, style),
            " ",
            dash,
            " ",
            &format_money(lang, high, style),
        ]
        .concat()
    } else if lang == Lang::En {
        [symbol, &from, dash, &to].concat()
    } else {
        [&from, dash, &to, NO_BREAK_SPACE, symbol].concat()
    }
}

/// The digits without sign and symbol.
fn digits(lang: Lang, cents: i64, exact: bool) -> String {
    let cents = cents.unsigned_abs();
    if exact {
        scaled_digits(lang, cents, 2)
    } else {
        scaled_digits(lang, cents / 100, 0)
    }
}
