//! The models by name.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A way to say what comes from what was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModelId {
    /// As on the same weekday last.
    NaiveWeekly,
    /// The mean of the last days of the same weekday.
    MovingAverage,
    /// Exponential smoothing with a weekly season and a damped trend.
    Smoothing,
    /// A straight line and a difference for each weekday.
    WeekdayTrend,
    /// The mean of the three before.
    Blend,
    /// The blend, moved half as much as the same time of the year moved a year ago.
    Yearly,
}

/// How many models there are.
pub(super) const MODELS: usize = 6;

/// There is no such model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such model")]
pub struct UnknownModel;

impl ModelId {
    /// All of them; the first is what the others are measured against.
    pub const ALL: [Self; MODELS] = [
        Self::NaiveWeekly,
        Self::MovingAverage,
        Self::Smoothing,
        Self::WeekdayTrend,
        Self::Blend,
        Self::Yearly,
    ];

    /// Its name in SQL and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NaiveWeekly => "naive_weekly",
            Self::MovingAverage => "moving_average",
            Self::Smoothing => "smoothing",
            Self::WeekdayTrend => "weekday_trend",
            Self::Blend => "blend",
            Self::Yearly => "yearly",
        }
    }
}

impl FromStr for ModelId {
    type Err = UnknownModel;

    fn from_str(name: &str) -> Result<Self, UnknownModel> {
        Self::ALL
            .into_iter()
            .find(|model| model.as_str() == name)
            .ok_or(UnknownModel)
    }
}

impl fmt::Display for ModelId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
