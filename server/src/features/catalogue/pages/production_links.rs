//! From a thing to where production says more of it.

use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::{
    catalogue::TimingFact,
    production::{timing_line, timing_path},
};
use obrador_core::{auth::Permission, entitlement::Reason, subscription::FeatureId};
use obrador_locales::Texts;
use obrador_services::{entitlement::CheckError, production::ProductionError};

/// Has the bakery's plan production? Once the subscription is over it is still read.
pub(super) async fn has_production(app: &App, user: &TenantUser) -> bool {
    if app
        .subscription
        .price_list()
        .cheapest_with(FeatureId::Production)
        .is_none()
    {
        return false;
    }
    match app.entitlement.feature(&user.tenant, FeatureId::Production).await {
        Ok(()) => true,
        Err(CheckError::Refused(refusal)) => refusal.denial.reason == Reason::Inactive,
        Err(_) => false,
    }
}

/// How long a recipe takes; none where its plan does not follow that.
pub(super) async fn timing(
    app: &App,
    user: &TenantUser,
    recipe: &str,
) -> Result<Option<TimingFact>, PageError> {
    if !has_production(app, user).await {
        return Ok(None);
    }
    let stored = match app.production.timing(&user.tenant, recipe).await {
        Ok(stored) => stored,
        Err(ProductionError::Database(error)) => return Err(error.into()),
        Err(_) => return Ok(None),
    };
    let t = Texts::of(user.who.actor.lang);
    Ok(Some(TimingFact {
        said: timing_line(t, stored.timing.durations),
        href: user.may(Permission::EditCatalogue).then(|| timing_path(recipe)),
    }))
}
