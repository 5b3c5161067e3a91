//! Usage over REST.

mod body;
mod export;

use crate::{
    features::entitlement::{Requirement, requires},
    http::{
        Bearer, Json, Language, ProblemBody, Query, RefusalBody,
        problem::{Problem, ProblemKind},
        values,
    },
    state::App,
};
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::{get, post},
};
use body::{TrackUsage, TrackedBody, UsageForecast};
use obrador_core::{auth::Scope, subscription::FeatureId, usage::Snapshot};
use obrador_locales::Texts;
use obrador_services::usage::{Reported, TrackUsageError, UsageError};
use serde::Deserialize;
use utoipa::IntoParams;

/// The routes below `/api/v1`.
pub fn routes(app: &App) -> Router<App> {
    let taken_along = requires(
        app,
        Requirement::Feature(FeatureId::UsageExport),
        Scope::UsageRead,
    );
    Router::new()
        .route("/tenants/{id}/usage.csv", get(export::export).layer(taken_along))
        .route("/usage-forecast", get(forecast))
        .route("/usage-forecast/track-usage", post(track_usage))
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(forecast, track_usage, export::export),
    components(schemas(ProblemBody, RefusalBody))
)]
pub struct Api;

/// Whose usage.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Whose {
    /// The bakery
    #[param(value_type = values::TenantName, inline, example = "demo-starter")]
    tenant_id: String,
}

/// How much a bakery uses of its plan, and when each limit is reached. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/usage-forecast", tag = "usage", params(Whose),
    responses(
        (status = 200, description = "The nine metrics; `label` in the language of `Accept-Language`", body = UsageForecast),
        (status = 400, description = "No `tenant_id`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn forecast(
    State(app): State<App>,
    bearer: Bearer,
    Language(lang): Language,
    Query(whose): Query<Whose>,
) -> Result<impl IntoResponse, Problem> {
    let tenant = bearer.tenant(&whose.tenant_id, Scope::UsageRead)?;
    let overview = app.usage.summary(&tenant).await?;
    let body = overview.told(lang, || {
        // Texts and numbers alone, so this can't fail.
        serde_json::to_vec(&UsageForecast::of(&overview, Texts::of(lang))).unwrap_or_default()
    });
    Ok(([(header::CONTENT_TYPE, "application/json")], body))
}

/// Records a metric's value for one UTC day. Sent again it changes nothing. Needs `usage:write`.
#[utoipa::path(
    post, path = "/api/v1/usage-forecast/track-usage", tag = "usage", request_body = TrackUsage,
    responses(
        (status = 201, description = "Recorded", body = TrackedBody),
        (status = 200, description = "It was recorded so already, or it replaces another value", body = TrackedBody),
        (status = 400, description = "Not JSON", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The subscription is over", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "The day has another value", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "An unknown metric, a future date, a negative value, a fraction of what is counted in whole things", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn track_usage(
    State(app): State<App>,
    bearer: Bearer,
    Json(sent): Json<TrackUsage>,
) -> Result<(StatusCode, axum::Json<TrackedBody>), Problem> {
    let tenant = bearer.tenant(&sent.tenant_id, Scope::UsageWrite)?;
    let TrackUsage {
        metric,
        date,
        value,
        replace,
        ..
    } = sent;
    let reported = app
        .usage
        .track_usage(&tenant, metric, Snapshot { date, value }, replace, bearer.by())
        .await;
    let reported = match reported {
        Err(TrackUsageError::Over) => return Err(app.entitlement.over(&tenant, metric).await.into()),
        other => other?,
    };
    let status = match reported {
        Reported::Created => StatusCode::CREATED,
        Reported::Unchanged | Reported::Replaced => StatusCode::OK,
    };
    let body = TrackedBody::new(tenant, metric, date, value, reported);
    Ok((status, axum::Json(body)))
}

impl From<UsageError> for Problem {
    fn from(error: UsageError) -> Self {
        match error {
            UsageError::UnknownTenant(_) => Self::new(ProblemKind::TenantNotFound),
            UsageError::Database(error) => error.into(),
        }
    }
}

impl From<TrackUsageError> for Problem {
    fn from(error: TrackUsageError) -> Self {
        let invalid =
            |field: &str, code, key, args| Self::saying(ProblemKind::Invalid, key, args).at(field, code);
        match error {
            TrackUsageError::UnknownTenant(_) => Self::new(ProblemKind::TenantNotFound),
            TrackUsageError::Future { date, today } => {
                let args = vec![("date", date.to_string()), ("today", today.to_string())];
                invalid("date", "future", "problem-usage-future-detail", args)
            }
            TrackUsageError::Over => Self::new(ProblemKind::Refused),
            TrackUsageError::TooEarly { date, first } => {
                let args = vec![("date", date.to_string()), ("first", first.to_string())];
                invalid("date", "too_early", "problem-usage-too-early-detail", args)
            }
            TrackUsageError::Value => {
                invalid("value", "out_of_range", "problem-usage-value-detail", Vec::new())
            }
            TrackUsageError::NotWhole(metric) => {
                let args = vec![("metric", metric.to_string())];
                invalid("value", "not_whole", "problem-usage-not-whole-detail", args)
            }
            TrackUsageError::Conflict {
                metric,
                date,
                recorded,
            } => {
                let args = vec![
                    ("metric", metric.to_string()),
                    ("date", date.to_string()),
                    ("recorded", recorded.to_string()),
                    ("flag", "\"replace\": true".to_owned()),
                ];
                Self::saying(ProblemKind::Conflict, "problem-usage-conflict-detail", args)
            }
            TrackUsageError::Database(error) => error.into(),
        }
    }
}
