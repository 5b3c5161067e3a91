//! An order as it is shown.

use chrono::NaiveDate;
use obrador_core::{
    procurement::{Policy, PurchaseOrder, Tolerance},
    quantity::Quantity,
};

/// An order with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderView {
    /// The order.
    pub order: PurchaseOrder,
    /// Who wrote it, as an audit row calls them.
    pub created_by: String,
    /// When, in microseconds UTC.
    pub created_at: i64,
    /// When something last happened to it.
    pub changed_at: i64,
    /// What came, the oldest first.
    pub receipts: Vec<Receipt>,
    /// What happened, the oldest first.
    pub history: Vec<HistoryEntry>,
}

/// An order on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSummary {
    /// The order, with its lines.
    pub order: PurchaseOrder,
    /// Who wrote it, as an audit row calls them.
    pub created_by: String,
    /// When, in microseconds UTC.
    pub created_at: i64,
    /// When something last happened to it.
    pub changed_at: i64,
}

/// What came with one delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its identifier within the bakery.
    pub id: String,
    /// The how manieth of the order, from 1.
    pub number: i64,
    /// Who entered it, as an audit row calls them.
    pub received_by: String,
    /// When, in microseconds UTC.
    pub received_at: i64,
    /// The lots that came.
    pub lots: Vec<BookedLot>,
}

/// A lot that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookedLot {
    /// Its identifier within the bakery.
    pub id: String,
    /// For which line of the order.
    pub line: String,
    /// The number that stands on it.
    pub code: Option<String>,
    /// Until when it keeps its quality.
    pub best_before: Option<NaiveDate>,
    /// How much came.
    pub received: Quantity,
    /// How much is left.
    pub remaining: Quantity,
}

/// Something that happened to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// What, by its name in core's `Event`.
    pub event: String,
    /// How it came that it is approved, where that is what happened.
    pub how: Option<String>,
    /// In whose place, where a delegate approved.
    pub in_place_of: Option<String>,
    /// Which line, where it is about one.
    pub line: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Who, as an audit row calls them.
    pub actor: String,
    /// When, in microseconds UTC.
    pub at: i64,
}

/// A bakery's own rules of orders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Who approves.
    pub policy: Policy,
    /// How much more than was ordered may come.
    pub tolerance: Tolerance,
    /// Goes up with every change; 0 where nobody has changed anything.
    pub version: i64,
}
