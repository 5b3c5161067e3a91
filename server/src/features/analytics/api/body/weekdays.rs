//! What each weekday does.

use chrono::Weekday;
use obrador_core::{
    analytics::{WeekdayMean, Weekdays},
    usage::Kind,
};
use serde::Serialize;
use utoipa::ToSchema;

/// What each weekday does.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum WeekdaysBody {
    /// Too few days are known.
    InsufficientHistory { have_days: u32, need_days: u32 },
    /// Of a daily metric: Monday to Sunday.
    Index { weeks: u32, days: Vec<WeekdayIndex> },
    /// Of a level: Monday to Sunday.
    Change { weeks: u32, days: Vec<WeekdayChange> },
}

/// A weekday of a daily metric.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct WeekdayIndex {
    #[schema(example = "thursday")]
    weekday: &'static str,
    /// On how many days it rests.
    observations: u32,
    /// Their mean, in `unit`.
    mean: f64,
    /// 1 for a weekday like any other, 1.5 for one with half as much again.
    index: f64,
}

/// A weekday of a level.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct WeekdayChange {
    #[schema(example = "thursday")]
    weekday: &'static str,
    /// On how many days it rests.
    observations: u32,
    /// Their plain mean change since the day before, in `unit`.
    mean_change: f64,
    /// The same, drawn towards the mean of all weekdays as far as they can't be told from chance.
    change: f64,
}

impl WeekdaysBody {
    pub(super) fn of(kind: Kind, weekdays: &Weekdays) -> Self {
        match (weekdays, kind) {
            (Weekdays::InsufficientHistory { have, need }, _) => Self::InsufficientHistory {
                have_days: *have,
                need_days: *need,
            },
            (Weekdays::Profile { weeks, days }, Kind::Daily) => Self::Index {
                weeks: *weeks,
                days: days.iter().map(WeekdayIndex::from).collect(),
            },
            (Weekdays::Profile { weeks, days }, Kind::Level) => Self::Change {
                weeks: *weeks,
                days: days.iter().map(WeekdayChange::from).collect(),
            },
        }
    }
}

impl From<&WeekdayMean> for WeekdayIndex {
    fn from(one: &WeekdayMean) -> Self {
        Self {
            weekday: name(one.weekday),
            observations: one.observations,
            mean: one.mean,
            index: one.profile,
        }
    }
}

impl From<&WeekdayMean> for WeekdayChange {
    fn from(one: &WeekdayMean) -> Self {
        Self {
            weekday: name(one.weekday),
            observations: one.observations,
            mean_change: one.mean,
            change: one.profile,
        }
    }
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}
