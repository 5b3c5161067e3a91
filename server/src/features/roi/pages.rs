//! The calculator's page.

use crate::{
    page::{
        layout::{self, with_status},
        public_page::{PublicRequest, cached},
    },
    state::App,
};
use axum::{
    Router,
    extract::{RawQuery, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    roi::{RoiPage, RoiView, SheetPage, SheetView},
};
use obrador_core::{
    i18n::Lang,
    roi::{Form, Scenario},
};

/// Pages for everybody.
pub(crate) fn public_routes() -> Router<App> {
    Router::new()
        .route("/{lang}/roi", get(page))
        .route("/{lang}/roi/print", get(sheet))
}

/// The calculator; every figure is in the address.
async fn page(State(app): State<App>, request: PublicRequest, RawQuery(query): RawQuery) -> Response {
    let Some(query) = query else {
        let page = request.page(&app, "/roi", Section::Roi, "roi-title");
        let roi = roi_view(&app, example(), format!("/{}/roi", request.lang), true);
        return cached(
            &app,
            &request,
            page,
            move || view! { <RoiPage view=roi shared=false/> },
        );
    };
    calculator(&app, &request, read_form(request.lang, &query, example()))
}

/// The same calculation as a page to hand over; the calculator where a figure can't be read.
async fn sheet(State(app): State<App>, request: PublicRequest, RawQuery(query): RawQuery) -> Response {
    let form = read_form(request.lang, &query.unwrap_or_default(), example());
    if !form.errors.is_empty() {
        return calculator(&app, &request, form);
    }
    let mut page = request.page(&app, "/roi/print", Section::Roi, "roi-title");
    page.description = String::new();
    page.query = format!("?{}", form.to_query_string(request.lang));
    let sheet = SheetView {
        form,
        plans: app.subscription.price_list().plans().to_vec(),
        today: app.clock.today(),
        origin: page.origin.clone(),
        contact: app.config.serve.links.contact.clone(),
    };
    layout::private(page, move || view! { <SheetPage view=sheet/> })
}

fn calculator(app: &App, request: &PublicRequest, form: Form) -> Response {
    let mut page = request.page(app, "/roi", Section::Roi, "roi-title");
    page.query = format!("?{}", form.to_query_string(request.lang));
    let right = form.errors.is_empty();
    let status = if right {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let roi = roi_view(app, form, format!("/{}/roi", request.lang), true);
    let content = move || view! { <RoiPage view=roi shared=right/> };
    with_status(layout::private(page, content), status)
}

fn example() -> Form {
    Form::of(Scenario::example())
}

/// Does a query string say something of the calculator?
pub(crate) fn is_about_roi(query: &str) -> bool {
    let known = |key: &str| {
        obrador_core::roi::Field::ALL
            .iter()
            .any(|field| field.key() == key)
    };
    form_urlencoded::parse(query.as_bytes()).any(|(key, _)| known(&key))
}

/// The calculator's form as a query string says, or `otherwise` where it says nothing of it.
pub(crate) fn read_form(lang: Lang, query: &str, otherwise: Form) -> Form {
    if !is_about_roi(query) {
        return otherwise;
    }
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    Form::from_query(
        lang,
        pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())),
    )
}

/// The calculator around `form`.
pub(crate) fn roi_view(app: &App, form: Form, action: String, name_field: bool) -> RoiView {
    RoiView {
        form,
        plans: app.subscription.price_list().plans().to_vec(),
        action,
        name_field,
    }
}
