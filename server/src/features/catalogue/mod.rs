//! Products, recipes, suppliers and locations: over the API and on pages.

pub mod api;
mod csv_file;
pub(crate) mod pages;
