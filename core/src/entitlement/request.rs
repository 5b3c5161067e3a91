//! What is asked for, and how the bakery that asks stands.

use crate::{
    subscription::{FeatureId, Plan, PlanId},
    usage::{Limit, Metric},
};

/// How a bakery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubscriptionStatus {
    /// Its plan.
    pub plan: PlanId,
    /// Is the subscription running? If not, everything can be read and nothing changed.
    pub active: bool,
}

/// What is asked for. Amounts are in ledger units: things, calls, or bytes for storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessRequest {
    /// Something a plan contains or not.
    Feature(FeatureId),
    /// More of something a plan limits.
    More {
        /// Of what.
        metric: Metric,
        /// How much more.
        n: i64,
        /// How much is used: the level now, or today's total so far.
        used: i64,
        /// The owner's own cap, where there is one.
        cap: Option<i64>,
    },
}

impl AccessRequest {
    /// The feature, where it is one.
    pub fn feature(&self) -> Option<FeatureId> {
        match self {
            Self::Feature(feature) => Some(*feature),
            Self::More { .. } => None,
        }
    }

    /// The metric, where it is one.
    pub fn metric(&self) -> Option<Metric> {
        match self {
            Self::Feature(_) => None,
            Self::More { metric, .. } => Some(*metric),
        }
    }

    /// Can it be had of a subscription that is over? What only reads can: the bakery's own data stay open to it.
    pub(super) fn only_reads(&self) -> bool {
        match self {
            Self::Feature(feature) => {
                matches!(
                    feature,
                    FeatureId::Api | FeatureId::UsageForecast | FeatureId::Roi
                )
            }
            Self::More { metric, .. } => *metric == Metric::ApiCalls,
        }
    }

    /// Does that plan give it?
    pub(super) fn fits(&self, plan: &Plan) -> bool {
        match *self {
            Self::Feature(feature) => plan.has(feature),
            Self::More { metric, n, used, .. } => {
                limit_of(plan, metric).is_none_or(|limit| used.saturating_add(n) <= limit)
            }
        }
    }
}

/// A plan's limit of a metric in ledger units.
pub(super) fn limit_of(plan: &Plan, metric: Metric) -> Option<i64> {
    in_ledger_units(metric, plan.limit(metric))
}

/// A limit in ledger units: whole things, calls or bytes; none where there is no limit.
pub fn in_ledger_units(metric: Metric, limit: Limit) -> Option<i64> {
    // A price list's limits are checked to be not negative and far below 2⁵³.
    limit
        .at_most()
        .map(|limit| (limit * metric.ledger_units() as f64).floor() as i64)
}
