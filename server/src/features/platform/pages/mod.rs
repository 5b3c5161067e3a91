//! The operator's pages.

mod jobs;
mod tenant;
mod tenants;
mod tokens;

use crate::state::App;
use axum::{
    Router,
    routing::{get, post},
};

/// Pages for the operator.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/platform/tenants", get(tenants::page))
        .route(
            "/app/platform/tenants/{id}",
            get(tenant::page).post(tenant::change_plan),
        )
        .route("/app/platform/tenants/{id}/request", post(tenant::settle_request))
        .route("/app/platform/jobs", get(jobs::page).post(jobs::restart))
        .route("/app/platform/tokens", get(tokens::page).post(tokens::revoke))
}
