//! May the bakery do that?

use crate::{
    http::{
        Bearer, ProblemBody, Query, RefusalBody,
        problem::{Problem, ProblemKind},
        values,
    },
    state::App,
};
use axum::extract::State;
use obrador_core::{
    auth::Scope,
    ids::TenantId,
    subscription::{FeatureId, PlanId},
    usage::Metric,
};
use obrador_services::json_number;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What is asked: a feature, or `n` more of a metric.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct CheckQuery {
    /// A feature, such as `analytics`
    #[param(value_type = Option<values::FeatureName>, inline, example = "analytics")]
    pub(crate) feature: Option<String>,
    /// Or a metric, such as `products`
    #[param(value_type = Option<values::MetricName>, inline)]
    pub(crate) metric: Option<String>,
    /// How much more of the metric, in its own unit (1 where it is left out)
    pub(crate) n: Option<f64>,
    /// The bakery; the token's own where it is left out
    #[param(value_type = Option<values::TenantName>, inline)]
    pub(crate) tenant_id: Option<String>,
}

/// What is asked, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    Feature(FeatureId),
    /// `n` more of it, in ledger units.
    Metric(Metric, i64),
}

impl CheckQuery {
    /// None where nothing is asked.
    pub(crate) fn question(&self) -> Result<Option<Question>, Problem> {
        match (&self.feature, &self.metric) {
            (Some(_), Some(_)) => Err(Problem::saying(
                ProblemKind::BadRequest,
                "problem-entitlement-both-detail",
                Vec::new(),
            )),
            (Some(feature), None) => {
                let read = feature.parse().map_err(|_| {
                    Problem::unknown_value("feature", feature, FeatureId::ALL.iter().map(|f| f.as_str()))
                });
                Ok(Some(Question::Feature(read?)))
            }
            (None, Some(metric)) => {
                let read = metric
                    .parse::<Metric>()
                    .map_err(|_| Problem::unknown_value("metric", metric, Metric::ALL.map(Metric::as_str)));
                let metric = read?;
                let asked = self.n.unwrap_or(1.0);
                let n = (asked * metric.ledger_units() as f64).ceil();
                if !(1.0..=1e15).contains(&n) || !metric.can_be(asked) {
                    return Err(Problem::saying(
                        ProblemKind::Invalid,
                        "problem-entitlement-n-detail",
                        Vec::new(),
                    )
                    .at("n", "out_of_range"));
                }
                Ok(Some(Question::Metric(metric, n as i64)))
            }
            (None, None) => Ok(None),
        }
    }
}

/// It may be done.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AllowedBody {
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
    get, path = "/api/v1/entitlements/check", tag = "entitlement", params(CheckQuery),
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
pub(crate) async fn check(
    State(app): State<App>,
    bearer: Bearer,
    Query(asked): Query<CheckQuery>,
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
pub(crate) async fn remaining(
    app: &App,
    tenant: &TenantId,
    question: Question,
) -> Result<Option<serde_json::Number>, Problem> {
    let checked = match question {
        Question::Feature(feature) if app.subscription.price_list().cheapest_with(feature).is_none() => {
            let known = app
                .subscription
                .price_list()
                .plan(PlanId::Enterprise)
                .shown_features();
            return Err(Problem::unknown_value(
                "feature",
                feature.as_str(),
                known.map(FeatureId::as_str),
            ));
        }
        Question::Feature(feature) => app.entitlement.feature(tenant, feature).await.map(|()| None),
        Question::Metric(metric, n) => app.entitlement.metric(tenant, metric, n).await.map(|allowed| {
            let own_unit = |left: i64| json_number(left as f64 / metric.ledger_units() as f64);
            allowed.remaining.map(own_unit)
        }),
    };
    Ok(checked?)
}
