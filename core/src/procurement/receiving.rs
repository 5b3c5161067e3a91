//! Goods come, or won't: both line by line.

use super::{Event, LotFault, OrderLine, PurchaseOrder, ReceiptLine, State, Tolerance};
use crate::{bounds::count::ORDER_LINES, quantity::Quantity, tenant::reason::Reason};

/// Why a goods receipt can't be entered. Lines are counted from 0, as the receipt has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiveError {
    /// Nothing comes for an order that stands there.
    #[error("nothing comes for an order that is {0}")]
    NotFrom(State),
    /// It has no line, or too many.
    #[error("a receipt has 1 to {ORDER_LINES} lines")]
    LineCount,
    /// The order has no such line.
    #[error("the order has no such line")]
    NoSuchLine {
        /// The receipt's line.
        at: usize,
    },
    /// A line of the order is there twice.
    #[error("a line of the order is there twice")]
    SameLine {
        /// The receipt's line.
        at: usize,
    },
    /// Somebody has said that nothing more comes for the line.
    #[error("the line is closed")]
    Closed {
        /// The receipt's line.
        at: usize,
    },
    /// A lot can't be so.
    #[error("a lot can't be so: {fault}")]
    Lot {
        /// The receipt's line.
        at: usize,
        /// What is wrong.
        fault: LotFault,
    },
    /// More came than was ordered and the tolerance lets in.
    #[error("more came than was ordered and the tolerance lets in")]
    TooMuch {
        /// The receipt's line.
        at: usize,
        /// What was ordered.
        ordered: Quantity,
        /// What would have come in all.
        received: Quantity,
    },
}

/// Why a line can't be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CloseError {
    /// Nothing comes for an order that stands there, anyway.
    #[error("no line is closed of an order that is {0}")]
    NotFrom(State),
    /// The order has no such line.
    #[error("the order has no such line")]
    NoSuchLine,
    /// All of it has come, or it is closed already.
    #[error("nothing more is to come for the line")]
    Done,
    /// Nothing of the whole order has come, and nothing would: it is cancelled instead.
    #[error("nothing has come: the order is cancelled instead")]
    CancelInstead,
}

impl PurchaseOrder {
    /// The order with what came, and the receipt as it is to be stored. It is received once each of its lines is done.
    pub fn receive(
        mut self,
        receipt: Vec<ReceiptLine>,
        tolerance: Tolerance,
    ) -> Result<(Self, Vec<ReceiptLine>), ReceiveError> {
        if !self.order.state.awaits_goods() {
            return Err(ReceiveError::NotFrom(self.order.state));
        }
        if !(1..=ORDER_LINES).contains(&receipt.len()) {
            return Err(ReceiveError::LineCount);
        }
        let mut entered: Vec<ReceiptLine> = Vec::with_capacity(receipt.len());
        for (at, came) in receipt.into_iter().enumerate() {
            if entered.iter().any(|other| other.line == came.line) {
                return Err(ReceiveError::SameLine { at });
            }
            let found = self.order.lines.iter_mut().find(|line| line.id == came.line);
            let line = found.ok_or(ReceiveError::NoSuchLine { at })?;
            entered.push(line.receive(at, came, tolerance)?);
        }
        Ok((self.goods_came(Event::Received), entered))
    }

    /// The order with a line of which nothing more comes.
    pub fn close_line(mut self, line: &str, reason: Reason) -> Result<Self, CloseError> {
        if !self.order.state.awaits_goods() {
            return Err(CloseError::NotFrom(self.order.state));
        }
        let found = self.order.lines.iter_mut().find(|other| other.id == line);
        let found = found.ok_or(CloseError::NoSuchLine)?;
        if found.is_done() {
            return Err(CloseError::Done);
        }
        found.closed_short = Some(reason.clone());
        let lines = &self.order.lines;
        if lines.iter().all(OrderLine::is_done) && !lines.iter().any(OrderLine::has_come) {
            return Err(CloseError::CancelInstead);
        }
        let line = line.to_owned();
        Ok(self.goods_came(Event::ClosedShort { line, reason }))
    }

    /// Where it stands, by its lines alone.
    fn goods_came(self, event: Event) -> Self {
        let lines = &self.order.lines;
        let state = if lines.iter().all(OrderLine::is_done) {
            State::Received
        } else if lines.iter().any(OrderLine::has_come) {
            State::PartiallyReceived
        } else {
            State::Sent
        };
        let mut next = self.now(state, event);
        if state == State::Received {
            next.events.push(Event::Completed);
        }
        next
    }
}

impl OrderLine {
    fn receive(
        &mut self,
        at: usize,
        came: ReceiptLine,
        tolerance: Tolerance,
    ) -> Result<ReceiptLine, ReceiveError> {
        if self.closed_short.is_some() {
            return Err(ReceiveError::Closed { at });
        }
        let (sum, came) = came
            .checked(self)
            .map_err(|fault| ReceiveError::Lot { at, fault })?;
        let ordered = self.content.quantity;
        let received = self.received.plus(sum).ok_or(ReceiveError::Lot {
            at,
            fault: LotFault::TooLarge,
        })?;
        if !tolerance.allows(ordered, received) {
            return Err(ReceiveError::TooMuch {
                at,
                ordered,
                received,
            });
        }
        self.received = received;
        Ok(came)
    }
}
