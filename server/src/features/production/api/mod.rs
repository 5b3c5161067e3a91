//! Production over REST: a day is planned, its batches are followed and taken a step further, stock is counted, and a lot is
//! traced.

mod answer;
mod batches;
mod body;
mod capacities;
mod faults;
mod openapi;
mod plans;
mod problem;
mod steps;
mod stock;
mod timing;

pub(crate) use openapi::document;

use crate::{
    http::{
        etag,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    Router,
    http::{HeaderMap, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use obrador_core::{entitlement::Reason, ids::TenantId, subscription::FeatureId};
use obrador_services::{actor::By, audit::AuditContext, entitlement::CheckError};
use serde_json::Value;

/// The routes below `/api/v1`.
pub(crate) fn routes() -> Router<App> {
    let of = |path: &str| format!("/tenants/{{id}}/{path}");
    Router::new()
        .route(&of("production/batches"), get(batches::list))
        .route(&of("production/batches/{batch}"), get(batches::read_one))
        .route(&of("production/batches/{batch}/origins"), get(batches::origins))
        .route(&of("production/batches/{batch}/steps"), post(steps::take))
        .route(&of("production/plans"), post(plans::create))
        .route(&of("production/version"), get(batches::version))
        .route(
            &of("production/capacities"),
            get(capacities::list).post(capacities::create),
        )
        .route(
            &of("production/capacities/{capacity}"),
            get(capacities::read_one)
                .put(capacities::change)
                .delete(capacities::remove),
        )
        .route(
            &of("recipes/{item}/timing"),
            get(timing::read).put(timing::change),
        )
        .route(&of("stock/{ingredient}"), get(stock::read))
        .route(&of("stock/{ingredient}/counts"), post(stock::count))
        .route(&of("lots/{lot}/recall"), get(stock::recall))
}

/// There is nothing here while no plan has production. A bakery whose plan lacks it is told which has it; one whose
/// subscription is over still reads, and each change refuses by itself.
async fn offered(app: &App, tenant: &TenantId) -> Result<(), Problem> {
    let offered = app.subscription.price_list().cheapest_with(FeatureId::Production);
    if offered.is_none() {
        return Err(Problem::new(ProblemKind::NotFound));
    }
    match app.entitlement.feature(tenant, FeatureId::Production).await {
        Err(CheckError::Refused(refusal)) if refusal.denial.reason == Reason::Inactive => Ok(()),
        checked => Ok(checked?),
    }
}

fn context<'a>(tenant: &'a TenantId, by: &'a By) -> AuditContext<'a> {
    AuditContext { tenant, by }
}

/// An answer with the version of what is in it as a tag.
fn tagged(body: Value, version: i64) -> Response {
    let mut response = axum::Json(body).into_response();
    let tag = etag::of_version(version);
    response.headers_mut().insert(header::ETAG, tag);
    response
}

/// The version that somebody has seen: every change names it.
fn seen(headers: &HeaderMap) -> Result<i64, Problem> {
    etag::expected_version(headers)?.ok_or_else(|| Problem::new(ProblemKind::VersionNeeded))
}
