//! A day is planned: what it would take is told first, where that is asked for.

use super::{answer, body::NewPlan, context, offered, problem};
use crate::{
    http::{Bearer, Json, Query, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use obrador_core::auth::Scope;
use serde::Deserialize;
use serde_json::{Value, json};

/// How it is planned.
#[derive(Debug, Deserialize)]
pub(super) struct PlanParams {
    /// Is only told what it would take?
    dry_run: Option<bool>,
}

pub(super) async fn create(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<PlanParams>,
    headers: HeaderMap,
    Json(sent): Json<NewPlan>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let recipes = sent.recipes();
    let key = headers
        .get("idempotency-key")
        .map(|key| key.to_str().unwrap_or_default());
    if asked.dry_run.unwrap_or(false) {
        // Nothing is stored that could be stored twice; what is sent is a key all the same.
        let input = sent.input(key)?;
        offered(&app, &tenant).await?;
        let proposal = app.production.propose(&tenant, &input).await;
        let proposal = proposal.map_err(|error| problem::of_plan(error, &recipes))?;
        return Ok(axum::Json(answer::of_proposal(&proposal, &recipes)).into_response());
    }
    let input = sent.input(Some(key.unwrap_or_default()))?;
    offered(&app, &tenant).await?;
    let by = bearer.by();
    let planned = app.production.plan(context(&tenant, &by), &input).await;
    let planned = planned.map_err(|error| problem::of_plan(error, &recipes))?;
    let batches: Vec<Value> = planned.iter().map(answer::of_batch).collect();
    Ok((StatusCode::CREATED, axum::Json(json!({ "batches": batches }))).into_response())
}
