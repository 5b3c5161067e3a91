//! A table that somebody brings or takes along, such as a CSV file: how its headings, numbers and days are written.

mod day;
mod decimal_mark;
mod heading;
mod number;

pub use day::{DayEvidence, DayOrder, day};
pub use decimal_mark::{DecimalMark, Evidence};
pub use heading::{Brackets, brackets, heading};
pub use number::plain_number;
