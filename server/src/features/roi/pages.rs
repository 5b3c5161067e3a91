//! The calculator's page.

use crate::{
    page::{
        layout,
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
    roi::{RoiPage, RoiView},
};
use obrador_core::{
    i18n::Lang,
    roi::{Form, Scenario},
};

/// Pages for everybody.
pub(crate) fn public_routes() -> Router<App> {
    Router::new().route("/{lang}/roi", get(page))
}

/// The calculator; every figure is in the address.
async fn page(State(app): State<App>, request: PublicRequest, RawQuery(query): RawQuery) -> Response {
    let mut page = request.page(&app, "/roi", Section::Roi, "roi-title");
    let form = read_form(
        request.lang,
        query.as_deref().unwrap_or_default(),
        Form::of(Scenario::example()),
    );
    let right = form.errors.is_empty();
    if query.is_some() {
        page.query = format!("?{}", form.scenario.to_query_string());
    }
    let roi = roi_view(&app, form, format!("/{}/roi", request.lang), true);
    let content = move || view! { <RoiPage view=roi/> };
    if query.is_none() {
        return cached(&app, &request, page, content);
    }
    let mut response = layout::private(page, content);
    if !right {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// The calculator's form as a query string says, or `otherwise` where it says nothing of it.
pub(crate) fn read_form(lang: Lang, query: &str, otherwise: Form) -> Form {
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
pub(crate) fn roi_view(app: &App, form: Form, action: String, name_field: bool) -> RoiView {
    RoiView {
        form,
        plans: app.subscription.price_list().plans().to_vec(),
        action,
        name_field,
    }
}
