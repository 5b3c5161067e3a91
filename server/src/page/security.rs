//! What every page is guarded by: its headers, other sites' forms, panics and time.

use super::{language::preferred, layout};
use crate::state::App;
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures::FutureExt;
use std::{panic::AssertUnwindSafe, time::Duration};
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// No page may take longer.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Everything comes from here; nothing is inline, so no nonce and no hash is needed.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(crate) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=()",
        ),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Marks the answer to another site's form, until it becomes a page in the reader's language.
#[derive(Debug, Clone, Copy)]
struct CrossSite;

/// Refuses forms that another site sends.
pub(crate) fn csrf(app: &App) -> CsrfLayer<impl FnMut(ProtectionError) -> Response + Clone + use<>> {
    let layer = CsrfLayer::new()
        .add_trusted_origin(app.config.public_url())
        .unwrap_or_else(|error| {
            tracing::warn!(%error, "forms are compared with the Host header only");
            CsrfLayer::new()
        });
    layer.with_rejection_response(|_| {
        let mut response = StatusCode::FORBIDDEN.into_response();
        response.extensions_mut().insert(CrossSite);
        response
    })
}

/// Turns a panic, a request that takes too long, another site's form and whatever the framework refuses into a page
/// that says so in the reader's language.
pub(crate) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let lang = preferred(request.headers());
    let of_files = ["/pkg/", "/fonts/"]
        .iter()
        .any(|folder| request.uri().path().starts_with(folder));
    let most = crate::http::layers::at_most(&app, &request, TIMEOUT);
    let answer = AssertUnwindSafe(next.run(request)).catch_unwind();
    match tokio::time::timeout(most, answer).await {
        Ok(Ok(response)) if response.extensions().get::<CrossSite>().is_some() => {
            layout::error(&app, lang, None, StatusCode::FORBIDDEN, "error-cross-site")
        }
        Ok(Ok(response)) if is_bare_refusal(&response) && !of_files => {
            let key = match response.status() {
                StatusCode::NOT_FOUND => "error-not-found",
                _ => "error-bad-request",
            };
            let allow = response.headers().get(header::ALLOW).cloned();
            let mut page = layout::error(&app, lang, None, response.status(), key);
            page.headers_mut()
                .extend(allow.map(|allow| (header::ALLOW, allow)));
            page
        }
        Ok(Ok(response)) => response,
        Ok(Err(_)) => {
            tracing::error!("a page panicked");
            layout::error(
                &app,
                lang,
                None,
                StatusCode::INTERNAL_SERVER_ERROR,
                "error-internal",
            )
        }
        Err(_) => layout::unavailable(&app, lang),
    }
}

/// Is it the framework's own refusal, a word or nothing, rather than a page of ours?
fn is_bare_refusal(response: &Response) -> bool {
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    response.status().is_client_error() && !html
}
