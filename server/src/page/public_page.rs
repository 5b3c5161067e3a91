//! A public page: an address per language, kept ready in memory for those who are not signed in.

use super::{
    layout::{self, lang_of},
    session_user::SignedIn,
};
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
pub(crate) struct Asked {
    pub(crate) lang: Lang,
    visitor: Option<SignedIn>,
}

impl Asked {
    pub(crate) fn page(&self, app: &App, path: &str, section: Section, key: &str) -> Page {
        layout::public(
            app,
            self.lang,
            path,
            section,
            key,
            self.visitor.as_ref().map(|who| &who.0),
        )
    }
}

impl FromRequestParts<App> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let name = parts.uri.path().split('/').nth(1).unwrap_or_default();
        let lang = lang_of(app, name, &parts.headers)?;
        let visitor = Option::<SignedIn>::from_request_parts(parts, app).await?;
        Ok(Self { lang, visitor })
    }
}

/// The page from memory, or made now and kept for the day. Somebody who is signed in sees another header, so
/// theirs is made for them alone.
pub(crate) fn kept<V: IntoView + 'static>(
    app: &App,
    asked: &Asked,
    page: Page,
    content: impl FnOnce() -> V + Send + 'static,
) -> Response {
    if asked.visitor.is_some() {
        return layout::private(page, content);
    }
    let key = (asked.lang, page.path.clone(), app.clock.today());
    let html = app
        .public_pages
        .get_with(key, || Arc::from(render(page, content).as_str()));
    let body = axum::body::Bytes::from_owner(Shared(html));
    let kept = HeaderValue::from_static("public, max-age=60");
    let vary = HeaderValue::from_static("cookie");
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    (
        [
            (header::CONTENT_TYPE, html),
            (header::CACHE_CONTROL, kept),
            (header::VARY, vary),
        ],
        body,
    )
        .into_response()
}

struct Shared(Arc<str>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
