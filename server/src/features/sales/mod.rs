//! Sales: over the API and on pages.

pub(crate) mod api;
pub(crate) mod pages;
