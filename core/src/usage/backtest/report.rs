//! What a back-test found, in the shape in which it is printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Write};

/// How far ahead the level's own error is measured, in days.
pub const LEVEL_ERROR_DAYS: [u32; 3] = [7, 30, 60];

/// No error counts for more than this, and a missing date counts for as much, in days.
pub(super) const LARGEST_ERROR: f64 = 60.0;

/// The report and the rows behind it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Backtest {
    /// The averages.
    pub report: Report,
    /// One row an origin and horizon.
    pub rows: Vec<Row>,
}

/// The averages.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Report {
    /// One entry a horizon, in the order asked for.
    pub horizons: Vec<HorizonReport>,
    /// Days ahead → mean error of the middle path's level (or day's total) in percent of what it became, over all
    /// origins after which that is known and not 0; 0 where there is none.
    pub level_error_percent: BTreeMap<u32, f64>,
}

/// One horizon; with no origin every mean is 0.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct HorizonReport {
    /// Days from the origin to the day on which the limit was reached.
    pub days: u32,
    /// How many origins count.
    pub origins: u32,
    /// Mean |p50 − days|, each at most 60, 60 where there is no date.
    pub mean_abs_error_days: f64,
    /// The same of the plain least-squares date, on the same origins.
    pub ols_mean_abs_error_days: f64,
    /// Share of origins with p10 ≤ days ≤ p90; "or later" holds every later day, no date holds none.
    pub coverage_80: f64,
    /// Mean p90 − p10 over the origins with a date; "or later" is taken to end at the forecast's horizon.
    pub mean_width_days: f64,
    /// Share of origins without a date.
    pub no_date_share: f64,
}

/// What was forecast at one origin for one horizon, in days from the origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The series.
    pub series: String,
    /// The last known date.
    pub origin: NaiveDate,
    /// When the limit was reached.
    pub days: u32,
    /// Early end, where there is one.
    pub p10: Option<u32>,
    /// The forecast, where there is one.
    pub p50: Option<u32>,
    /// Late end, where there is one.
    pub p90: Option<u32>,
    /// The plain date, where there is one.
    pub linear: Option<u32>,
}

impl HorizonReport {
    /// The averages of `rows`, all of one horizon; `horizon` is where "or later" ends.
    pub(super) fn of(days: u32, rows: &[&Row], horizon: u32) -> Self {
        let origins = rows.len() as u32;
        let dated = rows.iter().filter(|row| row.p50.is_some()).count() as u32;
        let mean = |sum: f64, count: u32| if count == 0 { 0.0 } else { sum / f64::from(count) };
        let share = |count: u32| mean(f64::from(count), origins);
        Self {
            days,
            origins,
            mean_abs_error_days: mean(rows.iter().map(|row| error(row.p50, days)).sum(), origins),
            ols_mean_abs_error_days: mean(rows.iter().map(|row| error(row.linear, days)).sum(), origins),
            coverage_80: share(rows.iter().filter(|row| row.covered()).count() as u32),
            mean_width_days: mean(rows.iter().filter_map(|row| row.width(horizon)).sum(), dated),
            no_date_share: share(origins - dated),
        }
    }
}

fn error(forecast: Option<u32>, days: u32) -> f64 {
    forecast.map_or(LARGEST_ERROR, |forecast| {
        f64::from(forecast.abs_diff(days)).min(LARGEST_ERROR)
    })
}

impl Row {
    fn covered(&self) -> bool {
        self.p50.is_some()
            && self.p10.is_some_and(|p10| p10 <= self.days)
            && self.p90.is_none_or(|p90| self.days <= p90)
    }

    fn width(&self, horizon: u32) -> Option<f64> {
        self.p50?;
        Some(f64::from(self.p90.unwrap_or(horizon).saturating_sub(self.p10?)))
    }
}

/// The rows as `series,origin,days,p10,p50,p90,linear`, empty where there is no date.
pub fn rows_csv(rows: &[Row]) -> String {
    let mut text = String::from("series,origin,days,p10,p50,p90,linear\n");
    for row in rows {
        let _ = write!(text, "{},{},{}", quoted(&row.series), row.origin, row.days);
        for days in [row.p10, row.p50, row.p90, row.linear] {
            let _ = match days {
                Some(days) => write!(text, ",{days}"),
                None => write!(text, ","),
            };
        }
        text.push('\n');
    }
    text
}

fn quoted(name: &str) -> String {
    if name.contains([',', '"', '\n']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name.to_owned()
    }
}
