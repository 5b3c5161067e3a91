//! Why something of demand can't be done.

use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
    production::ProductionError,
};

/// Why something of demand can't be done.
#[derive(Debug, thiserror::Error)]
pub enum DemandError {
    /// No such product, shop or training, or another bakery's.
    #[error("it is not there")]
    NotFound,
    /// A training is under way: that one.
    #[error("training {0} is under way")]
    UnderWay(String),
    /// Nothing was learned yet.
    #[error("no training has ended yet")]
    NothingLearned,
    /// A service level can't be so.
    #[error("a service level is a share from 0.5 to 0.99")]
    Level,
    /// Nobody forecasts so many days.
    #[error("a forecast looks 1 to 365 days ahead")]
    Days,
    /// Production can't take it.
    #[error(transparent)]
    Production(#[from] ProductionError),
    /// The plan or the end of the subscription stands in the way, or nobody can tell.
    #[error(transparent)]
    Denied(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl MayBeDenied for DemandError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Denied(check) => Some(check),
            _ => None,
        }
    }
}
