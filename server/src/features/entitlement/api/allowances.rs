//! Everything a bakery may have.

use crate::{
    http::{Bearer, ProblemBody, Query, problem::Problem, values},
    state::App,
};
use axum::extract::State;
use obrador_core::{
    auth::Scope,
    ids::TenantId,
    subscription::{FeatureId, PlanId},
    usage::{Kind, Metric},
};
use obrador_services::{
    entitlement::{Allowance, Allowances},
    json_number,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Whose entitlements.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Whose {
    /// The bakery; the token's own where it is left out
    #[param(value_type = Option<values::TenantName>, inline, example = "demo-starter")]
    tenant_id: Option<String>,
}

/// Everything a bakery may have.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EntitlementsBody {
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
pub(crate) struct AllowanceBody {
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
pub(crate) struct FeatureBody {
    #[schema(value_type = String, example = "analytics")]
    feature: FeatureId,
    allowed: bool,
    /// The lowest plan that has it.
    #[schema(value_type = Option<String>, example = "professional")]
    minimum_tier: Option<PlanId>,
}

impl EntitlementsBody {
    fn new(app: &App, tenant_id: TenantId, all: &Allowances) -> Self {
        let price_list = app.subscription.price_list();
        let features = all.features.iter().map(|(feature, allowed)| FeatureBody {
            feature: *feature,
            allowed: *allowed,
            minimum_tier: price_list.cheapest_with(*feature).map(|plan| plan.id),
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
            limit: one.limit.at_most().map(json_number),
            cap: one.cap.map(json_number),
            used: json_number(one.used),
            remaining: one.remaining.map(json_number),
            resets_at: one
                .resets_at
                .map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        }
    }
}

/// Everything a bakery may have: of each metric the limit, the cap, what is used and left, and when it starts again; and
/// every feature. Nothing is counted. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/entitlements", operation_id = "list_entitlements", tag = "entitlement", params(Whose),
    responses(
        (status = 200, description = "Every allowance", body = EntitlementsBody),
        (status = 400, description = "An operator's token, and no `tenant_id`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Query(whose): Query<Whose>,
) -> Result<axum::Json<EntitlementsBody>, Problem> {
    let tenant = bearer.named_or_own(whose.tenant_id.as_deref(), Scope::UsageRead)?;
    let all = app.entitlement.allowances(&tenant).await?;
    Ok(axum::Json(EntitlementsBody::new(&app, tenant, &all)))
}
