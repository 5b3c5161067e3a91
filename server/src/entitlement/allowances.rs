//! Everything a bakery may have.

use super::{CheckError, EntitlementService};
use chrono::{DateTime, Utc};
use obrador_core::{
    entitlement::{Want, check, next_usage_day},
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
        let overview = self.0.usage.overview(tenant).await?;
        let caps = self.caps(tenant).await?;
        let standing = self.standing(&subscription);
        let resets_at = next_usage_day(self.0.clock.now());
        let metrics = overview.metrics.iter().map(|usage| {
            let cap = caps.in_own_unit(usage.metric);
            let stop = usage.limit.at_most().into_iter().chain(cap).reduce(f64::min);
            Allowance {
                metric: usage.metric,
                limit: usage.limit,
                cap,
                used: usage.current,
                remaining: stop.map(|stop| (stop - usage.current).max(0.0)),
                resets_at: (usage.kind == Kind::Daily).then_some(resets_at),
            }
        });
        let largest = self.0.catalogue.plan(PlanId::Enterprise);
        let has = |feature| check(&self.0.catalogue, standing, Want::Feature(feature)).is_ok();
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
