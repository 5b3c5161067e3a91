//! What stands beside the usage: the what-if and the calculator, each at its own address.

use super::{PATH, read};
use crate::{
    features::roi::pages::{is_about_roi, read_form, roi_view},
    page::{
        error::PageError,
        layout::{self, with_status},
        session_user::SignedIn,
    },
    state::App,
};
use axum::{
    extract::{RawQuery, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    subscription::{OwnRoiPage, WhatIfPage},
};
use obrador_core::{
    roi::{Form, Scenario},
    subscription::PlanId,
    usage::{Assessment, Metric},
};
use obrador_locales::Texts;
use obrador_services::{subscription::Subscription, usage::Overview};

/// Where an address leads that is older than the tabs: what it says is about one of them.
pub(super) fn asked_for(query: &str) -> Option<String> {
    let mut keys = form_urlencoded::parse(query.as_bytes());
    if keys.any(|(key, _)| key == "growth") {
        return Some(format!("{PATH}/what-if{}", kept_growth(growth(query))));
    }
    is_about_roi(query).then(|| format!("{PATH}/roi?{query}"))
}

/// Every date at another growth.
pub(super) async fn what_if(
    State(app): State<App>,
    who: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let overview = read(&app, &who).await?.overview;
    let growth = growth(&query.unwrap_or_default());
    let title = Texts::of(who.actor.lang).get("what-if-title");
    let path = format!("{PATH}/what-if");
    let mut page = layout::signed_in(&app, &who.actor, &path, Section::Subscription, title);
    page.query = kept_growth(growth);
    let (bakery, mut metrics) = (overview.tenant_name.clone(), overview.metrics.clone());
    metrics.sort_by(Assessment::by_urgency);
    Ok(layout::private(
        page,
        move || view! { <WhatIfPage bakery=bakery metrics=metrics growth=growth/> },
    ))
}

/// The calculator.
pub(super) async fn roi(
    State(app): State<App>,
    who: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let current = read(&app, &who).await?;
    let query = query.unwrap_or_default();
    let own = Form::of(own_figures(&current.subscription, &current.overview));
    let form = read_form(who.actor.lang, &query, own);
    // What the language picker keeps: figures that are typed, not those that are known.
    let kept = if is_about_roi(&query) {
        format!("?{}", form.to_query_string(who.actor.lang))
    } else {
        String::new()
    };
    let status = if form.errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let path = format!("{PATH}/roi");
    let roi = roi_view(&app, form, path.clone(), false);
    let title = Texts::of(who.actor.lang).get("own-roi-title");
    let mut page = layout::signed_in(&app, &who.actor, &path, Section::Subscription, title);
    page.query = kept;
    let bakery = current.overview.tenant_name.clone();
    Ok(with_status(
        layout::private(page, move || view! { <OwnRoiPage bakery=bakery roi=roi/> }),
        status,
    ))
}

/// The calculator's figures as far as the bakery's data know them: its shops, products and people, and the plan it would
/// look at next.
fn own_figures(subscription: &Subscription, overview: &Overview) -> Scenario {
    let mut scenario = Scenario::example();
    let locations = overview
        .metric(Metric::Locations)
        .map_or(1.0, |usage| usage.current);
    scenario.inputs.locations = (locations as u32).max(1);
    let count = |metric| overview.metric(metric).map(|usage| usage.current as u32);
    (scenario.inputs.products, scenario.inputs.users) = (count(Metric::Products), count(Metric::Users));
    scenario.inputs.cycle = subscription.cycle;
    scenario.inputs.plan = subscription.plan;
    scenario.versus = match subscription.plan {
        PlanId::Starter => Some(PlanId::Professional),
        PlanId::Professional => Some(PlanId::Enterprise),
        PlanId::Enterprise => None,
    };
    scenario
}

/// The what-if's growth as the address says, in percent added to the present one.
pub(super) fn growth(query: &str) -> f64 {
    let pair = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "growth");
    pair.and_then(|(_, value)| value.parse().ok())
        .filter(|growth: &f64| growth.is_finite())
        .unwrap_or(0.0)
}

/// What the language picker keeps of the address.
fn kept_growth(percent: f64) -> String {
    if percent == 0.0 {
        String::new()
    } else {
        format!("?growth={percent}")
    }
}
