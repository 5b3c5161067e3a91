//! A table of things of the catalogue: which heading names which field, and which line is which thing.

mod columns;
mod line_fault;
mod matching;

pub use columns::{Column, Columns, NoName};
pub use line_fault::LineFault;
pub use matching::{Known, Line, Match, matched};
