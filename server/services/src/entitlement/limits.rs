//! What a plan makes of things that are already there.

use super::{CheckError, EntitlementService, store};
use crate::db::Tx;
use obrador_core::{
    entitlement::{AccessRequest, Allowed, SubscriptionStatus, check, in_ledger_units},
    ids::TenantId,
    usage::Metric,
};

impl EntitlementService {
    /// Does all that counts of a metric fit the plan? Until the end of the transaction nothing else of the bakery is
    /// admitted. A denial's limit says how much of it may still be changed; one without a limit's reason says that
    /// nothing may.
    pub async fn ensure_within_plan(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
    ) -> Result<Allowed, CheckError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let standing = SubscriptionStatus {
            plan: subscription.plan,
            active: subscription.is_running(self.0.clock.now()),
        };
        let nothing_more = AccessRequest::More {
            metric,
            n: 0,
            used: store::used(tx, tenant, metric, self.0.clock.micros()).await?,
            cap: None,
        };
        Ok(check(&self.0.price_list, standing, nothing_more)?)
    }

    /// What the bakery's plan allows of a metric, in ledger units; until the end of the transaction the plan stays.
    pub async fn limit_in(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
    ) -> Result<Option<i64>, CheckError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let limit = self.0.price_list.plan(subscription.plan).limit(metric);
        Ok(in_ledger_units(metric, limit))
    }

    /// What the bakery's plan allows of a metric, in ledger units; none without a limit.
    pub async fn limit(&self, tenant: &TenantId, metric: Metric) -> Result<Option<i64>, CheckError> {
        let subscription = self.subscribed(tenant).await?;
        let limit = self.0.price_list.plan(subscription.plan).limit(metric);
        Ok(in_ledger_units(metric, limit))
    }
}
