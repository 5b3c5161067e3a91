//! The frame around a page, and the pages that say what went wrong.

use super::theme;
use crate::state::App;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use leptos::prelude::*;
use obrador_app::page::{ErrorPage, OperatorLink, Page, Section, Visitor, render};
use obrador_core::i18n::Lang;
use obrador_locales::Texts;
use obrador_services::{actor::Actor, demo::made_up};

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
        language_in_query: false,
        section,
        visitor: actor.map(as_visitor),
        assets: app.site.assets(),
        demo: app.config.serve.demo,
        theme: theme::chosen(),
        operator_links: operator_links(app, lang),
    }
}

/// Help, contact and what the law asks for: those that whoever runs the site has set.
fn operator_links(app: &App, lang: Lang) -> Vec<OperatorLink> {
    let links = &app.config.serve.links;
    let contact = links.contact.as_ref().map(|address| format!("mailto:{address}"));
    [
        ("footer-help", links.help(lang)),
        ("footer-contact", contact),
        ("footer-imprint", links.imprint(lang)),
        ("footer-terms", links.terms(lang)),
        ("footer-privacy-policy", links.privacy(lang)),
    ]
    .into_iter()
    .filter_map(|(key, href)| href.map(|href| OperatorLink { key, href }))
    .collect()
}

/// As a page needs to know them.
pub(crate) fn as_visitor(actor: &Actor) -> Visitor {
    Visitor {
        user_id: actor.user_id.clone(),
        name: actor.name.clone(),
        email: actor.email.clone(),
        tenant: actor.tenant.clone().zip(actor.tenant_name.clone()),
        role: actor.role,
        deleted_after: actor.deleted_after.map(|at| actor.zone.day(at)),
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
        language_in_query: false,
        section,
        visitor: Some(as_visitor(actor)),
        assets: app.site.assets(),
        demo: app.config.serve.demo && actor.tenant.as_ref().is_none_or(made_up),
        theme: theme::chosen(),
        operator_links: operator_links(app, actor.lang),
    }
}

/// A page that nobody should find by searching; the language picker keeps the link's secret.
pub(crate) fn noindex(
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
