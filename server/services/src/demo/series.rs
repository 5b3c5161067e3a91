//! The shop's series, moved by whole weeks so that they end today.

use chrono::{Datelike, NaiveDate};
use obrador_core::usage::backtest::{Series, parse};
use std::sync::LazyLock;

static SHOP: LazyLock<Vec<Series>> =
    LazyLock::new(|| parse(include_str!("../../data/shop_daily.csv")).unwrap_or_default());

/// The `days` values of a series up to `today`, as they were a whole number of weeks ago, `weeks_back` more than
/// needed: a Saturday stays a Saturday. Empty where there is no such series.
pub(crate) fn until(today: NaiveDate, name: &str, weeks_back: usize, days: usize) -> Vec<f64> {
    let Some(series) = SHOP.iter().find(|series| series.name == name) else {
        return Vec::new();
    };
    let same_weekday = series
        .snapshots
        .iter()
        .rposition(|s| s.date.weekday() == today.weekday());
    let Some(end) = same_weekday.and_then(|end| end.checked_sub(weeks_back * 7)) else {
        return Vec::new();
    };
    let start = (end + 1).saturating_sub(days);
    series.snapshots[start..=end].iter().map(|s| s.value).collect()
}

/// Maps values linearly so that the lowest becomes `low` and the highest `high`.
pub(crate) fn mapped(values: &[f64], low: f64, high: f64) -> Vec<f64> {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let span = most - least;
    let place = |value: f64| if span > 0.0 { (value - least) / span } else { 1.0 };
    values
        .iter()
        .map(|value| low + place(*value) * (high - low))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_stays_itself() {
        // 2011-12-09, the shop's last day, was a Friday with 4 countries short of none: 43 in all.
        let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
        let orders = until(friday, "orders", 0, 200);
        assert_eq!(orders.len(), 200);
        // Saturdays were closed.
        let saturdays: Vec<_> = orders.iter().rev().skip(6).step_by(7).collect();
        assert!(saturdays.iter().all(|orders| **orders == 0.0), "{saturdays:?}");
        assert!(until(friday, "nothing", 0, 200).is_empty());
    }

    #[test]
    fn mapping_meets_both_ends() {
        assert_eq!(mapped(&[3.0, 5.0, 4.0], 10.0, 20.0), [10.0, 20.0, 15.0]);
        assert_eq!(mapped(&[3.0, 3.0], 1.0, 2.0), [2.0, 2.0]);
    }
}
