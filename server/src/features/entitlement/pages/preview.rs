//! A plan before one has it: the bakery's own use of today on another plan.

use crate::{
    page::{layout, redirect::safe_next, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{entitlement::PlanPreview, page::Section, plan_labels::plan_name};
use obrador_core::{auth::Permission, subscription::PlanId, usage::Facts};
use obrador_locales::Texts;
use serde::Deserialize;

/// Where a preview leads back to.
#[derive(Debug, Deserialize)]
pub(crate) struct BackTo {
    #[serde(default)]
    back: String,
}

/// The bakery's own use of today on another plan.
pub(crate) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(plan): Path<String>,
    Query(BackTo { back }): Query<BackTo>,
) -> Response {
    let not_found = || {
        let actor = Some(&who.0);
        layout::error(&app, who.0.lang, actor, StatusCode::NOT_FOUND, "error-not-found")
    };
    let Ok(plan) = plan.parse::<PlanId>() else {
        return not_found();
    };
    let tenant = match who.at_bakery(&app, Permission::ViewSubscription) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let overview = match app.usage.overview(&tenant).await {
        Ok(overview) => overview,
        Err(obrador_services::usage::UsageError::Database(error)) => {
            return layout::failed(&app, who.0.lang, &error);
        }
        Err(obrador_services::usage::UsageError::UnknownTenant(_)) => return not_found(),
    };
    let plan = app.subscription.catalogue().plan(plan).clone();
    let metrics = overview.metrics.iter().map(|usage| {
        let facts = Facts {
            metric: usage.metric,
            history: usage.history.clone(),
            current: usage.current,
            limit: plan.limit(usage.metric),
            refused_in_30_days: false,
            today: usage.today,
        };
        facts.assess()
    });
    let metrics = metrics.collect();
    let t = Texts::of(who.0.lang);
    let title = t.with("preview-plan-title", &[("plan", plan_name(t, plan.id).into())]);
    let path = format!("/app/previews/{}", plan.id);
    let page = layout::signed_in(&app, &who.0, &path, Section::Subscription, title);
    let (back, present) = (safe_next(&back).to_owned(), overview.plan);
    let may_change = layout::as_visitor(&who.0)
        .role
        .may(Permission::ManageSubscription);
    layout::private(page, move || {
        view! { <PlanPreview plan=plan present=present metrics=metrics back=back may_change=may_change/> }
    })
}
