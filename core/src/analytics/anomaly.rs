//! Days that were unusual, found by what a few wild days can't move: medians.

use super::{
    days::Days,
    robust::{median, median_and_mad, quantile},
};
use crate::usage::{Kind, Metric};
use chrono::NaiveDate;

/// How many of the newest days are looked at.
pub const ANOMALY_DAYS: u32 = 84;
/// A day is unusual from this score on; the threshold of Iglewicz and Hoaglin.
pub const MIN_SCORE: f64 = 3.5;
/// Days that must be known, so that each weekday is there three times and the median outvotes a wild one.
const NEEDED_DAYS: u32 = 21;
/// Makes the MAD of a normal distribution its standard deviation: the 0.75 quantile of the standard normal.
const NORMAL_MAD: f64 = 0.6745;
/// What happens as often as every tenth day is not unusual.
const ORDINARY_PERCENT: usize = 90;
/// How far to either side of a day its level is looked for, in days.
const NEAR: usize = 7;

/// The unusual days of a metric.
#[derive(Debug, Clone, PartialEq)]
pub enum Anomalies {
    /// Under three weeks are known: nothing is called unusual.
    InsufficientHistory {
        /// Days known.
        have: u32,
        /// Days it takes.
        need: u32,
    },
    /// All days were looked at.
    Searched {
        /// How many days.
        days: u32,
        /// The unusual ones, oldest first.
        found: Vec<Anomaly>,
    },
}

/// An unusual day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anomaly {
    /// The UTC day.
    pub date: NaiveDate,
    /// What it was: the day's total, or the level at its end.
    pub value: f64,
    /// What was to be expected: for a level, yesterday's with the change usual on such a weekday.
    pub expected: f64,
    /// How far off, in robust standard deviations; negative below.
    pub score: f64,
}

/// A day with what was to be expected of it.
struct LookedAt {
    day: usize,
    residual: f64,
    expected: f64,
    /// By how much chance alone moves it.
    chance: f64,
}

impl Anomalies {
    /// # Formula
    /// `score = (r − median r) / max(MAD / 0.6745, chance, q₉₀ / 3.5)` of the residuals r = day − expected: the
    /// modified z-score (Iglewicz and Hoaglin 1993), unusual beyond ±3.5, with two floors under its scale.
    /// - `chance`: counts vary by √expected (Poisson), at least by 1; storage by 1 % of what is stored, at least by
    ///   0.1 GB. So a constant series and small counts cry no wolf.
    /// - `q₉₀`: what nine days of ten stay below is ordinary, however narrow the middle half is.
    ///
    /// Expected of a daily metric: the level around the day (median of the 15 weekly means nearest to it) times
    /// the weekday's index (median of its days' shares of their levels). Of a level: the weekday's median change.
    pub(super) fn of(metric: Metric, days: &Days) -> Self {
        let from = days.len().saturating_sub(ANOMALY_DAYS as usize);
        let have = (from..days.len()).filter(|day| days.is_known(*day)).count() as u32;
        if have < NEEDED_DAYS {
            return Self::InsufficientHistory {
                have,
                need: NEEDED_DAYS,
            };
        }
        let looked_at = match metric.kind() {
            Kind::Daily => daily(days, from),
            Kind::Level => level(days, from, metric),
        };
        Self::Searched {
            days: looked_at.len() as u32,
            found: unusual(days, &looked_at),
        }
    }

    /// The unusual days, oldest first; none where nothing could be said.
    pub fn found(&self) -> &[Anomaly] {
        match self {
            Self::InsufficientHistory { .. } => &[],
            Self::Searched { found, .. } => found,
        }
    }
}

fn unusual(days: &Days, looked_at: &[LookedAt]) -> Vec<Anomaly> {
    // A weekday on which nothing ever is says nothing of how much the others vary.
    let open = |one: &&LookedAt| one.residual != 0.0 || one.expected != 0.0;
    let residuals: Vec<_> = looked_at.iter().filter(open).map(|one| one.residual).collect();
    let (middle, mad) = median_and_mad(&residuals);
    let mut sizes: Vec<_> = residuals.iter().map(|r| (r - middle).abs()).collect();
    let spread = (mad / NORMAL_MAD).max(quantile(&mut sizes, ORDINARY_PERCENT) / MIN_SCORE);
    let anomaly = |one: &LookedAt| {
        let score = (one.residual - middle) / spread.max(one.chance);
        (score.abs() > MIN_SCORE).then(|| Anomaly {
            date: days.date(one.day),
            value: days.values()[one.day],
            expected: one.expected,
            score,
        })
    };
    looked_at.iter().filter_map(anomaly).collect()
}

fn daily(days: &Days, from: usize) -> Vec<LookedAt> {
    let values = &days.values()[from..];
    // A week with a missing day would be a lower one, not a shorter one.
    let weekly: Vec<_> = values
        .windows(7)
        .enumerate()
        .map(|(first, week)| {
            let whole = (first..first + 7).all(|day| days.is_known(from + day));
            whole.then(|| week.iter().sum::<f64>() / 7.0)
        })
        .collect();
    let levels: Vec<_> = (0..values.len()).map(|day| level_near(&weekly, day)).collect();
    let known = |day: &usize| days.is_known(from + day);
    let shares = (0..values.len())
        .filter(known)
        .filter(|day| levels[*day] > 0.0)
        .map(|day| (days.weekday(from + day), values[day] / levels[day]));
    let index = by_weekday(shares, 1.0);
    let look = |day: usize| {
        let expected = levels[day] * index[days.weekday(from + day).num_days_from_monday() as usize];
        LookedAt {
            day: from + day,
            residual: values[day] - expected,
            expected,
            chance: expected.max(1.0).sqrt(),
        }
    };
    (0..values.len()).filter(known).map(look).collect()
}

/// The median of the 15 weekly means whose middles lie nearest to `day`: no single day is in half of them. Where there
/// is none, that of all of them.
fn level_near(weekly: &[Option<f64>], day: usize) -> f64 {
    let from = day
        .saturating_sub(3 + NEAR)
        .min(weekly.len().saturating_sub(2 * NEAR + 1));
    let to = (from + 2 * NEAR + 1).min(weekly.len());
    let mut near: Vec<_> = weekly[from..to].iter().flatten().copied().collect();
    if near.is_empty() {
        near.extend(weekly.iter().flatten());
    }
    median(&mut near)
}

fn level(days: &Days, from: usize, metric: Metric) -> Vec<LookedAt> {
    let changes: Vec<_> = (from..days.len())
        .filter_map(|day| Some((day, days.movement(Kind::Level, day)?)))
        .collect();
    let overall = median(&mut changes.iter().map(|(_, change)| *change).collect::<Vec<_>>());
    let usual = by_weekday(
        changes.iter().map(|(day, change)| (days.weekday(*day), *change)),
        overall,
    );
    let look = |(day, change): &(usize, f64)| {
        let usual = usual[days.weekday(*day).num_days_from_monday() as usize];
        let before = days.values()[day - 1];
        LookedAt {
            day: *day,
            residual: change - usual,
            expected: (before + usual).max(0.0),
            chance: if metric == Metric::StorageGb {
                (before.abs() / 100.0).max(0.1)
            } else {
                usual.abs().max(1.0).sqrt()
            },
        }
    };
    changes.iter().map(look).collect()
}

/// Each weekday's median, Monday first; `otherwise` where it is there less than three times.
fn by_weekday(values: impl Iterator<Item = (chrono::Weekday, f64)>, otherwise: f64) -> [f64; 7] {
    let mut seen: [Vec<f64>; 7] = Default::default();
    for (weekday, value) in values {
        seen[weekday.num_days_from_monday() as usize].push(value);
    }
    seen.map(|mut values| {
        if values.len() < 3 {
            otherwise
        } else {
            median(&mut values)
        }
    })
}
