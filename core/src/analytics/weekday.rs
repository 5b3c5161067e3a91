//! What each weekday does: a daily metric's index, a level's daily change.

use super::days::Days;
use crate::usage::Kind;
use chrono::Weekday;

/// How many of the newest whole weeks the profile is made of, at most.
pub const PROFILE_WEEKS: u32 = 12;
/// Days that must lie between the first and the last known one.
const NEEDED_DAYS: u32 = 14;

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The weekdays of a metric.
#[derive(Debug, Clone, PartialEq)]
pub enum Weekdays {
    /// Under two weeks are known.
    InsufficientHistory {
        /// Days there are.
        have: u32,
        /// Days it takes.
        need: u32,
    },
    /// A profile.
    Profile {
        /// How many weeks it is made of.
        weeks: u32,
        /// Monday to Sunday.
        days: [WeekdayMean; 7],
    },
}

/// One weekday.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekdayMean {
    /// Which.
    pub weekday: Weekday,
    /// On how many days it rests.
    pub observations: u32,
    /// The plain mean: of a daily metric's totals, or of a level's changes since the day before.
    pub mean: f64,
    /// The profile. Daily metrics: the index, 1 for a day like any other. Levels: the change a day, in the metric's
    /// unit. Drawn towards all weekdays' mean as far as the weekdays can't be told from chance.
    pub profile: f64,
}

impl Weekdays {
    /// # Formula
    /// Over the newest whole weeks, 12 at most: weekday's mean / mean of all days (1 where nothing was counted);
    /// a level's is the mean change. Both are then shrunk: `mean + (1 − c) · (weekday − mean)`, see [`shrinkage`].
    pub(super) fn of(kind: Kind, days: &Days) -> Self {
        let have = days.len() as u32;
        if have < NEEDED_DAYS {
            return Self::InsufficientHistory {
                have,
                need: NEEDED_DAYS,
            };
        }
        let weeks = (have / 7).min(PROFILE_WEEKS);
        let from = days.len() - 7 * weeks as usize;
        let mut seen: [Vec<f64>; 7] = Default::default();
        for day in from..days.len() {
            if let Some(value) = days.movement(kind, day) {
                seen[days.weekday(day).num_days_from_monday() as usize].push(value);
            }
        }
        let base = mean(seen.iter().flatten().copied());
        let means = seen.each_ref().map(|values| {
            if values.is_empty() {
                base
            } else {
                mean(values.iter().copied())
            }
        });
        let kept = 1.0 - shrinkage(&means, variance_of_a_mean(&seen, &means));
        let profile = |mean: f64| {
            let drawn = base + kept * (mean - base);
            match kind {
                Kind::Level => drawn,
                Kind::Daily if base > 0.0 => drawn / base,
                Kind::Daily => 1.0,
            }
        };
        let days = std::array::from_fn(|day| WeekdayMean {
            weekday: WEEK[day],
            observations: seen[day].len() as u32,
            mean: means[day],
            profile: profile(means[day]),
        });
        Self::Profile { weeks, days }
    }
}

/// How far means are drawn towards their common mean, 0 (not at all) to 1 (wholly).
///
/// # Formula
/// The positive part of James and Stein's estimator around the mean (Efron and Morris 1975): `c = min(1, (k − 3) · σ²
/// / Σ (mᵢ − m̄)²)` for k means, each with the variance σ². Weekdays that differ no more than chance makes them are
/// all the same weekday; a baker who is always closed on Saturdays keeps a zero there.
fn shrinkage(means: &[f64], variance: f64) -> f64 {
    let middle = mean(means.iter().copied());
    let squares: f64 = means.iter().map(|m| (m - middle) * (m - middle)).sum();
    if squares > 0.0 {
        ((means.len() as f64 - 3.0) * variance / squares).min(1.0)
    } else {
        1.0
    }
}

/// The variance of a weekday's mean: that of a day within its weekday, pooled, by the mean number of days.
fn variance_of_a_mean(seen: &[Vec<f64>; 7], means: &[f64; 7]) -> f64 {
    let (mut squares, mut count, mut groups) = (0.0, 0, 0);
    for (values, mean) in seen.iter().zip(means) {
        squares += values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>();
        count += values.len();
        groups += usize::from(!values.is_empty());
    }
    if count > groups {
        squares / (count - groups) as f64 * groups as f64 / count as f64
    } else {
        f64::MAX // one day each tells nothing from chance
    }
}

/// The mean; 0 of nothing.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0.0, 0.0), |(count, sum), value| (count + 1.0, sum + value));
    if count > 0.0 { sum / count } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Efron and Morris, "Data Analysis Using Stein's Estimator" (JASA 1975), table 1: batting averages of 18
    /// players after 45 at bats, σ² = 0.265 · 0.735 / 45; of their distances
    /// from the mean 0.212 is left.
    #[test]
    fn shrinkage_is_efron_and_morris() {
        let averages = [
            0.400, 0.378, 0.356, 0.333, 0.311, 0.311, 0.289, 0.267, 0.244, 0.244, 0.222, 0.222, 0.222, 0.222,
            0.222, 0.200, 0.178, 0.156,
        ];
        let c = shrinkage(&averages, 0.265 * 0.735 / 45.0);
        assert!((1.0 - c - 0.212).abs() < 0.002, "{c}");
    }

    #[test]
    fn what_chance_explains_is_drawn_in_wholly() {
        let found = (
            shrinkage(&[1.0, 1.1, 0.9, 1.0, 1.0, 1.0, 1.0], 1.0),
            shrinkage(&[2.0; 7], 0.0),
            shrinkage(&[2.0, 2.0, 2.0, 2.0, 2.0, 0.0, 2.0], 0.0),
        );
        assert_eq!(found, (1.0, 1.0, 0.0));
    }
}
