//! The plan somebody came to the subscription page for, and asking for it.

use crate::{
    page::{error::PageError, redirect::safe_next, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Form, State},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use obrador_app::{
    error::ErrorCode,
    subscription::{PlanRequestView, PlanState, request_plan, withdraw_request},
};
use obrador_core::{
    auth::Permission,
    entitlement::AccessRequest,
    subscription::{FeatureId, PlanId},
    usage::Metric,
};
use obrador_services::{
    actor::Actor,
    subscription::{State as SubscriptionState, Subscription},
};
use serde::Deserialize;

const PATH: &str = "/app/settings/subscription";

/// The plan that the address names: somebody was refused and came for it, or has just asked for it.
pub(super) fn plan_request_view(
    app: &App,
    actor: &Actor,
    subscription: &Subscription,
    query: &str,
) -> Option<PlanRequestView> {
    let value = |key: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(k, _)| k == key).map(|(_, value)| value.into_owned())
    };
    let plan: PlanId = value("upgrade")?.parse().ok()?;
    let metric: Option<Metric> = value("metric").and_then(|metric| metric.parse().ok());
    let feature: Option<FeatureId> = value("feature").and_then(|feature| feature.parse().ok());
    let more = |metric| AccessRequest::More {
        metric,
        n: 1,
        used: 0,
        cap: None,
    };
    let price_list = app.subscription.price_list();
    let plan_request_view = PlanRequestView {
        plan: price_list.plan(plan).clone(),
        current: price_list.plan(subscription.plan).clone(),
        cycle: subscription.cycle,
        want: metric.map(more).or(feature.map(AccessRequest::Feature)),
        may_ask: actor.may(Permission::ManageSubscription),
    };
    let is_asked = subscription
        .request
        .as_ref()
        .is_some_and(|request| request.plan == plan);
    (subscription.may_ask_for(plan) && !is_asked).then_some(plan_request_view)
}

/// How the subscription goes on.
pub(super) fn standing(subscription: &Subscription, now: DateTime<Utc>) -> PlanState {
    match (subscription.state, subscription.is_running(now)) {
        (SubscriptionState::Active | SubscriptionState::PastDue, _) => PlanState::Renewing,
        (SubscriptionState::Trialing, true) => PlanState::Trial,
        (SubscriptionState::Trialing, false) => PlanState::TrialOver,
        (SubscriptionState::Cancelled, true) => PlanState::Ending,
        (SubscriptionState::Cancelled | SubscriptionState::ReadOnly, _) => PlanState::Over,
    }
}

/// Takes back what was asked for.
pub(super) async fn take_back(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let withdrawn = withdraw_request(&who.actor, &app.services).await;
    withdrawn.map_err(|error| error.code)?;
    Ok(Redirect::to(PATH).into_response())
}

/// The plan that is asked for.
#[derive(Debug, Deserialize)]
pub(super) struct PlanRequestForm {
    #[serde(default)]
    plan: String,
    /// What they were doing when they missed it.
    #[serde(default)]
    back: String,
}

/// Asks for another plan.
pub(super) async fn ask(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<PlanRequestForm>,
) -> Result<Response, PageError> {
    match request_plan(&who.actor, &app.services, &form.plan).await {
        // No such plan was on the page: the page as it is says which there are.
        Err(error) if error.code != ErrorCode::Invalid => Err(error.code.into()),
        _ => Ok(Redirect::to(&said_at(&form.back)).into_response()),
    }
}

/// The page that says what was asked for; from there one goes on with what one was doing.
fn said_at(back: &str) -> String {
    if back.is_empty() {
        return PATH.to_owned();
    }
    let back: String = form_urlencoded::byte_serialize(safe_next(back).as_bytes()).collect();
    format!("{PATH}?back={back}")
}

/// Where one was before asking, if the address says so.
pub(super) fn was_at(query: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let (_, back) = pairs.find(|(key, _)| key == "back")?;
    Some(safe_next(&back).to_owned())
}
