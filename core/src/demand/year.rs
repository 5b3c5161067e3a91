//! What the same time of the year did a year ago.

use super::cleaned::Day;

/// A year of whole weeks, so that weekdays stay where they are.
const YEAR: usize = 364;
/// The level a year ago is the mean of so many days, four weeks.
const LEVEL_OF: usize = 28;
/// A day a year ago is the mean of three weeks around it.
const AROUND: usize = 10;
/// Fewer open days among them tell nothing.
const FEWEST: f64 = 12.0;
/// How much of a rise or fall a year ago is expected again.
const TRUST: f64 = 0.5;
/// Twice as much or half as much is the most that is expected.
const LARGEST: f64 = 2.0;

/// Sums of the demand up to each day.
#[derive(Clone)]
pub(super) struct Year {
    /// Demand and open days up to the end of each day; the first is before the first day.
    sums: Vec<(f64, f64)>,
}

impl Default for Year {
    fn default() -> Self {
        Self {
            sums: vec![(0.0, 0.0)],
        }
    }
}

impl Year {
    pub(super) fn push(&mut self, day: &Day) {
        let (demand, open) = self.sums[self.sums.len() - 1];
        self.sums.push(match day.learned {
            Some(more) => (demand + more, open + 1.0),
            None => (demand, open),
        });
    }

    /// By how much the demand that many days ahead differs from today's, as a factor: 1 where a year ago is not known.
    pub(super) fn factor(&self, ahead: u32) -> f64 {
        // Longer than a year ahead: the same time of the year, further back.
        let ahead = if ahead == 0 {
            0
        } else {
            (ahead as usize - 1) % YEAR + 1
        };
        let Some(today) = (self.sums.len() - 1).checked_sub(YEAR) else {
            return 1.0;
        };
        let then = today + ahead;
        let level = self.mean(today.saturating_sub(LEVEL_OF), today);
        let day = self.mean(
            then.saturating_sub(AROUND + 1),
            (then + AROUND).min(self.sums.len() - 1),
        );
        match level.zip(day).filter(|(level, _)| *level > 0.0) {
            Some((level, day)) => (1.0 + TRUST * (day / level - 1.0)).clamp(1.0 / LARGEST, LARGEST),
            None => 1.0,
        }
    }

    /// The mean of the open days after the first `from` days and up to `to`.
    fn mean(&self, from: usize, to: usize) -> Option<f64> {
        let (before, after) = (self.sums[from], self.sums[to]);
        let open = after.1 - before.1;
        (open >= FEWEST).then(|| (after.0 - before.0) / open)
    }
}
