//! A bakery as a customer: what its operator may do to it, how it leaves, and how its data leave with it.

pub mod deletion;
pub mod export;
pub mod reason;
