//! Shares and times in whole hundredths, so that a link reproduces them exactly and none is ever "not a number".

use serde::{Deserialize, Serialize};

/// A share in hundredths of a percent: 1250 is 12.5 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent {
    /// Hundredths of a percent.
    pub hundredths: i64,
}

impl Percent {
    /// `percent` whole percent.
    pub const fn whole(percent: i64) -> Self {
        Self {
            hundredths: percent * 100,
        }
    }

    /// 12.5 for 12.5 %.
    pub fn percent(self) -> f64 {
        self.hundredths as f64 / 100.0
    }

    /// 0.125 for 12.5 %.
    pub fn share(self) -> f64 {
        self.hundredths as f64 / 10_000.0
    }
}

/// A time in hundredths of an hour: 150 is an hour and a half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hours {
    /// Hundredths of an hour.
    pub hundredths: i64,
}

impl Hours {
    /// `hours` whole hours.
    pub const fn whole(hours: i64) -> Self {
        Self {
            hundredths: hours * 100,
        }
    }

    /// 1.5 for an hour and a half.
    pub fn hours(self) -> f64 {
        self.hundredths as f64 / 100.0
    }
}
