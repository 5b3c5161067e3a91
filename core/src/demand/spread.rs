//! How far demand lies from what was expected of it: the band, from errors made on days that were not learned from.

use super::short::short;
use serde::{Deserialize, Serialize};

/// The days ahead for which deviations are kept; [`place`] says which distances each stands for.
pub(super) const AHEAD: [u32; 5] = [1, 4, 7, 14, 28];
/// With fewer deviations than this the nearest more are asked.
const ENOUGH: usize = 8;
/// Beyond the last of [`AHEAD`] the band grows: after so many days more its square has doubled.
const DOUBLES_AFTER: f64 = 180.0;
/// So many deviations the usual band counts for where there are few.
const DOUBT: f64 = 10.0;
/// A deviation counts in the mean for no more than so many times the half band on its side: an order of a hundred times
/// the usual says nothing of the next day.
const LARGEST: f64 = 3.0;
/// The usual deviation in the unit of `Models::unit`.
const USUAL: f64 = 0.35;

/// The deviations at one distance, in the unit of the model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SpreadAt {
    /// Days ahead.
    pub ahead: u32,
    /// From the expected demand to p10.
    pub p10: f64,
    /// To p50.
    pub p50: f64,
    /// To p90.
    pub p90: f64,
    /// To the mean.
    pub mean: f64,
}

/// The deviations by distance, nearest first; never narrower farther away.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Spread {
    /// One for each distance.
    pub at: Vec<SpreadAt>,
}

/// Which of [`AHEAD`] a distance counts for.
pub(super) fn place(ahead: u32) -> usize {
    match ahead {
        0..=2 => 0,
        3..=5 => 1,
        6..=10 => 2,
        11..=20 => 3,
        _ => 4,
    }
}

impl Spread {
    /// From deviations by distance, each of the same order as [`AHEAD`].
    pub(super) fn of(deviations: &mut [Vec<f64>; AHEAD.len()], keep_middle: bool) -> Self {
        let mut at: Vec<SpreadAt> = Vec::with_capacity(AHEAD.len());
        for (ahead, deviations) in AHEAD.into_iter().zip(deviations) {
            if deviations.len() < ENOUGH && !at.is_empty() {
                break;
            }
            let mut next = SpreadAt::of(ahead, deviations, keep_middle);
            if let Some(before) = at.last() {
                next.p10 = next.p10.min(next.p50 - (before.p50 - before.p10));
                next.p90 = next.p90.max(next.p50 + (before.p90 - before.p50));
            }
            at.push(next);
        }
        Self { at }
    }

    /// The same with six decimals, to be kept.
    pub(super) fn short(mut self) -> Self {
        for at in &mut self.at {
            for value in [&mut at.p10, &mut at.p50, &mut at.p90, &mut at.mean] {
                *value = short(*value);
            }
        }
        self
    }

    /// The deviations that many days ahead.
    pub(super) fn at(&self, ahead: u32) -> SpreadAt {
        let after = self.at.partition_point(|one| one.ahead < ahead);
        match (
            after.checked_sub(1).and_then(|before| self.at.get(before)),
            self.at.get(after),
        ) {
            (_, Some(one)) if one.ahead == ahead => *one,
            (Some(before), Some(after)) => before.between(after, ahead),
            (None, Some(first)) => *first,
            (Some(last), None) => last.beyond(ahead),
            (None, None) => SpreadAt::of(ahead, &mut Vec::new(), true),
        }
    }
}

impl SpreadAt {
    fn of(ahead: u32, deviations: &mut [f64], keep_middle: bool) -> Self {
        deviations.sort_by(f64::total_cmp);
        let count = deviations.len() as f64;
        let trust = count / (count + DOUBT);
        let known = |share: f64, usual: f64| {
            let value = quantile(deviations, share).unwrap_or(usual);
            trust * value + (1.0 - trust) * usual
        };
        let p50 = if keep_middle { 0.0 } else { known(0.5, 0.0) };
        let p10 = known(0.1, -1.28 * USUAL).min(p50);
        let p90 = known(0.9, 1.28 * USUAL).max(p50);
        let (least, most) = (p50 - LARGEST * (p50 - p10), p50 + LARGEST * (p90 - p50));
        let sum: f64 = deviations.iter().map(|one| one.clamp(least, most)).sum();
        Self {
            ahead,
            p10,
            p50,
            p90,
            mean: sum / (count + DOUBT),
        }
    }

    fn between(&self, after: &Self, ahead: u32) -> Self {
        let part = f64::from(ahead - self.ahead) / f64::from(after.ahead - self.ahead);
        let mix = |a: f64, b: f64| a + (b - a) * part;
        Self {
            ahead,
            p10: mix(self.p10, after.p10),
            p50: mix(self.p50, after.p50),
            p90: mix(self.p90, after.p90),
            mean: mix(self.mean, after.mean),
        }
    }

    fn beyond(&self, ahead: u32) -> Self {
        let wider = (1.0 + f64::from(ahead.saturating_sub(self.ahead)) / DOUBLES_AFTER).sqrt();
        Self {
            ahead,
            p10: self.p50 - (self.p50 - self.p10) * wider,
            p90: self.p50 + (self.p90 - self.p50) * wider,
            ..*self
        }
    }
}

/// The quantile of sorted values as conformal prediction takes it: of one more value than there are, a share lies
/// beyond it; between two values a straight line.
pub(super) fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = (share * (sorted.len() + 1) as f64 - 1.0).clamp(0.0, last as f64);
    let below = place as usize;
    let here = sorted[below];
    let next = sorted[(below + 1).min(last)];
    Some(here + (next - here) * (place - below as f64))
}
