//! SQL of what is counted: the ledger of levels, daily counts, and what is so now.

pub(crate) mod current;
pub mod daily;
pub mod ledger;
