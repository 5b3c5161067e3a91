//! Amounts and shares of a limit in words: what is below a limit never looks like it, and something never like nothing.

use super::Limit;
use crate::i18n::{
    Lang, decimals_of, format_floor, format_limit, format_nearest, format_percent, format_quantity, round_to,
    with_unit,
};

/// The decimals of a share below 10 %.
const TENTHS: f64 = 10.0;

/// `current` of `limit` in percent, with one decimal; none without a limit. A limit of zero is wholly used.
///
/// # Rounding
/// Away from the limit: 100 is at the limit and nothing else is, what is below rounds down and what is above up. More
/// than nothing is at least 0.1.
///
/// # Units
/// Both in the same unit; the result in percent.
pub fn percentage(current: f64, limit: Limit) -> Option<f64> {
    let limit = limit.at_most()?;
    if limit <= 0.0 || current.total_cmp(&limit).is_eq() {
        return Some(100.0);
    }
    let tenths = current / limit * 100.0 * TENTHS;
    // What is a whole number of tenths may lie a hair beside it in binary.
    let nearest = tenths.round();
    let exact = (tenths - nearest).abs() < 1e-9 * nearest.abs().max(1.0);
    let (below, above) = if exact {
        (nearest, nearest)
    } else {
        (tenths.floor(), tenths.ceil())
    };
    Some(if current > limit {
        above.max(1_001.0) / TENTHS
    } else if current > 0.0 {
        below.clamp(1.0, 999.0) / TENTHS
    } else {
        below / TENTHS
    })
}

/// A percentage made by [`percentage`]: with its decimal below 10, and a whole number above; rounded as there.
pub fn format_share(lang: Lang, percent: f64) -> String {
    if percent > 0.0 && percent < 10.0 {
        return format_percent(lang, percent, 1);
    }
    let whole = if percent > 100.0 {
        percent.ceil()
    } else {
        percent.floor()
    };
    format_percent(lang, whole, 0)
}

/// What is used of `limit`, with its unit.
///
/// # Rounding
/// With as many decimals as a quantity has, or as its limit has if that is more, to the nearest, and never onto the limit:
/// what is below stays below, what is above above. Without a limit to the nearest. More than nothing is never nothing: `<0.01 GB`.
pub fn format_used(lang: Lang, value: f64, limit: Limit, unit: &str) -> String {
    let Some(limit) = limit.at_most() else {
        return format_quantity(lang, value, unit);
    };
    if value.total_cmp(&limit).is_eq() {
        return format_limit(lang, limit, unit);
    }
    let most = decimals_of(limit).max(if value.abs() < 1.0 { 2 } else { 1 });
    let nearest = round_to(value, most);
    let words = if (nearest < limit) == (value < limit) && nearest.total_cmp(&limit).is_ne() {
        format_nearest(lang, value, most)
    } else {
        format_floor(lang, value, most, value > limit)
    };
    with_unit(words, unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_hundred_percent_is_the_limit_alone() {
        for (current, limit, percent, words) in [
            (35.0, 50.0, 70.0, "70%"),
            (1.0, 3.0, 33.3, "33%"),
            (2.0, 3.0, 66.6, "66%"),
            (0.29, 1.0, 29.0, "29%"),
            (996.0, 1_000.0, 99.6, "99%"),
            (99_999.0, 100_000.0, 99.9, "99%"),
            (4.999_999_999, 5.0, 99.9, "99%"),
            (5.0, 5.0, 100.0, "100%"),
            (5.000_000_001, 5.0, 100.1, "101%"),
            (75.0, 50.0, 150.0, "150%"),
            (1.0, 100_000.0, 0.1, "0.1%"),
            (3.0, 100.0, 3.0, "3.0%"),
            (0.0, 50.0, 0.0, "0%"),
            (0.0, 0.0, 100.0, "100%"),
            (2.0, 0.0, 100.0, "100%"),
        ] {
            let share = percentage(current, Limit::AtMost(limit));
            assert_eq!(share, Some(percent), "{current} of {limit}");
            assert_eq!(format_share(Lang::En, percent), words, "{current} of {limit}");
        }
        assert_eq!(percentage(7.0, Limit::Unlimited), None);
    }

    #[test]
    fn amounts_below_a_limit_do_not_look_like_it() {
        for (value, limit, words) in [
            (4.96, Some(5.0), "4.9 GB"),
            (4.099_999_999, Some(5.0), "4.1 GB"),
            (4.86, Some(5.0), "4.9 GB"),
            (5.12, Some(5.0), "5.1 GB"),
            (4.999_999_999, Some(5.0), "4.9 GB"),
            (5.0, Some(5.0), "5 GB"),
            (5.000_000_001, Some(5.0), "5.1 GB"),
            (4.957_123, Some(4.96), "4.95 GB"),
            (4.96, Some(4.96), "4.96 GB"),
            (0.999, Some(1.0), "0.99 GB"),
            (0.29, Some(5.0), "0.29 GB"),
            (3.0, Some(5.0), "3 GB"),
            (0.001, Some(5.0), "<0.01 GB"),
            (0.0, Some(5.0), "0 GB"),
            (4.96, None, "5 GB"),
            (0.001, None, "<0.01 GB"),
        ] {
            let got = format_used(Lang::En, value, limit.into(), "GB");
            assert_eq!(got.replace('\u{a0}', " "), words, "{value} of {limit:?}");
        }
        assert_eq!(
            format_used(Lang::Eu, 9_999.0, Limit::AtMost(10_000.0), ""),
            "9.999"
        );
        assert_eq!(
            format_used(Lang::Es, 0.001, Limit::Unlimited, "GB"),
            "<0,01\u{a0}GB"
        );
    }
}
