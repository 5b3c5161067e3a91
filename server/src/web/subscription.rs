//! Plan and usage.

use super::{
    frame,
    public::{read_form, roi_view},
    visitor::{SignedIn, as_visitor},
    wish::{asking, standing, wish},
};
use crate::app::App;
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use obrador_app::{
    dashboard::HomePage,
    page::{Section, render_fragment},
    subscription::{ComparePage, Present, SubscriptionPage, SubscriptionView},
    usage::{DetailPage, MetricDetail, UsagePanel, metric_name},
};
use obrador_core::{
    auth::Permission,
    ids::TenantId,
    roi::{Form, Scenario},
    subscription::PlanId,
    usage::{
        Assessment, Metric,
        forecast::{Fan, Question, fan},
    },
};
use obrador_locales::Texts;
use obrador_services::{
    auth::Actor,
    subscription::Subscription,
    usage::{Overview, UsageError},
};
use std::sync::Arc;

const PATH: &str = "/app/settings/subscription";
/// How far the chart of a metric looks ahead.
const CHART_DAYS: u32 = 60;

/// The way in: the subscription for those who may see it, a welcome for the others.
pub(super) async fn home(State(app): State<App>, SignedIn(actor): SignedIn) -> Response {
    if actor.tenant.is_some() && actor.may(Permission::ViewSubscription) {
        return Redirect::to(PATH).into_response();
    }
    if actor.may(Permission::OperatePlatform) {
        return Redirect::to(super::platform::PATH).into_response();
    }
    let title = Texts::of(actor.lang).get("nav-home");
    let page = frame::signed_in(&app, &actor, "/app", Section::Other, title);
    let visitor = as_visitor(&actor);
    frame::private(page, move || view! { <HomePage visitor=visitor/> })
}

/// The page.
pub(super) async fn page(State(app): State<App>, who: SignedIn, RawQuery(query): RawQuery) -> Response {
    let (subscription, overview) = match read(&app, &who).await {
        Ok(read) => read,
        Err(response) => return response,
    };
    let actor = &who.0;
    let query = query.unwrap_or_default();
    let form = read_form(
        actor.lang,
        &query,
        Form::of(own_figures(&subscription, &overview)),
    );
    let wrong = !form.errors.is_empty();
    let growth_percent = growth(&query);
    let view = SubscriptionView {
        bakery: overview.tenant_name.clone(),
        catalogue: app.subscription.shared_catalogue(),
        plan: subscription.plan,
        cycle: subscription.cycle,
        renews_on: subscription.renews_on.date_naive(),
        standing: standing(&subscription, app.clock.now()),
        asking: asking(actor, &subscription),
        metrics: overview.metrics.clone(),
        updated: time_of_day(app.clock.now()),
        growth: growth_percent,
        roi: roi_view(&app, form, format!("{PATH}#roi"), false),
        wish: wish(&app, actor, &subscription, &query),
    };
    let title = Texts::of(actor.lang).get("subscription-title");
    let mut page = frame::signed_in(&app, actor, PATH, Section::Subscription, title);
    page.query = kept_growth(growth_percent);
    let mut response = frame::private(page, move || view! { <SubscriptionPage view=view/> });
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// The part of the page that refreshes itself.
pub(super) async fn panel(State(app): State<App>, who: SignedIn) -> Response {
    let (subscription, overview) = match read(&app, &who).await {
        Ok(read) => read,
        Err(response) => return response,
    };
    let catalogue = app.subscription.shared_catalogue();
    let (metrics, updated) = (overview.metrics.clone(), time_of_day(app.clock.now()));
    let html = render_fragment(who.0.lang, move || {
        view! { <UsagePanel catalogue=catalogue plan=subscription.plan metrics=metrics updated=updated/> }
    });
    let no_store = HeaderValue::from_static("no-store");
    ([(header::CACHE_CONTROL, no_store)], Html(html)).into_response()
}

/// All plans beside the bakery's use.
pub(super) async fn compare(State(app): State<App>, who: SignedIn) -> Response {
    let (subscription, overview) = match read(&app, &who).await {
        Ok(read) => read,
        Err(response) => return response,
    };
    let title = Texts::of(who.0.lang).get("compare-title");
    let page = frame::signed_in(
        &app,
        &who.0,
        "/app/settings/subscription/compare",
        Section::Subscription,
        title,
    );
    let catalogue = app.subscription.shared_catalogue();
    let present = Present::of(subscription.plan, &overview.metrics);
    let asking = asking(&who.0, &subscription);
    frame::private(
        page,
        move || view! { <ComparePage catalogue=catalogue present=present asking=asking/> },
    )
}

/// One metric in full.
pub(super) async fn detail(
    State(app): State<App>,
    who: SignedIn,
    Path(metric): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let actor = &who.0;
    let Ok(metric) = metric.parse::<Metric>() else {
        return frame::error(
            &app,
            actor.lang,
            Some(actor),
            StatusCode::NOT_FOUND,
            "error-not-found",
        );
    };
    let (_, overview) = match read(&app, &who).await {
        Ok(read) => read,
        Err(response) => return response,
    };
    let Some(usage) = overview.metric(metric).cloned() else {
        return frame::error(
            &app,
            actor.lang,
            Some(actor),
            StatusCode::NOT_FOUND,
            "error-not-found",
        );
    };
    let fan = fan_of(&usage).points;
    let detail = MetricDetail {
        usage,
        fan,
        growth: growth(&query.unwrap_or_default()),
    };
    let title = metric_name(Texts::of(actor.lang), metric);
    let path = format!("{PATH}/usage/{metric}");
    let page = frame::signed_in(&app, actor, &path, Section::Subscription, title);
    frame::private(page, move || view! { <DetailPage detail=detail/> })
}

fn fan_of(usage: &Assessment) -> Fan {
    let question = Question {
        kind: usage.kind,
        history: &usage.history,
        current: usage.current,
        limit: usage.limit,
        today: usage.today,
        growth_factor: 1.0,
    };
    fan(&question, CHART_DAYS)
}

/// The bakery's subscription and usage, or the page that says why not.
async fn read(app: &App, who: &SignedIn) -> Result<(Arc<Subscription>, Arc<Overview>), Response> {
    let tenant = who.at_bakery(app, Permission::ViewSubscription)?;
    let actor = &who.0;
    let overview = app
        .usage
        .overview(&tenant)
        .await
        .map_err(|error| unreadable(app, actor, &error))?;
    let subscription = subscription_of(app, actor, &tenant).await?;
    Ok((subscription, overview))
}

async fn subscription_of(app: &App, actor: &Actor, tenant: &TenantId) -> Result<Arc<Subscription>, Response> {
    match app.subscription.current(tenant).await {
        Ok(Some(subscription)) => Ok(subscription),
        Ok(None) => Err(frame::error(
            app,
            actor.lang,
            Some(actor),
            StatusCode::NOT_FOUND,
            "error-not-found",
        )),
        Err(error) => Err(frame::failed(app, actor.lang, &error)),
    }
}

pub(super) fn unreadable(app: &App, actor: &Actor, error: &UsageError) -> Response {
    match error {
        UsageError::UnknownTenant(_) => frame::error(
            app,
            actor.lang,
            Some(actor),
            StatusCode::NOT_FOUND,
            "error-not-found",
        ),
        UsageError::Database(error) => frame::failed(app, actor.lang, error),
    }
}

/// The calculator's figures as far as the bakery's data know them: its shops, and the plan it would look at next.
fn own_figures(subscription: &Subscription, overview: &Overview) -> Scenario {
    let mut scenario = Scenario::example();
    let locations = overview
        .metric(Metric::Locations)
        .map_or(1.0, |usage| usage.current);
    scenario.inputs.locations = (locations as u32).max(1);
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
fn growth(query: &str) -> f64 {
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

fn time_of_day(now: DateTime<Utc>) -> String {
    now.format("%H:%M UTC").to_string()
}
