//! Demand: over the API.

pub(crate) mod api;
