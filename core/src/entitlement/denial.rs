//! A refusal that knows its reason and its remedy.

use super::{AccessRequest, SubscriptionStatus, request::limit_of};
use crate::{
    subscription::{PlanId, PriceList},
    usage::{Kind, Metric},
};

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The plan lacks the feature.
    Feature,
    /// The plan's limit, or its quota of the day, is reached.
    Limit,
    /// The owner's own cap is reached.
    Cap,
    /// The subscription is over.
    Inactive,
}

/// It may not be done. Amounts in ledger units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denial {
    /// What was asked for.
    pub want: AccessRequest,
    /// Why not.
    pub reason: Reason,
    /// The bakery's plan.
    pub plan: PlanId,
    /// What that plan allows; none for a feature.
    pub limit: Option<i64>,
    /// What the largest plan allows; none for a feature, or without a limit there.
    pub most: Option<i64>,
    /// The plans that fix it, cheapest first; none where the owner's cap or the largest plan stands in the way.
    pub fixed_by: Vec<PlanId>,
}

/// The plan that is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub plan: PlanId,
    /// Does it cover the use expected until the next renewal, too?
    pub covers_needs: bool,
}

impl Denial {
    /// The subscription is over, and so nothing can be changed.
    pub fn over(price_list: &PriceList, standing: SubscriptionStatus, want: AccessRequest) -> Self {
        Self::new(price_list, standing, want, Reason::Inactive)
    }

    pub(super) fn new(
        price_list: &PriceList,
        standing: SubscriptionStatus,
        want: AccessRequest,
        reason: Reason,
    ) -> Self {
        let candidate = |plan: &PlanId| match reason {
            Reason::Cap => false,
            Reason::Inactive => true,
            Reason::Feature | Reason::Limit => *plan > standing.plan,
        };
        let limit_on = |plan| {
            want.metric()
                .and_then(|metric| limit_of(price_list.plan(plan), metric))
        };
        Self {
            want,
            reason,
            plan: standing.plan,
            limit: limit_on(standing.plan),
            most: limit_on(PlanId::Enterprise),
            fixed_by: PlanId::ALL
                .into_iter()
                .filter(|plan| candidate(plan) && want.fits(price_list.plan(*plan)))
                .collect(),
        }
    }

    /// The lowest plan that fixes it.
    pub fn minimum(&self) -> Option<PlanId> {
        self.fixed_by.first().copied()
    }

    /// Can paying fix it? If not, waiting or the owner can.
    pub fn is_for_payment(&self) -> bool {
        self.reason == Reason::Inactive || !self.fixed_by.is_empty()
    }

    /// The metric of a quota that starts again tomorrow.
    pub fn daily(&self) -> Option<Metric> {
        self.want.metric().filter(|metric| metric.kind() == Kind::Daily)
    }

    /// Can the same be had tomorrow? Not where more was asked for than a whole day allows, or the subscription is over.
    pub fn is_for_waiting(&self) -> bool {
        let AccessRequest::More { n, .. } = self.want else {
            return false;
        };
        self.reason != Reason::Inactive && self.daily().is_some() && self.stop().is_none_or(|stop| n <= stop)
    }

    /// Was more asked for than is left on the largest plan, though something is left there?
    pub fn is_beyond_every_plan(&self) -> bool {
        match (self.want, self.most) {
            (AccessRequest::More { used, .. }, Some(most)) => !self.is_for_payment() && used < most,
            _ => false,
        }
    }

    fn stop(&self) -> Option<i64> {
        let AccessRequest::More { cap, .. } = self.want else {
            return None;
        };
        self.limit.into_iter().chain(cap).min()
    }

    /// What is left: nothing of a feature, and of a metric what fits below the limit and the cap.
    pub fn remaining(&self) -> Option<i64> {
        let AccessRequest::More { used, .. } = self.want else {
            return None;
        };
        self.stop().map(|stop| stop.saturating_sub(used).max(0))
    }

    /// The cheapest plan that fixes it and covers all `needs` (in the metrics' own units); where none covers them
    /// all, the largest that fixes it.
    pub fn offer(&self, price_list: &PriceList, needs: &[(Metric, f64)]) -> Option<Offer> {
        let covering = self
            .fixed_by
            .iter()
            .find(|plan| price_list.plan(**plan).covers(needs));
        match (covering, self.fixed_by.last()) {
            (Some(plan), _) => Some(Offer {
                plan: *plan,
                covers_needs: true,
            }),
            (None, Some(plan)) => Some(Offer {
                plan: *plan,
                covers_needs: false,
            }),
            (None, None) => None,
        }
    }
}
