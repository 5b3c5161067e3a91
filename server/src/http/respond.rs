//! What every answer of the API has.

use super::Language;
use crate::http::problem::Problem;
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// Says problems in the caller's language, and adds the headers every answer has.
pub(crate) async fn finish(request: Request, next: Next) -> Response {
    let Language(lang) = Language::of(request.headers());
    let mut response = next.run(request).await;
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let allow = response.headers_mut().remove(header::ALLOW);
        let left = response.headers().clone();
        response = problem.response(lang);
        let headers = response.headers_mut();
        headers.extend(allow.map(|allow| (header::ALLOW, allow)));
        for (name, value) in left
            .iter()
            .filter(|(name, _)| name.as_str().starts_with("ratelimit"))
        {
            headers.entry(name).or_insert_with(|| value.clone());
        }
    }
    add_headers(&mut response);
    response
}

/// What whoever asks whatever gets at least: nothing is guessed, run, framed or kept. Outermost, so that no refusal is
/// without it.
pub(crate) async fn at_least(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    add_safety(&mut response);
    response
}

fn add_safety(response: &mut Response) {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ),
        (header::CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (header::REFERRER_POLICY, "same-origin"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}

/// Adds the headers every answer of the API has.
pub(crate) fn add_headers(response: &mut Response) {
    let headers = response.headers_mut();
    headers.append(
        header::VARY,
        HeaderValue::from_static("accept-language, authorization"),
    );
    add_safety(response);
}
