//! The days ahead, and how right such forecasts have been.

use chrono::NaiveDate;
use obrador_core::{analytics::Accuracy, usage::forecast::FanPoint};
use serde::Serialize;
use utoipa::ToSchema;

/// A day ahead.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ForecastDay {
    date: NaiveDate,
    /// One case in ten lies at or below it, in `unit`; null with under 21 days of history.
    p10: Option<f64>,
    /// The middle, in `unit`.
    p50: f64,
    /// Nine cases in ten lie at or below it, in `unit`.
    p90: Option<f64>,
}

/// How right such forecasts have been.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum AccuracyBody {
    /// Too few days are known.
    InsufficientHistory {
        horizon_days: u32,
        have_days: u32,
        need_days: u32,
    },
    /// Compared with what came.
    Measured {
        horizon_days: u32,
        /// How many forecasts were compared.
        comparisons: u32,
        /// In `unit`.
        mean_absolute_error: f64,
        /// In percent of the mean of what came; null where that is 0.
        mean_absolute_error_percent: Option<f64>,
        /// How often, in percent, what came lay between p10 and p90.
        coverage_percent: f64,
    },
}

impl From<&FanPoint> for ForecastDay {
    fn from(point: &FanPoint) -> Self {
        Self {
            date: point.date,
            p10: point.p10,
            p50: point.p50,
            p90: point.p90,
        }
    }
}

impl From<&Accuracy> for AccuracyBody {
    fn from(accuracy: &Accuracy) -> Self {
        match *accuracy {
            Accuracy::InsufficientHistory {
                horizon_days,
                have,
                need,
            } => Self::InsufficientHistory {
                horizon_days,
                have_days: have,
                need_days: need,
            },
            Accuracy::Measured(measured) => Self::Measured {
                horizon_days: measured.horizon_days,
                comparisons: measured.comparisons,
                mean_absolute_error: measured.mean_absolute_error,
                mean_absolute_error_percent: measured.error_percent,
                coverage_percent: measured.coverage_percent(),
            },
        }
    }
}
