//! Amounts as a sentence needs them.

use obrador_core::{
    i18n::{Lang, format_percent},
    usage::Metric,
};

use crate::usage::quantity;

/// An amount; a count of ten or more as a whole one, because nobody has 99.3 products.
pub(super) fn about(lang: Lang, metric: Metric, value: f64) -> String {
    let whole = metric.unit().is_empty() && value.abs() >= 10.0;
    quantity(lang, metric, if whole { value.round() } else { value })
}

/// The same with its sign, plus included.
pub(super) fn signed(lang: Lang, metric: Metric, value: f64) -> String {
    plus(value, about(lang, metric, value))
}

/// Percent with their sign; a decimal below ten.
pub(super) fn signed_percent(lang: Lang, percent: f64) -> String {
    plus(percent, percent_words(lang, percent))
}

/// Percent; a decimal below ten.
pub(super) fn percent_words(lang: Lang, percent: f64) -> String {
    format_percent(lang, percent, u8::from(percent.abs() < 10.0))
}

/// Basque writes the sign before "%", as the others write it before the number: at the front in each.
fn plus(value: f64, text: String) -> String {
    if value > 0.0 { ["+", &text].concat() } else { text }
}
