//! Everything a bakery may have.

use super::{CheckError, EntitlementService};
use chrono::{DateTime, Utc};
use obrador_core::{
    entitlement::{AccessRequest, check, in_ledger_units, next_usage_day},
    ids::TenantId,
    subscription::{FeatureId, PlanId},
    usage::{Kind, Limit, Metric},
};

/// What a bakery may have of one metric, in its own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allowance {
    /// Of what.
    pub metric: Metric,
    /// What the plan allows.
    pub limit: Limit,
    /// The owner's cap.
    pub cap: Option<f64>,
    /// The level now, or today's total so far.
    pub used: f64,
    /// What is left to the limit or the cap; none without either.
    pub remaining: Option<f64>,
    /// When a daily count starts again.
    pub resets_at: Option<DateTime<Utc>>,
}

/// Everything a bakery may have.
#[derive(Debug, Clone, PartialEq)]
pub struct Allowances {
    /// The plan.
    pub plan: PlanId,
    /// Does the subscription run?
    pub active: bool,
    /// One of each metric.
    pub metrics: Vec<Allowance>,
    /// Every feature the product has, and whether the bakery has it.
    pub features: Vec<(FeatureId, bool)>,
}

impl EntitlementService {
    /// Everything the bakery may have.
    pub async fn allowances(&self, tenant: &TenantId) -> Result<Allowances, CheckError> {
        let subscription = self.subscription(tenant).await?;
        let overview = self.0.usage.summary(tenant).await?;
        let standing = self.standing(&subscription);
        let resets_at = next_usage_day(self.0.clock.now());
        let metrics = overview.metrics.iter().map(|usage| {
            let metric = usage.metric;
            // In ledger units, where nothing is lost: a difference of GB would show what binary fractions can't hold.
            let used = (usage.current * metric.ledger_units() as f64).round() as i64;
            let stop = in_ledger_units(metric, usage.limit);
            let own_unit = |units: i64| units as f64 / metric.ledger_units() as f64;
            Allowance {
                metric,
                limit: usage.plan_limit,
                cap: overview.cap(metric),
                used: own_unit(used),
                remaining: stop.map(|stop| own_unit(stop.saturating_sub(used).max(0))),
                resets_at: (usage.kind == Kind::Daily).then_some(resets_at),
            }
        });
        let largest = self.0.price_list.plan(PlanId::Enterprise);
        let has = |feature| check(&self.0.price_list, standing, AccessRequest::Feature(feature)).is_ok();
        Ok(Allowances {
            plan: subscription.plan,
            active: standing.active,
            metrics: metrics.collect(),
            features: largest
                .shown_features()
                .map(|feature| (feature, has(feature)))
                .collect(),
        })
    }
}
