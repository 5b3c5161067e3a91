//! A session begins.

use crate::state::App;
use axum::{
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use obrador_services::auth::NewSession;

/// The session's cookie, a new one, and the way in. A session the browser had before is ended.
pub(crate) async fn start_session(
    app: &App,
    headers: &HeaderMap,
    session: &NewSession,
    next: &str,
) -> Response {
    if let Some(old) = app.cookie().read(headers)
        && let Err(error) = app.auth.sign_out(old).await
    {
        tracing::warn!(%error, "the session before this one could not be ended");
    }
    let mut response = Redirect::to(next).into_response();
    response.headers_mut().insert(
        header::SET_COOKIE,
        app.cookie().set(&session.token, session.max_age_s),
    );
    response
}
