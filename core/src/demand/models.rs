//! All models side by side: each is shown one day after the other and can be asked at any time what comes.

use super::{
    ModelId, cleaned::Day, model::MODELS, smoothing::Smoothing, weekday_trend::WeekdayTrend, window::Window,
    year::Year,
};

/// The moving average's days of the same weekday.
const AVERAGE_OF: usize = 8;
/// The level is the mean of so many open days.
const LEVEL_OF: usize = 56;
/// Deviations grow from this share of the level on.
const SMALLEST_SHARE: f64 = 0.05;

/// What each model has learned so far.
#[derive(Clone, Default)]
pub(super) struct Models {
    level: Window<LEVEL_OF>,
    weekdays: [Window<AVERAGE_OF>; 7],
    /// What each weekday asked for last, whether it is believed or not.
    last: [Option<f64>; 7],
    smoothing: Smoothing,
    trend: WeekdayTrend,
    year: Year,
}

impl Models {
    pub(super) fn push(&mut self, day: &Day) {
        self.smoothing.push(day);
        self.trend.push(day);
        self.year.push(day);
        if let Some(demand) = day.learned {
            self.level.push(demand);
            self.weekdays[day.weekday].push(demand);
            self.last[day.weekday] = day.demand;
        }
    }

    /// To be called before anything is asked, after the last day.
    pub(super) fn settle(&mut self) {
        self.trend.fit();
    }

    /// The mean of the last open days.
    pub(super) fn level(&self) -> f64 {
        self.level.mean().unwrap_or(0.0)
    }

    /// What each of [`ModelId::ALL`] expects of a weekday, that many days ahead; never below zero.
    pub(super) fn expected(&self, weekday: usize, ahead: u32) -> [f64; MODELS] {
        let average = self.weekdays[weekday]
            .mean()
            .unwrap_or_else(|| self.level())
            .max(0.0);
        let last = self.last[weekday].unwrap_or_else(|| self.level());
        let smooth = self.smoothing.expected(weekday, ahead).max(0.0);
        let trend = self.trend.expected(weekday, ahead).max(0.0);
        let blend = (average + smooth + trend) / 3.0;
        [
            last,
            average,
            smooth,
            trend,
            blend,
            blend * self.year.factor(ahead),
        ]
    }

    pub(super) fn expected_by(&self, model: ModelId, weekday: usize, ahead: u32) -> f64 {
        self.expected(weekday, ahead)[model as usize]
    }

    /// In what unit a deviation from `expected` is measured: between a share of it and its root, as the deviations of
    /// counts are.
    pub(super) fn unit(&self, expected: f64) -> f64 {
        let level = self.level();
        (expected.max(level * SMALLEST_SHARE) * level).sqrt()
    }
}
