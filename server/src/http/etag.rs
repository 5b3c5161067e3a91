//! Answers that need not be sent twice.

use crate::http::problem::{Problem, ProblemKind};
use axum::{
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_MATCH, IF_NONE_MATCH},
    },
    response::{IntoResponse as _, Response},
};
use obrador_services::random;
use serde::Serialize;

/// A version as a tag: `"v7"`.
pub(crate) fn of_version(version: i64) -> HeaderValue {
    // Digits and quotes are always a header's value.
    HeaderValue::try_from(format!("\"v{version}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// The version that `If-Match` names; none where it is not sent, or is `*`, which any version matches (RFC 9110). A tag
/// that is none of ours is refused, not overlooked.
pub(crate) fn expected_version(headers: &HeaderMap) -> Result<Option<i64>, Problem> {
    let Some(tag) = headers.get(IF_MATCH) else {
        return Ok(None);
    };
    let tag = tag.to_str().unwrap_or_default().trim();
    if tag == "*" {
        return Ok(None);
    }
    let version = tag
        .trim_start_matches("W/")
        .trim_matches('"')
        .strip_prefix('v')
        .filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|text| text.parse().ok());
    if version.is_some() {
        return Ok(version);
    }
    Err(Problem::unreadable("If-Match"))
}

/// A version that a thing can have, from a body.
pub(crate) fn in_range(version: i64) -> Result<i64, Problem> {
    if version >= 1 {
        Ok(version)
    } else {
        Err(Problem::out_of_range("version", 1, None))
    }
}

/// `body` as JSON with an `ETag` of its text; 304 for whoever has it already.
pub(crate) fn json(asked: &HeaderMap, body: &impl Serialize) -> Result<Response, Problem> {
    let text = serde_json::to_string(body).map_err(|error| {
        tracing::error!(%error, "an answer can't be written");
        Problem::new(ProblemKind::Internal)
    })?;
    // Weak: compressed on its way it is no longer the same byte by byte.
    let hash = random::sha256(&text);
    let tag = format!("W/\"{}\"", &hash[..hash.len().min(32)]);
    let known = asked.get_all(IF_NONE_MATCH).iter().any(|value| {
        value
            .to_str()
            .is_ok_and(|tags| tags.split(',').any(|one| one.trim() == tag || one.trim() == "*"))
    });
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        (
            [(CONTENT_TYPE, HeaderValue::from_static("application/json"))],
            text,
        )
            .into_response()
    };
    let headers = response.headers_mut();
    headers.extend(HeaderValue::try_from(tag).ok().map(|tag| (ETAG, tag)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}
