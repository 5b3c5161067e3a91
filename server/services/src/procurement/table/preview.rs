//! What an import of orders would do.

use crate::tabular::{Encoding, Separator};
use obrador_core::procurement::{LineContent, OrderColumn, OrderContent, OrderLineFault};

/// What becomes of a line of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderStanding {
    /// It is part of a new order.
    New,
    /// It changes an order.
    Changed,
    /// It is there as it is.
    Unchanged,
}

/// A line as it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderPreviewLine {
    /// Where it stands in the file.
    pub number: u64,
    /// What becomes of it.
    pub standing: OrderStanding,
    /// The number of the order that it belongs to; none of a new one.
    pub order: Option<i64>,
    /// Which of the file's new orders it is of, counted from 1, and how the file calls that; none of an old one.
    pub new_order: Option<(usize, String)>,
    /// What the order says.
    pub content: OrderContent,
    /// What the line orders; none where the order has no lines.
    pub line: Option<LineContent>,
    /// What it changes, and what the order and the line said before.
    pub changes: Vec<OrderColumn>,
    /// See `changes`; no line of one that is added.
    pub before: Option<(OrderContent, Option<LineContent>)>,
}

/// A line that can't be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadOrderLine {
    /// Where it stands in the file.
    pub number: u64,
    /// Why.
    pub fault: OrderLineFault,
    /// What stands in the cell, where it is about one.
    pub cell: String,
}

/// A column in which a number could be another.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderDoubt {
    /// Which.
    pub column: OrderColumn,
    /// The first such number as it stands there.
    pub number: String,
    /// As what it is read.
    pub read: f64,
}

/// What an import of orders would do.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderPreview {
    /// How the file is written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub separator: Separator,
    /// What has a column, in the file's order.
    pub columns: Vec<OrderColumn>,
    /// Headings of what is not read.
    pub left_out: Vec<String>,
    /// How many orders are made.
    pub new: usize,
    /// How many are changed.
    pub changed: usize,
    /// How many are there as they are.
    pub unchanged: usize,
    /// How many lines have an identifier that is not there.
    pub strange_ids: usize,
    /// Why lines can't be imported; one line may have several faults.
    pub bad: Vec<BadOrderLine>,
    /// How many lines that are.
    pub bad_lines: usize,
    /// How many orders have such a line: none of their lines is imported.
    pub bad_orders: usize,
    /// How many of those that are changed wait for approval or are approved: they are drafts again.
    pub asks_again: usize,
    /// How many new ones go by a number that an order has already.
    pub known_numbers: usize,
    /// How many that are made or changed are needed by a day that is over.
    pub overdue: usize,
    /// Columns in which a number could be another.
    pub doubts: Vec<OrderDoubt>,
    /// The first lines as they would be: of what is new or changed before what stays.
    pub lines: Vec<OrderPreviewLine>,
    /// What stands for all this: where it is the same, an import does what was shown.
    pub seen: String,
}
