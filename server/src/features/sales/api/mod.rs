//! Sales over REST: a day's sales are entered and taken away, days are closed and opened, tables of it are
//! taken along and brought, and all of it is read.

mod answer;
mod body;
mod closed;
mod days;
mod openapi;
mod problem;
mod table;

pub(crate) use openapi::document;

use crate::state::App;
use axum::{
    Router,
    routing::{get, post, put},
};
use obrador_core::ids::TenantId;
use obrador_services::{actor::By, audit::AuditContext};

/// The routes below `/api/v1`.
pub(crate) fn routes() -> Router<App> {
    let of = |path: &str| format!("/tenants/{{id}}/{path}");
    Router::new()
        .route(&of("sales"), get(days::rows))
        .route(&of("sales.csv"), get(table::export))
        .route(&of("sales/import"), post(table::import))
        .route(&of("sales/days"), get(days::list))
        .route(&of("sales/{date}"), put(days::enter).delete(days::remove))
        .route(
            &of("sales/closed_days/{date}"),
            put(closed::close).delete(closed::open),
        )
}

fn context<'a>(tenant: &'a TenantId, by: &'a By) -> AuditContext<'a> {
    AuditContext { tenant, by }
}
