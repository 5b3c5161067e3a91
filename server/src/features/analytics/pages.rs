//! Advanced analytics: the bakery's own, and, for whoever's plan lacks it, the same with sample data.

use crate::{
    http::failure::Failure,
    page::{error::PageError, layout, redirect::safe_next, refusal::require_feature, session_user::SignedIn},
    state::App,
};
use axum::{
    Router,
    extract::{Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use leptos::prelude::*;
use obrador_app::{
    analytics::{AnalyticsPage, AnalyticsView, Place},
    page::Section,
    usage::day_note,
};
use obrador_core::{
    auth::Permission,
    subscription::FeatureId,
    tenant::export::BYTE_ORDER_MARK,
    usage::{Metric, forecast::FanPoint},
};
use obrador_locales::Texts;
use obrador_services::analytics::{Report, SAMPLE_HORIZON_DAYS, SAMPLE_METRICS, sample};
use serde::Deserialize;
use std::{fmt::Write as _, sync::Arc};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/analytics", get(page))
        .route("/app/analytics/forecast.csv", get(csv))
        .route("/app/previews/analytics", get(preview))
}

const PATH: &str = "/app/analytics";
const PREVIEW: &str = "/app/previews/analytics";

#[derive(Debug, Deserialize)]
struct AnalyticsQuery {
    #[serde(default)]
    metric: String,
    #[serde(default)]
    back: String,
}

/// The bakery's own figures.
async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<AnalyticsQuery>,
) -> Result<Response, PageError> {
    let report = read(&app, &who).await?;
    let metric = query.metric.parse().unwrap_or(Metric::Products);
    let analysis = report.metric(metric).cloned();
    let analysis = analysis.ok_or(PageError::NOT_FOUND)?;
    let view = AnalyticsView {
        bakery: report.tenant_name.clone(),
        analysis,
        horizon_days: report.horizon_days,
        choices: Metric::ALL.to_vec(),
        place: Place::Own,
        day_note: day_note(&who.actor, app.clock.now()),
    };
    Ok(show(&app, &who, PATH, format!("?metric={metric}"), view))
}

/// The forecast of one metric, a day a line.
async fn csv(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<AnalyticsQuery>,
) -> Result<Response, PageError> {
    let report = read(&app, &who).await?;
    let metric = query.metric.parse::<Metric>().ok();
    let analysis = metric.and_then(|metric| report.metric(metric));
    let analysis = analysis.ok_or(PageError::NOT_FOUND)?;
    let file = format!(
        "attachment; filename=\"forecast-{}-{}.csv\"",
        analysis.metric, analysis.today
    );
    let file = HeaderValue::try_from(file).unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (header::CONTENT_DISPOSITION, file),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, lines(analysis.metric, &analysis.fan.points)).into_response())
}

fn lines(metric: Metric, points: &[FanPoint]) -> String {
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut text = [BYTE_ORDER_MARK, "metric,unit,date,p10,p50,p90\r\n"].concat();
    for point in points {
        let (low, high) = (number(point.p10), number(point.p90));
        let _ = write!(
            text,
            "{metric},{},{},{low},{},{high}\r\n",
            metric.unit(),
            point.date,
            point.p50
        );
    }
    text
}

/// The same page with sample figures.
async fn preview(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<AnalyticsQuery>,
) -> Result<Response, PageError> {
    who.at_bakery(Permission::ViewSubscription)?;
    let metric = query.metric.parse().unwrap_or(Metric::ApiCalls);
    if !SAMPLE_METRICS.contains(&metric) {
        return Err(PageError::NOT_FOUND);
    }
    let today = app.clock.today();
    let analysis = tokio::task::spawn_blocking(move || sample(metric, today)).await;
    let analysis = analysis.map_err(|_| PageError::Failure(Failure::Unavailable))?;
    let back = safe_next(&query.back).to_owned();
    let back_encoded: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    let kept_query = format!("?metric={metric}&back={back_encoded}");
    let view = AnalyticsView {
        bakery: who.actor.tenant_name.clone().unwrap_or_default(),
        analysis,
        horizon_days: SAMPLE_HORIZON_DAYS,
        choices: SAMPLE_METRICS.to_vec(),
        place: Place::Preview { back, back_encoded },
        day_note: day_note(&who.actor, app.clock.now()),
    };
    Ok(show(&app, &who, PREVIEW, kept_query, view))
}

fn show(app: &App, who: &SignedIn, path: &str, query: String, view: AnalyticsView) -> Response {
    let title = Texts::of(who.actor.lang).get("analytics-title");
    let mut page = layout::signed_in(app, &who.actor, path, Section::Analytics, title);
    page.query = query;
    layout::private(page, move || view! { <AnalyticsPage view=view/> })
}

/// The report, or where somebody without it is sent.
async fn read(app: &App, who: &SignedIn) -> Result<Arc<Report>, PageError> {
    let tenant = who.at_bakery(Permission::ViewSubscription)?;
    require_feature(app, who, &tenant, FeatureId::Analytics, "/app").await?;
    Ok(app.analytics.report(&tenant).await?)
}
