//! Asking for approval, and answering it.

use super::{Approval, Event, How, MemberRole, Policy, PurchaseOrder, State};
use crate::{ids::UserId, tenant::reason::Reason};
use chrono::{DateTime, NaiveDate, Utc};

/// Who may approve on that day, as a step asks for it.
#[derive(Debug, Clone, Copy)]
pub struct Approving<'a> {
    /// The bakery's rule.
    pub policy: &'a Policy,
    /// Its team.
    pub team: &'a [MemberRole],
    /// The day by its clock.
    pub today: NaiveDate,
    /// The moment.
    pub now: DateTime<Utc>,
}

/// Why approval can't be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SubmitError {
    /// It does not stand there.
    #[error("an order that is {0} is not submitted")]
    NotFrom(State),
    /// There is nothing in it.
    #[error("it has no lines")]
    NoLines,
}

/// Why somebody can't approve or reject an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApproveError {
    /// Nobody asks for it.
    #[error("an order that is {0} is not approved")]
    NotPending(State),
    /// They had a hand in it, and somebody else may.
    #[error("nobody approves their own order")]
    OwnOrder,
    /// The amount is not theirs to approve.
    #[error("the amount is above what they may approve")]
    NotAnApprover,
}

impl PurchaseOrder {
    /// The order with its approval asked for by `author`. It is approved at once where the amount needs nobody, and where
    /// `author` may and nobody else may.
    pub fn submit(mut self, author: Option<&UserId>, by: Approving<'_>) -> Result<Self, SubmitError> {
        match self.order.state {
            State::Draft if self.order.lines.is_empty() => return Err(SubmitError::NoLines),
            State::Draft => {}
            other => return Err(SubmitError::NotFrom(other)),
        }
        self.had_a_hand(author);
        let submitted = self.now(State::PendingApproval, Event::Submitted);
        if !by.policy.is_needed(submitted.totals().net_cents) {
            return Ok(submitted.approved(None, How::NotNeeded, by.now));
        }
        match author.map(|author| (author, submitted.how(author, by))) {
            Some((author, Ok(how))) => Ok(submitted.approved(Some(author), how, by.now)),
            _ => Ok(submitted),
        }
    }

    /// The order, approved by that person.
    pub fn approve(self, person: &UserId, by: Approving<'_>) -> Result<Self, ApproveError> {
        let how = self.may_answer(person, by)?;
        Ok(self.approved(Some(person), how, by.now))
    }

    /// The order, rejected by somebody who might have approved it.
    pub fn reject(
        mut self,
        person: &UserId,
        reason: Reason,
        by: Approving<'_>,
    ) -> Result<Self, ApproveError> {
        self.may_answer(person, by)?;
        self.order.reason = Some(reason.clone());
        Ok(self.now(State::Rejected, Event::Rejected(reason)))
    }

    /// May that person answer, and as what?
    pub fn may_answer(&self, person: &UserId, by: Approving<'_>) -> Result<How, ApproveError> {
        match self.order.state {
            State::PendingApproval => self.how(person, by),
            other => Err(ApproveError::NotPending(other)),
        }
    }

    /// As what that person approves it, if they may.
    fn how(&self, person: &UserId, by: Approving<'_>) -> Result<How, ApproveError> {
        let approvers = by.policy.approvers(self.totals().net_cents, by.team, by.today);
        let found = approvers.iter().find(|(user, _)| user == person);
        let (_, stands_in_for) = found.ok_or(ApproveError::NotAnApprover)?;
        if self.is_by(person) {
            let untouched = approvers.iter().any(|(user, _)| !self.is_by(user));
            // Where all who may had a hand in it, it is for another than whoever had the last one.
            let last = self.order.authors.last() == Some(person);
            if approvers.len() == 1 {
                return Ok(How::ByOnlyApprover);
            }
            return if untouched || last {
                Err(ApproveError::OwnOrder)
            } else {
                Ok(How::ByAuthor)
            };
        }
        Ok(match stands_in_for {
            Some(of) => How::ByDelegate { of: of.clone() },
            None => How::ByApprover,
        })
    }

    fn approved(mut self, by: Option<&UserId>, how: How, at: DateTime<Utc>) -> Self {
        self.order.approval = Some(Approval {
            by: by.cloned(),
            at,
            how: how.clone(),
        });
        self.now(State::Approved, Event::Approved(how))
    }
}
