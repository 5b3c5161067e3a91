//! A plan before one has it: the bakery's own use of today on another plan.

use crate::{
    page::{error::PageError, layout, path_param::PathParam, redirect::safe_next, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{entitlement::PlanPreview, page::Section, plan_labels::plan_name};
use obrador_core::{
    auth::Permission,
    subscription::{Plan, PlanId},
    usage::{Assessment, Facts},
};
use obrador_locales::Texts;
use obrador_services::usage::Overview;
use serde::Deserialize;

/// Where a preview leads back to.
#[derive(Debug, Deserialize)]
pub(super) struct PreviewQuery {
    #[serde(default)]
    back: String,
}

/// The bakery's own use of today on another plan.
pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    PathParam(plan): PathParam<PlanId>,
    Query(query): Query<PreviewQuery>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ViewSubscription)?;
    let overview = app.usage.summary(&tenant).await?;
    let plan = app.subscription.price_list().plan(plan).clone();
    let metrics = metrics_on(&plan, &overview);
    let t = Texts::of(who.actor.lang);
    let title = t.with("preview-plan-title", &[("plan", plan_name(t, plan.id).into())]);
    let path = format!("/app/previews/{}", plan.id);
    let page = layout::signed_in(&app, &who.actor, &path, Section::Subscription, title);
    let (back, present) = (safe_next(&query.back).to_owned(), overview.plan);
    let may_change = who.actor.may(Permission::ManageSubscription);
    Ok(layout::private(page, move || {
        view! { <PlanPreview plan=plan present=present metrics=metrics back=back may_change=may_change/> }
    }))
}

/// The use of today against that plan's limits.
fn metrics_on(plan: &Plan, overview: &Overview) -> Vec<Assessment> {
    let metrics = overview.metrics.iter().map(|usage| {
        let facts = Facts {
            metric: usage.metric,
            history: usage.history.clone(),
            current: usage.current,
            limit: plan.limit(usage.metric),
            cap: usage.cap(),
            refused_in_30_days: false,
            today: usage.today,
        };
        facts.assess()
    });
    metrics.collect()
}
