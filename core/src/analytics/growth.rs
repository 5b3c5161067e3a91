//! How a metric grows: a month against the one before, a straight line, and by how much a week multiplies it.

use super::days::Days;
use crate::usage::forecast::GROWTH_DAYS;

/// The weeks that the compound rate looks at, and the fewest that make one.
const WEEKS: usize = 8;
const FEWEST_WEEKS: usize = 4;

/// How a metric grows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Growth {
    /// The last 30 days against the 30 before; none with under 60 days.
    pub comparison: Option<Comparison>,
    /// Least-squares slope over the last 30 days, in the metric's unit a day: the forecast's own.
    pub per_day: f64,
    /// The same a week: seven times as much.
    pub per_week: f64,
    /// The compound rate; none with under 4 whole weeks, or with one in which nothing was there.
    pub compound: Option<Compound>,
}

/// By how much a week grew on the one before, all weeks alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compound {
    /// How many weeks were looked at.
    pub weeks: u32,
    /// Percent a week.
    pub percent: f64,
}

/// A mean day of the last 30, and one of the 30 before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Mean of the last 30 days' values, in the metric's unit.
    pub last: f64,
    /// Mean of the 30 days before those.
    pub before: f64,
    /// `last − before`.
    pub change: f64,
    /// `change` in percent of `before`; none where that is 0.
    pub percent: Option<f64>,
}

impl Growth {
    pub(super) fn of(days: &Days, per_day: f64) -> Self {
        Self {
            comparison: Comparison::of(days.values()),
            per_day,
            per_week: 7.0 * per_day,
            compound: Compound::of(days.values()),
        }
    }
}

impl Comparison {
    fn of(values: &[f64]) -> Option<Self> {
        let from = values.len().checked_sub(2 * GROWTH_DAYS)?;
        let (before, last) = values[from..].split_at(GROWTH_DAYS);
        let (before, last) = (mean(before), mean(last));
        let change = last - before;
        Some(Self {
            last,
            before,
            change,
            percent: (before > 0.0).then(|| 100.0 * change / before),
        })
    }
}

impl Compound {
    /// # Formula
    /// `((m₁ / m₀)^(1 / (n − 1)) − 1) · 100`: the compound growth rate of finance, with m₀ the mean of the oldest and
    /// m₁ of the newest of the last n whole weeks, 4 ≤ n ≤ 8. Whole weeks, so that no weekday counts twice.
    fn of(values: &[f64]) -> Option<Self> {
        let means: Vec<_> = values.rchunks_exact(7).take(WEEKS).map(mean).collect();
        let (newest, oldest) = (means.first()?, means.last()?);
        let enough = means.len() >= FEWEST_WEEKS && means.iter().all(|mean| *mean > 0.0);
        enough.then(|| Self {
            weeks: means.len() as u32,
            percent: 100.0 * (root(newest / oldest, means.len() as i32 - 1) - 1.0),
        })
    }
}

/// The `degree`-th root of a positive number, by Newton's method from above; the same bits on every machine.
fn root(value: f64, degree: i32) -> f64 {
    let n = f64::from(degree);
    let mut guess = 1.0 + (value - 1.0) / n; // Bernoulli: never below the root
    for _ in 0..2_000 {
        let mut power = 1.0;
        for _ in 1..degree {
            power *= guess;
        }
        let next = guess - (guess - value / power) / n;
        if next.is_nan() || next >= guess {
            break;
        }
        guess = next;
    }
    guess
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Python: `32 ** (1/5)`, `1.5 ** (1/7)`, `1e12 ** (1/7)`, `0.3 ** (1/3)`.
    #[test]
    fn roots_are_pythons() {
        for (value, degree, expected) in [
            (32.0, 5, 2.0),
            (1.5, 7, 1.059_634_022_667_048_4),
            (1e12, 7, 51.794_746_792_312_1),
            (0.3, 3, 0.669_432_950_082_169_5),
            (1.0, 4, 1.0),
        ] {
            let got = root(value, degree);
            assert!((got / expected - 1.0).abs() < 1e-14, "{value}: {got}");
        }
    }

    /// Wikipedia, "Compound annual growth rate": from 9,000 to 13,000 in three steps are 13.04 %.
    #[test]
    fn the_compound_rate_is_the_textbooks() {
        let weeks = [9_000.0, 10_500.0, 11_000.0, 13_000.0];
        let days: Vec<_> = weeks.iter().flat_map(|week| [*week; 7]).collect();
        let rate = Compound::of(&days).unwrap();
        assert!(
            rate.weeks == 4 && (rate.percent - 13.04).abs() < 0.005,
            "{rate:?}"
        );
        assert_eq!(Compound::of(&days[1..]), None, "only three whole weeks");
        assert_eq!(Compound::of(&[0.0; 28]), None, "nothing grows from nothing");
    }

    #[test]
    fn a_month_is_compared_with_the_one_before() {
        let values: Vec<_> = [[10.0; 30], [12.5; 30]].concat();
        let found = Comparison::of(&values).unwrap();
        assert_eq!(
            (found.last, found.before, found.change, found.percent),
            (12.5, 10.0, 2.5, Some(25.0))
        );
        assert_eq!(Comparison::of(&values[1..]), None);
        let nothing = Comparison::of(&[0.0; 60]).unwrap();
        assert_eq!(nothing.percent, None);
    }
}
