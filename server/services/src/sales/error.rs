//! Why sales can't be entered or changed.

use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
};
use obrador_core::sales::SoldFault;

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineFault {
    /// The bakery has no such product.
    NoSuchProduct,
    /// The product has a line already.
    Twice,
    /// An amount can't be so: which, and why.
    Amount(&'static str, SoldFault),
}

/// Why sales can't be entered or changed.
#[derive(Debug, thiserror::Error)]
pub enum SalesError {
    /// There is nothing to change.
    #[error("it is not there")]
    NotFound,
    /// There are no sales of that day yet, or it is too long ago.
    #[error("there can be no sales of that day")]
    NoSuchDay,
    /// The bakery has no such location, or has put it away.
    #[error("there is no such location")]
    NoSuchShop,
    /// Nothing is entered.
    #[error("nothing is entered")]
    Nothing,
    /// More lines than the bakery can have products.
    #[error("there are too many lines")]
    TooManyLines,
    /// Lines can't be so: each with its place in what was sent.
    #[error("{} line(s) can't be so", .0.len())]
    Lines(Vec<(usize, LineFault)>),
    /// The shop was closed that day: it has to be opened first.
    #[error("the shop was closed that day")]
    Closed,
    /// The day has sales of so many products: they have to be taken away first.
    #[error("the day has sales of {0} product(s)")]
    HasSales(i64),
    /// The plan or the end of the subscription stands in the way, or nobody can tell.
    #[error(transparent)]
    Denied(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl MayBeDenied for SalesError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Denied(check) => Some(check),
            _ => None,
        }
    }
}
