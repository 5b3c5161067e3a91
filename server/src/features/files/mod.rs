//! Stored files: over the API and on pages.

pub mod api;
pub(crate) mod pages;
mod upload;

pub(crate) use upload::upload;
