//! The frame around a page, and the pages that say what went wrong.

use super::language::preferred;
use crate::state::App;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use leptos::prelude::*;
use obrador_app::{
    error::ErrorCode,
    page::{ErrorPage, Page, Section, Visitor, render},
};
use obrador_core::i18n::Lang;
use obrador_locales::Texts;
use obrador_services::{actor::Actor, db::DbError, usage::UsageError};

/// A public page's frame. `key` names its title, `{key}` with `-description` for `-title` its description.
pub(crate) fn public(
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

/// As a page needs to know them.
pub(crate) fn as_visitor(actor: &Actor) -> Visitor {
    Visitor {
        user_id: actor.user_id.clone(),
        name: actor.name.clone(),
        email: actor.email.clone(),
        tenant: actor.tenant.clone().zip(actor.tenant_name.clone()),
        role: actor.role,
        deleted_after: actor.deleted_after.map(|at| at.date_naive()),
    }
}

/// A signed-in page's frame.
pub(crate) fn signed_in(app: &App, actor: &Actor, path: &str, section: Section, title: String) -> Page {
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

/// A page that nobody should find by searching; the language picker keeps the link's secret.
pub(crate) fn unlisted(
    app: &App,
    lang: Lang,
    path: &str,
    key: &str,
    token: &str,
    actor: Option<&Actor>,
) -> Page {
    let mut page = public(app, lang, path, Section::Other, key, actor);
    page.description = String::new();
    if !token.is_empty() {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", token)
            .finish();
        page.query = format!("?{query}");
    }
    page
}

pub(crate) fn with_status(mut response: Response, status: StatusCode) -> Response {
    *response.status_mut() = status;
    response
}

/// A page that belongs to one person: never kept by anybody between.
pub(crate) fn private<V: IntoView + 'static>(
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
pub(crate) fn refused(app: &App, actor: &Actor, code: ErrorCode) -> Response {
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
pub(crate) fn failed(app: &App, lang: Lang, error: &DbError) -> Response {
    tracing::error!(%error, "a page can't be made");
    unavailable(app, lang)
}

/// The language of a public address, or the page that says there is no such address.
pub(crate) fn lang_of(app: &App, lang: &str, headers: &HeaderMap) -> Result<Lang, Response> {
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

/// Why usage can't be read, as a page.
pub(crate) fn unreadable(app: &App, actor: &Actor, error: &UsageError) -> Response {
    match error {
        UsageError::UnknownTenant(_) => refused(app, actor, ErrorCode::NotFound),
        UsageError::Database(error) => failed(app, actor.lang, error),
    }
}
