//! Why something can't be done in production.

use super::{CapacityFault, WantedFault};
use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
};
use obrador_core::{
    production::{CountError, Fault, PlanFault, Refused, TimingError, TooManyBatches},
    quantity::Quantity,
};

/// Why something can't be done in production.
#[derive(Debug, thiserror::Error)]
pub enum ProductionError {
    /// No such batch, recipe, lot, ingredient or capacity, or another bakery's.
    #[error("it is not there")]
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
    /// What is wanted is not in the catalogue, or no longer in use: each with its place in what is wanted; without one it is
    /// about where it is made.
    #[error("{} thing(s) of the catalogue can't be used", .0.len())]
    Wanted(Vec<(Option<usize>, WantedFault)>),
    /// The same key came with another request.
    #[error("another request had that key")]
    KeyTaken,
    /// A quality check's batch is let go on by others.
    #[error("others let a batch go on that a quality check holds")]
    MayNotRelease,
    /// A capacity can't be so.
    #[error("{} thing(s) can't be so", .0.len())]
    Capacity(Vec<CapacityFault>),
    /// A count can't be so.
    #[error(transparent)]
    Count(#[from] CountError),
    /// Something else is written now than the page showed.
    #[error("something else is written now")]
    CountedMeanwhile(Quantity),
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
