//! What a bakery may do, over HTTP: what a route requires, the counting of calls, a refusal that explains itself.

pub mod api;
mod meter;
pub mod pages;

pub use meter::{Requirement, meter, meter_beyond_cap, requires};
