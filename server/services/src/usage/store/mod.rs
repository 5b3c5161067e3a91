//! SQL of what is counted: the ledger of levels, daily counts, and what is so now.

pub(crate) mod current;
pub mod daily;
pub(in crate::usage) mod history;
pub mod ledger;
pub(crate) mod promised;
pub(in crate::usage) mod quota;
pub(in crate::usage) mod snapshots;
