//! A bakery's data on its way out: exported whole, and deleted when it leaves.

pub mod deletion;
pub(crate) mod deletion_store;
pub mod export;
pub(crate) mod purge_store;
