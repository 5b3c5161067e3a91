//! The plan somebody came to the subscription page for, and asking for it.

use super::{frame, visitor::SignedIn};
use crate::{app::App, auth::Actor, subscription::Subscription};
use axum::{
    extract::{Form, State},
    response::{IntoResponse, Redirect, Response},
};
use obrador_app::entitlement::Wish;
use obrador_core::{
    auth::Permission,
    entitlement::Want,
    subscription::{FeatureId, PlanId},
    usage::Metric,
};
use serde::Deserialize;

const PATH: &str = "/app/settings/subscription";

/// The plan that the address names: somebody was refused and came for it, or has just asked for it.
pub(super) fn wish(app: &App, actor: &Actor, subscription: &Subscription, query: &str) -> Option<Wish> {
    let value = |key: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(k, _)| k == key).map(|(_, value)| value.into_owned())
    };
    let asked = value("asked");
    let plan: PlanId = asked.clone().or_else(|| value("upgrade"))?.parse().ok()?;
    let metric: Option<Metric> = value("metric").and_then(|metric| metric.parse().ok());
    let feature: Option<FeatureId> = value("feature").and_then(|feature| feature.parse().ok());
    let more = |metric| Want::More {
        metric,
        n: 1,
        used: 0,
        cap: None,
    };
    let catalogue = app.subscription.catalogue();
    let wish = Wish {
        plan: catalogue.plan(plan).clone(),
        current: catalogue.plan(subscription.plan).clone(),
        cycle: subscription.cycle,
        want: metric.map(more).or(feature.map(Want::Feature)),
        may_ask: actor.may(Permission::ManageSubscription),
        asked: asked.is_some(),
    };
    (plan != subscription.plan).then_some(wish)
}

/// The plan that is asked for.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    plan: String,
}

/// Asks for another plan.
pub(super) async fn ask(State(app): State<App>, who: SignedIn, Form(asked): Form<Asked>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageSubscription) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let Ok(plan) = asked.plan.parse::<PlanId>() else {
        return Redirect::to(PATH).into_response();
    };
    match app.subscription.ask_for(&tenant, plan, &who.0.audit_name()).await {
        Ok(()) => Redirect::to(&format!("{PATH}?asked={plan}")).into_response(),
        Err(error) => frame::failed(&app, who.0.lang, &error),
    }
}
