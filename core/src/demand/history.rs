//! What a shop has seen of one product, day by day.

use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// What is known of one product's sales on one day, in pieces.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Observed {
    /// So many were sold, and there were more: this was the demand.
    Sold(f64),
    /// So many were sold, and then there were no more: the demand was at least this.
    SoldOut(f64),
    /// The shop was closed: there was no demand to see.
    Closed,
    /// Nobody entered anything: it is not nothing sold.
    Unknown,
}

/// Consecutive days; the last one is the last that is known.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// The first day.
    pub first: NaiveDate,
    /// One a day.
    pub days: Vec<Observed>,
}

/// No history is longer, in days: what is older does not say what sells now.
pub const LONGEST_HISTORY: usize = 3_660;

impl History {
    /// The days in any order; a day that is missing is unknown, of two for the same day the later one counts. It begins
    /// with the first and ends with the last day on which something is known; `None` where nothing is.
    pub fn from_days(days: impl IntoIterator<Item = (NaiveDate, Observed)>) -> Option<Self> {
        let known: BTreeMap<_, _> = days
            .into_iter()
            .filter(|(_, observed)| *observed != Observed::Unknown)
            .collect();
        let (&last, _) = known.last_key_value()?;
        let (&oldest, _) = known.first_key_value()?;
        let first = last
            .checked_sub_days(Days::new(LONGEST_HISTORY as u64 - 1))
            .map_or(oldest, |bound| oldest.max(bound));
        let mut days = vec![Observed::Unknown; (last - first).num_days() as usize + 1];
        for (date, observed) in known.range(first..) {
            days[(*date - first).num_days() as usize] = *observed;
        }
        Some(Self { first, days })
    }

    /// The last day; the first one where there are none.
    pub fn last(&self) -> NaiveDate {
        self.date(self.days.len().saturating_sub(1))
    }

    /// The day of that number.
    pub(super) fn date(&self, day: usize) -> NaiveDate {
        self.first
            .checked_add_days(Days::new(day as u64))
            .unwrap_or(NaiveDate::MAX)
    }
}

/// 0 for Monday to 6 for Sunday.
pub(super) fn weekday(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}
