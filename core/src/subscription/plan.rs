//! One plan.

use super::{BillingCycle, Feature, FeatureId, Limits, PlanId};
use crate::{
    i18n::Money,
    usage::{Limit, Metric},
};
use serde::{Deserialize, Serialize};

/// What a plan costs, allows and contains. Prices exclude VAT.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Which plan.
    pub id: PlanId,
    /// Price of a month when billed monthly.
    pub monthly: Money,
    /// Price of a year when billed yearly.
    pub yearly: Money,
    /// Is it the one recommended to most bakeries?
    pub recommended: bool,
    /// What it allows of each metric.
    pub limits: Limits,
    /// How far a demand forecast looks ahead.
    pub horizon_days: u32,
    /// Its list of features, those the product does not have yet included.
    pub features: Vec<Feature>,
}

impl Plan {
    /// What it allows of a metric.
    pub fn limit(&self, metric: Metric) -> Limit {
        self.limits.of(metric)
    }

    /// What one bill says.
    pub fn price(&self, cycle: BillingCycle) -> Money {
        match cycle {
            BillingCycle::Monthly => self.monthly,
            BillingCycle::Yearly => self.yearly,
        }
    }

    /// What a year costs when billed in this cycle.
    pub fn price_of_a_year(&self, cycle: BillingCycle) -> Money {
        let price = self.price(cycle);
        Money {
            cents: price.cents.saturating_mul(cycle.bills_a_year()),
            ..price
        }
    }

    /// What a day costs.
    ///
    /// # Formula
    /// A year's bills / 365, to the nearest cent: €149 a month are €4.90 a day.
    pub fn price_of_a_day(&self, cycle: BillingCycle) -> Money {
        let year = self.price_of_a_year(cycle);
        Money {
            cents: year.cents.saturating_add(182).div_euclid(365),
            ..year
        }
    }

    /// What twelve monthly bills cost more than a yearly one.
    pub fn yearly_saving(&self) -> Money {
        let months = self.price_of_a_year(BillingCycle::Monthly);
        Money {
            cents: months.cents - self.yearly.cents,
            ..months
        }
    }

    /// Does the plan grant it, and does the product have it?
    pub fn has(&self, feature: FeatureId) -> bool {
        self.shown_features().any(|id| id == feature)
    }

    /// The features that may be shown: those the product has.
    pub fn shown_features(&self) -> impl Iterator<Item = FeatureId> {
        self.features.iter().filter(|f| f.available).map(|f| f.id)
    }

    /// Do all of these values fit?
    pub fn covers(&self, needs: &[(Metric, f64)]) -> bool {
        needs
            .iter()
            .all(|(metric, value)| self.limit(*metric).covers(*value))
    }
}
