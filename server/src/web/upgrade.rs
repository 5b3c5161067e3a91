//! A refusal on a page: over the form it refused, or in place of the page it guards; and the previews it leads to.
//!
//! A handler whose service answers [`CheckError::Denied`] asks [`over_form`] for the dialog, renders its own form with
//! what was typed and the dialog above it, and answers with the status. `GET` of the form's address with `?draft=1` shows
//! [`draft`], so that preview and plans lead back to the form as it was.

use super::{
    frame,
    sign_in::safe_next,
    visitor::{SignedIn, as_visitor},
};
use crate::app::App;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::{Back, PlanPreview, UpgradePage, UpgradeView},
    page::Section,
    subscription::plan_name,
};
use obrador_core::{
    auth::Permission,
    entitlement::Refusal,
    ids::TenantId,
    subscription::{FeatureId, PlanId},
    usage::Facts,
};
use obrador_locales::Texts;
use obrador_services::entitlement::CheckError;
use serde::Deserialize;

/// The refusal of a form at `path`, whose fields were sent as `typed`: they are kept, and the refused attempt is
/// remembered. Any other failure is answered as a page.
pub(super) async fn over_form(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    error: CheckError,
    path: &str,
    typed: &str,
) -> Result<(UpgradeView, StatusCode), Response> {
    let refusal = explained(app, who, tenant, error).await?;
    if let Err(error) = app.drafts.keep(tenant, &who.0.user_id, path, typed).await {
        // The form itself still holds everything.
        tracing::warn!(%error, "a refused form can't be kept");
    }
    let status = status(&refusal);
    let view = UpgradeView {
        refusal,
        may_see_prices: who.0.may(Permission::ViewSubscription),
        back: Back::Form(format!("{path}?draft=1")),
    };
    Ok((view, status))
}

/// What the person typed into the form at `path` before it was refused.
pub(super) async fn draft(app: &App, who: &SignedIn, tenant: &TenantId, path: &str) -> Option<String> {
    let found = app.drafts.get(tenant, &who.0.user_id, path).await;
    found.unwrap_or_else(|error| {
        tracing::warn!(%error, "a kept form can't be read");
        None
    })
}

/// The page behind this needs `feature`; whoever lacks it gets the refusal as a page, with a way back to `back`.
pub(super) async fn require_feature(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    feature: FeatureId,
    back: &str,
) -> Result<(), Response> {
    let Err(error) = app.entitlement.feature(tenant, feature).await else {
        return Ok(());
    };
    let refusal = explained(app, who, tenant, error).await?;
    Err(refusal_page(app, who, refusal, Back::Page(back.to_owned())))
}

/// A refusal as a page of its own.
pub(super) fn refusal_page(app: &App, who: &SignedIn, refusal: Refusal, back: Back) -> Response {
    let status = status(&refusal);
    let t = Texts::of(who.0.lang);
    let title = obrador_app::entitlement::RefusalWords::of(t, &refusal).title;
    let page = frame::signed_in(app, &who.0, "/app", Section::Other, title);
    let view = UpgradeView {
        refusal,
        may_see_prices: who.0.may(Permission::ViewSubscription),
        back,
    };
    let mut response = frame::private(page, move || view! { <UpgradePage view=view/> });
    *response.status_mut() = status;
    response
}

fn status(refusal: &Refusal) -> StatusCode {
    StatusCode::from_u16(refusal.code().status()).unwrap_or(StatusCode::PAYMENT_REQUIRED)
}

async fn explained(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    error: CheckError,
) -> Result<Refusal, Response> {
    let explained = match error {
        CheckError::Denied(denial) => app.entitlement.refuse(tenant, *denial).await,
        other => Err(other),
    };
    explained.map_err(|error| match error {
        CheckError::Database(error) => frame::failed(app, who.0.lang, &error),
        CheckError::UnknownTenant(_) | CheckError::Denied(_) => frame::error(
            app,
            who.0.lang,
            Some(&who.0),
            StatusCode::NOT_FOUND,
            "error-not-found",
        ),
    })
}

/// Where a preview leads back to.
#[derive(Debug, Deserialize)]
pub(super) struct BackTo {
    #[serde(default)]
    back: String,
}

/// The bakery's own use of today on another plan.
pub(super) async fn preview(
    State(app): State<App>,
    who: SignedIn,
    Path(plan): Path<String>,
    Query(BackTo { back }): Query<BackTo>,
) -> Response {
    let not_found = || {
        let actor = Some(&who.0);
        frame::error(&app, who.0.lang, actor, StatusCode::NOT_FOUND, "error-not-found")
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
            return frame::failed(&app, who.0.lang, &error);
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
    let page = frame::signed_in(&app, &who.0, &path, Section::Subscription, title);
    let (back, present) = (safe_next(&back).to_owned(), overview.plan);
    let may_change = as_visitor(&who.0).role.may(Permission::ManageSubscription);
    frame::private(page, move || {
        view! { <PlanPreview plan=plan present=present metrics=metrics back=back may_change=may_change/> }
    })
}
