//! The last 60 days as an array, one value a day.

use super::Question;
use crate::usage::Kind;
use chrono::NaiveDate;

/// How many days of history a forecast looks at.
pub const WINDOW_DAYS: usize = 60;

/// Beyond this a value is taken for a mistake, so that no sum or product can overflow.
const LARGEST: f64 = 1e100;

/// One value a day, the last one on `end`; on the stack.
#[derive(Clone)]
pub(super) struct Series {
    values: [f64; WINDOW_DAYS],
    known: [bool; WINDOW_DAYS],
    start: usize,
    /// The day of the last value.
    pub(super) end: NaiveDate,
}

impl Series {
    /// Puts the question's history in order.
    ///
    /// # Rules
    /// - A level's last day is today, with the live value; if that is no number, the last known one.
    /// - A daily metric's last day is yesterday: today's total is not complete.
    /// - Of two values for one day the later in the list counts; a value that is no finite number, or lies outside
    ///   the last 60 days, does not.
    /// - Days missing between known ones: a level carries forward, a daily total is 0 (no record, no use).
    pub(super) fn new(question: &Question) -> Self {
        let level = question.kind == Kind::Level;
        let end = if level {
            question.today
        } else {
            question.today.pred_opt().unwrap_or(question.today)
        };
        let mut series = Self {
            values: [0.0; WINDOW_DAYS],
            known: [false; WINDOW_DAYS],
            start: WINDOW_DAYS,
            end,
        };
        for snapshot in question.history {
            series.put((end - snapshot.date).num_days(), snapshot.value);
        }
        if level {
            series.put(0, question.current);
        }
        series.start = series
            .known
            .iter()
            .position(|known| *known)
            .unwrap_or(WINDOW_DAYS);
        if level {
            for day in series.start + 1..WINDOW_DAYS {
                if !series.known[day] {
                    series.values[day] = series.values[day - 1];
                }
            }
        }
        series
    }

    fn put(&mut self, age: i64, value: f64) {
        let Ok(age) = usize::try_from(age) else { return };
        if age < WINDOW_DAYS && value.abs() <= LARGEST {
            self.values[WINDOW_DAYS - 1 - age] = value;
            self.known[WINDOW_DAYS - 1 - age] = true;
        }
    }

    /// The values from the first known day on, to be changed, and which of them are known.
    pub(super) fn values_mut(&mut self) -> (&mut [f64], &[bool]) {
        (&mut self.values[self.start..], &self.known[self.start..])
    }

    /// How many days are known.
    pub(super) fn known_days(&self) -> u32 {
        self.known.iter().filter(|known| **known).count() as u32
    }

    /// One value a day from the first known day on, oldest first, without gaps.
    pub(super) fn values(&self) -> &[f64] {
        &self.values[self.start..]
    }

    /// The last value; 0 where nothing is known.
    pub(super) fn last(&self) -> f64 {
        self.values[WINDOW_DAYS - 1]
    }

    /// The known days of the last `days`, as (day, value), day 0 the oldest of the window.
    pub(super) fn recent(&self, days: usize, fill_gaps: bool) -> impl Iterator<Item = (f64, f64)> + Clone {
        let from = self.start.max(WINDOW_DAYS.saturating_sub(days));
        (from..WINDOW_DAYS)
            .filter(move |day| fill_gaps || self.known[*day])
            .map(|day| (day as f64, self.values[day]))
    }
}
