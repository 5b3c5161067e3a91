//! The price list.

use crate::state::App;
use axum::{
    Json,
    extract::State,
    http::{HeaderName, header::CACHE_CONTROL},
};
use obrador_core::{
    subscription::{FeatureId, Plan, PlanId, PriceList},
    usage::Metric,
};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// All plans, from the smallest to the largest.
#[expect(clippy::struct_field_names, reason = "the field's name is the contract's")]
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Plans {
    /// ISO 4217 code of the prices' currency.
    #[schema(example = "EUR")]
    currency: &'static str,
    /// Whether prices contain VAT.
    #[schema(example = "excluded")]
    vat: &'static str,
    plans: Vec<PlanBody>,
}

/// One plan.
#[derive(Debug, Serialize, ToSchema)]
struct PlanBody {
    #[schema(value_type = String, example = "starter")]
    id: PlanId,
    recommended: bool,
    /// Cents a month, billed monthly.
    #[schema(example = 4900)]
    monthly_cents: i64,
    /// Cents a year, billed yearly.
    #[schema(example = 49000)]
    yearly_cents: i64,
    /// How many days ahead forecasts reach.
    horizon_days: u32,
    /// What each metric may reach, in the metric's own unit; null without a limit.
    #[schema(value_type = BTreeMap<String, Option<f64>>)]
    limits: BTreeMap<&'static str, Option<f64>>,
    /// What the plan contains.
    #[schema(value_type = Vec<String>)]
    features: Vec<FeatureId>,
}

impl Plans {
    fn of(price_list: &PriceList) -> Self {
        Self {
            currency: price_list.currency().code(),
            vat: "excluded",
            plans: price_list.plans().iter().map(PlanBody::of).collect(),
        }
    }
}

impl PlanBody {
    fn of(plan: &Plan) -> Self {
        Self {
            id: plan.id,
            recommended: plan.recommended,
            monthly_cents: plan.monthly.cents,
            yearly_cents: plan.yearly.cents,
            horizon_days: plan.horizon_days,
            limits: Metric::ALL
                .into_iter()
                .map(|m| (m.as_str(), plan.limit(m).at_most()))
                .collect(),
            features: plan.shown_features().collect(),
        }
    }
}

/// The price list: what each plan costs, allows and contains.
#[utoipa::path(get, path = "/api/v1/plans", operation_id = "list_plans", tag = "plans", responses((status = 200, description = "All plans", body = Plans)))]
pub(crate) async fn list(State(app): State<App>) -> ([(HeaderName, &'static str); 1], Json<Plans>) {
    (
        [(CACHE_CONTROL, "public, max-age=300")],
        Json(Plans::of(app.subscription.price_list())),
    )
}
