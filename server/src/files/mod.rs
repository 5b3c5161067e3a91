//! Stored files over HTTP.

pub mod rest;
mod upload;

pub(crate) use upload::{FormError, most_of_a_request, upload};
