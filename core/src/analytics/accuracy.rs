//! How near the forecast came on this very history: rolling origins, no peeking.

use super::days::Days;
use crate::usage::{
    Kind, Limit, Snapshot,
    forecast::{DAYS_FOR_A_RANGE, Question, WINDOW_DAYS, fan},
};

/// How far ahead forecasts are compared with what came, in days.
pub const ACCURACY_HORIZONS: [u32; 2] = [7, 30];
/// Days from one origin to the next: no divisor of a week, so that every weekday gets its turn.
const STRIDE: usize = 3;
/// No more than the newest comparisons count: what was long ago says little of today.
const MOST: usize = 40;
/// Fewer comparisons than this say nothing.
const FEWEST: usize = 4;

/// How right the forecast has been, one horizon.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Accuracy {
    /// The history is too short to look back so far.
    InsufficientHistory {
        /// How far ahead, in days.
        horizon_days: u32,
        /// Days there are.
        have: u32,
        /// Days it takes.
        need: u32,
    },
    /// Forecasts were compared with what came.
    Measured(Measured),
}

/// What the comparisons showed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// How far ahead, in days.
    pub horizon_days: u32,
    /// How many forecasts were compared.
    pub comparisons: u32,
    /// Mean |middle path − what came|, in the metric's unit.
    pub mean_absolute_error: f64,
    /// The same in percent of the mean of what came (the weighted absolute percentage error); none where that is 0.
    pub error_percent: Option<f64>,
    /// In how many of them what came lay within the 80 % band.
    pub covered: u32,
}

impl Measured {
    /// `covered` in percent of `comparisons`.
    pub fn coverage_percent(&self) -> f64 {
        100.0 * f64::from(self.covered) / f64::from(self.comparisons)
    }
}

impl Accuracy {
    /// # Rules
    /// From every third day back, 40 at most, the forecast sees the days up to then, 21 at least and 60 at most, and
    /// its value for the day `horizon` days on is compared with what came. A day that was not recorded is not
    /// compared with.
    pub(super) fn of(kind: Kind, days: &Days, horizon: u32) -> Self {
        let (have, first) = (days.len(), DAYS_FOR_A_RANGE as usize - 1);
        let need = first + horizon as usize + STRIDE * (FEWEST - 1) + 1;
        let compared: Vec<_> = (first..have.saturating_sub(horizon as usize))
            .rev()
            .step_by(STRIDE)
            .take(MOST)
            .filter_map(|origin| Compared::at(kind, days, origin, horizon))
            .collect();
        if have < need || compared.len() < FEWEST {
            return Self::InsufficientHistory {
                horizon_days: horizon,
                have: have as u32,
                need: need as u32,
            };
        }
        let count = compared.len() as f64;
        let error = compared.iter().map(|one| one.error).sum::<f64>() / count;
        let came = compared.iter().map(|one| one.came).sum::<f64>() / count;
        Self::Measured(Measured {
            horizon_days: horizon,
            comparisons: compared.len() as u32,
            mean_absolute_error: error,
            error_percent: (came > 0.0).then(|| 100.0 * error / came),
            covered: compared.iter().filter(|one| one.covered).count() as u32,
        })
    }
}

struct Compared {
    error: f64,
    came: f64,
    covered: bool,
}

impl Compared {
    /// What was forecast on the evening of `origin`, against what came.
    fn at(kind: Kind, days: &Days, origin: usize, horizon: u32) -> Option<Self> {
        let target = origin + horizon as usize;
        if !days.is_known(target) {
            return None;
        }
        let from = (origin + 1).saturating_sub(WINDOW_DAYS);
        let history: Vec<Snapshot> = (from..=origin).map(|day| days.snapshot(day)).collect();
        let (today, current) = match kind {
            Kind::Level => (days.date(origin), days.values()[origin]),
            Kind::Daily => (days.date(origin + 1), 0.0), // that day has not begun
        };
        let question = Question {
            kind,
            history: &history,
            current,
            limit: Limit::Unlimited,
            today,
            growth_factor: 1.0,
        };
        let fan = fan(&question, horizon);
        let point = fan
            .points
            .last()
            .filter(|point| point.date == days.date(target))?;
        let came = days.values()[target];
        Some(Self {
            error: (point.p50 - came).abs(),
            came,
            covered: point.p10.is_some_and(|low| low <= came) && point.p90.is_some_and(|high| came <= high),
        })
    }
}
