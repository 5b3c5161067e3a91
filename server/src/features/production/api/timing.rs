//! How a recipe is made in time.

use super::{answer, body::NewTiming, context, offered, problem, seen, tagged};
use crate::{
    http::{Bearer, Json, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use obrador_core::auth::Scope;

pub(super) async fn read(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, recipe)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    offered(&app, &tenant).await?;
    let found = app.production.timing(&tenant, &recipe).await;
    let found = found.map_err(problem::of)?;
    Ok(tagged(answer::of_timing(found), found.version))
}

pub(super) async fn change(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, recipe)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<NewTiming>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let (version, timing) = (seen(&headers)?, sent.read()?);
    offered(&app, &tenant).await?;
    let by = bearer.by();
    let done = app
        .production
        .set_timing(context(&tenant, &by), (&recipe, version), timing)
        .await;
    let done = done.map_err(problem::of)?;
    Ok(tagged(answer::of_timing(done), done.version))
}
