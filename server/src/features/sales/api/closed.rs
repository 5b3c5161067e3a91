//! Days on which a shop was closed.

use super::{body::day, context, days::ShopParams, problem};
use crate::{
    http::{Bearer, Query, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use obrador_core::auth::Scope;

/// The shop was closed. Said again it changes nothing.
pub(super) async fn close(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, date)): Path<(String, String)>,
    Query(asked): Query<ShopParams>,
) -> Result<StatusCode, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let at = (day(&date)?, asked.location_id.as_deref());
    let by = bearer.by();
    let done = app.sales.close_day(context(&tenant, &by), at).await;
    done.map_err(problem::of)?;
    Ok(StatusCode::NO_CONTENT)
}

/// It was open. Said again it changes nothing.
pub(super) async fn open(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, date)): Path<(String, String)>,
    Query(asked): Query<ShopParams>,
) -> Result<StatusCode, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let at = (day(&date)?, asked.location_id.as_deref());
    let by = bearer.by();
    let done = app.sales.open_day(context(&tenant, &by), at).await;
    done.map_err(problem::of)?;
    Ok(StatusCode::NO_CONTENT)
}
