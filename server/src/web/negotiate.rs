//! Which language somebody reads.

use super::{frame, visitor::SignedIn};
use crate::{app::App, i18n};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use obrador_core::i18n::Lang;

/// The language the reader prefers.
pub(crate) fn preferred(headers: &HeaderMap) -> Lang {
    let line = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    i18n::preferred(line.unwrap_or_default())
}

/// `/` leads to the landing page in the visitor's language.
pub(super) async fn root(headers: HeaderMap) -> Response {
    let mut response = Redirect::to(&format!("/{}/", preferred(&headers))).into_response();
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// `/en` is `/en/`.
pub(super) async fn without_slash(
    State(app): State<App>,
    Path(lang): Path<String>,
    visitor: Option<SignedIn>,
    request: Request,
) -> Response {
    match lang.parse::<Lang>() {
        Ok(lang) => Redirect::permanent(&format!("/{lang}/")).into_response(),
        Err(_) => frame::not_found(State(app), visitor, request).await,
    }
}
