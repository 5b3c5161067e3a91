//! Ovens, mixers and whatever else has only so many places.

use super::{answer, body::NewCapacity, context, offered, problem, seen, tagged};
use crate::{
    http::{
        Bearer, Json,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use obrador_core::auth::Scope;
use obrador_services::production::CapacityRecord;
use serde_json::{Value, json};

fn shown(record: &CapacityRecord) -> Response {
    tagged(answer::of_capacity(record), record.version)
}

pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let found = app.production.capacities(&tenant).await;
    let found = found.map_err(problem::of)?;
    let items: Vec<Value> = found.iter().map(answer::of_capacity).collect();
    Ok(axum::Json(json!({ "items": items })))
}

pub(super) async fn read_one(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, capacity)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let found = app.production.capacities(&tenant).await;
    let found = found.map_err(problem::of)?;
    let one = found.iter().find(|it| it.capacity.id == capacity);
    one.map(shown).ok_or_else(|| Problem::new(ProblemKind::NotFound))
}

pub(super) async fn create(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
    Json(sent): Json<NewCapacity>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let input = sent.input()?;
    offered(&app, &tenant).await?;
    let by = bearer.by();
    let made = app.production.add_capacity(context(&tenant, &by), input).await;
    let made = made.map_err(problem::of)?;
    let place = format!("{}/{}", uri.path().trim_end_matches('/'), made.capacity.id);
    let mut response = (StatusCode::CREATED, shown(&made)).into_response();
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

pub(super) async fn change(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, capacity)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<NewCapacity>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let (version, input) = (seen(&headers)?, sent.input()?);
    offered(&app, &tenant).await?;
    let by = bearer.by();
    let done = app
        .production
        .change_capacity(context(&tenant, &by), (&capacity, version), input)
        .await;
    Ok(shown(&done.map_err(problem::of)?))
}

pub(super) async fn remove(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, capacity)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<StatusCode, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = seen(&headers)?;
    offered(&app, &tenant).await?;
    let by = bearer.by();
    let done = app
        .production
        .remove_capacity(context(&tenant, &by), (&capacity, version))
        .await;
    done.map_err(problem::of)?;
    Ok(StatusCode::NO_CONTENT)
}
