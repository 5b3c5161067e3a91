//! Plans and subscriptions over REST.

mod plans;
mod subscription;

use crate::{http::ProblemBody, state::App};
use axum::{Router, routing::get};

/// The routes below `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/plans", get(plans::list))
        .route("/tenants/{id}/subscription", get(subscription::current))
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(paths(plans::list, subscription::current), components(schemas(ProblemBody)))]
pub struct Api;
