//! Pages of sales: weeks, a day entered by hand, files.

mod import;
mod till;
mod till_typed;
mod week;

use crate::{
    page::{error::PageError, imports},
    state::App,
};
use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use import::Sales;
use obrador_services::{entitlement::CheckError, sales::SalesError};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    let most = DefaultBodyLimit::max(imports::MOST_OF_A_REQUEST);
    Router::new()
        .route("/app/sales", get(week::page))
        .route("/app/sales/export.csv", get(week::export))
        .route("/app/sales/day", get(till::page).post(till::save))
        .route(
            "/app/sales/import",
            get(imports::page::<Sales>).merge(post(imports::upload::<Sales>).layer(most)),
        )
        .route(
            "/app/sales/import/{import}",
            get(imports::preview::<Sales>).post(imports::confirm::<Sales>),
        )
        .layer(Extension(Sales))
}

/// A failure that no form can show.
fn failure(error: SalesError) -> PageError {
    match error {
        SalesError::Database(error) | SalesError::Denied(CheckError::Database(error)) => error.into(),
        _ => PageError::NOT_FOUND,
    }
}
