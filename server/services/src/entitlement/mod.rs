//! What a bakery may do: its plan's features and limits, its owner's caps, and a refusal that explains itself.
//!
//! Checking never counts. Counting is [`EntitlementService::reserve`] for a daily quota and
//! [`EntitlementService::authorize_create`] for a thing, in the transaction that creates it.

mod allowances;
mod caps;
mod explain;
mod limits;
mod outage;
mod own_caps;
mod reserve;
mod service;
mod store;

pub use allowances::{Allowance, Allowances};
pub use caps::{SetCapError, WrongCaps};
pub use own_caps::Caps;
pub use reserve::Reservation;
pub(crate) use service::MayBeDenied;
pub use service::{CheckError, EntitlementService};
