//! Why something can't be done with a thing.

use super::{Item, UnitUses};
use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
};
use obrador_core::catalogue::{Faults, formula::LineFault};

/// Why something can't be done with a thing.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// No such thing, or another bakery's.
    #[error("there is no such thing")]
    NotFound,
    /// Somebody else has changed it meanwhile: this is how it is now.
    #[error("it is at version {}", .0.version)]
    Conflict(Box<Item>),
    /// It is archived: it can be read and restored, not changed.
    #[error("it is archived")]
    Archived(Box<Item>),
    /// Some fields can't be so.
    #[error("{} field(s) can't be so", .0.len())]
    Invalid(Faults),
    /// Something uses an ingredient by the measure that it would no longer be kept in.
    #[error("what uses it is measured otherwise")]
    UnitInUse(Box<UnitUses>),
    /// Some lines of a recipe can't be so.
    #[error("{} line(s) can't be so", .0.len())]
    Lines(Vec<LineFault>),
    /// More was chosen to stay writable than the plan allows.
    #[error("at most {0} stay writable")]
    TooMany(i64),
    /// More was sent at once than is read.
    #[error("at most {0} are chosen at once")]
    TooManyAtOnce(usize),
    /// The plan, the owner's cap or the end of the subscription stands in the way, or nobody can tell.
    #[error(transparent)]
    Refused(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl MayBeDenied for CatalogueError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Refused(check) => Some(check),
            _ => None,
        }
    }
}
