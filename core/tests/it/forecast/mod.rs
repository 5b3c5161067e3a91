//! The forecast against outside reference values, its typed outcomes, and what holds of every one.

mod fan;
mod monotone;
mod odd_days;
mod outcomes;
mod properties;
mod rhythms;
mod slope;

use chrono::{Days, NaiveDate, TimeDelta};
use obrador_core::usage::{
    Kind, Limit, Snapshot,
    forecast::{Forecast, Question, forecast},
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 19).unwrap_or_default()
}

fn day(days: i64) -> NaiveDate {
    today() + TimeDelta::days(days)
}

/// Values that end yesterday.
fn history(values: &[f64]) -> Vec<Snapshot> {
    let dates = (0..values.len())
        .rev()
        .map(|age| today() - Days::new(age as u64 + 1));
    dates
        .zip(values)
        .map(|(date, value)| Snapshot { date, value: *value })
        .collect()
}

fn ask(kind: Kind, values: &[f64], current: f64, limit: f64) -> Forecast {
    let history = history(values);
    forecast(&Question {
        kind,
        history: &history,
        current,
        limit: Limit::AtMost(limit),
        today: today(),
        growth_factor: 1.0,
    })
}

fn line(count: usize, from: f64, step: f64) -> Vec<f64> {
    (0..count).map(|i| from + step * i as f64).collect()
}
