//! All plans together.

use super::{FeatureId, Plan, PlanId, Vat};
use crate::{i18n::Currency, usage::Metric};
use serde::{Deserialize, Serialize};

/// The price list: three plans, cheapest first, checked when it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriceList {
    currency: Currency,
    vat: Vat,
    plans: [Plan; 3],
}

impl PriceList {
    /// The plans in the order of `PlanId::ALL`.
    pub(super) fn new(currency: Currency, vat: Vat, plans: [Plan; 3]) -> Self {
        Self { currency, vat, plans }
    }

    /// The currency of every price.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// Whether prices contain VAT.
    pub fn vat(&self) -> Vat {
        self.vat
    }

    /// All plans, cheapest first.
    pub fn plans(&self) -> &[Plan; 3] {
        &self.plans
    }

    /// The plan of that name.
    pub fn plan(&self, id: PlanId) -> &Plan {
        &self.plans[id as usize]
    }

    /// The plan recommended to most bakeries, where there is one.
    pub fn recommended(&self) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.recommended)
    }

    /// The cheapest plan above `from` that covers all needs: the way up, where there is one.
    pub fn cheapest_covering(&self, from: PlanId, needs: &[(Metric, f64)]) -> Option<&Plan> {
        from.above()
            .map(|id| self.plan(id))
            .find(|plan| plan.covers(needs))
    }

    /// The cheapest plan of all that covers all needs; it may be the present one or a smaller one.
    pub fn cheapest_for(&self, needs: &[(Metric, f64)]) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.covers(needs))
    }

    /// The cheapest plan that has a feature.
    pub fn cheapest_with(&self, feature: FeatureId) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.has(feature))
    }
}
