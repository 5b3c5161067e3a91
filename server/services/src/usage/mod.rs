//! What bakeries use of their plans.
//!
//! A level (products, storage …) is the sum of a [`crate::usage::store::ledger`]; a daily count (API calls …) is in [`crate::usage::store::daily`]. The
//! [`track`]er takes a snapshot of both for each UTC day, and from up to 60 of them, and the live value, core forecasts
//! when a limit is reached.

mod api_calls;
mod denied_attempts;
mod history;
mod quota;
mod redis_cache;
mod redis_connection;
pub mod report;
mod service;
mod shared;
pub mod store;
mod summary;
pub mod track;

pub use quota::Reserved;
pub use redis_cache::HISTORY_TTL_SECONDS;
pub use report::{Reported, TrackUsageError};
pub use service::{UsageError, UsageExport, UsageService};
pub use summary::Overview;

/// One of each metric, in [`obrador_core::usage::Metric::ALL`]'s order.
type PerMetric<T> = [T; 9];
