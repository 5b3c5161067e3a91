//! The demand of a day ahead.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What one day ahead may ask for, in pieces; p10 to p90 is the 80 % band.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DemandDay {
    /// The day.
    pub date: NaiveDate,
    /// On this weekday the shop is always closed: nothing is asked for.
    pub closed: bool,
    /// Less is asked for on one day of ten.
    pub p10: f64,
    /// Less is asked for on every second day.
    pub p50: f64,
    /// More is asked for on one day of ten.
    pub p90: f64,
    /// What is asked for on average.
    pub mean: f64,
}

/// Shares, and how many standard deviations of a normal distribution lie below them.
const DEVIATIONS: [(f64, f64); 11] = [
    (0.5, 0.0),
    (0.55, 0.125_661),
    (0.6, 0.253_347),
    (0.65, 0.385_320),
    (0.7, 0.524_401),
    (0.75, 0.674_490),
    (0.8, 0.841_621),
    (0.85, 1.036_433),
    (0.9, NINETY),
    (0.95, 1.644_854),
    (0.99, 2.326_348),
];
const NINETY: f64 = 1.281_552;

impl DemandDay {
    /// The demand that a share of such days does not exceed.
    ///
    /// # Formula
    /// Two halves of normal distributions joined at p50, the lower one through p10, the upper one through p90; shares
    /// below 1 % and above 99 % are taken as these. Never below zero, and a larger share never gives less.
    pub fn quantile(&self, share: f64) -> f64 {
        let share = if share.is_nan() {
            0.5
        } else {
            share.clamp(0.01, 0.99)
        };
        let value = if share < 0.5 {
            self.p50 - (self.p50 - self.p10) * (deviations(1.0 - share) / NINETY)
        } else {
            self.p50 + (self.p90 - self.p50) * (deviations(share) / NINETY)
        };
        value.max(0.0)
    }
}

fn deviations(share: f64) -> f64 {
    let mut below = DEVIATIONS[0];
    for above in DEVIATIONS {
        if share <= above.0 {
            let width = above.0 - below.0;
            let part = if width > 0.0 {
                (share - below.0) / width
            } else {
                1.0
            };
            return below.1 + (above.1 - below.1) * part;
        }
        below = above;
    }
    below.1
}
