//! What comes of the lines of an order.

use super::preview::{BadOrderLine, OrderPreviewLine};
use crate::procurement::{OrderSummary, input::Ordered};

/// What becomes of an order.
pub(super) enum Planned {
    New(Ordered),
    Changed {
        before: Box<OrderSummary>,
        ordered: Ordered,
    },
    Unchanged,
}

/// An order of the file.
pub(super) enum Read {
    /// What becomes of it, and its lines as they would be.
    Good(Planned, Vec<OrderPreviewLine>),
    /// What is wrong with its lines.
    Bad(Vec<BadOrderLine>),
}
