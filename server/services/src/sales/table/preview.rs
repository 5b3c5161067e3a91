//! What an import of sales would do.

use crate::tabular::{Encoding, Separator};
use chrono::NaiveDate;
use obrador_core::sales::{Merge, SalesColumn, SalesLineFault, Sold};

/// What becomes of what a product sold on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SalesStanding {
    /// Nobody had entered it.
    New,
    /// It is other than what is there.
    Changed,
    /// It is there as it is, or was added before.
    Unchanged,
}

/// What a product sold on a day, as it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesPreviewLine {
    /// The first line of the file that says it.
    pub number: u64,
    /// What becomes of it.
    pub standing: SalesStanding,
    /// The day.
    pub day: NaiveDate,
    /// The product's name.
    pub product: String,
    /// The shop's name; empty where the bakery has none.
    pub shop: String,
    /// What is there then.
    pub sold: Sold,
    /// What is there now.
    pub before: Option<Sold>,
}

/// A line that can't be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadSalesLine {
    /// Where it stands in the file.
    pub number: u64,
    /// Why.
    pub fault: SalesLineFault,
    /// What stands in the cell, where it is about one.
    pub cell: String,
}

/// A product that the file names and the bakery does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownProduct {
    /// As the file names it.
    pub called: String,
    /// In how many lines.
    pub lines: usize,
}

/// A column in which a number could be another.
#[derive(Debug, Clone, PartialEq)]
pub struct SalesDoubt {
    /// Which.
    pub column: SalesColumn,
    /// The first such number as it stands there.
    pub number: String,
    /// As what it is read.
    pub read: f64,
}

/// What an import of sales would do. What is counted is what a product sold in a shop on a day; several lines of the file may
/// say it together.
#[derive(Debug, Clone, PartialEq)]
pub struct SalesPreview {
    /// How the file is written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub separator: Separator,
    /// What has a column, in the file's order.
    pub columns: Vec<SalesColumn>,
    /// Headings of what is not read.
    pub left_out: Vec<String>,
    /// What becomes of what is there.
    pub merge: Merge,
    /// How many are new.
    pub new: usize,
    /// How many are other than what is there.
    pub changed: usize,
    /// How many are there as they are.
    pub unchanged: usize,
    /// How many had been added from this file before: they are left out.
    pub added_before: usize,
    /// How many are the sum of several lines.
    pub summed: usize,
    /// The first and the last day.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// Why lines can't be imported; one line may have several faults.
    pub bad: Vec<BadSalesLine>,
    /// How many lines that are.
    pub bad_lines: usize,
    /// Products that the bakery does not have, those of most lines first.
    pub unknown: Vec<UnknownProduct>,
    /// Days that the file has sales of and on which the shop was closed.
    pub closed: Vec<NaiveDate>,
    /// Columns in which a number could be another.
    pub doubts: Vec<SalesDoubt>,
    /// The first as they would be: of what is new or changed before what stays.
    pub lines: Vec<SalesPreviewLine>,
    /// What stands for all this: where it is the same, an import does what was shown.
    pub seen: String,
}
