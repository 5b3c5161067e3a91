//! The constants of the rule, chosen by rolling origins on part of the series (docs/adr/0011). What an odd day and a turn
//! of the month may do stands with them.

use crate::usage::Kind;

/// What the paths are made with.
///
/// A doubt says how much of what a rhythm explains must stand against chance before it is believed: larger believes
/// later; `None` looks for none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// A week's weight, relative to the week after it, where the level moves; more than 0, at most 1.
    pub fast: f64,
    /// The same where the level stands still.
    pub slow: f64,
    /// Doubt that the level moves.
    pub level_doubt: f64,
    /// Doubt that every second week is different.
    pub alternation_doubt: Option<f64>,
    /// Doubt that the turn of the month is different.
    pub month_doubt: Option<f64>,
    /// Doubt that the weeks have a trend of their own (daily metrics).
    pub trend_doubt: Option<f64>,
    /// Share of the movement's variance that is uncertainty of the present level.
    pub level_share: f64,
    /// What the present level is uncertain by besides, in shares of the squared way from slow to fast weights.
    pub shift_share: f64,
    /// Share of the movement's variance by which the level drifts each week, the less it is believed to move the less.
    pub drift_share: f64,
    /// How far a daily metric's week may lie outside those seen, in standard deviations of a day.
    pub burst: f64,
}

impl Rule {
    /// For a level.
    pub const LEVEL: Self = Self {
        fast: 0.5,
        slow: 0.85,
        level_doubt: 5.0,
        alternation_doubt: Some(25.0),
        month_doubt: Some(400.0),
        trend_doubt: None,
        level_share: 0.125,
        shift_share: 4.0,
        drift_share: 1.0,
        burst: 0.0,
    };

    /// For a daily metric.
    pub const DAILY: Self = Self {
        fast: 0.9,
        slow: 0.9,
        level_doubt: 5.0,
        alternation_doubt: None,
        month_doubt: None,
        trend_doubt: Some(20.0),
        level_share: 0.5,
        shift_share: 0.0,
        drift_share: 0.0,
        burst: 1.4,
    };

    /// The rule for a kind of metric.
    pub const fn of(kind: Kind) -> &'static Self {
        match kind {
            Kind::Level => &Self::LEVEL,
            Kind::Daily => &Self::DAILY,
        }
    }
}
