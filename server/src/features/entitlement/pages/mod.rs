//! Pages of what a bakery may do.

mod caps;
mod preview;

use crate::state::App;
use axum::{Router, routing::get};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/limits", get(caps::page).post(caps::save))
        .route("/app/previews/{plan}", get(preview::page))
}
