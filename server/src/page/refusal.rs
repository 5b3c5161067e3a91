//! A refusal on a page: over the form it refused, or in place of the page it guards; and the previews it leads to.
//!
//! A handler whose service answers [`CheckError::Refused`] asks [`over_form`] for the dialog, renders its own form with
//! what was typed and the dialog above it, and answers with the status. `GET` of the form's address with `?draft=1` shows
//! [`draft`], so that preview and plans lead back to the form as it was.

use super::{error::PageError, layout, session_user::SignedIn};
use crate::{http::failure::Failure, state::App};
use axum::{http::StatusCode, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_app::{
    entitlement::{Back, UpgradePage, UpgradeView, WaysOut, room_for},
    page::Section,
};
use obrador_core::{
    auth::Permission,
    entitlement::Refusal,
    ids::TenantId,
    subscription::{FeatureId, PlanId},
    usage::Metric,
};
use obrador_locales::Texts;
use obrador_services::entitlement::CheckError;

/// The refusal of a form at `path`, whose fields were sent as `typed`: they are kept. Any other failure is answered as a page.
pub(crate) async fn over_form(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    error: CheckError,
    path: &str,
    typed: &str,
) -> Result<(UpgradeView, StatusCode), PageError> {
    let refusal = refused(error)?;
    if let Err(error) = app.drafts.keep(tenant, &who.actor.user_id, path, typed).await {
        // The form itself still holds everything.
        tracing::warn!(%error, "a refused form can't be kept");
    }
    let status = status(&refusal);
    let view = view(app, who, refusal, Back::Form(format!("{path}?draft=1"))).await;
    Ok((view, status))
}

/// What the person typed into the form at `path` before it was refused.
pub(crate) async fn draft(app: &App, who: &SignedIn, tenant: &TenantId, path: &str) -> Option<String> {
    let found = app.drafts.get(tenant, &who.actor.user_id, path).await;
    found.unwrap_or_else(|error| {
        tracing::warn!(%error, "a kept form can't be read");
        None
    })
}

/// The page behind this needs `feature`; whoever lacks it gets the refusal as a page, with a way back to `back`.
pub(crate) async fn require_feature(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    feature: FeatureId,
    back: &str,
) -> Result<(), PageError> {
    let Err(error) = app.entitlement.feature(tenant, feature).await else {
        return Ok(());
    };
    let refusal = refused(error)?;
    let page = refusal_page(app, who, refusal, Back::Page(back.to_owned()));
    Err(page.await.into())
}

/// The subscription is over: why nothing can be changed, in place of the page at `back`.
pub(crate) async fn over(app: &App, who: &SignedIn, back: &str) -> Result<Response, PageError> {
    let tenant = who.actor.tenant.as_ref().ok_or(PageError::NOT_FOUND)?;
    let refusal = refused(app.entitlement.over(tenant, Metric::Users).await)?;
    Ok(refusal_page(app, who, refusal, Back::Page(back.to_owned())).await)
}

/// A refusal as a page of its own.
pub(crate) async fn refusal_page(app: &App, who: &SignedIn, refusal: Refusal, back: Back) -> Response {
    let status = status(&refusal);
    let t = Texts::of(who.actor.lang);
    let title = obrador_app::entitlement::RefusalWords::of(t, who.actor.zone, &refusal).title;
    let page = layout::signed_in(app, &who.actor, "/app", Section::Other, title);
    let view = view(app, who, refusal, back).await;
    let mut response = layout::private(page, move || view! { <UpgradePage view=view/> });
    *response.status_mut() = status;
    response
}

/// What the reader sees of it, with what they can do about it.
async fn view(app: &App, who: &SignedIn, refusal: Refusal, back: Back) -> UpgradeView {
    let actor = &who.actor;
    UpgradeView {
        may_see_prices: actor.may(Permission::ViewSubscription),
        zone: actor.zone,
        ways: WaysOut {
            asked: asked(app, who).await,
            may_ask: actor.may(Permission::ManageSubscription),
            room: room_for(&refusal, actor.role),
        },
        refusal,
        back,
    }
}

/// The plan that the bakery has asked for, and when. A refusal says all else without it.
async fn asked(app: &App, who: &SignedIn) -> Option<(PlanId, NaiveDate)> {
    let tenant = who.actor.tenant.as_ref()?;
    let current = app.subscription.current(tenant).await;
    let current = current.unwrap_or_else(|error| {
        tracing::warn!(%error, "the open request can't be read; the refusal leaves it out");
        None
    });
    let request = current?.request.clone()?;
    Some((request.plan, who.actor.zone.day(request.at)))
}

fn status(refusal: &Refusal) -> StatusCode {
    StatusCode::from_u16(refusal.code().status()).unwrap_or(StatusCode::PAYMENT_REQUIRED)
}

/// The refusal, or why there is none.
fn refused(error: CheckError) -> Result<Refusal, PageError> {
    match error {
        CheckError::Refused(refusal) => Ok(*refusal),
        CheckError::Database(error) => Err(error.into()),
        CheckError::UnknownTenant(_) => Err(PageError::NOT_FOUND),
        CheckError::Denied(denial) => {
            tracing::error!(?denial, "a denial was not explained");
            Err(PageError::Failure(Failure::Internal))
        }
    }
}
