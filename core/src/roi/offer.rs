//! What the estimate needs to know of a plan: little enough to send to the browser.

use super::{Field, LineId, Scenario};
use crate::{
    i18n::Money,
    subscription::{BillingCycle, Plan, PlanId},
    usage::{Limit, Metric},
};
use serde::{Deserialize, Serialize};

/// What is paid in one billing cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bills {
    /// One bill.
    pub one: Money,
    /// All bills of a year.
    pub year: Money,
}

/// What a plan may be too small for, and where the calculator is told how much there is.
pub const ROOM: [(Metric, Field); 3] = [
    (Metric::Locations, Field::Locations),
    (Metric::Products, Field::Products),
    (Metric::Users, Field::Users),
];

/// What there is more of than the plan allows.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Unfit {
    /// The figure that says how much there is.
    pub field: Field,
    /// How much there is.
    pub have: u32,
    /// The most the plan allows.
    pub limit: f64,
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
    /// What it allows of each in [`ROOM`].
    pub room: [Limit; 3],
    /// Which of [`LineId::ALL`] its features bring about.
    pub lines: [bool; 3],
}

impl Offer {
    /// What is paid in `cycle`.
    pub fn bills(&self, cycle: BillingCycle) -> Bills {
        match cycle {
            BillingCycle::Monthly => self.monthly,
            BillingCycle::Yearly => self.yearly,
        }
    }

    /// What there is more of than the plan allows.
    pub(super) fn unfit(&self, scenario: &Scenario) -> Vec<Unfit> {
        let needs = ROOM.into_iter().zip(self.room);
        let over = needs.filter_map(|((_, field), limit)| {
            let have = scenario.hundredths(field)? / 100;
            let limit = limit.at_most()?;
            (have as f64 > limit).then_some(Unfit {
                field,
                have: have as u32,
                limit,
            })
        });
        over.collect()
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
            room: ROOM.map(|(metric, _)| plan.limit(metric)),
            lines: LineId::ALL.map(|line| line.is_within(plan)),
        }
    }
}
