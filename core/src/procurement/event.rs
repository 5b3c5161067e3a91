//! What happened to an order, as its history keeps it.

use crate::{ids::UserId, tenant::reason::Reason};
use chrono::{DateTime, Utc};

/// How it came that an order is approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// Somebody who may, and who had no hand in it.
    ByApprover,
    /// Likewise, in place of somebody who is away.
    ByDelegate {
        /// In whose.
        of: UserId,
    },
    /// By somebody who had a hand in it, as nobody else may.
    ByOnlyApprover,
    /// By somebody who had a hand in it, though not the last: so had everybody who may.
    ByAuthor,
    /// Nobody need approve so small an amount.
    NotNeeded,
}

impl How {
    /// Its name in SQL and JSON.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::ByApprover => "by_approver",
            Self::ByDelegate { .. } => "by_delegate",
            Self::ByOnlyApprover => "by_only_approver",
            Self::ByAuthor => "by_author",
            Self::NotNeeded => "not_needed",
        }
    }

    /// In whose place, where it was a delegate.
    pub fn delegated_by(&self) -> Option<&UserId> {
        match self {
            Self::ByDelegate { of } => Some(of),
            _ => None,
        }
    }

    /// From its name, and in whose place.
    pub fn stored(name: &str, delegated_by: Option<UserId>) -> Option<Self> {
        Some(match (name, delegated_by) {
            ("by_approver", _) => Self::ByApprover,
            ("by_delegate", Some(of)) => Self::ByDelegate { of },
            ("by_only_approver", _) => Self::ByOnlyApprover,
            ("by_author", _) => Self::ByAuthor,
            ("not_needed", _) => Self::NotNeeded,
            _ => return None,
        })
    }
}

/// That an order is approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// By whom; none where nobody need.
    pub by: Option<UserId>,
    /// When.
    pub at: DateTime<Utc>,
    /// How it came.
    pub how: How,
}

/// Something that happened to an order. Who did it and when is the same for all that one step brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// It was written.
    Created,
    /// Its content was changed; an approval no longer holds.
    Changed,
    /// Approval was asked for.
    Submitted,
    /// It was approved.
    Approved(How),
    /// Approval was refused.
    Rejected(Reason),
    /// Whoever asked for approval took that back.
    Withdrawn,
    /// The supplier has it.
    Sent,
    /// It went to the supplier by mail.
    Mailed,
    /// Goods came.
    Received,
    /// All has come that will.
    Completed,
    /// The rest of a line won't come.
    ClosedShort {
        /// Of which.
        line: String,
        /// Why.
        reason: Reason,
    },
    /// It is not to come.
    Cancelled(Reason),
}

impl Event {
    /// Its name in SQL and JSON.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Submitted => "submitted",
            Self::Approved(_) => "approved",
            Self::Rejected(_) => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Sent => "sent",
            Self::Mailed => "mailed",
            Self::Received => "received",
            Self::Completed => "completed",
            Self::ClosedShort { .. } => "closed_short",
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Why, where it has a reason.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Rejected(reason) | Self::Cancelled(reason) | Self::ClosedShort { reason, .. } => {
                Some(reason)
            }
            _ => None,
        }
    }
}
