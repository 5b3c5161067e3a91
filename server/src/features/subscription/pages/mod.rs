//! Plan and usage.

mod plan_request;
mod room;
mod tabs;

use crate::{
    page::{error::PageError, layout, path_param::PathParam, session_user::SignedIn},
    state::App,
};
use axum::{
    Router,
    extract::{RawQuery, State},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use obrador_app::{
    dashboard::load_first_steps,
    page::Section,
    subscription::{ComparePage, Comparison, CurrentUse, SubscriptionPage, SubscriptionView},
    usage::{CurrentUsage, DetailPage, MetricDetail, day_note, metric_name},
};
use obrador_core::{
    auth::Permission,
    usage::{Metric, PastDates},
};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, usage::Overview};
use plan_request::{plan_request_view, standing, was_at};
use tabs::growth;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/subscription", get(page))
        .route("/app/settings/subscription/compare", get(compare))
        .route("/app/settings/subscription/what-if", get(tabs::what_if))
        .route("/app/settings/subscription/roi", get(tabs::roi))
        .route("/app/settings/subscription/usage/{metric}", get(detail))
        .route(
            "/app/settings/subscription/usage/{metric}/room",
            get(room::page).post(room::archive),
        )
        .route(
            "/app/settings/subscription/usage/{metric}/room/undo",
            post(room::undo),
        )
        .route("/app/settings/subscription/ask", post(plan_request::ask))
        .route(
            "/app/settings/subscription/ask/back",
            post(plan_request::take_back),
        )
}

const PATH: &str = "/app/settings/subscription";

/// The page.
async fn page(
    State(app): State<App>,
    who: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let query = query.unwrap_or_default();
    if let Some(tab) = tabs::asked_for(&query) {
        return Ok(Redirect::to(&tab).into_response());
    }
    let current = read(&app, &who).await?;
    let actor = &who.actor;
    let first = load_first_steps(actor, &app.services).await;
    let view = SubscriptionView {
        first: first.map_err(|error| error.code)?,
        was_at: was_at(&query),
        ..view_of(&app, actor, current, &query)
    };
    let title = Texts::of(actor.lang).get("subscription-title");
    let page = layout::signed_in(&app, actor, PATH, Section::Subscription, title);
    Ok(layout::private(
        page,
        move || view! { <SubscriptionPage view=view/> },
    ))
}

fn view_of(app: &App, actor: &Actor, current: CurrentUsage, query: &str) -> SubscriptionView {
    let summary = current.summary(actor, &app.services);
    let CurrentUsage {
        subscription,
        overview,
    } = current;
    SubscriptionView {
        bakery: overview.tenant_name.clone(),
        price_list: app.subscription.shared_price_list(),
        plan: subscription.plan,
        cycle: subscription.cycle,
        renews_on: actor.zone.day(subscription.renews_on),
        standing: standing(&subscription, app.clock.now()),
        asking: Comparison::of(actor, &subscription),
        may_ask: actor.may(Permission::ManageSubscription),
        metrics: overview.metrics.clone(),
        summary,
        day_note: day_note(actor, app.clock.now()),
        plan_request_view: plan_request_view(app, actor, &subscription, query),
        first: None,
        was_at: None,
    }
}

/// All plans beside the bakery's use.
async fn compare(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let current = read(&app, &who).await?;
    let title = Texts::of(who.actor.lang).get("compare-title");
    let page = layout::signed_in(
        &app,
        &who.actor,
        "/app/settings/subscription/compare",
        Section::Subscription,
        title,
    );
    let price_list = app.subscription.shared_price_list();
    let present = CurrentUse::of(current.subscription.plan, &current.overview.metrics);
    let asking = Comparison::of(&who.actor, &current.subscription);
    Ok(layout::private(
        page,
        move || view! { <ComparePage price_list=price_list present=present asking=asking/> },
    ))
}

/// One metric in full.
async fn detail(
    State(app): State<App>,
    who: SignedIn,
    PathParam(metric): PathParam<Metric>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let actor = &who.actor;
    let current = read(&app, &who).await?;
    let usage = current.overview.metric(metric).cloned();
    let usage = usage.ok_or(PageError::NOT_FOUND)?;
    let reading = current.reading(actor, &app.services, metric.as_str());
    let reading = reading.map_err(|error| error.code)?;
    let detail = MetricDetail {
        usage,
        reading,
        growth: growth(&query.unwrap_or_default()),
        past: past_dates(&app, &current.overview, metric).await,
        day_note: day_note(actor, app.clock.now()),
    };
    let title = metric_name(Texts::of(actor.lang), metric);
    let path = format!("{PATH}/usage/{metric}");
    let page = layout::signed_in(&app, actor, &path, Section::Subscription, title);
    Ok(layout::private(
        page,
        move || view! { <DetailPage detail=detail/> },
    ))
}

/// How near the metric's dates came. The page says all else without it.
async fn past_dates(app: &App, overview: &Overview, metric: Metric) -> Option<PastDates> {
    let past = app.usage.past_dates(&overview.tenant, metric).await;
    past.unwrap_or_else(|error| {
        tracing::warn!(%error, %metric, "a metric's past dates can't be read; its page leaves them out");
        None
    })
}

/// The bakery's subscription and usage.
async fn read(app: &App, who: &SignedIn) -> Result<CurrentUsage, PageError> {
    let current = obrador_app::usage::load(&who.actor, &app.services).await;
    Ok(current.map_err(|error| error.code)?)
}
