//! Usage over REST.

pub mod api;
