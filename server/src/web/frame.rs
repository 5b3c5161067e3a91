//! The frame around a page, and the pages that say what went wrong.

use super::{
    negotiate::preferred,
    visitor::{SignedIn, as_visitor},
};
use crate::app::App;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use leptos::prelude::*;
use obrador_app::{
    error::ErrorCode,
    legal::ErrorPage,
    page::{Page, Section, render},
};
use obrador_core::i18n::Lang;
use obrador_locales::Texts;
use obrador_services::{actor::Actor, db::DbError};

/// A public page's frame. `key` names its title, `{key}` with `-description` for `-title` its description.
pub(super) fn public(
    app: &App,
    lang: Lang,
    path: &str,
    section: Section,
    key: &str,
    actor: Option<&Actor>,
) -> Page {
    let t = Texts::of(lang);
    let description = format!("{}-description", key.trim_end_matches("-title"));
    Page {
        lang,
        title: t.get(key),
        description: if t.has(&description) {
            t.get(&description)
        } else {
            t.get("landing-description")
        },
        path: path.to_owned(),
        query: String::new(),
        origin: app.config.public_url(),
        public: true,
        section,
        visitor: actor.map(as_visitor),
        assets: app.site.assets(),
        demo: app.config.serve.demo,
    }
}

/// A signed-in page's frame.
pub(super) fn signed_in(app: &App, actor: &Actor, path: &str, section: Section, title: String) -> Page {
    Page {
        lang: actor.lang,
        title,
        description: String::new(),
        path: path.to_owned(),
        query: String::new(),
        origin: app.config.public_url(),
        public: false,
        section,
        visitor: Some(as_visitor(actor)),
        assets: app.site.assets(),
        demo: app.config.serve.demo,
    }
}

/// A page that belongs to one person: never kept by anybody between.
pub(super) fn private<V: IntoView + 'static>(
    page: Page,
    content: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let html = Html(render(page, content));
    (
        [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))],
        html,
    )
        .into_response()
}

/// An error as a page.
pub(crate) fn error(
    app: &App,
    lang: Lang,
    actor: Option<&Actor>,
    status: StatusCode,
    key: &'static str,
) -> Response {
    let title = Texts::of(lang).get(key);
    let mut page = public(app, lang, "/", Section::Other, key, actor);
    page.title = title;
    page.description = String::new();
    let back = if actor.is_some() {
        page.public = false;
        "/app".clone_into(&mut page.path);
        "/app".to_owned()
    } else {
        format!("/{lang}/")
    };
    let mut response = private(page, move || view! { <ErrorPage key=key back=back/> });
    *response.status_mut() = status;
    response
}

/// Why a page can't be shown to somebody, as a page.
pub(super) fn refused(app: &App, actor: &Actor, code: ErrorCode) -> Response {
    let status = StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match code {
        ErrorCode::Unavailable => unavailable(app, actor.lang),
        ErrorCode::Forbidden => error(app, actor.lang, Some(actor), status, "error-forbidden"),
        ErrorCode::NotFound => error(app, actor.lang, Some(actor), status, "error-not-found"),
        _ => error(app, actor.lang, Some(actor), status, "error-internal"),
    }
}

/// The storage does not answer.
pub(crate) fn unavailable(app: &App, lang: Lang) -> Response {
    let mut response = error(
        app,
        lang,
        None,
        StatusCode::SERVICE_UNAVAILABLE,
        "error-unavailable",
    );
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    response
}

/// A storage failure on somebody's page, logged once.
pub(super) fn failed(app: &App, lang: Lang, error: &DbError) -> Response {
    tracing::error!(%error, "a page can't be made");
    unavailable(app, lang)
}

/// No such page, in the language of the address or of the reader.
pub(crate) async fn not_found(
    State(app): State<App>,
    visitor: Option<SignedIn>,
    request: Request,
) -> Response {
    let actor = visitor.map(|SignedIn(actor)| actor);
    let inside = actor
        .as_ref()
        .filter(|_| request.uri().path().starts_with("/app"));
    let lang = match inside {
        Some(actor) => actor.lang,
        None => of_path(request.uri().path()).unwrap_or_else(|| preferred(request.headers())),
    };
    error(&app, lang, inside, StatusCode::NOT_FOUND, "error-not-found")
}

fn of_path(path: &str) -> Option<Lang> {
    path.split('/').nth(1)?.parse().ok()
}

/// The language of a public address, or the page that says there is no such address.
pub(super) fn lang_of(app: &App, lang: &str, headers: &HeaderMap) -> Result<Lang, Response> {
    lang.parse().map_err(|_| {
        error(
            app,
            preferred(headers),
            None,
            StatusCode::NOT_FOUND,
            "error-not-found",
        )
    })
}
