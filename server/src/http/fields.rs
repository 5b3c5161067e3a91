//! What fields of several features' bodies hold: identifiers, quantities, the name of a request.

use super::problem::Problem;
use obrador_core::{
    bounds::length::{AMOUNT, ID, REQUEST_KEY},
    i18n::Lang,
    quantity::{Quantity, Unit},
    tenant::reason::Reason,
    text::{Lines, is_visible},
};
use serde::Deserialize;

/// What can be an identifier; it may still be nobody's.
pub(crate) fn id(text: String, field: &str) -> Result<String, Problem> {
    let fits = (1..=ID).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    fits.then_some(text).ok_or_else(|| Problem::unreadable(field))
}

/// Why something is done.
pub(crate) fn reason(text: &str) -> Result<Reason, Problem> {
    let detail = "problem-order-reason-detail";
    text.parse()
        .map_err(|_| Problem::about(detail, "reason", "unreadable"))
}

/// What a program calls a request that it may send twice, as `Idempotency-Key` says it.
pub(crate) fn request_key(key: &str) -> Result<String, Problem> {
    let key = key.trim();
    let fits = !key.is_empty() && key.chars().count() <= REQUEST_KEY && is_visible(key, Lines::One);
    fits.then(|| key.to_owned())
        .ok_or_else(|| Problem::about("problem-order-key-detail", "Idempotency-Key", "unreadable"))
}

/// How much: an exact decimal number as a text, and its unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuantityBody {
    quantity: String,
    unit: Unit,
}

impl QuantityBody {
    /// The quantity of that field.
    pub(crate) fn read(&self, field: &str) -> Result<Quantity, Problem> {
        self.exactly(&self.quantity, field)
    }

    /// The same, which may be less than nothing.
    pub(crate) fn read_signed(&self, field: &str) -> Result<Quantity, Problem> {
        let Some(amount) = self.quantity.strip_prefix('-') else {
            return self.read(field);
        };
        let below = self.exactly(amount, field)?;
        Ok(Quantity::new(-below.small, below.unit))
    }

    fn exactly(&self, amount: &str, field: &str) -> Result<Quantity, Problem> {
        let plain = amount.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let read = Quantity::typed(Lang::En, amount, self.unit).ok();
        read.filter(|_| plain && amount.len() <= AMOUNT)
            .ok_or_else(|| Problem::unreadable(&format!("{field}.quantity")))
    }
}
