//! What is in store of an ingredient, what was counted, and where a lot went.

use super::{answer, body::NewCount, context, offered, problem};
use crate::{
    http::{Bearer, Json, problem::Problem},
    state::App,
};
use axum::extract::{Path, State};
use obrador_core::auth::Scope;
use serde_json::Value;

pub(super) async fn read(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, ingredient)): Path<(String, String)>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let sheet = app.production.stock(&tenant, &ingredient).await;
    Ok(axum::Json(answer::of_stock(&sheet.map_err(problem::of)?)))
}

pub(super) async fn count(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, ingredient)): Path<(String, String)>,
    Json(sent): Json<NewCount>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let input = sent.input(ingredient)?;
    offered(&app, &tenant).await?;
    let by = bearer.by();
    let sheet = app.production.count(context(&tenant, &by), input).await;
    Ok(axum::Json(answer::of_stock(&sheet.map_err(problem::of)?)))
}

pub(super) async fn recall(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, lot)): Path<(String, String)>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let sheet = app.production.recall(&tenant, &lot).await;
    Ok(axum::Json(answer::of_recall(&sheet.map_err(problem::of)?)))
}
