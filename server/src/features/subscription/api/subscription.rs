//! A bakery's subscription.

use crate::{
    http::{
        Bearer, ProblemBody,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    Json,
    extract::{self, Path},
};
use chrono::{DateTime, Utc};
use obrador_core::{
    auth::Scope,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use obrador_services::subscription::State as SubscriptionState;
use serde::Serialize;
use utoipa::ToSchema;

/// How a subscription stands.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(
    dead_code,
    reason = "only described: the service's enum, which knows no HTTP, is what is sent"
)]
enum State {
    Trialing,
    Active,
    PastDue,
    Cancelled,
    ReadOnly,
}

/// What a bakery has subscribed to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SubscriptionBody {
    #[schema(value_type = String, example = "demo-starter")]
    tenant_id: TenantId,
    #[schema(value_type = String, example = "starter")]
    plan: PlanId,
    #[schema(value_type = String, example = "monthly")]
    cycle: BillingCycle,
    #[schema(value_type = State)]
    state: SubscriptionState,
    /// What one period costs, in cents, without VAT.
    #[schema(example = 4900)]
    price_cents: i64,
    /// ISO 4217 code of the price's currency.
    #[schema(example = "EUR")]
    currency: &'static str,
    period_start: DateTime<Utc>,
    /// When the present period ends. An `active` or `past_due` subscription renews then; one that is `trialing` or
    /// `cancelled` ends then, and one that is `read_only` ended then.
    renews_on: DateTime<Utc>,
}

/// A bakery's subscription. Needs `usage:read` or `tenant:admin`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/subscription", tag = "subscription",
    params(("id" = String, Path, description = "The bakery")),
    responses(
        (status = 200, description = "Its subscription", body = SubscriptionBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(crate) async fn current(
    extract::State(app): extract::State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<Json<SubscriptionBody>, Problem> {
    let scope = if bearer.token.has(Scope::TenantAdmin) {
        Scope::TenantAdmin
    } else {
        Scope::UsageRead
    };
    let tenant = bearer.tenant(&id, scope)?;
    let found = app.subscription.current(&tenant).await?;
    let found = found.ok_or_else(|| Problem::new(ProblemKind::TenantNotFound))?;
    let price = app.subscription.plan(&found).price(found.cycle);
    Ok(Json(SubscriptionBody {
        tenant_id: tenant,
        plan: found.plan,
        cycle: found.cycle,
        state: found.state,
        price_cents: price.cents,
        currency: price.currency.code(),
        period_start: found.period_start,
        renews_on: found.renews_on,
    }))
}
