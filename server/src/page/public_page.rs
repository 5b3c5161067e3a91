//! A public page: an address per language, kept ready in memory for those who are not signed in.

use super::{error::PageError, language::AddressLang, layout, session_user::SignedIn};
use crate::state::App;
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use obrador_app::page::{Page, Section, render};
use obrador_core::i18n::Lang;
use std::sync::Arc;

/// Who asks for a public page, in which language.
pub(crate) struct PublicRequest {
    pub(crate) lang: Lang,
    visitor: Option<SignedIn>,
}

impl PublicRequest {
    pub(crate) fn page(&self, app: &App, path: &str, section: Section, key: &str) -> Page {
        layout::public(
            app,
            self.lang,
            path,
            section,
            key,
            self.visitor.as_ref().map(|who| &who.actor),
        )
    }
}

impl FromRequestParts<App> for PublicRequest {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        let AddressLang(lang) = AddressLang::from_request_parts(parts, app).await?;
        let visitor = Option::<SignedIn>::from_request_parts(parts, app).await?;
        Ok(Self { lang, visitor })
    }
}

/// The page from memory, or made now and kept for the day, once for each choice of colours: both that and who is signed in
/// come with a cookie. Somebody who is signed in sees another header, so theirs is made for them alone.
pub(crate) fn cached<V: IntoView + 'static>(
    app: &App,
    request: &PublicRequest,
    page: Page,
    content: impl FnOnce() -> V + Send + 'static,
) -> Response {
    if request.visitor.is_some() {
        return layout::private(page, content);
    }
    let key = (request.lang, page.theme, page.path.clone(), app.clock.today());
    let html = app
        .public_pages
        .get_with(key, || Arc::from(render(page, content).as_str()));
    let body = axum::body::Bytes::from_owner(CachedHtml(html));
    let cache_control = HeaderValue::from_static("public, max-age=60");
    let vary = HeaderValue::from_static("cookie");
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    (
        [
            (header::CONTENT_TYPE, html),
            (header::CACHE_CONTROL, cache_control),
            (header::VARY, vary),
        ],
        body,
    )
        .into_response()
}

struct CachedHtml(Arc<str>);

impl AsRef<[u8]> for CachedHtml {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
