//! The one place where the time is read. Everything else gets a [`Clock`] or a `now`.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::{
    io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
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

    /// A test's clock: it says what stands in a file, in microseconds since 1970, and leaps when that changes.
    pub fn from_file(path: &Path) -> io::Result<Self> {
        let read = |path: &Path| -> io::Result<i64> {
            let text = std::fs::read_to_string(path)?;
            text.trim().parse().map_err(io::Error::other)
        };
        let fixed = Arc::new(AtomicI64::new(read(path)?));
        let (shared, path) = (Arc::downgrade(&fixed), path.to_owned());
        std::thread::spawn(move || {
            while let Some(fixed) = shared.upgrade() {
                // Half written or away, it stays as it is.
                if let Ok(now) = read(&path) {
                    fixed.store(now, Ordering::Relaxed);
                }
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        Ok(Self { fixed: Some(fixed) })
    }

    /// Does it leap, as a test's does?
    pub fn leaps(&self) -> bool {
        self.fixed.is_some()
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
