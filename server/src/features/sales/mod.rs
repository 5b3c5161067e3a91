//! What shops sold: the API.

pub(crate) mod api;
