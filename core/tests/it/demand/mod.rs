//! Forecasts of demand: what they learn from, what they say, what they are worth.

mod coming;
mod learning;
mod money;
mod properties;

use chrono::{Days, NaiveDate};
use obrador_core::demand::{DemandDay, History, Learned, Observed, forecast, learn};

/// A Monday.
fn first() -> NaiveDate {
    "2024-01-01".parse().unwrap()
}

/// So many days, each as the function says of its number (0 is a Monday).
fn history(days: usize, day: impl Fn(usize) -> Observed) -> History {
    History {
        first: first(),
        days: (0..days).map(day).collect(),
    }
}

fn learned(history: &History) -> Learned {
    learn(history).unwrap()
}

/// The days after the last.
fn ahead(history: &History, days: u32) -> Vec<DemandDay> {
    let from = history.last() + Days::new(1);
    forecast(history, &learned(history), from, days)
}

/// A number from 0 to 1 for each day, without a rhythm.
fn noise(day: usize) -> f64 {
    let mut x = (day as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((x ^ (x >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// What a bakery sells by weekday, a tenth more or less.
fn usual(day: usize) -> f64 {
    let of_weekday = [40.0, 42.0, 44.0, 46.0, 60.0, 90.0, 30.0][day % 7];
    (of_weekday * (0.9 + 0.2 * noise(day))).round()
}
