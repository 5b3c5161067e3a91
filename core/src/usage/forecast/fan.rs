//! The forecast day by day, for a chart.

use super::{
    DAYS_FOR_A_DATE, DAYS_FOR_A_RANGE, HORIZON_DAYS, Question, Rule, after, daily, daily_growth_rate,
    draws::PATHS, factor, level, odd_days::evened_out, quantile, series::Series, weeks,
};
use crate::usage::Kind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One day ahead.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FanPoint {
    /// The UTC day.
    pub date: NaiveDate,
    /// One path in ten lies at or below it; null with under 21 days of history.
    pub p10: Option<f64>,
    /// The middle path: the level at the end of the day, or the day's total, in the metric's unit.
    pub p50: f64,
    /// Nine paths in ten lie at or below it; null with under 21 days of history.
    pub p90: Option<f64>,
}

/// The days ahead, nearest first; empty with fewer than 7 days of history.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Fan {
    /// A point a day.
    pub points: Vec<FanPoint>,
}

/// The quantiles of the level, or of a daily metric's total, on each of the `days` ahead (at most 365).
///
/// The first point is the day after the last observation: tomorrow for a level, today for a daily metric.
/// Quantiles of the same paths as [`super::forecast`]'s dates.
pub fn fan(question: &Question, days: u32) -> Fan {
    fan_by(Rule::of(question.kind), question, days)
}

/// The same by another rule; for back-testing rules against each other.
pub fn fan_by(rule: &Rule, question: &Question, days: u32) -> Fan {
    let series = Series::new(question);
    let days = days.min(HORIZON_DAYS) as usize;
    let factor = factor(question.growth_factor);
    let known = series.known_days();
    if known < DAYS_FOR_A_DATE {
        return Fan::default();
    }
    let dates = (1..=days as u64).map_while(|day| after(series.end, day));
    let series = evened_out(question.kind, &series);
    if known < DAYS_FOR_A_RANGE {
        let growth = daily_growth_rate(question.kind, &series) * factor;
        let line = |(day, date)| {
            let value = series.last() + growth * day as f64;
            FanPoint {
                date,
                p10: None,
                p50: not_negative(value),
                p90: None,
            }
        };
        return Fan {
            points: (1..=days).zip(dates).map(line).collect(),
        };
    }
    let weeks = weeks(rule, question.kind, &series);
    let ((steady, drifting), base, scale) = match question.kind {
        Kind::Level => (level::spread(&weeks, days), series.last(), factor),
        Kind::Daily => (daily::spread(&weeks, days, factor), 0.0, 1.0),
    };
    let mut column = [0.0; PATHS];
    let mut points = Vec::with_capacity(days);
    for (day, date) in dates.enumerate() {
        let p50 = pick(&mut column, &steady, day, days, 50);
        let mut both =
            |percent| [&drifting, &steady].map(|paths| pick(&mut column, paths, day, days, percent));
        let ([p10, steady_p10], [p90, steady_p90]) = (both(10), both(90));
        let (p10, p90) = (p10.min(steady_p10), p90.max(steady_p90));
        let value = |growth: f64| not_negative(base + scale * growth);
        points.push(FanPoint {
            date,
            p10: Some(value(p10)),
            p50: value(p50),
            p90: Some(value(p90)),
        });
    }
    Fan { points }
}

/// No count is below 0; and no −0.0, whose sign `f64::max` leaves to the machine.
fn not_negative(value: f64) -> f64 {
    if value > 0.0 { value } else { 0.0 }
}

fn pick(column: &mut [f64; PATHS], paths: &[f64], day: usize, days: usize, percent: usize) -> f64 {
    for (slot, path) in column.iter_mut().zip(paths.chunks_exact(days)) {
        *slot = path[day];
    }
    let (_, value, _) = column.select_nth_unstable_by(quantile(percent), f64::total_cmp);
    *value
}
