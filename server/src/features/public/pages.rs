//! The landing page, prices, privacy, and the list of pages for crawlers.

use crate::{
    features::roi::pages::roi_view,
    page::{
        assets, language,
        public_page::{PublicRequest, cached},
        theme,
    },
    state::App,
};
use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use obrador_app::{
    page::{EntryPoints, Section},
    public::{landing::LandingPage, privacy_page::PrivacyPage},
    subscription::PricingPage,
};
use obrador_core::{
    i18n::Lang,
    roi::{Form, Scenario},
};
use obrador_locales::Texts;
use obrador_services::mail::MailTransport;
use std::fmt::Write;

/// Pages for everybody, the choice of their colours, and the lists for crawlers.
pub(crate) fn public_routes() -> Router<App> {
    Router::new()
        .route("/", get(language::root))
        .route("/{lang}/", get(landing))
        .route("/{lang}/pricing", get(pricing))
        .route("/{lang}/privacy", get(privacy))
        .route("/theme", post(theme::choose))
        .route("/robots.txt", get(assets::robots))
        .route("/sitemap.xml", get(sitemap))
}

/// The public paths, for crawlers.
const PATHS: [&str; 5] = ["/", "/pricing", "/roi", "/privacy", "/sign-in"];

/// How one gets in here: without a mail server nobody becomes a customer.
fn entry_points(app: &App) -> EntryPoints {
    EntryPoints {
        demo: app.config.serve.demo,
        sign_up: app.account.mail_transport() != MailTransport::Off,
    }
}

/// The first page.
async fn landing(State(app): State<App>, request: PublicRequest) -> Response {
    let page = request.page(&app, "/", Section::Other, "landing-title");
    let (price_list, today, ways) = (
        app.subscription.shared_price_list(),
        app.clock.today(),
        entry_points(&app),
    );
    let roi = roi_view(
        &app,
        Form::of(Scenario::example()),
        format!("/{}/roi", request.lang),
        false,
    );
    cached(
        &app,
        &request,
        page,
        move || view! { <LandingPage price_list=price_list today=today ways=ways roi=roi/> },
    )
}

/// Prices.
async fn pricing(State(app): State<App>, request: PublicRequest) -> Response {
    let page = request.page(&app, "/pricing", Section::Pricing, "pricing-title");
    let (price_list, ways) = (app.subscription.shared_price_list(), entry_points(&app));
    cached(
        &app,
        &request,
        page,
        move || view! { <PricingPage price_list=price_list ways=ways/> },
    )
}

/// Privacy.
async fn privacy(State(app): State<App>, request: PublicRequest) -> Response {
    let mut page = request.page(&app, "/privacy", Section::Other, "nav-privacy");
    page.description = Texts::of(request.lang).get("privacy-description");
    cached(&app, &request, page, || view! { <PrivacyPage/> })
}

/// Every public page in every language.
async fn sitemap(State(app): State<App>) -> Response {
    let origin = app.config.public_url();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for lang in Lang::ALL {
        let sign_up = entry_points(&app).sign_up.then_some("/sign-up");
        for path in PATHS.into_iter().chain(sign_up) {
            let _ = writeln!(xml, "<url><loc>{origin}/{lang}{path}</loc></url>");
        }
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml")], xml).into_response()
}
