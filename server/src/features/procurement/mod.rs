//! Purchase orders: over the API and on pages.

pub mod api;
pub(crate) mod pages;
