//! How a metric grows.

use obrador_core::analytics::Growth;
use serde::Serialize;
use utoipa::ToSchema;

/// How it grows.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GrowthBody {
    /// Mean of the last 30 days' values, in `unit`; null with under 60 days.
    mean_last_30_days: Option<f64>,
    /// Mean of the 30 days before those, in `unit`.
    mean_30_days_before: Option<f64>,
    /// The difference of the two, in `unit`.
    change: Option<f64>,
    /// The difference in percent of the earlier one; null where that is 0.
    change_percent: Option<f64>,
    /// Least-squares slope over the last 30 days, in `unit` a day.
    slope_per_day: f64,
    /// The same a week.
    slope_per_week: f64,
    /// By how many percent the week's mean grew from week to week over `compound_weeks`; null where that can't be said.
    compound_percent_per_week: Option<f64>,
    /// Over how many weeks: 4 to 8.
    compound_weeks: Option<u32>,
}

impl From<&Growth> for GrowthBody {
    fn from(growth: &Growth) -> Self {
        let compared = growth.comparison;
        Self {
            mean_last_30_days: compared.map(|it| it.last),
            mean_30_days_before: compared.map(|it| it.before),
            change: compared.map(|it| it.change),
            change_percent: compared.and_then(|it| it.percent),
            slope_per_day: growth.per_day,
            slope_per_week: growth.per_week,
            compound_percent_per_week: growth.compound.map(|it| it.percent),
            compound_weeks: growth.compound.map(|it| it.weeks),
        }
    }
}
