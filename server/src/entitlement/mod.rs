//! What a bakery may do: its plan's features and limits, its owner's caps, and a refusal that explains itself.
//!
//! Checking never counts. Counting is [`EntitlementService::reserve`] for a daily quota and
//! [`EntitlementService::admit`] for a thing, in the transaction that creates it.

mod allowances;
mod body;
mod caps;
mod drafts;
mod forward_auth;
mod layer;
mod outage;
pub(crate) mod rate_limit;
mod reserve;
pub mod rest;
mod service;
mod store;
mod within;

pub use allowances::{Allowance, Allowances};
pub use body::RefusalBody;
pub use caps::{Caps, SetCapError, WrongCaps};
pub use layer::{Requirement, meter, meter_beyond_cap, requires};
pub use reserve::Reservation;
pub use service::{AdmitError, CheckError, EntitlementService};
