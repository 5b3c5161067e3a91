//! How long to wait, said to people and to programs.

use axum::{http::header, response::Response};

/// Whole minutes to wait, at least one.
pub(crate) fn minutes(seconds: u64) -> u64 {
    seconds.div_ceil(60).max(1)
}

/// Says to programs, too, how long to wait.
pub(crate) fn too_many(mut response: Response, retry_after_s: u64) -> Response {
    let seconds = axum::http::HeaderValue::from(retry_after_s);
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}
