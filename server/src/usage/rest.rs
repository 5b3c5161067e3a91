//! Usage over REST.

use crate::app::App;
use axum::Router;

/// The routes below `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new()
}
