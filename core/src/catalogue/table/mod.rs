//! A table that somebody brings, such as a CSV file: which heading names which field, how its numbers are written, and which
//! line is which thing.

mod cell;
mod columns;
mod decimal_mark;
mod line_fault;
mod matching;

pub use cell::plain_number;
pub use columns::{Column, Columns, NoName, heading};
pub use decimal_mark::{DecimalMark, Evidence};
pub use line_fault::LineFault;
pub use matching::{Known, Line, Match, matched};
