//! A purchase order, and the steps that need nobody else's yes.

use super::{Approval, Event, Fault, LineContent, OrderContent, OrderLine, State, Totals};
use crate::{ids::UserId, tenant::reason::Reason};

/// A purchase order. Every step takes it and gives the next one; what happened is in [`PurchaseOrder::events`] until it is
/// stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurchaseOrder {
    pub(super) order: StoredOrder,
    pub(super) events: Vec<Event>,
}

/// An order as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOrder {
    /// Its identifier within the bakery.
    pub id: String,
    /// Its number, by which people call it: each bakery counts from 1.
    pub number: i64,
    /// Goes up with every change that is stored.
    pub version: i64,
    /// From whom, where to, until when.
    pub content: OrderContent,
    /// What, each with what has come of it.
    pub lines: Vec<OrderLine>,
    /// Where it stands.
    pub state: State,
    /// Who had a hand in it: whoever wrote it, changed it or asked for its approval; who did so last is last.
    pub authors: Vec<UserId>,
    /// That it is approved, where it is.
    pub approval: Option<Approval>,
    /// Why it was rejected or cancelled.
    pub reason: Option<Reason>,
}

/// Does the bakery's plan have approvals?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Workflow {
    /// A draft is sent at once.
    Direct,
    /// A draft is approved first.
    Approval,
}

/// A step that can't be taken from where the order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("that can't be done with an order that is {0}")]
pub struct StepError(pub State);

/// Why an order can't be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It does not stand there.
    #[error("an order that is {0} is not sent")]
    NotFrom(State),
    /// Somebody has to approve it first.
    #[error("it is not approved")]
    NotApproved,
    /// There is nothing in it.
    #[error("it has no lines")]
    NoLines,
}

impl PurchaseOrder {
    /// An order that somebody has just written; `lines` with their identifiers.
    pub fn draft(
        (id, number): (String, i64),
        author: Option<&UserId>,
        content: OrderContent,
        lines: Vec<(String, LineContent)>,
    ) -> Result<Self, Vec<Fault>> {
        let (content, lines) = checked(content, lines)?;
        Ok(Self {
            order: StoredOrder {
                id,
                number,
                version: 1,
                content,
                lines,
                state: State::Draft,
                authors: author.into_iter().cloned().collect(),
                approval: None,
                reason: None,
            },
            events: vec![Event::Created],
        })
    }

    /// From storage, which holds what was checked when it was written.
    pub fn stored(order: StoredOrder) -> Self {
        Self {
            order,
            events: Vec::new(),
        }
    }

    /// All of it, as it is to be stored.
    pub fn as_stored(&self) -> &StoredOrder {
        &self.order
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        self.order.state
    }

    /// What, each with what has come of it.
    pub fn lines(&self) -> &[OrderLine] {
        &self.order.lines
    }

    /// What happened since it was read from storage.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What was ordered costs.
    pub fn totals(&self) -> Totals {
        self.totals_of(OrderLine::ordered_cents)
    }

    /// What has come costs, with what is more than was ordered.
    pub fn received_totals(&self) -> Totals {
        self.totals_of(OrderLine::received_cents)
    }

    fn totals_of(&self, cents: impl Fn(&OrderLine) -> i64) -> Totals {
        let lines = self.order.lines.iter();
        // What an order costs is bounded where it is written, and what may come of it is at most as much again.
        Totals::of(lines.map(|line| (cents(line), line.content.vat_basis_points))).unwrap_or_default()
    }

    /// Had that person a hand in it?
    pub fn is_by(&self, person: &UserId) -> bool {
        self.order.authors.contains(person)
    }

    /// The order with other content, a draft again: an approval no longer holds.
    pub fn change(
        mut self,
        author: Option<&UserId>,
        content: OrderContent,
        lines: Vec<(String, LineContent)>,
    ) -> Result<Self, ChangeError> {
        if !self.order.state.is_changeable() {
            return Err(ChangeError::NotFrom(self.order.state));
        }
        let (content, lines) = checked(content, lines).map_err(ChangeError::Faults)?;
        self.had_a_hand(author);
        self.order.content = content;
        self.order.lines = lines;
        Ok(self.back_to_draft(Event::Changed))
    }

    /// The order as a draft again, without asking for approval any more.
    pub fn withdraw(self) -> Result<Self, StepError> {
        match self.order.state {
            State::PendingApproval => Ok(self.back_to_draft(Event::Withdrawn)),
            other => Err(StepError(other)),
        }
    }

    /// The order, sent to the supplier.
    pub fn send(self, workflow: Workflow) -> Result<Self, SendError> {
        match self.order.state {
            State::Draft | State::Approved if self.order.lines.is_empty() => Err(SendError::NoLines),
            State::Approved => Ok(self.now(State::Sent, Event::Sent)),
            State::Draft if workflow == Workflow::Direct => Ok(self.now(State::Sent, Event::Sent)),
            State::Draft | State::PendingApproval => Err(SendError::NotApproved),
            other => Err(SendError::NotFrom(other)),
        }
    }

    /// The order, mailed to the supplier: sent with it, or once more where the supplier has it.
    pub fn mail(self, workflow: Workflow) -> Result<Self, SendError> {
        let sent = if self.order.state.awaits_goods() {
            self
        } else {
            self.send(workflow)?
        };
        let state = sent.order.state;
        Ok(sent.now(state, Event::Mailed))
    }

    /// The order, not to come any more. Once something has come, lines are closed instead.
    pub fn cancel(mut self, reason: Reason) -> Result<Self, StepError> {
        if !self.order.state.is_cancellable() {
            return Err(StepError(self.order.state));
        }
        self.order.reason = Some(reason.clone());
        Ok(self.now(State::Cancelled, Event::Cancelled(reason)))
    }

    fn back_to_draft(mut self, event: Event) -> Self {
        self.order.approval = None;
        self.order.reason = None;
        self.now(State::Draft, event)
    }

    pub(super) fn had_a_hand(&mut self, author: Option<&UserId>) {
        if let Some(author) = author {
            self.order.authors.retain(|other| other != author);
            self.order.authors.push(author.clone());
        }
    }

    pub(super) fn now(mut self, state: State, event: Event) -> Self {
        self.order.state = state;
        self.events.push(event);
        self
    }
}

/// Why an order can't be changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// It does not stand there.
    #[error("an order that is {0} is not changed")]
    NotFrom(State),
    /// Something can't be so.
    #[error("something can't be so")]
    Faults(Vec<Fault>),
}

fn checked(
    content: OrderContent,
    lines: Vec<(String, LineContent)>,
) -> Result<(OrderContent, Vec<OrderLine>), Vec<Fault>> {
    let (ids, lines): (Vec<_>, Vec<_>) = lines.into_iter().unzip();
    let content = content.checked(&lines)?;
    let lines = ids.into_iter().zip(lines);
    Ok((
        content,
        lines.map(|(id, line)| OrderLine::new(id, line)).collect(),
    ))
}
