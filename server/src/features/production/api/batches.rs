//! The batches of a day, and each by itself.

use super::{answer, offered, problem, tagged};
use crate::{
    http::{Bearer, Query, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use chrono::NaiveDate;
use obrador_core::auth::Scope;
use obrador_services::production::ProductionError;
use serde::Deserialize;
use serde_json::{Value, json};

/// Which day.
#[derive(Debug, Deserialize)]
pub(super) struct DayParams {
    day: Option<String>,
}

impl DayParams {
    fn read(self) -> Result<Option<NaiveDate>, Problem> {
        let day = self.day.map(|text| text.parse());
        day.transpose().map_err(|_| Problem::unreadable("day"))
    }
}

pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<DayParams>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let day = asked.read()?;
    offered(&app, &tenant).await?;
    let found = app.production.day(&tenant, day).await;
    let found = found.map_err(|error| match error {
        // A day that no clock shows.
        ProductionError::Timing(_) => Problem::unreadable("day"),
        error => problem::of(error),
    });
    Ok(axum::Json(answer::of_day(&found?)))
}

pub(super) async fn read_one(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, batch)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let record = app.production.get(&tenant, &batch).await;
    let record = record.map_err(problem::of)?;
    Ok(tagged(answer::of_batch(&record), record.batch.version()))
}

pub(super) async fn origins(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, batch)): Path<(String, String)>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let found = app.production.origins(&tenant, &batch).await;
    let found = found.map_err(problem::of)?;
    let items: Vec<Value> = found.iter().map(answer::of_origin).collect();
    Ok(axum::Json(json!({ "items": items })))
}

/// Asked every few seconds: it is one row, and one number.
pub(super) async fn version(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let version = app.production.version(&tenant).await?;
    Ok(axum::Json(json!({ "version": version })))
}
