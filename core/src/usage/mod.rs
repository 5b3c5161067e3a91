//! What a bakery uses of its plan, and when it runs out.

mod amount;
mod assessment;
pub mod backtest;
mod chart;
mod export;
pub mod forecast;
mod metric;
mod past_dates;
mod status;
mod urgency;

pub use amount::{format_share, format_used, percentage};
pub use assessment::{Assessment, Facts, LimitBy};
pub use chart::{FanPaths, Frame, push_tenths};
pub use export::{ExportDays, ExportEnd, ExportFault};
pub use metric::{Kind, Metric, UnknownMetric};
pub use past_dates::{Named, PAST_DAYS, PastDate, PastDates, past_dates};
pub use status::{Status, Why, status};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A metric's value on one UTC day: a level at the end of the day, or the day's total.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The UTC day.
    pub date: NaiveDate,
    /// In the metric's own unit (a count, or GB).
    pub value: f64,
}

/// What a plan allows of a metric; in JSON a number or null.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "Option<f64>", into = "Option<f64>")]
pub enum Limit {
    /// As much as one likes.
    Unlimited,
    /// At most this much, in the metric's own unit.
    AtMost(f64),
}

impl Limit {
    /// The number, where there is one.
    pub fn at_most(self) -> Option<f64> {
        match self {
            Self::Unlimited => None,
            Self::AtMost(limit) => Some(limit),
        }
    }

    /// Does `value` fit?
    pub fn covers(self, value: f64) -> bool {
        self.at_most().is_none_or(|limit| value <= limit)
    }
}

impl From<Option<f64>> for Limit {
    fn from(limit: Option<f64>) -> Self {
        limit.map_or(Self::Unlimited, Self::AtMost)
    }
}

impl From<Limit> for Option<f64> {
    fn from(limit: Limit) -> Self {
        limit.at_most()
    }
}
