//! When a limit is reached, with an honest interval.

use super::{Kind, Limit, Snapshot};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
