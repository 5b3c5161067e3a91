//! What the owner allows below the plan.

use crate::{
    http::{
        Bearer, Json, ProblemBody, RefusalBody,
        problem::{Problem, ProblemKind},
        values,
    },
    state::App,
};
use axum::extract::{Path, State};
use obrador_core::{auth::Scope, ids::TenantId, usage::Metric};
use obrador_services::{entitlement::SetCapError, json_number};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The owner's caps, in the metrics' own units.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CapsBody {
    #[schema(value_type = String, example = "demo-starter")]
    tenant_id: TenantId,
    /// One per capped metric.
    caps: Vec<CapBody>,
}

/// One cap.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CapBody {
    #[schema(value_type = values::MetricName)]
    metric: Metric,
    /// In the metric's own unit; null lifts it.
    #[schema(value_type = Option<values::CapValue>, required = true)]
    #[serde(deserialize_with = "Option::deserialize")]
    cap: Option<serde_json::Number>,
}

/// What the owner allows below the plan. It counts as an API call, and the owner's cap on them never refuses it. Needs
/// `tenant:admin`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/caps", tag = "entitlement",
    params(("id" = String, Path, description = "The bakery")),
    responses(
        (status = 200, description = "The caps", body = CapsBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(crate) async fn caps(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<axum::Json<CapsBody>, Problem> {
    let tenant_id = bearer.tenant(&id, Scope::TenantAdmin)?;
    app.entitlement.subscribed(&tenant_id).await?;
    let caps = app.entitlement.caps(&tenant_id).await?;
    let caps = Metric::ALL.into_iter().filter_map(|metric| {
        let cap = caps.in_own_unit(metric)?;
        Some(CapBody {
            metric,
            cap: Some(json_number(cap)),
        })
    });
    Ok(axum::Json(CapsBody {
        tenant_id,
        caps: caps.collect(),
    }))
}

/// Caps a metric below the plan ("stop at 80 API calls a day"), or lifts its cap with null. Over a cap: 429. This
/// counts as an API call, and the owner's cap on them never refuses it. Needs `tenant:admin`.
#[utoipa::path(
    put, path = "/api/v1/tenants/{id}/caps", tag = "entitlement", request_body = CapBody,
    params(("id" = String, Path, description = "The bakery")),
    responses(
        (status = 200, description = "So it is now", body = CapBody),
        (status = 400, description = "Not JSON", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The subscription is over", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such metric, a negative or fractional cap, or one above the plan", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(crate) async fn set_cap(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Json(sent): Json<CapBody>,
) -> Result<axum::Json<CapBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let cap = sent.cap.as_ref().and_then(serde_json::Number::as_f64);
    let set = app
        .entitlement
        .set_cap(&tenant, sent.metric, cap, bearer.by())
        .await;
    match set {
        Err(SetCapError::Over) => return Err(app.entitlement.over(&tenant, sent.metric).await.into()),
        other => other?,
    }
    Ok(axum::Json(sent))
}

impl From<SetCapError> for Problem {
    fn from(error: SetCapError) -> Self {
        let invalid = |key, args| Self::saying(ProblemKind::Invalid, key, args).at("cap", "out_of_range");
        match error {
            SetCapError::Value => invalid("problem-cap-value-detail", Vec::new()),
            SetCapError::AbovePlan(limit) => invalid(
                "problem-cap-above-plan-detail",
                vec![("limit", limit.to_string())],
            ),
            SetCapError::Over => Self::new(ProblemKind::Refused),
            SetCapError::UnknownTenant(_) => Self::new(ProblemKind::TenantNotFound),
            SetCapError::Database(error) => error.into(),
        }
    }
}
