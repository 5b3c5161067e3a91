//! Production on pages: a day's plan, the ONE tracker of stages, a batch, lots and counts, ovens and times.

/// The address of a day's production; all its pages are below.
pub const PRODUCTION: &str = "/app/production";
