//! The one rule of what a plan allows.

use super::{AccessRequest, Denial, Reason, SubscriptionStatus, request::limit_of};
use crate::subscription::PriceList;

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
pub fn check(
    price_list: &PriceList,
    standing: SubscriptionStatus,
    want: AccessRequest,
) -> Result<Allowed, Denial> {
    let plan = price_list.plan(standing.plan);
    let deny = |reason| Err(Denial::new(price_list, standing, want, reason));
    if let AccessRequest::More {
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
            AccessRequest::Feature(_) => Reason::Feature,
            AccessRequest::More { .. } => Reason::Limit,
        });
    }
    let AccessRequest::More {
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
