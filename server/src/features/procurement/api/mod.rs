//! Purchase orders over REST: written, changed, and each step of their way.

mod body;
mod openapi;
mod orders;
mod problem;
mod settings;
mod steps;
mod table;

pub use openapi::document;

use crate::{
    http::{
        etag,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    Router,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use obrador_core::ids::TenantId;
use obrador_services::{
    actor::By,
    audit::AuditContext,
    procurement::{
        OrderView,
        json::{self, Prices},
    },
};

/// The routes below `/api/v1`.
pub fn routes() -> Router<App> {
    const ALL: &str = "/tenants/{id}/purchase_orders";
    let one = format!("{ALL}/{{order}}");
    let at = |step: &str| format!("{one}/{step}");
    Router::new()
        .route(ALL, get(orders::list).post(orders::create))
        .route(&format!("{ALL}.csv"), get(table::export))
        .route(&format!("{ALL}/import"), post(table::import))
        .route(&one, get(orders::read_one).patch(orders::change))
        .route(&at("submit"), post(steps::submit))
        .route(&at("withdraw"), post(steps::withdraw))
        .route(&at("approve"), post(steps::approve))
        .route(&at("reject"), post(steps::reject))
        .route(&at("send"), post(steps::send))
        .route(&at("mail"), post(steps::mail))
        .route(&at("cancel"), post(steps::cancel))
        .route(&at("receipts"), post(steps::receive))
        .route(&at("lines/{line}/close"), post(steps::close_line))
        .route("/tenants/{id}/shopping_list", get(orders::shopping_list))
        .route(
            "/tenants/{id}/procurement_settings",
            get(settings::read).put(settings::change),
        )
}

/// Keys are made by owners, and see what owners see.
const PRICES: Prices = Prices::Shown;

fn context<'a>(tenant: &'a TenantId, by: &'a By) -> AuditContext<'a> {
    AuditContext { tenant, by }
}

/// An order with its version as a tag.
fn tagged(view: &OrderView) -> Response {
    let mut response = axum::Json(json::of_view(view, PRICES)).into_response();
    let tag = etag::of_version(view.order.as_stored().version);
    response.headers_mut().insert(axum::http::header::ETAG, tag);
    response
}

/// The version that somebody has seen: every change names it.
fn seen(headers: &HeaderMap) -> Result<i64, Problem> {
    etag::expected_version(headers)?.ok_or_else(|| Problem::new(ProblemKind::VersionNeeded))
}
