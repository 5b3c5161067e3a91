//! The steps of an order's way, one address each.

use super::{
    body::{NewReceipt, Why},
    context, problem, seen, tagged,
};
use crate::{
    http::{Bearer, Json, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use obrador_app::procurement::order_mail;
use obrador_core::auth::Scope;

/// A step that says nothing beside the version.
macro_rules! step {
    ($name:ident) => {
        pub(super) async fn $name(
            State(app): State<App>,
            bearer: Bearer,
            Path((id, order)): Path<(String, String)>,
            headers: HeaderMap,
        ) -> Result<Response, Problem> {
            let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
            let version = seen(&headers)?;
            let by = bearer.by();
            let done = app
                .procurement
                .$name(context(&tenant, &by), &order, version)
                .await;
            Ok(tagged(&done.map_err(problem::of)?))
        }
    };
}

/// A step that says why.
macro_rules! step_because {
    ($name:ident) => {
        pub(super) async fn $name(
            State(app): State<App>,
            bearer: Bearer,
            Path((id, order)): Path<(String, String)>,
            headers: HeaderMap,
            Json(why): Json<Why>,
        ) -> Result<Response, Problem> {
            let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
            let (version, reason) = (seen(&headers)?, why.read()?);
            let by = bearer.by();
            let done = app
                .procurement
                .$name(context(&tenant, &by), &order, version, reason)
                .await;
            Ok(tagged(&done.map_err(problem::of)?))
        }
    };
}

step!(submit);
step!(withdraw);
step!(approve);
step!(send);
step_because!(reject);
step_because!(cancel);

/// The mail is in the language of the bakery's papers.
pub(super) async fn mail(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, order)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = seen(&headers)?;
    let by = bearer.by();
    let done = app
        .procurement
        .mail(context(&tenant, &by), &order, version, order_mail)
        .await;
    Ok(tagged(&done.map_err(problem::of)?))
}

pub(super) async fn close_line(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, order, line)): Path<(String, String, String)>,
    headers: HeaderMap,
    Json(why): Json<Why>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let (version, reason) = (seen(&headers)?, why.read()?);
    let by = bearer.by();
    let done = app
        .procurement
        .close_line(context(&tenant, &by), (&order, version), &line, reason)
        .await;
    Ok(tagged(&done.map_err(problem::of)?))
}

/// 201 where it was entered now, 200 where the same was sent before.
pub(super) async fn receive(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, order)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<NewReceipt>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = seen(&headers)?;
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok());
    let delivery = sent.delivery(key.unwrap_or_default())?;
    let by = bearer.by();
    let done = app
        .procurement
        .receive(context(&tenant, &by), &order, version, delivery)
        .await;
    let (view, new) = done.map_err(problem::of)?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, tagged(&view)).into_response())
}
