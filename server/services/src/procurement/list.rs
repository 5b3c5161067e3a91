//! Lists of orders: some of them, the newest first, a page at a time.

use super::OrderSummary;
use crate::paging::{Cursor, Start};
use obrador_core::procurement::State;

/// What to list, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderQuery {
    /// Those that stand there alone.
    pub state: Option<State>,
    /// Those from that supplier alone.
    pub supplier: Option<String>,
    /// Where the page begins.
    pub start: Start,
    /// How many on a page.
    pub limit: i64,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderPage {
    /// The orders on it.
    pub orders: Vec<OrderSummary>,
    /// How many were found.
    pub total: i64,
    /// Which page it is: the last where a later one was asked for.
    pub page: i64,
    /// How many pages there are, at least 1.
    pub pages: i64,
    /// Where the next page begins; none on the last.
    pub next: Option<Cursor>,
}
