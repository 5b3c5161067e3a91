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

/// Percent; a decimal below ten, where it has one.
pub(super) fn percent_words(lang: Lang, percent: f64) -> String {
    let exact = percent.abs() < 10.0 && (percent - percent.round()).abs() >= 0.05;
    format_percent(lang, percent, u8::from(exact))
}

/// Basque writes the sign before "%", as the others write it before the number: at the front in each. What rounds to
/// nothing has none.
fn plus(value: f64, text: String) -> String {
    let something = text.contains(|c: char| c.is_ascii_digit() && c != '0');
    if value > 0.0 && something {
        ["+", &text].concat()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_as_exact_as_they_can_be_meant() {
        for (metric, value, words) in [
            (Metric::Products, 99.3, "99"),
            (Metric::Products, 7.44, "7.4"),
            (Metric::StorageGb, 99.3, "99.3\u{a0}GB"),
        ] {
            assert_eq!(about(Lang::En, metric, value), words);
        }
        assert_eq!(signed(Lang::En, Metric::Products, 2.0), "+2");
        assert_eq!(signed(Lang::En, Metric::Products, -2.0), "-2");
        for (percent, words) in [
            (0.0, "0%"),
            (5.13, "+5.1%"),
            (37.2, "+37%"),
            (-0.01, "0%"),
            (0.01, "0%"),
        ] {
            assert_eq!(signed_percent(Lang::En, percent), words);
        }
    }
}
