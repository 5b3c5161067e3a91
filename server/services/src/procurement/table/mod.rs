//! Orders as a table, a line of an order in each: taken along, and brought. What a file would do is shown first; it is done
//! when somebody says so, as it was shown, all of it or nothing.

mod changes;
mod export;
mod groups;
mod line;
mod names;
mod order;
mod plan;
mod planned;
mod preview;
mod sheet;
mod shown;
mod write;

pub use names::column_label;
pub use preview::{BadOrderLine, OrderDoubt, OrderPreview, OrderPreviewLine, OrderStanding};

/// Why no orders are imported.
pub type OrderImportError = crate::imports::ImportError<OrderPreview>;
