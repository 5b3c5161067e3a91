//! A bakery's team: over the API and on pages.

pub mod api;
pub(crate) mod pages;
