//! Why something can't be done with an order.

use super::OrderView;
use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
};
use obrador_core::procurement::{
    ApproveError, ChangeError, CloseError, Fault, PolicyFault, ReceiveError, SendError, StepError,
    SubmitError,
};

/// Why something can't be done with an order.
#[derive(Debug, thiserror::Error)]
pub enum ProcurementError {
    /// No such order, or another bakery's.
    #[error("there is no such order")]
    NotFound,
    /// Somebody else has changed it meanwhile: this is how it is now.
    #[error("the order is at version {}", .0.order.as_stored().version)]
    Conflict(Box<OrderView>),
    /// Somebody else has changed the settings meanwhile: they are at that version now.
    #[error("the settings are at version {0}")]
    SettingsConflict(i64),
    /// Something can't be so.
    #[error("{} thing(s) can't be so", .0.len())]
    Invalid(Vec<Fault>),
    /// A rule of approval can't be so.
    #[error(transparent)]
    Policy(#[from] PolicyFault),
    /// The step can't be taken from where the order stands.
    #[error(transparent)]
    Step(#[from] StepError),
    /// Approval can't be asked for.
    #[error(transparent)]
    Submit(#[from] SubmitError),
    /// They can't answer.
    #[error(transparent)]
    Approve(#[from] ApproveError),
    /// Nobody stands behind the key: who approves is a person.
    #[error("who approves is a person")]
    NoPerson,
    /// It can't be sent.
    #[error(transparent)]
    Send(#[from] SendError),
    /// What came can't be entered.
    #[error(transparent)]
    Receive(#[from] ReceiveError),
    /// A line can't be closed.
    #[error(transparent)]
    Close(#[from] CloseError),
    /// That key of a request stands for another one.
    #[error("another request was sent with that key")]
    KeyTaken,
    /// So many orders are open already.
    #[error("{0} orders are open")]
    TooManyOpen(usize),
    /// There is no mail server.
    #[error("there is no mail server")]
    NoMail,
    /// The supplier has no address that mail goes to.
    #[error("the supplier has no email address")]
    NoAddress,
    /// Whoever sends it has not confirmed their own address, which the answer would go to.
    #[error("the sender's address is not confirmed")]
    NotConfirmed,
    /// So many orders were mailed within a day.
    #[error("{0} orders were mailed within a day")]
    TooManyMails(usize),
    /// The product does not have it yet, on any plan.
    #[error("no plan has it yet")]
    NotOffered,
    /// The plan or the end of the subscription stands in the way, or nobody can tell.
    #[error(transparent)]
    Refused(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl From<ChangeError> for ProcurementError {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::NotFrom(state) => Self::Step(StepError(state)),
            ChangeError::Faults(faults) => Self::Invalid(faults),
        }
    }
}

impl MayBeDenied for ProcurementError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Refused(check) => Some(check),
            _ => None,
        }
    }
}
