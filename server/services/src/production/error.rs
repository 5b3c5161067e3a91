//! Why something can't be done in production.

use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
};
use obrador_core::production::{Fault, PlanFault, Refused, TimingError, TooManyBatches};

/// Why something can't be done in production.
#[derive(Debug, thiserror::Error)]
pub enum ProductionError {
    /// No such batch or recipe, or another bakery's.
    #[error("there is no such batch")]
    NotFound,
    /// A step is refused; nothing has changed by it.
    #[error(transparent)]
    Step(#[from] Refused),
    /// A batch can't be so.
    #[error("{} thing(s) can't be so", .0.len())]
    Invalid(Vec<Fault>),
    /// Some of what is wanted can't be planned, so nothing is.
    #[error("{} recipe(s) can't be planned", .0.len())]
    Plan(Vec<PlanFault>),
    /// Nothing is wanted.
    #[error("nothing is wanted")]
    Nothing,
    /// More is wanted than a day has batches.
    #[error(transparent)]
    TooMany(#[from] TooManyBatches),
    /// A recipe can't be made in such a time.
    #[error(transparent)]
    Timing(#[from] TimingError),
    /// Somebody else has changed it meanwhile: it is at that version now.
    #[error("it is at version {0}")]
    Conflict(i64),
    /// The product does not have it yet, on any plan.
    #[error("no plan has it yet")]
    NotOffered,
    /// The plan or the end of the subscription stands in the way, or nobody can tell.
    #[error(transparent)]
    Denied(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl MayBeDenied for ProductionError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Denied(check) => Some(check),
            _ => None,
        }
    }
}
