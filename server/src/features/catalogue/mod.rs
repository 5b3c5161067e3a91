//! Products, recipes, suppliers and locations: over the API and on pages.

pub mod api;
pub(crate) mod pages;
mod whole_list;
