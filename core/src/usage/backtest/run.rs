//! Rolling origins.

use super::{
    Mode, Series, Snapshot,
    days::Days,
    report::{Backtest, HorizonReport, LEVEL_ERROR_DAYS, Report, Row},
};
use crate::usage::{
    Kind, Limit,
    forecast::{HORIZON_DAYS, Outcome, Question, Rule, WINDOW_DAYS, fan_by, forecast_by},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The horizons measured unless others are asked for, in days.
pub const DEFAULT_HORIZONS: [u32; 4] = [7, 14, 21, 30];

/// Days from one origin to the next.
const STRIDE: usize = 5;

/// What is measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// What the values are.
    pub mode: Mode,
    /// How far ahead the limit lies, in days.
    pub horizons: Vec<u32>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            horizons: DEFAULT_HORIZONS.to_vec(),
        }
    }
}

/// How far a back-test has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Origins done.
    pub done: usize,
    /// Origins in all.
    pub total: usize,
}

/// Forecasts from every origin and compares with what came.
///
/// # Rules
/// - Origins: every 5 days once 60 days are known. The forecast sees the last 60 days.
/// - A limit for each K: halfway between the levels of day K − 1 and day K. It counts only if day K grows and every
///   level from the origin to day K − 1 is below it.
/// - A daily metric's limit: the highest total of the next K days. It counts only if day K is the first to reach it.
/// - A day missing between known ones: a level carries forward, a total is 0.
///
/// # Units
/// Days; see [`HorizonReport`].
pub fn run(series: &[Series], options: &Options, progress: impl FnMut(Progress)) -> Backtest {
    run_by(Rule::of(options.mode.kind()), series, options, progress)
}

/// The same by another rule; for back-testing rules against each other.
pub fn run_by(
    rule: &Rule,
    series: &[Series],
    options: &Options,
    mut progress: impl FnMut(Progress),
) -> Backtest {
    let kind = options.mode.kind();
    let all: Vec<_> = series
        .iter()
        .map(|one| (one, Days::new(&one.snapshots, options.mode)))
        .collect();
    let total = all
        .iter()
        .flat_map(|(_, days)| days)
        .map(|days| origins(days).count())
        .sum();
    let mut done = 0;
    let mut rows = Vec::new();
    let mut errors = LEVEL_ERROR_DAYS.map(|days| (days, 0.0, 0_u32));
    for (one, days) in &all {
        let Some(days) = days else { continue };
        for origin in origins(days) {
            let asked = Asked {
                rule,
                kind,
                days,
                origin,
            };
            rows.extend(
                options
                    .horizons
                    .iter()
                    .filter_map(|horizon| asked.row(&one.name, *horizon)),
            );
            asked.add_level_errors(&mut errors);
            done += 1;
            progress(Progress { done, total });
        }
    }
    let of = |horizon: &u32| {
        let own: Vec<_> = rows.iter().filter(|row| row.days == *horizon).collect();
        HorizonReport::of(*horizon, &own, HORIZON_DAYS)
    };
    let mean =
        |(days, sum, count): (u32, f64, u32)| (days, if count == 0 { 0.0 } else { sum / f64::from(count) });
    let report = Report {
        horizons: options.horizons.iter().map(of).collect(),
        level_error_percent: errors.into_iter().map(mean).collect::<BTreeMap<_, _>>(),
    };
    Backtest { report, rows }
}

fn origins(days: &Days) -> impl Iterator<Item = usize> {
    (WINDOW_DAYS - 1..days.values().len()).step_by(STRIDE)
}

/// One origin of one series.
struct Asked<'a> {
    rule: &'a Rule,
    kind: Kind,
    days: &'a Days,
    origin: usize,
}

impl Asked<'_> {
    /// The days after the origin.
    fn ahead(&self) -> &[f64] {
        &self.days.values()[self.origin + 1..]
    }

    /// Asks the forecast, which sees the last 60 days.
    fn ask<T>(&self, limit: Limit, answer: impl Fn(&Question) -> T) -> T {
        let from = self.origin + 1 - WINDOW_DAYS;
        let history: [Snapshot; WINDOW_DAYS] = std::array::from_fn(|day| self.days.snapshot(from + day));
        answer(&self.days.question(self.kind, self.origin, &history, limit))
    }

    fn row(&self, series: &str, horizon: u32) -> Option<Row> {
        let limit = self.days.reached(self.kind, self.origin, horizon as usize)?;
        let forecast = self.ask(Limit::AtMost(limit), |question| forecast_by(self.rule, question));
        let origin = self.days.date(self.origin);
        let from_origin = |date: NaiveDate| (date - origin).num_days() as u32;
        let (p10, p50, p90) = match forecast.outcome {
            Outcome::Breach { p10, p50, p90 } => {
                (p10.map(from_origin), Some(from_origin(p50)), p90.map(from_origin))
            }
            _ => (None, None, None),
        };
        let linear = forecast.linear_breach_date.map(from_origin);
        Some(Row {
            series: series.to_owned(),
            origin,
            days: horizon,
            p10,
            p50,
            p90,
            linear,
        })
    }

    fn add_level_errors(&self, errors: &mut [(u32, f64, u32)]) {
        let furthest = LEVEL_ERROR_DAYS[LEVEL_ERROR_DAYS.len() - 1];
        let fan = self.ask(Limit::Unlimited, |question| fan_by(self.rule, question, furthest));
        for (days, sum, count) in errors {
            let place = *days as usize - 1;
            if let (Some(point), Some(actual)) = (fan.points.get(place), self.ahead().get(place))
                && *actual != 0.0
            {
                *sum += 100.0 * ((point.p50 - actual) / actual).abs();
                *count += 1;
            }
        }
    }
}
