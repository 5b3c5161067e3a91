//! A form belongs to who opened it, and to the bakery they were in: whoever has switched bakery in another tab, signed out,
//! or signed in as somebody else gets it back with what was typed, and nothing is written.
//!
//! Every form inside carries `form_of` ([`FormOf`](obrador_app::page::FormOf)); [`layer`] compares it before any handler
//! runs. What does not fit is kept for its sender ([`obrador_services::kept_forms`]), told on a page, and filled in again ([`fill`])
//! where it belongs.

mod confirm;
mod fill;
mod kept;
mod labels;
mod rows;
mod sent;
mod with_file;

use axum::{
    Router,
    extract::{FromRequestParts as _, MatchedPath, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
pub(crate) use kept::{carried, page, resume, sign_in, waiting};
pub use rows::{Belongs, Holds, ROWS, Row};

use super::{error::PageError, seen::Seen, session_user::session};
use crate::{http::ClientIp, state::App};
use sent::Sent;
pub(crate) use sent::drain;
pub(crate) use with_file::Brought;

/// Where kept forms are shown.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/kept/{id}", get(page))
        .route("/app/kept/{id}/resume", post(resume))
        .route("/app/kept/{id}/sign-in", post(sign_in))
}

/// Where it comes from.
async fn client(request: &mut Request, app: &App) -> ClientIp {
    let (mut parts, body) = std::mem::take(request).into_parts();
    let Ok(client) = ClientIp::from_request_parts(&mut parts, app).await;
    *request = Request::from_parts(parts, body);
    client
}

/// Lets a form through that belongs to who sends it, and gives any other back.
pub(crate) async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return fill::filled(&app, request, next).await;
    }
    let matched = request.extensions().get::<MatchedPath>();
    let Some(row) = matched.and_then(|path| Row::of(path.as_str())) else {
        // Without a row nothing takes forms there: it is a page that is only read.
        let allow = [(header::ALLOW, HeaderValue::from_static("GET,HEAD"))];
        return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
    };
    if row.belongs == Belongs::Nobody {
        return next.run(request).await;
    }
    let brings_file = row.brings_file(request.uri().path()) && with_file::comes_so(request.headers());
    if !brings_file && !row.comes_as(request.headers()) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let actor = match session(request.headers(), &app).await {
        Ok(actor) => actor,
        Err(error) => return PageError::from(error).into_response(),
    };
    if let Some(actor) = &actor {
        Seen::tell(request.extensions(), actor);
    }
    let headers = request.headers().clone();
    let request = if brings_file {
        match with_file::unpack(&app, actor.as_ref(), request).await {
            Ok(request) => request,
            Err(response) => return response,
        }
    } else {
        request
    };
    let (mut request, sent) = match Sent::read(row, request).await {
        Ok(read) => read,
        Err(response) => return response,
    };
    match actor {
        Some(actor) if sent.belongs_to(row, &actor) => {
            let ClientIp(ip) = client(&mut request, &app).await;
            if row.confirms
                && let Some(asked) = confirm::ask(&app, &headers, &actor, &sent, ip).await
            {
                return asked;
            }
            let (user, was_kept) = (actor.user_id.clone(), sent::kept_before(&headers));
            request.extensions_mut().insert(actor);
            let response = next.run(request).await;
            if let Some(id) = was_kept.filter(|_| response.status().is_redirection())
                && let Err(error) = app.kept_forms.discard(&user, &id, &sent.action).await
            {
                tracing::warn!(%error, "a kept form that was sent stays for its week");
            }
            response
        }
        actor => {
            // A file on its way is read to its end, or the browser would show a broken connection.
            sent::drain(&app, request).await;
            match actor {
                Some(actor) => kept::refuse(&app, &actor, row, &sent).await.into_response(),
                None => super::sign_in_form::for_form(&app, &headers, sent.to_inputs()),
            }
        }
    }
}
