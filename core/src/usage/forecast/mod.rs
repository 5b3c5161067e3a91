//! When a limit is reached, with an honest interval.
//!
//! The same bits on every machine: no logarithm, no power, only + − × ÷ and the square root, and a constant seed.

mod daily;
mod draws;
mod fan;
mod fingerprint;
mod level;
mod ols;
mod rule;
mod series;
mod weeks;

pub use fan::{Fan, FanPoint, fan, fan_by};
pub use fingerprint::fingerprint;
pub use ols::{days_until, slope};
pub use rule::Rule;
pub use series::WINDOW_DAYS;

use super::{Kind, Limit, Snapshot};
use chrono::{Days, NaiveDate};
use level::Crossings;
use serde::{Deserialize, Serialize};
use series::Series;
use weeks::Weeks;

/// Days that must be known before a date is named.
pub const DAYS_FOR_A_DATE: u32 = 7;

/// Days that must be known before a date gets a range.
pub const DAYS_FOR_A_RANGE: u32 = 21;

/// How many days the plain growth rate looks back.
pub const GROWTH_DAYS: usize = 30;

/// How far ahead a date is looked for, on every plan.
pub const HORIZON_DAYS: u32 = 365;

/// What is asked about one metric.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Level or daily.
    pub kind: Kind,
    /// Up to 60 daily snapshots before `today`, oldest first; gaps are ordinary.
    pub history: &'a [Snapshot],
    /// The live value: the level now, or today's total so far.
    pub current: f64,
    /// What the plan allows.
    pub limit: Limit,
    /// The UTC day of `current`.
    pub today: NaiveDate,
    /// What-if: growth is multiplied by this; 1.0 asks about the present course.
    pub growth_factor: f64,
}

/// What the forecast says, typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Outcome {
    /// The plan sets no limit.
    Unlimited,
    /// Too few days are known to name a date.
    InsufficientHistory {
        /// Days known.
        have: u32,
        /// Days needed.
        need: u32,
    },
    /// The limit is reached today.
    AtLimit,
    /// Nothing grows towards the limit.
    FlatOrShrinking,
    /// Growth is there, but the limit lies beyond the horizon.
    NotWithinHorizon {
        /// The horizon, in days.
        horizon_days: u32,
    },
    /// The limit is expected to be reached.
    Breach {
        /// The early end of the 80 % interval; null with under 21 days of history.
        p10: Option<NaiveDate>,
        /// The expected day.
        p50: NaiveDate,
        /// The late end; null with under 21 days of history, or beyond the horizon ("or later").
        p90: Option<NaiveDate>,
    },
}

/// The answer for one metric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// Least-squares slope over the last 30 days, in the metric's unit per day.
    pub daily_growth_rate: f64,
    /// The plain answer: today + ceil((limit − last) / slope), where there is one within the horizon.
    pub linear_breach_date: Option<NaiveDate>,
    /// The answer, typed.
    pub outcome: Outcome,
}

/// When the limit is reached.
///
/// # Formula
/// `docs/adr/0004-forecast.md`. With 21 days known or more, p50 is the median crossing day of paths made of whole
/// weeks of the last eight, recent ones more likely; p10 and p90 are quantiles of the same paths with a drifting
/// level. With 7 to 20 days the date is the plain one.
///
/// # Units
/// `daily_growth_rate` in the metric's unit per day; for a daily metric that is how much a day's total grows from
/// one day to the next.
///
/// # Errors
/// None: every input has an answer. A limit that is no number, or infinite, limits nothing; a growth factor that is
/// no number is 1, a negative one 0.
pub fn forecast(question: &Question) -> Forecast {
    forecast_by(Rule::of(question.kind), question)
}

/// The same by another rule; for back-testing rules against each other.
pub fn forecast_by(rule: &Rule, question: &Question) -> Forecast {
    let series = Series::new(question);
    let factor = factor(question.growth_factor);
    let growth = daily_growth_rate(question.kind, &series);
    let limit = question.limit.at_most().filter(|limit| limit.is_finite());
    let known = series.known_days();
    let linear = limit
        .filter(|_| known >= DAYS_FOR_A_DATE)
        .and_then(|limit| days_until(limit, series.last(), growth * factor, HORIZON_DAYS))
        .and_then(|days| after(series.end, u64::from(days)))
        .map(|date| date.max(question.today));
    let outcome = match limit {
        None => Outcome::Unlimited,
        Some(limit) if question.current >= limit => Outcome::AtLimit,
        Some(_) if known < DAYS_FOR_A_DATE => Outcome::InsufficientHistory {
            have: known,
            need: DAYS_FOR_A_DATE,
        },
        Some(_) if known < DAYS_FOR_A_RANGE => match linear {
            Some(p50) => Outcome::Breach {
                p10: None,
                p50,
                p90: None,
            },
            None => without_a_date(growth * factor > 0.0),
        },
        Some(limit) => by_paths(rule, question.kind, &series, limit, factor),
    };
    Forecast {
        daily_growth_rate: growth,
        linear_breach_date: linear,
        outcome,
    }
}

fn factor(growth_factor: f64) -> f64 {
    if growth_factor.is_nan() {
        1.0
    } else {
        growth_factor.clamp(0.0, 1e6)
    }
}

/// The least-squares slope over the last 30 days; a level's missing days stay missing.
fn daily_growth_rate(kind: Kind, series: &Series) -> f64 {
    slope(series.recent(GROWTH_DAYS, kind == Kind::Daily))
}

fn after(date: NaiveDate, days: u64) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(days))
}

fn without_a_date(grows: bool) -> Outcome {
    if grows {
        Outcome::NotWithinHorizon {
            horizon_days: HORIZON_DAYS,
        }
    } else {
        Outcome::FlatOrShrinking
    }
}

/// A level's day-to-day growth, or a daily metric's totals, in weeks.
fn weeks(rule: &Rule, kind: Kind, series: &Series) -> Weeks {
    let values = series.values();
    match kind {
        Kind::Daily => Weeks::new(values, rule),
        Kind::Level => {
            let mut growth = [0.0; WINDOW_DAYS];
            for (slot, pair) in growth.iter_mut().zip(values.windows(2)) {
                *slot = pair[1] - pair[0];
            }
            Weeks::new(&growth[..values.len().saturating_sub(1)], rule)
        }
    }
}

fn by_paths(rule: &Rule, kind: Kind, series: &Series, limit: f64, factor: f64) -> Outcome {
    let weeks = weeks(rule, kind, series);
    let (mut found, grows) = match kind {
        Kind::Level => (
            level::crossings(&weeks, (limit - series.last()) / factor),
            factor > 0.0 && weeks.level > 0.0,
        ),
        Kind::Daily => (
            daily::crossings(&weeks, limit, series.last(), factor),
            factor > 0.0 && weeks.trend > 0.0,
        ),
    };
    let Crossings { steady, drifting } = &mut found;
    steady.sort_unstable();
    drifting.sort_unstable();
    let date = |day: u16| {
        if u32::from(day) > HORIZON_DAYS {
            None
        } else {
            after(series.end, u64::from(day))
        }
    };
    let p50 = steady[quantile(50)];
    let Some(middle) = date(p50) else {
        return without_a_date(grows);
    };
    // Drift adds to what is unknown and never takes away.
    let [low, high] = [quantile(10), quantile(90)];
    Outcome::Breach {
        p10: date(drifting[low].min(steady[low])),
        p50: middle,
        p90: date(drifting[high].max(steady[high])),
    }
}

/// Which of the sorted paths is the quantile: the first with at least that share at or below it.
const fn quantile(percent: usize) -> usize {
    (draws::PATHS * percent).div_ceil(100) - 1
}
