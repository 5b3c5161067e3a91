//! Layers around all routes: time, other sites' forms, panics, transport.

use crate::{
    http::problem::{Problem, ProblemKind},
    state::App,
};
use axum::{
    extract::{Request, State},
    http::{
        HeaderValue,
        header::{CONTENT_TYPE, STRICT_TRANSPORT_SECURITY},
    },
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use obrador_services::files::FilesService;
use std::{any::Any, time::Duration};
use tower_http::csrf::CsrfLayer;

/// No request may take longer,
const TIMEOUT: Duration = Duration::from_secs(30);
/// but one that brings a file over a slow line.
const TIMEOUT_OF_UPLOADS: Duration = Duration::from_mins(10);
/// Forms of other sites are refused; programs, which send neither Origin nor Sec-Fetch-Site, are not concerned.
pub(crate) fn csrf(
    app: &App,
) -> CsrfLayer<impl FnMut(tower_http::csrf::ProtectionError) -> Response + Clone + use<>> {
    let own = app.config.public_url();
    let layer = CsrfLayer::new();
    let layer = layer.add_trusted_origin(&own).unwrap_or_else(|error| {
        tracing::warn!(%error, "forms are compared with the Host header only");
        CsrfLayer::new()
    });
    layer.with_rejection_response(|_| Problem::new(ProblemKind::Forbidden).into_response())
}

pub(crate) async fn timeout(State(app): State<App>, request: Request, next: Next) -> Response {
    let most = at_most(&app, &request, TIMEOUT);
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(ProblemKind::Unavailable).into_response(),
    }
}

/// How long a request may take, if usually it is `usual`.
pub(crate) fn at_most(app: &App, request: &Request, usual: Duration) -> Duration {
    let kind = request.headers().get(CONTENT_TYPE);
    let of_a_file = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    let most = if of_a_file { TIMEOUT_OF_UPLOADS } else { usual };
    app.config.storage.slowness.times(most)
}

pub(crate) fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic");
    tracing::error!(panic = text, "a request panicked");
    Problem::new(ProblemKind::Internal).into_response()
}

pub(crate) async fn strict_transport(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if app.config.is_https() {
        let value = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(STRICT_TRANSPORT_SECURITY, value);
    }
    response
}

/// How much of a request is read at most. Beyond the largest file, so that a browser whose file is somewhat too large
/// has sent it all and reads the answer.
pub(crate) fn most_of_a_request(files: &FilesService) -> usize {
    usize::try_from(files.most_bytes() * 4 + 1_000_000).unwrap_or(usize::MAX)
}
