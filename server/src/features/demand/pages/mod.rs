//! Pages of demand.

mod act;
mod level;
mod list;
mod past;
mod product;

use crate::{
    page::{error::PageError, refusal, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use obrador_app::{
    demand::{DEMAND, Left},
    entitlement::Back,
};
use obrador_core::{auth::Permission, entitlement::Reason, subscription::FeatureId, usage::Metric};
use obrador_services::{demand::DemandError, entitlement::CheckError};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/demand", get(list::page))
        .route("/app/demand/train", post(act::train))
        .route("/app/demand/forecast", post(act::forecast))
        .route("/app/demand/product/{product}", get(product::page))
        .route("/app/demand/product/{product}/level", post(level::save))
}

/// Somebody at a bakery whose plan has forecasts; another is told which has. Once the subscription is over all is still read.
async fn at_demand(app: &App, who: SignedIn, permission: Permission) -> Result<TenantUser, PageError> {
    let user = TenantUser::new(who, permission)?;
    let feature = FeatureId::BasicForecasting;
    if app.subscription.price_list().cheapest_with(feature).is_none() {
        return Err(PageError::NOT_FOUND);
    }
    let checked = app.entitlement.feature(&user.tenant, feature).await;
    let is_over =
        matches!(&checked, Err(CheckError::Refused(refusal)) if refusal.denial.reason == Reason::Inactive);
    if !is_over {
        refusal::require_feature(app, &user.who, &user.tenant, feature, "/app").await?;
    }
    Ok(user)
}

/// A failure that no form can show: the plan's limits as the product's refusal, with the way back to `back`.
async fn failure(
    app: &App,
    user: &TenantUser,
    error: DemandError,
    back: String,
) -> Result<Response, PageError> {
    match error {
        DemandError::Denied(CheckError::Refused(refusal)) => {
            Ok(refusal::refusal_page(app, &user.who, *refusal, Back::Page(back)).await)
        }
        DemandError::Denied(CheckError::Database(error)) | DemandError::Database(error) => Err(error.into()),
        DemandError::Days | DemandError::Level => Err(PageError::UNREADABLE),
        _ => Err(PageError::NOT_FOUND),
    }
}

/// The same where nothing is refused.
fn unread(error: DemandError) -> PageError {
    match error {
        DemandError::Denied(CheckError::Database(error)) | DemandError::Database(error) => error.into(),
        _ => PageError::NOT_FOUND,
    }
}

/// How many are left today, and of how many; none without a limit, or where that can't be told.
async fn left(app: &App, user: &TenantUser, metric: Metric) -> Left {
    let allowed = app.entitlement.metric(&user.tenant, metric, 0).await.ok()?;
    Some((allowed.remaining?, allowed.limit?))
}

/// The way back to the list.
fn list_address(done: &str) -> String {
    format!("{DEMAND}?done={done}")
}
