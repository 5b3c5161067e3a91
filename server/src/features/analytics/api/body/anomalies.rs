//! Days that were unusual.

use crate::http::Number;
use chrono::NaiveDate;
use obrador_core::analytics::{Anomalies, Anomaly, MIN_SCORE};
use serde::Serialize;
use utoipa::ToSchema;

/// Days that were unusual.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum AnomaliesBody {
    /// Too few days are known: nothing is called unusual.
    InsufficientHistory { have_days: u32, need_days: u32 },
    /// All days were looked at.
    Searched {
        searched_days: u32,
        /// From which score on a day is unusual.
        score_threshold: f64,
        found: Vec<AnomalyBody>,
    },
}

/// An unusual day.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AnomalyBody {
    date: NaiveDate,
    /// In `unit`.
    #[schema(value_type = f64)]
    value: Number,
    /// In `unit`.
    expected: f64,
    /// How far off, in robust standard deviations; negative below.
    score: f64,
}

impl From<&Anomalies> for AnomaliesBody {
    fn from(anomalies: &Anomalies) -> Self {
        match anomalies {
            Anomalies::InsufficientHistory { have, need } => Self::InsufficientHistory {
                have_days: *have,
                need_days: *need,
            },
            Anomalies::Searched { days, found } => Self::Searched {
                searched_days: *days,
                score_threshold: MIN_SCORE,
                found: found.iter().map(AnomalyBody::from).collect(),
            },
        }
    }
}

impl From<&Anomaly> for AnomalyBody {
    fn from(one: &Anomaly) -> Self {
        Self {
            date: one.date,
            value: Number(one.value),
            expected: one.expected,
            score: one.score,
        }
    }
}
