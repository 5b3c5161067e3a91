//! What a bakery may do: what a route requires, the counting of calls, checks over the API, the owner's caps.

pub mod api;
mod meter;
pub mod pages;

pub use meter::{Requirement, meter, meter_beyond_cap, requires};
