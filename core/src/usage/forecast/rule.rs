//! The constants of the rule, in one place; chosen by rolling origins on part of the series (docs/adr/0004).

use crate::usage::Kind;

/// What the paths are made with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// A week's weight, relative to the week after it; more than 0, at most 1.
    pub level_decay: f64,
    /// Share of the variance below that is uncertainty of the present level.
    pub level_share: f64,
    /// Share of the variance below that the level drifts each week.
    pub drift_share: f64,
    /// The variance is the mean squared week-to-week change, plus this much of the squared difference between the
    /// newer and the older half of the weeks.
    pub swing: f64,
    /// How far a daily metric's week may lie outside those seen, in standard deviations of a day.
    pub burst: f64,
    /// How sceptically a trend in the weeks is looked at; `None` looks for none.
    pub doubt: Option<f64>,
}

impl Rule {
    /// For a level.
    pub const LEVEL: Self = Self {
        level_decay: 0.7,
        level_share: 0.1,
        drift_share: 0.3,
        swing: 3.0,
        burst: 0.0,
        doubt: None,
    };

    /// For a daily metric.
    pub const DAILY: Self = Self {
        level_decay: 0.9,
        level_share: 1.0,
        drift_share: 0.0,
        swing: 1.0,
        burst: 1.0,
        doubt: Some(20.0),
    };

    /// The rule for a kind of metric.
    pub const fn of(kind: Kind) -> &'static Self {
        match kind {
            Kind::Level => &Self::LEVEL,
            Kind::Daily => &Self::DAILY,
        }
    }
}
