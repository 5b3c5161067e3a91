//! Server functions: usage as it is now. Timers may call them: they keep no idle session alive.

use super::{metric_reading::MetricReading, summary::UsageSummary};
use crate::error::AppError;
use leptos::{prelude::*, server_fn::codec::Json};

/// History and forecast of one metric as they are now. `of` is whose page asks. A timer may call it.
#[server(prefix = "/fn", endpoint = "usage/metric", input = Json)]
pub async fn read_metric(of: String, metric: String) -> Result<MetricReading, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    super::load(&actor, &services)
        .await?
        .reading(&actor, &services, &metric)
}

/// The caller's bakery's usage as it is now. `of` is whose page asks. A timer may call it: it does not keep an idle
/// session alive.
#[server(prefix = "/fn", endpoint = "usage/summary", input = Json)]
pub async fn read_usage_summary(of: String) -> Result<UsageSummary, AppError> {
    let (actor, services) = crate::caller::called_from(&of)?;
    let current = super::load(&actor, &services).await?;
    Ok(current.summary(&actor, &services))
}
