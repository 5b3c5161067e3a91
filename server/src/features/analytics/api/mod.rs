//! Advanced analytics over REST.

mod body;

use crate::{
    features::entitlement::{Requirement, requires},
    http::{
        Bearer, Language, ProblemBody, Query, RefusalBody, etag,
        problem::{Problem, ProblemKind},
        values,
    },
    state::App,
};
use axum::{
    Router,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
    routing::get,
};
use body::AdvancedAnalytics;
use obrador_core::{auth::Scope, subscription::FeatureId, usage::Metric};
use obrador_locales::Texts;
use serde::Deserialize;
use utoipa::IntoParams;

/// The routes below `/api/v1`.
pub fn routes(app: &App) -> Router<App> {
    let analytics = requires(app, Requirement::Feature(FeatureId::Analytics), Scope::UsageRead);
    Router::new().route(
        "/tenants/{id}/forecasting/analytics/advanced",
        get(advanced).layer(analytics),
    )
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(paths(advanced), components(schemas(ProblemBody, RefusalBody)))]
pub struct Api;

/// What is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct AnalyticsQuery {
    /// One metric; all nine without it
    #[param(value_type = Option<values::MetricName>, inline, example = "products")]
    metric: Option<String>,
    /// How many days ahead the forecast goes: 1 to what the plan allows, which is also what it is without it
    #[param(value_type = Option<values::Days>, inline, example = 90)]
    horizon_days: Option<String>,
}

impl AnalyticsQuery {
    fn metric(&self) -> Result<Option<Metric>, Problem> {
        let parse = |text: &String| {
            text.parse()
                .map_err(|_| Problem::unknown_value("metric", text, Metric::ALL.map(Metric::as_str)))
        };
        self.metric.as_ref().map(parse).transpose()
    }

    /// The days asked for, within the plan's.
    fn horizon(&self, plan_days: u32) -> Result<u32, Problem> {
        let Some(text) = &self.horizon_days else {
            return Ok(plan_days);
        };
        let days = text.parse().ok().filter(|days| (1..=plan_days).contains(days));
        days.ok_or_else(|| {
            let most = vec![("most", plan_days.to_string())];
            Problem::saying(ProblemKind::Invalid, "problem-analytics-horizon-detail", most)
                .at("horizon_days", "out_of_range")
        })
    }
}

/// How each metric grows, what each weekday does, which days were unusual, where it goes in 80 % of cases, and how
/// right such forecasts have been on this bakery's own history. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/forecasting/analytics/advanced", tag = "analytics",
    params(("id" = String, Path, description = "The bakery", example = "demo-professional"), AnalyticsQuery),
    responses(
        (status = 200, description = "One entry a metric; `label` in the language of `Accept-Language`. Carries an `ETag`: with `If-None-Match` the answer is 304 as long as nothing changed", body = AdvancedAnalytics),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The plan lacks the feature", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "An unknown metric, or more days than the plan looks ahead", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn advanced(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Language(lang): Language,
    Query(asked): Query<AnalyticsQuery>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let metric = asked.metric()?;
    let report = app.analytics.report(&tenant).await?;
    let horizon_days = asked.horizon(report.horizon_days)?;
    etag::json(
        &headers,
        &AdvancedAnalytics::of(&report, metric, horizon_days, Texts::of(lang)),
    )
}
