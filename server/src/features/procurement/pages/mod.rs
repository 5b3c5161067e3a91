//! Pages of purchase orders: the list with its dialog, the form, each step, what came.

mod filled;
mod form;
mod import;
mod list;
mod one;
mod print;
mod receive;
mod settings;
mod settings_read;
mod shopping;
mod shown;
mod steps;
mod todo;
mod typed_order;

pub(crate) use todo::{Asked, to_do};

use crate::{
    page::{error::PageError, imports, refusal, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use import::Orders;
use obrador_app::procurement::ORDERS;
use obrador_core::{auth::Permission, entitlement::Reason, subscription::FeatureId};
use obrador_services::{entitlement::CheckError, procurement::ProcurementError};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    let most = DefaultBodyLimit::max(imports::MOST_OF_A_REQUEST);
    Router::new()
        .route("/app/procurement/orders", get(list::page))
        .route("/app/procurement/orders/export.csv", get(list::export))
        .route(
            "/app/procurement/orders/import",
            get(imports::page::<Orders>).merge(post(imports::upload::<Orders>).layer(most)),
        )
        .route(
            "/app/procurement/orders/import/{import}",
            get(imports::preview::<Orders>).post(imports::confirm::<Orders>),
        )
        .route("/app/procurement/shopping-list", get(shopping::page))
        .route(
            "/app/procurement/settings",
            get(settings::page).post(settings::save),
        )
        .route("/app/procurement/orders/{order}", get(one::page).post(form::save))
        .route("/app/procurement/orders/{order}/print", get(print::page))
        .route("/app/procurement/orders/{order}/receive", post(receive::receive))
        .route(
            "/app/procurement/orders/{order}/lines/{line}/close",
            post(steps::close_line),
        )
        .route("/app/procurement/orders/{order}/{step}", post(steps::take))
        .layer(Extension(Orders))
}

/// Somebody at a bakery whose plan has orders; another is told which has. Once the subscription is over they are still read:
/// each step refuses by itself.
async fn at_orders(app: &App, who: SignedIn, permission: Permission) -> Result<TenantUser, PageError> {
    let user = TenantUser::new(who, permission)?;
    if app
        .subscription
        .price_list()
        .cheapest_with(FeatureId::PurchaseOrders)
        .is_none()
    {
        return Err(PageError::NOT_FOUND);
    }
    let checked = app
        .entitlement
        .feature(&user.tenant, FeatureId::PurchaseOrders)
        .await;
    let is_over =
        matches!(&checked, Err(CheckError::Refused(refusal)) if refusal.denial.reason == Reason::Inactive);
    if !is_over {
        refusal::require_feature(app, &user.who, &user.tenant, FeatureId::PurchaseOrders, ORDERS).await?;
    }
    Ok(user)
}

/// A failure that no form can show.
fn failure(error: ProcurementError) -> PageError {
    match error {
        ProcurementError::Database(error) | ProcurementError::Refused(CheckError::Database(error)) => {
            error.into()
        }
        _ => PageError::NOT_FOUND,
    }
}
