//! Products that nobody sells, to measure and compare forecasts of demand on.

use super::{History, Observed};
use chrono::NaiveDate;

/// What a made-up product sold in so many days: the same at every call.
///
/// They sell much and little, grow or don't, and have a week, and closed, unknown, sold-out and odd days.
pub fn made_up(product: u32, days: u32) -> History {
    let mut state = u64::from(product) + 1;
    let mut random = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / f64::from(1 << 24)
    };
    let of_weekday = [0.8, 0.85, 0.9, 0.95, 1.2, 1.7, 0.6];
    let size = 0.3 + f64::from(product * product % 300);
    let growth = f64::from(product % 5) / 1_000.0;
    let day = |number: u32| {
        let expected = size * of_weekday[number as usize % 7] * (1.0 + growth * f64::from(number));
        let sold = expected * (0.5 + random());
        let sold = if product.is_multiple_of(3) {
            sold
        } else {
            sold.round()
        };
        match (number * 31 + product) % 59 {
            0 => Observed::Unknown,
            1 => Observed::Closed,
            2..=5 => Observed::SoldOut(sold),
            6 => Observed::Sold(sold * 9.0),
            _ => Observed::Sold(sold),
        }
    };
    History {
        first: NaiveDate::from_ymd_opt(2023, 1, 2).unwrap_or_default(),
        days: (0..days).map(day).collect(),
    }
}
