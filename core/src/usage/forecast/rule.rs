//! The constants of the rule, in one place; chosen by rolling origins on part of the series (docs/adr/0004).

use crate::usage::Kind;

/// What the paths are made with.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// A week's weight in the present level, relative to the week after it.
    pub level_decay: f64,
    /// Share of the week-to-week variance that is taken for uncertainty of the present level.
    pub level_share: f64,
    /// Share of the week-to-week variance that is taken for drift, each week.
    pub drift_share: f64,
    /// Prior of the drift: a share of the level, squared and added as if it had been seen.
    pub prior: f64,
    /// How sceptical a daily metric's trend is looked at: 0 believes it wholly.
    pub doubt: f64,
}

impl Rule {
    /// For a level.
    pub const LEVEL: Self = Self { level_decay: 0.75, level_share: 0.2, drift_share: 0.1, prior: 0.0, doubt: 0.0 };
    /// For a daily metric.
    pub const DAILY: Self = Self { level_decay: 0.75, level_share: 0.2, drift_share: 0.1, prior: 0.0, doubt: 10.0 };

    /// The rule for a kind of metric.
    pub const fn of(kind: Kind) -> &'static Self {
        match kind {
            Kind::Level => &Self::LEVEL,
            Kind::Daily => &Self::DAILY,
        }
    }
}
