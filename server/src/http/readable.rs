//! What is sent is text, or it is refused before anything reads it: an address or a form whose bytes are no UTF-8 would
//! otherwise be kept with signs in it that nobody typed.

use super::{asker::Asker, failure::Failure};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{
        StatusCode, Uri,
        header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE},
        uri::PathAndQuery,
    },
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use obrador_core::bounds::{count::SEARCH_WORDS, length::SEARCH, size::FORM_BODY};
use std::{borrow::Cow, collections::HashSet};

/// What a form may say several times: boxes that are ticked, and the things that it shows.
const SEVERAL: [&str; 23] = [
    "allergens",
    "delegation_from",
    "delegation_to",
    "delegation_until",
    "item",
    "keep",
    "line_id",
    "line_in",
    "line_location",
    "line_name",
    "line_price",
    "line_quantity",
    "line_recipe",
    "line_time",
    "lot_best_before",
    "lot_code",
    "lot_line",
    "lot_quantity",
    "scope",
    "shown",
    "tier_approvers",
    "tier_people",
    "tier_up_to",
];

/// Refuses what is no text. What a proxy asks comes with its visitor's path and query, which are never read.
pub(crate) async fn layer(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.starts_with("/api/v1/forward-auth") {
        return next.run(request).await;
    }
    match text(path.as_bytes()) {
        // Nothing has such a name.
        None | Some(Cow::Owned(_)) => return Failure::NotFound.into_response(),
        Some(Cow::Borrowed(_)) => {}
    }
    // Nothing here unpacks: what a packed body says would be taken for what it is.
    let packed = request.headers().get(CONTENT_ENCODING);
    if packed.is_some_and(|how| !how.as_bytes().eq_ignore_ascii_case(b"identity")) {
        return Failure::Unsupported.into_response();
    }
    let (mut parts, body) = request.into_parts();
    if let Some(query) = parts.uri.query() {
        match text(query.as_bytes()) {
            None => return Failure::Unreadable.into_response(),
            Some(Cow::Owned(query)) => match with_query(&parts.uri, &query) {
                Some(uri) => parts.uri = uri,
                None => return Failure::Unreadable.into_response(),
            },
            Some(Cow::Borrowed(_)) => {}
        }
    }
    if parts.uri.query().is_some_and(searches_too_much) {
        return Failure::Search.into_response();
    }
    let kind = parts.headers.get(CONTENT_TYPE);
    let is_form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if !is_form || Asker::of(parts.uri.path()) != Asker::Reader {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let Ok(body) = to_bytes(body, FORM_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let form = match form(body) {
        Ok(form) => form,
        Err(response) => return response,
    };
    parts.headers.insert(CONTENT_LENGTH, form.len().into());
    next.run(Request::from_parts(parts, Body::from(form))).await
}

/// A form's body, if it is text that says each thing once.
pub(crate) fn form(body: Bytes) -> Result<Bytes, Response> {
    let form = match text(&body) {
        None => return Err(Failure::Unreadable.into_response()),
        Some(Cow::Borrowed(_)) => body.clone(),
        Some(Cow::Owned(form)) => Bytes::from(form),
    };
    if says_twice(&form) {
        return Err(StatusCode::UNPROCESSABLE_ENTITY.into_response());
    }
    Ok(form)
}

/// The percent-encoded text itself, if it is one. NUL, which no text in PostgreSQL holds, becomes U+FFFF, which no text of
/// ours holds ([`is_visible`](obrador_core::text::is_visible)): it is found nowhere, and refused at whatever field it is in.
fn text(encoded: &[u8]) -> Option<Cow<'_, str>> {
    let mut plain = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let [first, after @ ..] = rest {
        let (byte, after) = match (first, after) {
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => (high * 16 + low, after),
                _ => (b'%', &rest[1..]),
            },
            _ => (*first, after),
        };
        plain.push(byte);
        rest = after;
    }
    std::str::from_utf8(&plain).ok()?;
    let encoded = std::str::from_utf8(encoded).ok()?;
    if plain.contains(&0) {
        return Some(Cow::Owned(
            encoded.replace("%00", "%EF%BF%BF").replace('\0', "%EF%BF%BF"),
        ));
    }
    Some(Cow::Borrowed(encoded))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

fn with_query(uri: &Uri, query: &str) -> Option<Uri> {
    let mut parts = uri.clone().into_parts();
    let whole = format!("{}?{query}", uri.path());
    parts.path_and_query = Some(PathAndQuery::try_from(whole).ok()?);
    Uri::from_parts(parts).ok()
}

/// Every list is searched by `q`. Each word costs the database a look at every entry.
fn searches_too_much(query: &str) -> bool {
    let mut searches = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "q");
    searches
        .any(|(_, text)| text.chars().count() > SEARCH || text.split_whitespace().nth(SEARCH_WORDS).is_some())
}

fn says_twice(form: &[u8]) -> bool {
    let mut names = HashSet::new();
    form_urlencoded::parse(form).any(|(name, _)| !SEVERAL.contains(&name.as_ref()) && !names.insert(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_from_text() {
        for (encoded, plain) in [
            ("q=ogi%C3%A1", Some("q=ogi%C3%A1")),
            ("q=ogi+100%25", Some("q=ogi+100%25")),
            ("q=100%", Some("q=100%")),
            ("q=%zz", Some("q=%zz")),
            ("q=%00", Some("q=%EF%BF%BF")),
            ("q=%ff", None),
            ("q=%C3", None),
            // Half of a surrogate pair, and a letter written longer than need be.
            ("q=%ED%A0%80", None),
            ("q=%C0%80", None),
        ] {
            assert_eq!(text(encoded.as_bytes()).as_deref(), plain, "{encoded}");
        }
        assert_eq!(text(b"q=\xff"), None);
        assert_eq!(text("q=ñ".as_bytes()).as_deref(), Some("q=ñ"));
    }

    #[test]
    fn a_search_has_a_bound() {
        let words = |n: usize| format!("sort=name&q={}", vec!["a"; n].join("+"));
        for (query, too_much) in [
            (words(20), false),
            (words(21), true),
            (format!("q={}", "%C3%B1".repeat(200)), false),
            (format!("q={}", "%C3%B1".repeat(201)), true),
            (format!("reason={}", "a".repeat(500)), false),
        ] {
            assert_eq!(searches_too_much(&query), too_much, "{query}");
        }
    }

    #[test]
    fn a_form_says_each_thing_once() {
        for (form, twice) in [
            ("name=a&notes=b", false),
            ("scope=a&scope=b&allergens=c&allergens=d", false),
            ("name=a&name=a", true),
            ("name=a&n%61me=b", true),
        ] {
            assert_eq!(says_twice(form.as_bytes()), twice, "{form}");
        }
    }
}
