//! Purchase orders: over the API.

pub mod api;
