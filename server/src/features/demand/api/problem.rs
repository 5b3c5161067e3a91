//! What went wrong, as problems.

use super::conflict;
use crate::http::problem::{Problem, ProblemKind};
use obrador_core::demand::HORIZON_DAYS;
use obrador_services::{demand::DemandError, production::ProductionError};
use serde_json::Value;

/// Why something of demand can't be done.
pub(super) fn of(error: DemandError) -> Problem {
    match error {
        DemandError::NotFound | DemandError::Production(ProductionError::NotFound) => {
            Problem::new(ProblemKind::NotFound)
        }
        DemandError::UnderWay(training) => conflict("problem-training-under-way-detail")
            .at("training", "under_way")
            .with_member("training_id", Value::String(training)),
        DemandError::NothingLearned => {
            conflict("problem-nothing-learned-detail").at("training", "nothing_learned")
        }
        DemandError::Level => Problem::about("problem-service-level-detail", "service_level", "out_of_range"),
        DemandError::Days => Problem::out_of_range("days", 1, Some(i64::from(HORIZON_DAYS))),
        DemandError::Production(ProductionError::Denied(error)) | DemandError::Denied(error) => error.into(),
        DemandError::Production(ProductionError::Database(error)) | DemandError::Database(error) => {
            error.into()
        }
        DemandError::Production(_) => Problem::new(ProblemKind::Invalid),
    }
}
