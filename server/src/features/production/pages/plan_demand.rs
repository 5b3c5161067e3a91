//! The form of a day's plan, filled in from its bake list.

use super::{day::day_of, failure};
use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::production::{PlanForm, PlanLine};
use obrador_core::subscription::FeatureId;
use obrador_locales::Texts;
use obrador_services::{
    demand::{DemandError, Unplannable, WhyUnplannable},
    entitlement::CheckError,
};
use std::collections::BTreeSet;

/// The form with what the day's forecast wants; as it was where the plan has no forecasts.
pub(super) async fn filled(app: &App, user: &TenantUser, form: PlanForm) -> Result<PlanForm, PageError> {
    let has_it = app
        .entitlement
        .feature(&user.tenant, FeatureId::BasicForecasting)
        .await;
    let (Some(day), Ok(())) = (day_of(&form.day), has_it) else {
        return Ok(form);
    };
    let found = app.demand.wanted(&user.tenant, day).await;
    let (wanted, unplannable) = found.map_err(unread)?;
    let recipes = app.production.plannable(&user.tenant).await.map_err(failure)?;
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let lines = wanted.into_iter().filter_map(|wanted| {
        let recipe = recipes.iter().find(|it| it.recipe.id == wanted.recipe)?;
        Some(PlanLine {
            recipe: recipe.recipe.name.clone(),
            quantity: wanted.quantity.written(actor.lang),
            location: wanted
                .location
                .filter(|id| form.locations.iter().any(|(known, _)| known == id))
                .unwrap_or_default(),
            time: actor.zone.clock(wanted.due).chars().take(5).collect(),
            error: None,
        })
    });
    let lines: Vec<_> = lines.collect();
    let said = if lines.is_empty() {
        "demand-plan-nothing"
    } else {
        "demand-plan-filled"
    };
    let mut said = vec![t.get(said)];
    said.extend(left_out(t, "demand-plan-left-out", &unplannable));
    Ok(PlanForm {
        lines,
        filled: said,
        ..form
    })
}

/// Which products no recipe makes, in a sentence; those of which nothing was learned are not wanted.
pub(super) fn left_out(t: Texts, key: &str, unplannable: &[Unplannable]) -> Option<String> {
    let names = unplannable
        .iter()
        .filter(|it| !matches!(it.why, WhyUnplannable::NotLearned(_)));
    let names: BTreeSet<&str> = names.map(|it| it.product.name.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    (!names.is_empty()).then(|| t.with(key, &[("names", names.join(", ").into())]))
}

/// A failure that no form can show.
pub(super) fn unread(error: DemandError) -> PageError {
    match error {
        DemandError::Denied(CheckError::Database(error)) | DemandError::Database(error) => error.into(),
        DemandError::Production(error) => failure(error),
        _ => PageError::NOT_FOUND,
    }
}
