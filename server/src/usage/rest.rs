//! Usage over REST.

use crate::app::App;
use axum::Router;

/// The routes below `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new()
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi()]
pub struct Api;
