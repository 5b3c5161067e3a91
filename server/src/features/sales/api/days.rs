//! Days of shops: entered, taken away, read.

use super::{
    answer,
    body::{NewDay, SpanParams, day},
    context, problem,
};
use crate::{
    http::{Bearer, Json, Query, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
};
use obrador_core::auth::Scope;
use serde::Deserialize;
use serde_json::{Value, json};

/// Which shop, and which product of it.
#[derive(Debug, Deserialize)]
pub(super) struct ShopParams {
    pub(super) location_id: Option<String>,
    product_id: Option<String>,
}

pub(super) async fn rows(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<SpanParams>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let (today, _) = app.sales.span(&tenant).await.map_err(problem::of)?;
    let span = asked.span(today)?;
    let found = app.sales.rows(&tenant, span, asked.only()).await?;
    let items: Vec<Value> = found.iter().map(answer::of_row).collect();
    Ok(axum::Json(
        json!({ "from": span.0, "to": span.1, "items": items }),
    ))
}

pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<SpanParams>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let (today, _) = app.sales.span(&tenant).await.map_err(problem::of)?;
    let span = asked.span(today)?;
    let found = app.sales.days(&tenant, span).await.map_err(problem::of)?;
    let items: Vec<Value> = found.iter().map(answer::of_day).collect();
    Ok(axum::Json(
        json!({ "from": span.0, "to": span.1, "items": items }),
    ))
}

pub(super) async fn enter(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, date)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<NewDay>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let key = headers
        .get("idempotency-key")
        .map(|key| key.to_str().unwrap_or_default());
    let input = sent.input(day(&date)?, key)?;
    let by = bearer.by();
    let entered = app.sales.enter(context(&tenant, &by), &input).await;
    Ok(axum::Json(answer::of_entered(entered.map_err(problem::of)?)))
}

pub(super) async fn remove(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, date)): Path<(String, String)>,
    Query(asked): Query<ShopParams>,
) -> Result<StatusCode, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let at = (day(&date)?, asked.location_id.as_deref());
    let by = bearer.by();
    let removed = app
        .sales
        .remove(context(&tenant, &by), at, asked.product_id.as_deref())
        .await;
    removed.map_err(problem::of)?;
    Ok(StatusCode::NO_CONTENT)
}
