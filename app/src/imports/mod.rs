//! A file that something is imported from, on pages: chosen, shown, confirmed. What its lines are is its feature's.

mod export_link;
mod import_page;
mod preview_page;
mod preview_rows;
mod words;

pub use export_link::ExportLink;
pub use import_page::{ImportPage, ImportView, Importing};
pub use preview_page::{PreviewPage, PreviewView, Shown};
pub use preview_rows::{BadRow, FirstCell, FirstRow, Standing};
pub use words::{Remarks, told_imported, unreadable};

/// So much of a cell is shown.
pub use preview_rows::short;
