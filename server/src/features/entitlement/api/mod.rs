//! Entitlements over REST. None of these requests counts as an API call, except those about caps.

mod allowances;
mod caps;
pub(crate) mod check;
mod forward_auth;

use crate::{
    http::{
        ProblemBody, RefusalBody,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    Router,
    http::header::ALLOW,
    routing::{MethodRouter, any, get},
};

/// The routes below `/api/v1` that nothing counts.
pub fn unmetered_routes() -> Router<App> {
    Router::new()
        .route("/entitlements", get(allowances::list))
        .route("/entitlements/check", get(check::check))
        .route("/forward-auth", visitors())
        .route("/forward-auth/", visitors())
        .route("/forward-auth/{*path}", visitors())
}

/// A proxy asks with its visitor's method, whichever it is; but TRACE, which would have cookies read back.
fn visitors() -> MethodRouter<App> {
    let allow = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    any(forward_auth::answer)
        .trace(async move || ([(ALLOW, allow)], Problem::new(ProblemKind::MethodNotAllowed)))
}

/// The routes below `/api/v1` that count as API calls and that the owner's cap on them never refuses: it is lifted there.
pub fn routes_beyond_cap() -> Router<App> {
    Router::new().route("/tenants/{id}/caps", get(caps::caps).put(caps::set_cap))
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        allowances::list,
        check::check,
        super::api::forward_auth::answer,
        caps::caps,
        caps::set_cap
    ),
    components(schemas(ProblemBody, RefusalBody))
)]
pub struct Api;
