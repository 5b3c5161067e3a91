//! Entitlements over REST. None of these requests counts as an API call, except those about caps.

use super::{
    Allowance, Allowances, CheckError, RefusalBody, SetCapError, body::shortest, layer::without_reason,
};
use crate::{
    app::App,
    problem::{Problem, ProblemKind},
    rest::{Bearer, Json, ProblemBody, Query},
};
use axum::{
    Router,
    extract::{Path, State},
    routing::{any, get},
};
use obrador_core::{
    auth::Scope,
    ids::TenantId,
    subscription::{FeatureId, PlanId},
    usage::{Kind, Metric},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The routes below `/api/v1` that nothing counts.
pub fn unmetered_routes() -> Router<App> {
    Router::new()
        .route("/entitlements", get(list))
        .route("/entitlements/check", get(check))
        .route("/forward-auth", any(super::forward_auth::answer))
        .route("/forward-auth/{*path}", any(super::forward_auth::answer))
}

/// The routes below `/api/v1` that count as API calls.
pub fn routes() -> Router<App> {
    Router::new().route("/tenants/{id}/caps", get(caps).put(set_cap))
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, check, super::forward_auth::answer, caps, set_cap),
    components(schemas(ProblemBody, RefusalBody))
)]
pub struct Api;

/// Whose entitlements.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Whose {
    /// The bakery; the token's own where it is left out
    #[param(example = "demo-starter")]
    tenant_id: Option<String>,
}

/// Everything a bakery may have.
#[derive(Debug, Serialize, ToSchema)]
struct EntitlementsBody {
    #[schema(value_type = String, example = "demo-starter")]
    tenant_id: TenantId,
    #[schema(value_type = String, example = "starter")]
    plan: PlanId,
    /// Does the subscription run? If not, everything can be read and nothing changed.
    active: bool,
    /// One per metric.
    allowances: Vec<AllowanceBody>,
    /// One per feature of the product.
    features: Vec<FeatureBody>,
}

/// What a bakery may have of one metric, in its own unit.
#[derive(Debug, Serialize, ToSchema)]
struct AllowanceBody {
    #[schema(value_type = String, example = "api_calls")]
    metric: Metric,
    /// `level` or `daily`.
    #[schema(value_type = String, example = "daily")]
    kind: Kind,
    #[schema(example = "GB")]
    unit: &'static str,
    /// What the plan allows; null without a limit.
    #[schema(value_type = Option<f64>)]
    limit: Option<serde_json::Number>,
    /// The owner's cap below it; null where there is none.
    #[schema(value_type = Option<f64>)]
    cap: Option<serde_json::Number>,
    /// The level now, or the day's total so far.
    #[schema(value_type = f64)]
    used: serde_json::Number,
    /// What is left to the limit or the cap; null without either.
    #[schema(value_type = Option<f64>)]
    remaining: Option<serde_json::Number>,
    /// When a daily total starts again; null for a level.
    #[schema(value_type = Option<String>, format = DateTime)]
    resets_at: Option<String>,
}

/// Whether a bakery has a feature.
#[derive(Debug, Serialize, ToSchema)]
struct FeatureBody {
    #[schema(value_type = String, example = "analytics")]
    feature: FeatureId,
    allowed: bool,
    /// The lowest plan that has it.
    #[schema(value_type = Option<String>, example = "professional")]
    minimum_tier: Option<PlanId>,
}

impl EntitlementsBody {
    fn new(app: &App, tenant_id: TenantId, all: &Allowances) -> Self {
        let catalogue = app.subscription.catalogue();
        let features = all.features.iter().map(|(feature, allowed)| FeatureBody {
            feature: *feature,
            allowed: *allowed,
            minimum_tier: catalogue.cheapest_with(*feature).map(|plan| plan.id),
        });
        Self {
            tenant_id,
            plan: all.plan,
            active: all.active,
            allowances: all.metrics.iter().map(AllowanceBody::from).collect(),
            features: features.collect(),
        }
    }
}

impl From<&Allowance> for AllowanceBody {
    fn from(one: &Allowance) -> Self {
        Self {
            metric: one.metric,
            kind: one.metric.kind(),
            unit: one.metric.unit(),
            limit: one.limit.at_most().map(shortest),
            cap: one.cap.map(shortest),
            used: shortest(one.used),
            remaining: one.remaining.map(shortest),
            resets_at: one
                .resets_at
                .map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        }
    }
}

/// Everything a bakery may have: of each metric the limit, the cap, what is used and left, and when it starts again; and
/// every feature. Nothing is counted. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/entitlements", tag = "entitlement", params(Whose),
    responses(
        (status = 200, description = "Every allowance", body = EntitlementsBody),
        (status = 400, description = "An operator's token, and no `tenant_id`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Query(whose): Query<Whose>,
) -> Result<axum::Json<EntitlementsBody>, Problem> {
    let tenant = bearer.named_or_own(whose.tenant_id.as_deref(), Scope::UsageRead)?;
    let all = app
        .entitlement
        .allowances(&tenant)
        .await
        .map_err(without_reason)?;
    Ok(axum::Json(EntitlementsBody::new(&app, tenant, &all)))
}

/// What is asked: a feature, or `n` more of a metric.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Asked {
    /// A feature, such as `analytics`
    #[param(value_type = Option<String>, example = "analytics")]
    pub(super) feature: Option<String>,
    /// Or a metric, such as `products`
    #[param(value_type = Option<String>)]
    pub(super) metric: Option<String>,
    /// How much more of the metric, in its own unit (1 where it is left out)
    pub(super) n: Option<f64>,
    /// The bakery; the token's own where it is left out
    pub(super) tenant_id: Option<String>,
}

/// What is asked, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    Feature(FeatureId),
    /// `n` more of it, in ledger units.
    Metric(Metric, i64),
}

impl Asked {
    /// None where nothing is asked.
    pub(super) fn question(&self) -> Result<Option<Question>, Problem> {
        match (&self.feature, &self.metric) {
            (Some(_), Some(_)) => Err(Problem::saying(
                ProblemKind::BadRequest,
                "problem-entitlement-both-detail",
                Vec::new(),
            )),
            (Some(feature), None) => {
                let known = FeatureId::ALL.iter().map(|f| f.as_str()).collect();
                let feature = feature.parse::<FeatureId>();
                let feature = feature.map_err(|e| unknown("feature", &e.0, known))?;
                Ok(Some(Question::Feature(feature)))
            }
            (None, Some(metric)) => {
                let known = Metric::ALL.iter().map(|m| m.as_str()).collect();
                let metric = metric
                    .parse::<Metric>()
                    .map_err(|e| unknown("metric", &e.0, known))?;
                let n = (self.n.unwrap_or(1.0) * metric.ledger_units() as f64).ceil();
                if !(1.0..=1e15).contains(&n) {
                    return Err(Problem::saying(
                        ProblemKind::Invalid,
                        "problem-entitlement-n-detail",
                        Vec::new(),
                    ));
                }
                Ok(Some(Question::Metric(metric, n as i64)))
            }
            (None, None) => Ok(None),
        }
    }
}

/// A parameter has a value that it can't have.
pub(crate) fn unknown(parameter: &str, value: &str, known: Vec<&str>) -> Problem {
    let args = vec![
        ("field", parameter.to_owned()),
        ("value", value.to_owned()),
        ("known", known.join(", ")),
    ];
    Problem::saying(ProblemKind::Invalid, "problem-unknown-value-detail", args).at(parameter, "unknown_value")
}

/// It may be done.
#[derive(Debug, Serialize, ToSchema)]
struct AllowedBody {
    /// Always true: a refusal is a problem.
    allowed: bool,
    #[schema(value_type = String, example = "demo-professional")]
    tenant_id: TenantId,
    #[schema(value_type = Option<String>, example = "analytics")]
    feature: Option<FeatureId>,
    #[schema(value_type = Option<String>)]
    metric: Option<Metric>,
    /// What is left to the limit or the cap, in the metric's own unit; null without either, or for a feature.
    #[schema(value_type = Option<f64>)]
    remaining: Option<serde_json::Number>,
}

/// May the bakery use a feature, or have more of a metric? Nothing is counted and nothing remembered. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/entitlements/check", tag = "entitlement", params(Asked),
    responses(
        (status = 200, description = "It may", body = AllowedBody),
        (status = 400, description = "Neither a feature nor a metric, or both", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "A plan would fix it", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such feature or metric", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "The owner's own cap, or the largest plan's quota", body = RefusalBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn check(
    State(app): State<App>,
    bearer: Bearer,
    Query(asked): Query<Asked>,
) -> Result<axum::Json<AllowedBody>, Problem> {
    let question = asked.question()?.ok_or_else(|| {
        Problem::saying(
            ProblemKind::BadRequest,
            "problem-entitlement-both-detail",
            Vec::new(),
        )
    })?;
    let tenant = bearer.named_or_own(asked.tenant_id.as_deref(), Scope::UsageRead)?;
    let remaining = remaining(&app, &tenant, question).await?;
    let (feature, metric) = match question {
        Question::Feature(feature) => (Some(feature), None),
        Question::Metric(metric, _) => (None, Some(metric)),
    };
    Ok(axum::Json(AllowedBody {
        allowed: true,
        tenant_id: tenant,
        feature,
        metric,
        remaining,
    }))
}

/// What is left, in the metric's own unit; or the refusal, explained.
pub(super) async fn remaining(
    app: &App,
    tenant: &TenantId,
    question: Question,
) -> Result<Option<serde_json::Number>, Problem> {
    let checked = match question {
        Question::Feature(feature) if app.subscription.catalogue().cheapest_with(feature).is_none() => {
            let known = app
                .subscription
                .catalogue()
                .plan(PlanId::Enterprise)
                .shown_features();
            return Err(unknown(
                "feature",
                feature.as_str(),
                known.map(FeatureId::as_str).collect(),
            ));
        }
        Question::Feature(feature) => app.entitlement.feature(tenant, feature).await.map(|()| None),
        Question::Metric(metric, n) => app.entitlement.metric(tenant, metric, n).await.map(|allowed| {
            let own_unit = |left: i64| shortest(left as f64 / metric.ledger_units() as f64);
            allowed.remaining.map(own_unit)
        }),
    };
    match checked {
        Ok(remaining) => Ok(remaining),
        Err(CheckError::Denied(denial)) => {
            let refusal = app
                .entitlement
                .explain(tenant, *denial)
                .await
                .map_err(without_reason)?;
            Err(Problem::refused(refusal))
        }
        Err(error) => Err(without_reason(error)),
    }
}

/// The owner's caps, in the metrics' own units.
#[derive(Debug, Serialize, ToSchema)]
struct CapsBody {
    #[schema(value_type = String, example = "demo-starter")]
    tenant_id: TenantId,
    /// One per capped metric.
    caps: Vec<CapBody>,
}

/// One cap.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CapBody {
    #[schema(value_type = String, example = "api_calls")]
    metric: Metric,
    /// In the metric's own unit; null lifts it.
    #[schema(value_type = Option<f64>, example = 80)]
    #[serde(deserialize_with = "Option::deserialize")]
    cap: Option<serde_json::Number>,
}

/// What the owner allows below the plan. Needs `tenant:admin`.
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
async fn caps(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<axum::Json<CapsBody>, Problem> {
    let tenant_id = bearer.tenant(&id, Scope::TenantAdmin)?;
    app.entitlement
        .subscribed(&tenant_id)
        .await
        .map_err(without_reason)?;
    let caps = app.entitlement.caps(&tenant_id).await?;
    let caps = Metric::ALL.into_iter().filter_map(|metric| {
        let cap = caps.in_own_unit(metric)?;
        Some(CapBody {
            metric,
            cap: Some(shortest(cap)),
        })
    });
    Ok(axum::Json(CapsBody {
        tenant_id,
        caps: caps.collect(),
    }))
}

/// Caps a metric below the plan ("stop at 80 API calls a day"), or lifts its cap with null. Over a cap: 429. Needs
/// `tenant:admin`.
#[utoipa::path(
    put, path = "/api/v1/tenants/{id}/caps", tag = "entitlement", request_body = CapBody,
    params(("id" = String, Path, description = "The bakery")),
    responses(
        (status = 200, description = "So it is now", body = CapBody),
        (status = 400, description = "Not JSON", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such metric, a negative or fractional cap, or one above the plan", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn set_cap(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Json(sent): Json<CapBody>,
) -> Result<axum::Json<CapBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let cap = sent.cap.as_ref().and_then(serde_json::Number::as_f64);
    app.entitlement
        .set_cap(&tenant, sent.metric, cap, &bearer.0.audit_name())
        .await?;
    Ok(axum::Json(sent))
}

impl From<SetCapError> for Problem {
    fn from(error: SetCapError) -> Self {
        let invalid = |key, args| Self::saying(ProblemKind::Invalid, key, args);
        match error {
            SetCapError::Value => invalid("problem-cap-value-detail", Vec::new()),
            SetCapError::AbovePlan(limit) => invalid(
                "problem-cap-above-plan-detail",
                vec![("limit", limit.to_string())],
            ),
            SetCapError::UnknownTenant(_) => Self::new(ProblemKind::TenantNotFound),
            SetCapError::Database(error) => error.into(),
        }
    }
}
