//! A history day by day.

use super::HISTORY_DAYS;
use crate::usage::{Kind, Snapshot};
use chrono::{Datelike, Days as Count, NaiveDate, Weekday};

/// Beyond this a value is taken for a mistake, so that no sum or product can overflow.
const LARGEST: f64 = 1e100;

/// One value a day from the first known day to the last, both known.
pub(super) struct Days {
    first: NaiveDate,
    values: Vec<f64>,
    known: Vec<bool>,
}

impl Days {
    /// The last [`HISTORY_DAYS`] before `today`.
    ///
    /// # Rules
    /// As in the forecast: of two values for one day the later in the list counts; a level is carried over missing
    /// days, a missing day's total is 0. What was filled in is not [known](Self::is_known).
    pub(super) fn new(kind: Kind, history: &[Snapshot], today: NaiveDate) -> Self {
        let counts = |snapshot: &&Snapshot| {
            let age = (today - snapshot.date).num_days();
            (1..=i64::from(HISTORY_DAYS)).contains(&age) && snapshot.value.abs() <= LARGEST
        };
        let dates = || history.iter().filter(counts).map(|snapshot| snapshot.date);
        let (Some(first), Some(last)) = (dates().min(), dates().max()) else {
            return Self {
                first: today,
                values: Vec::new(),
                known: Vec::new(),
            };
        };
        let length = (last - first).num_days() as usize + 1;
        let (mut values, mut known) = (vec![0.0; length], vec![false; length]);
        for snapshot in history.iter().filter(counts) {
            let day = (snapshot.date - first).num_days() as usize;
            values[day] = snapshot.value;
            known[day] = true;
        }
        if kind == Kind::Level {
            for day in 1..length {
                if !known[day] {
                    values[day] = values[day - 1];
                }
            }
        }
        Self { first, values, known }
    }

    /// How many days lie between the first and the last, both included.
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// One value a day, oldest first, without gaps.
    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// Was a value recorded for that day?
    pub(super) fn is_known(&self, day: usize) -> bool {
        self.known[day]
    }

    /// The calendar's day.
    pub(super) fn date(&self, day: usize) -> NaiveDate {
        self.first + Count::new(day as u64)
    }

    /// Its weekday.
    pub(super) fn weekday(&self, day: usize) -> Weekday {
        self.date(day).weekday()
    }

    /// That day and its value.
    pub(super) fn snapshot(&self, day: usize) -> Snapshot {
        Snapshot {
            date: self.date(day),
            value: self.values[day],
        }
    }

    /// The days on record, oldest first.
    pub(super) fn known(&self) -> impl Iterator<Item = Snapshot> {
        (0..self.len())
            .filter(|day| self.known[*day])
            .map(|day| self.snapshot(day))
    }

    /// What a day means to a profile: a daily metric's total, a level's change since the day before. Only days on
    /// record; a change needs two in a row.
    pub(super) fn movement(&self, kind: Kind, day: usize) -> Option<f64> {
        let known = |day: usize| self.known[day].then(|| self.values[day]);
        match kind {
            Kind::Daily => known(day),
            Kind::Level => Some(known(day)? - known(day.checked_sub(1)?)?),
        }
    }
}
