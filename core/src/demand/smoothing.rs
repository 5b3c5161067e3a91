//! Exponential smoothing with a weekly season and a damped trend, with the weights that have done best so far.

use super::cleaned::Day;

/// How fast level, trend and season follow, and whether the root of the demand is smoothed instead of it.
struct Weights {
    level: f64,
    trend: f64,
    season: f64,
    root: bool,
}

const fn weights(level: f64, trend: f64, season: f64, root: bool) -> Weights {
    Weights {
        level,
        trend,
        season,
        root,
    }
}

/// The weights that are tried.
const TRIED: [Weights; 10] = [
    weights(0.05, 0.0, 0.03, false),
    weights(0.15, 0.0, 0.05, false),
    weights(0.4, 0.0, 0.05, false),
    weights(0.1, 0.01, 0.05, false),
    weights(0.25, 0.02, 0.1, false),
    weights(0.05, 0.0, 0.03, true),
    weights(0.15, 0.0, 0.05, true),
    weights(0.4, 0.0, 0.05, true),
    weights(0.1, 0.01, 0.05, true),
    weights(0.25, 0.02, 0.1, true),
];

/// What is left of the trend each day.
const DAMPING: f64 = 0.97;
/// A deviation counts for no more than so many mean ones.
const LARGEST: f64 = 3.0;
/// Until so many days are known, no deviation is cut.
const CUT_AFTER: u32 = 21;
/// How fast the mean deviation follows.
const DEVIATION_WEIGHT: f64 = 0.05;
/// What is left of an old error each day, where weights are compared.
const ERROR_MEMORY: f64 = 0.995;

/// All the weights side by side.
#[derive(Clone, Default)]
pub(super) struct Smoothing {
    states: [State; TRIED.len()],
}

impl Smoothing {
    pub(super) fn push(&mut self, day: &Day) {
        for (state, weights) in self.states.iter_mut().zip(&TRIED) {
            state.push(day, weights);
        }
    }

    /// What is expected of a weekday, by the weights with the smallest errors of one day ahead so far.
    pub(super) fn expected(&self, weekday: usize, ahead: u32) -> f64 {
        let mut best = 0;
        for (number, state) in self.states.iter().enumerate() {
            if state.error < self.states[best].error {
                best = number;
            }
        }
        self.states[best].expected(weekday, ahead, &TRIED[best])
    }
}

#[derive(Clone, Copy, Default)]
struct State {
    level: f64,
    trend: f64,
    season: [f64; 7],
    seen: [u32; 7],
    count: u32,
    deviation: f64,
    error: f64,
}

impl State {
    fn push(&mut self, day: &Day, weights: &Weights) {
        self.level += self.trend;
        self.trend *= DAMPING;
        let Some(demand) = day.learned else { return };
        let value = if weights.root { demand.sqrt() } else { demand };
        if self.count == 0 {
            self.level = value;
        }
        let expected = self.level + self.season[day.weekday];
        let off = value - expected;
        self.error = ERROR_MEMORY * self.error + (demand - back(expected, weights)).abs();
        let largest = LARGEST * self.deviation;
        let counted = if self.count >= CUT_AFTER {
            off.clamp(-largest, largest)
        } else {
            off
        };
        self.follow(day.weekday, off, counted, weights);
    }

    fn follow(&mut self, weekday: usize, off: f64, counted: f64, weights: &Weights) {
        self.count += 1;
        let seen = &mut self.seen[weekday];
        *seen += 1;
        let of_level = weights.level.max(1.0 / f64::from(self.count));
        let of_season = weights.season.max(1.0 / (f64::from(*seen) + 1.0));
        self.level += of_level * counted;
        if self.count > CUT_AFTER {
            self.trend += weights.trend * counted;
        }
        self.season[weekday] += of_season * (1.0 - of_level) * counted;
        let of_deviation = DEVIATION_WEIGHT.max(1.0 / f64::from(self.count));
        self.deviation += of_deviation * (off.abs() - self.deviation);
    }

    fn expected(&self, weekday: usize, ahead: u32, weights: &Weights) -> f64 {
        let mut level = self.level;
        let mut trend = self.trend;
        for _ in 0..ahead.min(MOST_TREND_DAYS) {
            level += trend;
            trend *= DAMPING;
        }
        back(level + self.season[weekday], weights)
    }
}

/// After so many days nothing is left of a trend.
const MOST_TREND_DAYS: u32 = 200;

/// From what is smoothed to pieces.
fn back(value: f64, weights: &Weights) -> f64 {
    let value = value.max(0.0);
    if weights.root { value * value } else { value }
}
