//! The public pages: an address per language, kept ready in memory for those who are not signed in.

use super::{
    frame::{self, lang_of},
    visitor::SignedIn,
};
use crate::app::App;
use axum::{
    extract::{FromRequestParts, RawQuery, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use obrador_app::{
    landing::LandingPage,
    legal::PrivacyPage,
    page::{Page, Section, WaysIn, render},
    roi::{RoiPage, RoiView},
    subscription::PricingPage,
};
use obrador_core::{
    i18n::Lang,
    roi::{Form, Scenario},
};
use obrador_services::mail::MailWay;
use std::{fmt::Write, sync::Arc};

/// The public paths, for crawlers.
const PATHS: [&str; 5] = ["/", "/pricing", "/roi", "/privacy", "/sign-in"];

/// Who asks for a public page, in which language.
pub(super) struct Asked {
    lang: Lang,
    visitor: Option<SignedIn>,
}

impl Asked {
    fn page(&self, app: &App, path: &str, section: Section, key: &str) -> Page {
        frame::public(
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
fn kept<V: IntoView + 'static>(
    app: &App,
    asked: &Asked,
    page: Page,
    content: impl FnOnce() -> V + Send + 'static,
) -> Response {
    if asked.visitor.is_some() {
        return frame::private(page, content);
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

/// How one gets in here: without a mail server nobody becomes a customer.
fn ways_in(app: &App) -> WaysIn {
    WaysIn {
        demo: app.config.serve.demo,
        sign_up: app.account.mail_way() != MailWay::Off,
    }
}

/// The first page.
pub(super) async fn landing(State(app): State<App>, asked: Asked) -> Response {
    let page = asked.page(&app, "/", Section::Other, "landing-title");
    let (catalogue, today, ways) = (
        app.subscription.shared_catalogue(),
        app.clock.today(),
        ways_in(&app),
    );
    let roi = roi_view(
        &app,
        Form::of(Scenario::example()),
        format!("/{}/roi", asked.lang),
        false,
    );
    kept(
        &app,
        &asked,
        page,
        move || view! { <LandingPage catalogue=catalogue today=today ways=ways roi=roi/> },
    )
}

/// Prices.
pub(super) async fn pricing(State(app): State<App>, asked: Asked) -> Response {
    let page = asked.page(&app, "/pricing", Section::Pricing, "pricing-title");
    let (catalogue, ways) = (app.subscription.shared_catalogue(), ways_in(&app));
    kept(
        &app,
        &asked,
        page,
        move || view! { <PricingPage catalogue=catalogue ways=ways/> },
    )
}

/// Privacy.
pub(super) async fn privacy(State(app): State<App>, asked: Asked) -> Response {
    let mut page = asked.page(&app, "/privacy", Section::Other, "nav-privacy");
    page.description = obrador_locales::Texts::of(asked.lang).get("privacy-description");
    kept(&app, &asked, page, || view! { <PrivacyPage/> })
}

/// The calculator; every figure is in the address.
pub(super) async fn roi(State(app): State<App>, asked: Asked, RawQuery(query): RawQuery) -> Response {
    let mut page = asked.page(&app, "/roi", Section::Roi, "roi-title");
    let form = read_form(
        asked.lang,
        query.as_deref().unwrap_or_default(),
        Form::of(Scenario::example()),
    );
    let right = form.errors.is_empty();
    if query.is_some() {
        page.query = format!("?{}", form.scenario.to_query_string());
    }
    let roi = roi_view(&app, form, format!("/{}/roi", asked.lang), true);
    let content = move || view! { <RoiPage view=roi/> };
    if query.is_none() {
        return kept(&app, &asked, page, content);
    }
    let mut response = frame::private(page, content);
    if !right {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// The calculator's form as a query string says, or `otherwise` where it says nothing of it.
pub(super) fn read_form(lang: Lang, query: &str, otherwise: Form) -> Form {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let known = |key: &str| {
        obrador_core::roi::Field::ALL
            .iter()
            .any(|field| field.key() == key)
    };
    if !pairs.iter().any(|(key, _)| known(key)) {
        return otherwise;
    }
    Form::from_query(
        lang,
        pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())),
    )
}

/// The calculator around `form`.
pub(super) fn roi_view(app: &App, form: Form, action: String, name_field: bool) -> RoiView {
    RoiView {
        form,
        plans: app.subscription.catalogue().plans().to_vec(),
        action,
        name_field,
    }
}

/// Every public page in every language.
pub(super) async fn sitemap(State(app): State<App>) -> Response {
    let origin = app.config.public_url();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for lang in Lang::ALL {
        let sign_up = ways_in(&app).sign_up.then_some("/sign-up");
        for path in PATHS.into_iter().chain(sign_up) {
            let _ = writeln!(xml, "<url><loc>{origin}/{lang}{path}</loc></url>");
        }
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml")], xml).into_response()
}

/// Pages kept ready: language, path, day.
pub(crate) type PublicPages = moka::sync::Cache<(Lang, String, chrono::NaiveDate), Arc<str>>;

/// An empty store of pages.
pub(crate) fn public_pages() -> PublicPages {
    moka::sync::Cache::new(64)
}
