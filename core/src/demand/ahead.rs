//! The days ahead.

use super::{
    DemandDay, History, Learned, cleaned::Cleaned, history::weekday, models::Models, spread::SpreadAt,
};
use chrono::{Days, NaiveDate};

/// No forecast looks further ahead, in days.
pub const HORIZON_DAYS: u32 = 365;

impl DemandDay {
    /// What is expected, and how far from it the demand may lie.
    pub(super) fn of(date: NaiveDate, expected: f64, unit: f64, spread: SpreadAt) -> Self {
        let at = |deviation: f64| (expected + deviation * unit).max(0.0);
        Self {
            date,
            closed: false,
            p10: at(spread.p10),
            p50: at(spread.p50),
            p90: at(spread.p90),
            mean: at(spread.mean),
        }
    }

    pub(super) fn closed(date: NaiveDate) -> Self {
        Self {
            date,
            closed: true,
            p10: 0.0,
            p50: 0.0,
            p90: 0.0,
            mean: 0.0,
        }
    }
}

/// What is asked for on `days` days (at most [`HORIZON_DAYS`]) from `from` on, at the earliest from the day after the
/// last that is known.
///
/// # Formula
/// The model's expectation, and the deviations learned for that distance, in a unit between a share of the expectation
/// and its root.
///
/// # Units
/// Pieces; never below zero, p10 ≤ p50 ≤ p90.
///
/// # Errors
/// None: an empty history asks for nothing.
pub fn forecast(history: &History, learned: &Learned, from: NaiveDate, days: u32) -> Vec<DemandDay> {
    let cleaned = Cleaned::new(history);
    let mut models = Models::default();
    for day in &cleaned.days {
        models.push(day);
    }
    models.settle();
    let last = history.last();
    let first = last
        .checked_add_days(Days::new(1))
        .map_or(from, |next| from.max(next));
    (0..u64::from(days.min(HORIZON_DAYS)))
        .map_while(|number| first.checked_add_days(Days::new(number)))
        .map(|date| {
            let weekday = weekday(date);
            if cleaned.closed[weekday] {
                return DemandDay::closed(date);
            }
            let ahead = (date - last).num_days() as u32;
            let expected = models.expected_by(learned.model, weekday, ahead);
            DemandDay::of(date, expected, models.unit(expected), learned.spread.at(ahead))
        })
        .collect()
}
