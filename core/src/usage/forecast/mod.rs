//! When a limit is reached, with an honest interval.
//!
//! The same bits on every machine: no logarithm, no power, only + − × ÷ and the square root, and a constant seed.

mod alternation;
mod daily;
mod draws;
mod fan;
mod fingerprint;
mod level;
mod month;
mod odd_days;
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
use odd_days::evened_out;
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
/// `docs/adr/0011-a-forecast-that-learns.md`. What only one odd day says is taken out first. With 21 days known or
/// more, p50 is the median crossing day of paths made of whole weeks of the last eight, drawn by what the series shows
/// of a moving level, of a rhythm of two weeks and of the turn of the month; p10 and p90 are quantiles of the same
/// paths with a drifting level. With 7 to 20 days the date is that of a straight line.
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
        .and_then(|limit| line_reaches(limit, &series, growth * factor, question.today));
    let outcome = match limit {
        None => Outcome::Unlimited,
        Some(limit) if question.current >= limit => Outcome::AtLimit,
        Some(_) if known < DAYS_FOR_A_DATE => Outcome::InsufficientHistory {
            have: known,
            need: DAYS_FOR_A_DATE,
        },
        Some(limit) => {
            let series = evened_out(question.kind, &series);
            if known < DAYS_FOR_A_RANGE {
                let growth = daily_growth_rate(question.kind, &series) * factor;
                match line_reaches(limit, &series, growth, question.today) {
                    Some(p50) => Outcome::Breach {
                        p10: None,
                        p50,
                        p90: None,
                    },
                    None => without_a_date(growth > 0.0),
                }
            } else {
                by_paths(rule, question.kind, &series, limit, factor)
            }
        }
    };
    Forecast {
        daily_growth_rate: growth,
        linear_breach_date: linear,
        outcome,
    }
}

/// The day on which a straight line reaches the limit, where that is within the horizon.
fn line_reaches(limit: f64, series: &Series, growth: f64, today: NaiveDate) -> Option<NaiveDate> {
    let days = days_until(limit, series.last(), growth, HORIZON_DAYS)?;
    Some(after(series.end, u64::from(days))?.max(today))
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
    let mut days = [0.0; WINDOW_DAYS];
    let count = match kind {
        Kind::Daily => {
            days[..values.len()].copy_from_slice(values);
            values.len()
        }
        Kind::Level => {
            for (slot, pair) in days.iter_mut().zip(values.windows(2)) {
                *slot = pair[1] - pair[0];
            }
            values.len().saturating_sub(1)
        }
    };
    Weeks::new(&mut days[..count], series.end, rule)
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
    Outcome::Breach {
        p10: date(early_end(drifting).min(early_end(steady)).min(p50)),
        p50: middle,
        p90: date(late_end(drifting).max(late_end(steady)).max(p50)),
    }
}

/// Which of the sorted paths is the quantile: the first with at least that share at or below it.
const fn quantile(percent: usize) -> usize {
    (draws::PATHS * percent).div_ceil(100) - 1
}

/// The tenth of the paths that an end of the range leaves outside, counting the end's own day half.
const OUTSIDE: f64 = draws::PATHS as f64 / 10.0;

/// The whole day nearest to where a tenth of the sorted paths has arrived.
fn early_end(days: &[u16; draws::PATHS]) -> u16 {
    let day = days[quantile(10)];
    if arrived(days, day) >= OUTSIDE {
        day
    } else {
        day.saturating_add(1)
    }
}

/// The whole day nearest to where all but a tenth of the sorted paths have arrived.
fn late_end(days: &[u16; draws::PATHS]) -> u16 {
    let day = days[quantile(90)];
    if day == level::NEVER || draws::PATHS as f64 - arrived(days, day) >= OUTSIDE {
        day
    } else {
        day - 1
    }
}

/// How many paths have arrived by the middle of `day`.
fn arrived(days: &[u16; draws::PATHS], day: u16) -> f64 {
    let mut halves = 0_u16;
    for one in days {
        halves += u16::from(*one < day) + u16::from(*one <= day);
    }
    f64::from(halves) / 2.0
}
