//! What a bakery may do, over HTTP: what a route requires, the counting of calls, a refusal that explains itself.

mod body;
mod forward_auth;
mod layer;
pub(crate) mod rate_limit;
pub mod rest;

pub use body::RefusalBody;
pub use layer::{Explained, Requirement, meter, meter_beyond_cap, requires};
