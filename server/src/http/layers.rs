//! Layers around all routes: time and panics, other sites' forms, transport.

use super::failure::Failure;
use crate::state::App;
use axum::{
    extract::{Request, State},
    http::{
        HeaderValue,
        header::{CONTENT_TYPE, STRICT_TRANSPORT_SECURITY},
    },
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use futures::FutureExt as _;
use obrador_core::bounds::time::{REQUEST_SECONDS, UPLOAD_MINUTES};
use obrador_services::files::FilesService;
use std::{any::Any, panic::AssertUnwindSafe, time::Duration};
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// No request may take longer,
const TIMEOUT: Duration = Duration::from_secs(REQUEST_SECONDS);
/// but one that brings a file over a slow line.
const TIMEOUT_OF_UPLOADS: Duration = Duration::from_mins(UPLOAD_MINUTES);

/// Refuses forms that another site sends; programs, which send neither Origin nor Sec-Fetch-Site, are not concerned.
pub(crate) fn csrf(app: &App) -> CsrfLayer<impl FnMut(ProtectionError) -> Response + Clone + use<>> {
    let layer = CsrfLayer::new()
        .add_trusted_origin(app.config.public_url())
        .unwrap_or_else(|error| {
            tracing::warn!(%error, "forms are compared with the Host header only");
            CsrfLayer::new()
        });
    layer.with_rejection_response(|_| Failure::CrossSite.into_response())
}

/// Ends what takes too long, and catches panics.
pub(crate) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let most = longest(&app, &request);
    let answer = AssertUnwindSafe(next.run(request)).catch_unwind();
    match tokio::time::timeout(most, answer).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => {
            tracing::error!(panic = said(&*panic), "a request panicked");
            Failure::Internal.into_response()
        }
        Err(_) => Failure::Unavailable.into_response(),
    }
}

fn longest(app: &App, request: &Request) -> Duration {
    let kind = request.headers().get(CONTENT_TYPE);
    let brings_a_file = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    let most = if brings_a_file {
        TIMEOUT_OF_UPLOADS
    } else {
        TIMEOUT
    };
    app.config.storage.slowness.times(most)
}

fn said(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic")
}

/// Browsers come by https from now on.
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
