//! What the days ahead need by their forecast.

use super::plan_demand::{left_out, unread};
use crate::{
    page::{error::PageError, refusal, tenant_user::TenantUser},
    state::App,
};
use obrador_app::production::{DayNeeds, INGREDIENTS, NeedsView, needs_view};
use obrador_core::{
    auth::Permission,
    i18n::{DateStyle, format_date},
    production::PurchaseFrom,
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{
    demand::{DemandError, Stale},
    random,
};

/// So many days from tomorrow on.
pub(super) async fn read(
    app: &App,
    user: &TenantUser,
    days: &str,
) -> Result<(DayNeeds, Vec<PurchaseFrom>), PageError> {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let feature = FeatureId::BasicForecasting;
    refusal::require_feature(app, &user.who, &user.tenant, feature, INGREDIENTS).await?;
    let days: u32 = days.parse().map_err(|_| PageError::NOT_FOUND)?;
    let found = app.demand.ingredients(&user.tenant, days).await;
    let found = found.map_err(|error| match error {
        DemandError::Days => PageError::NOT_FOUND,
        error => unread(error),
    })?;
    let mut not_counted: Vec<String> = Vec::new();
    if found.stale.contains(&Stale::NoForecast) {
        not_counted.push(t.get("demand-needs-none"));
    } else if found.stale.contains(&Stale::TooFar) {
        let overview = app.demand.overview(&user.tenant).await.map_err(unread)?;
        let last = obrador_app::demand::last_day(overview.run.as_ref(), found.from);
        let last = format_date(t.lang, last, DateStyle::Short);
        not_counted.push(t.with("demand-needs-until", &[("last", last.into())]));
    }
    not_counted.extend(left_out(t, "demand-needs-left-out", &found.unplannable));
    let (needs, to_buy) = match found.proposal {
        Some(proposal) => (
            needs_view(actor, &proposal.needs, &proposal.to_buy),
            proposal.to_buy,
        ),
        None => (NeedsView::default(), Vec::new()),
    };
    let args = [
        ("count", f64::from(days).into()),
        ("days", days.to_string().into()),
    ];
    let view = DayNeeds {
        day: found.from.to_string(),
        title: t.with("demand-needs-ahead", &args),
        ahead: Some(days),
        not_counted,
        needs,
        key: random::id(),
        may_order: user.may(Permission::EditCatalogue),
        made: Vec::new(),
        unpriced: Vec::new(),
    };
    Ok((view, to_buy))
}
