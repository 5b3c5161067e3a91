//! A series day by day, what is asked about on one of its days, and the question itself.

use super::{Mode, Snapshot};
use crate::usage::{Kind, Limit, forecast::Question};
use chrono::NaiveDate;

/// One value a day, without gaps, from the first day that was reported to the last.
pub(in crate::usage) struct Days {
    first: NaiveDate,
    values: Vec<f64>,
    known: Vec<bool>,
}

impl Days {
    /// The series day by day; `None` when it is empty. What is no finite number is not on record.
    pub(in crate::usage) fn new(snapshots: &[Snapshot], mode: Mode) -> Option<Self> {
        let first = snapshots.iter().map(|snapshot| snapshot.date).min()?;
        let last = snapshots.iter().map(|snapshot| snapshot.date).max()?;
        let mut recorded = vec![None; (last - first).num_days() as usize + 1];
        for snapshot in snapshots.iter().filter(|snapshot| snapshot.value.is_finite()) {
            recorded[(snapshot.date - first).num_days() as usize] = Some(snapshot.value);
        }
        let known = recorded.iter().map(Option::is_some).collect();
        let mut level = 0.0;
        let values = recorded.into_iter().map(|value| match mode {
            Mode::Daily => value.unwrap_or(0.0),
            Mode::Level => {
                level = value.unwrap_or(level);
                level
            }
            Mode::Cumulate => {
                level += value.unwrap_or(0.0);
                level
            }
        });
        Some(Self {
            first,
            values: values.collect(),
            known,
        })
    }

    pub(in crate::usage) fn values(&self) -> &[f64] {
        &self.values
    }

    /// Was a value recorded for that day?
    pub(in crate::usage) fn is_known(&self, day: usize) -> bool {
        self.known[day]
    }

    pub(in crate::usage) fn date(&self, day: usize) -> NaiveDate {
        self.first + chrono::Days::new(day as u64)
    }

    pub(in crate::usage) fn snapshot(&self, day: usize) -> Snapshot {
        Snapshot {
            date: self.date(day),
            value: self.values[day],
        }
    }

    /// The limit that was reached `horizon` days after `origin`, and not before.
    ///
    /// # Rules
    /// - A level: halfway between the levels of the day before and of that day, where that day grows and every level
    ///   from the origin on is below it.
    /// - A daily metric: that day's total, where every total after the origin is below it.
    pub(in crate::usage) fn reached(&self, kind: Kind, origin: usize, horizon: usize) -> Option<f64> {
        let ahead = self.values[origin + 1..].get(..horizon)?;
        let (reached, between) = ahead.split_last()?;
        let limit = if kind == Kind::Daily {
            *reached
        } else {
            let before = between.last().unwrap_or(&self.values[origin]);
            if self.values[origin] >= before + (reached - before) / 2.0 || reached <= before {
                return None;
            }
            before + (reached - before) / 2.0
        };
        between.iter().all(|value| *value < limit).then_some(limit)
    }

    /// What is asked at the end of `origin`; a daily metric's day after it has not begun.
    pub(in crate::usage) fn question<'a>(
        &self,
        kind: Kind,
        origin: usize,
        history: &'a [Snapshot],
        limit: Limit,
    ) -> Question<'a> {
        let daily = kind == Kind::Daily;
        Question {
            kind,
            history,
            current: if daily { 0.0 } else { self.values[origin] },
            limit,
            today: self.date(origin + usize::from(daily)),
            growth_factor: 1.0,
        }
    }
}
