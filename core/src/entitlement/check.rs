//! The one rule of what a plan allows.

use super::{Denial, Reason};
use crate::{
    subscription::{Catalogue, FeatureId, Plan, PlanId},
    usage::{Limit, Metric},
};

/// How a bakery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its plan.
    pub plan: PlanId,
    /// Is the subscription running? If not, everything can be read and nothing changed.
    pub active: bool,
}

/// What is asked for. Amounts are in ledger units: things, calls, or bytes for storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
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

impl Want {
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
    fn only_reads(&self) -> bool {
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

/// It may be done. Amounts in ledger units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowed {
    /// What the plan allows; none without a limit, or for a feature.
    pub limit: Option<i64>,
    /// What is left before what was asked for is taken: to the limit, or to the owner's cap if that comes first.
    pub remaining: Option<i64>,
}

/// May a bakery that stands like that have it?
///
/// The owner's cap is looked at first: no plan lifts it. Then whether the subscription runs, then the plan.
///
/// # Errors
/// A [`Denial`] with its reason and the plans that would fix it.
pub fn check(catalogue: &Catalogue, standing: Standing, want: Want) -> Result<Allowed, Denial> {
    let plan = catalogue.plan(standing.plan);
    let deny = |reason| Err(Denial::new(catalogue, standing, want, reason));
    if let Want::More {
        n,
        used,
        cap: Some(cap),
        ..
    } = want
        && used.saturating_add(n) > cap
    {
        return deny(Reason::Cap);
    }
    if !standing.active && !want.only_reads() {
        return deny(Reason::Inactive);
    }
    if !want.fits(plan) {
        return deny(match want {
            Want::Feature(_) => Reason::Feature,
            Want::More { .. } => Reason::Limit,
        });
    }
    let Want::More {
        metric, used, cap, ..
    } = want
    else {
        return Ok(Allowed {
            limit: None,
            remaining: None,
        });
    };
    let limit = limit_of(plan, metric);
    let stop = limit.into_iter().chain(cap).min();
    Ok(Allowed {
        limit,
        remaining: stop.map(|stop| stop.saturating_sub(used).max(0)),
    })
}

/// A plan's limit of a metric in ledger units.
pub(super) fn limit_of(plan: &Plan, metric: Metric) -> Option<i64> {
    in_ledger_units(metric, plan.limit(metric))
}

/// A limit in ledger units: whole things, calls or bytes; none where there is no limit.
pub fn in_ledger_units(metric: Metric, limit: Limit) -> Option<i64> {
    // A catalogue's limits are checked to be not negative and far below 2⁵³.
    limit
        .at_most()
        .map(|limit| (limit * metric.ledger_units() as f64).floor() as i64)
}
