//! Is the process alive, and can it work?

use crate::{http::problem::Problem, state::App};
use axum::extract::State;
use serde_json::{Value, json};

/// The process answers.
pub(crate) async fn process() -> axum::Json<Value> {
    axum::Json(json!({ "status": "ok" }))
}

/// The database answers, too. Redis only makes things faster, so it is told of as it was a moment ago, and not waited for.
pub(crate) async fn dependencies(State(app): State<App>) -> Result<axum::Json<Value>, Problem> {
    app.db.ping().await?;
    let redis = match app.usage.redis_is_away() {
        None => "none",
        Some(false) => "configured",
        Some(true) => "unavailable",
    };
    Ok(axum::Json(
        json!({ "status": "ok", "database": "ok", "redis": redis }),
    ))
}
