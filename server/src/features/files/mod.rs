//! Stored files over HTTP.

pub mod api;
pub(crate) mod pages;
mod upload;

pub(crate) use upload::{FormError, upload};
