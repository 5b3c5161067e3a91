//! What the estimate needs to know of a plan: little enough to send to the browser.

use crate::{
    i18n::Money,
    subscription::{BillingCycle, Plan, PlanId},
    usage::{Limit, Metric},
};

/// What is paid in one billing cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bills {
    /// One bill.
    pub one: Money,
    /// All bills of a year.
    pub year: Money,
}

/// A plan as the calculator sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer {
    /// The plan.
    pub plan: PlanId,
    /// Billed monthly.
    pub monthly: Bills,
    /// Billed yearly.
    pub yearly: Bills,
    /// How many locations it allows.
    pub locations: Limit,
}

impl Offer {
    /// What is paid in `cycle`.
    pub fn bills(&self, cycle: BillingCycle) -> Bills {
        match cycle {
            BillingCycle::Monthly => self.monthly,
            BillingCycle::Yearly => self.yearly,
        }
    }
}

impl From<&Plan> for Offer {
    fn from(plan: &Plan) -> Self {
        let bills = |cycle| Bills {
            one: plan.price(cycle),
            year: plan.price_of_a_year(cycle),
        };
        Self {
            plan: plan.id,
            monthly: bills(BillingCycle::Monthly),
            yearly: bills(BillingCycle::Yearly),
            locations: plan.limit(Metric::Locations),
        }
    }
}
