//! The one place where the time is read. Everything else gets a [`Clock`] or a `now`.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// What time it is: the machine's, or in tests a fixed one that moves when told.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands at `now` until it is moved.
    pub fn fixed(now: DateTime<Utc>) -> Self {
        Self {
            fixed: Some(Arc::new(AtomicI64::new(now.timestamp_micros()))),
        }
    }

    /// The time, to the microsecond.
    pub fn now(&self) -> DateTime<Utc> {
        from_micros(self.micros())
    }

    /// The time as it is stored: microseconds since 1970, UTC.
    pub fn micros(&self) -> i64 {
        match &self.fixed {
            Some(fixed) => fixed.load(Ordering::Relaxed),
            #[expect(clippy::disallowed_methods, reason = "this is the clock the rest must ask")]
            None => Utc::now().timestamp_micros(),
        }
    }

    /// The present usage day, which is a UTC day.
    pub fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }

    /// Moves a fixed clock; the machine's stays as it is.
    pub fn advance(&self, by: TimeDelta) {
        if let Some(fixed) = &self.fixed {
            fixed.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
        }
    }
}

/// A stored time. Out of range (the year 262,000) it is the epoch.
pub fn from_micros(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or_default()
}
