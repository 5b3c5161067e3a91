//! Pages of production.

mod batch;
mod capacities;
mod capacity_form;
mod count;
mod day;
mod needs;
mod plan;
mod plan_typed;
mod recall;
mod stages;
mod timing;
mod typed_step;

use crate::{
    page::{error::PageError, refusal, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Router,
    routing::{get, post},
};
use obrador_app::production::PRODUCTION;
use obrador_core::{auth::Permission, entitlement::Reason, subscription::FeatureId};
use obrador_services::{entitlement::CheckError, production::ProductionError};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/production", get(day::page))
        .route("/app/production/plan", get(plan::page).post(plan::save))
        .route("/app/production/ingredients", get(needs::page).post(needs::order))
        .route("/app/production/stages", get(stages::page))
        .route("/app/production/batches/{batch}", get(batch::page))
        .route("/app/production/batches/{batch}/steps", post(batch::step))
        .route("/app/previews/stages", get(stages::preview))
        .route("/app/production/recipes", get(timing::list))
        .route(
            "/app/production/recipes/{recipe}/timing",
            get(timing::page).post(timing::save),
        )
        .route(
            "/app/production/capacities",
            get(capacities::list).post(capacities::add),
        )
        .route(
            "/app/production/capacities/{capacity}",
            get(capacities::one).post(capacities::change),
        )
        .route(
            "/app/production/capacities/{capacity}/remove",
            post(capacities::remove),
        )
        .route(
            "/app/production/stock/{ingredient}",
            get(count::page).post(count::count),
        )
        .route("/app/production/lots/{lot}/recall", get(recall::page))
}

/// Somebody at a bakery whose plan has production; another is told which has. Once the subscription is over all is still
/// read: each step refuses by itself.
async fn at_production(app: &App, who: SignedIn, permission: Permission) -> Result<TenantUser, PageError> {
    let user = TenantUser::new(who, permission)?;
    let offered = app.subscription.price_list().cheapest_with(FeatureId::Production);
    if offered.is_none() {
        return Err(PageError::NOT_FOUND);
    }
    let checked = app.entitlement.feature(&user.tenant, FeatureId::Production).await;
    let is_over =
        matches!(&checked, Err(CheckError::Refused(refusal)) if refusal.denial.reason == Reason::Inactive);
    if !is_over {
        refusal::require_feature(app, &user.who, &user.tenant, FeatureId::Production, PRODUCTION).await?;
    }
    Ok(user)
}

/// A failure that no form can show.
fn failure(error: ProductionError) -> PageError {
    match error {
        ProductionError::Database(error) | ProductionError::Denied(CheckError::Database(error)) => {
            error.into()
        }
        _ => PageError::NOT_FOUND,
    }
}
