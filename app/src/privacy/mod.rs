//! A bakery's data on its way out: export and deletion.

mod page;

pub use page::{DataPage, DataView, DeletionForm};
