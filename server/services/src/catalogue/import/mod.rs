//! Things out of a table that somebody brings. What the file would do is shown first; it is done when they say so, as it was
//! shown, all of it or nothing.

mod cells;
mod kept;
mod links;
mod names;
mod plan;
mod preview;
mod table;
mod write;

pub(super) use cells::Cells;
pub(super) use links::Links;
pub(super) use names::label;
pub use preview::{BadLine, Doubt, Preview, PreviewLine, Standing};

/// Why no things are imported.
pub type ImportError = crate::imports::ImportError<Preview>;
