//! What is decided where storage is down and nobody knows the plan.

use super::AccessRequest;
use crate::{subscription::FeatureId, usage::Metric};

/// What happens to a request whose entitlement can't be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailMode {
    /// It goes on; what it uses is counted later.
    Open,
    /// It is told to come back (503).
    Closed,
}

/// Open for what only reads the bakery's own data, on every plan; closed for what is paid for.
pub fn when_unknown(want: AccessRequest) -> FailMode {
    match want {
        AccessRequest::Feature(FeatureId::Api | FeatureId::UsageForecast | FeatureId::Roi) => FailMode::Open,
        AccessRequest::Feature(_) => FailMode::Closed,
        AccessRequest::More { metric, .. } => when_unknown_metric(metric),
    }
}

/// Open for API calls: they are counted in memory and written later, so an outage of storage is none of the whole API.
/// Closed for everything that is created or computed.
pub fn when_unknown_metric(metric: Metric) -> FailMode {
    match metric {
        Metric::ApiCalls => FailMode::Open,
        _ => FailMode::Closed,
    }
}
