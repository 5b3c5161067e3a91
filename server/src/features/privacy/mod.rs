//! A bakery's data on its way out: the export and the deletion, over the API and on a page.

pub mod api;
pub(crate) mod pages;
