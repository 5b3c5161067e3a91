//! Sales out of a table that somebody brings, and as one to take along. What the file would do is shown first; it is done when
//! they say so, as it was shown, all of it or nothing.

mod catalogue_store;
mod export;
mod lines;
mod names;
mod plan;
mod preview;
mod said;
mod sheet;
mod there_store;
mod write;

pub use names::column_label;
pub use preview::{BadSalesLine, SalesDoubt, SalesPreview, SalesPreviewLine, SalesStanding, UnknownProduct};

/// Why no sales are imported.
pub type SalesImportError = crate::imports::ImportError<SalesPreview>;
