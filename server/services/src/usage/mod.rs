//! What bakeries use of their plans.
//!
//! A level (products, storage …) is the sum of a [`ledger`]; a daily count (API calls …) is in [`daily`]. The
//! [`track`]er takes a snapshot of both for each UTC day, and from up to 60 of them, and the live value, core forecasts
//! when a limit is reached.

mod api_calls;
pub mod daily;
mod fast;
mod history;
pub mod ledger;
mod live;
mod overview;
mod quota;
mod refused;
pub mod report;
mod service;
mod shared;
pub mod track;

pub use fast::HISTORY_TTL_SECONDS;
pub use overview::Overview;
pub use quota::Reserved;
pub use report::{Reported, TrackUsageError};
pub use service::{UsageError, UsageService};

/// One of each metric, in [`obrador_core::usage::Metric::ALL`]'s order.
type PerMetric<T> = [T; 9];
