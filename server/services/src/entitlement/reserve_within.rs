//! Daily quotas, counted in the transaction of what they count: both happen or neither.

use super::{CheckError, EntitlementService, store};
use crate::{
    db::{DbError, Tx},
    usage::Counted,
};
use obrador_core::{
    entitlement::{AccessRequest, check},
    ids::TenantId,
    usage::Metric,
};

impl EntitlementService {
    /// Counts `n` against a daily quota in this transaction. Where it denies, end the transaction and let
    /// `EntitlementService::explained` say why; where it is committed, tell [`EntitlementService::counted`].
    pub(crate) async fn reserve_within(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Counted, CheckError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let standing = self.standing(&subscription);
        let cap = store::caps(tx, tenant).await?.of(metric);
        let want = |used| AccessRequest::More { metric, n, used, cap };
        let stop = check(&self.0.price_list, standing, want(0))?.remaining;
        let counted = self
            .0
            .usage
            .count_within(tx, tenant, metric, (n, stop.unwrap_or(i64::MAX)));
        match counted.await? {
            Ok(counted) => Ok(counted),
            Err(total) => {
                self.0.usage.record_refused(tenant, metric, n);
                let denied = check(&self.0.price_list, standing, want(total));
                Err(denied
                    .err()
                    .map_or_else(|| CheckError::UnknownTenant(tenant.clone()), CheckError::from))
            }
        }
    }

    /// Could `n` be counted against a daily quota now? Asked before something is worked out that then counts.
    pub(crate) async fn may_reserve(
        &self,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<(), CheckError> {
        let allowed = self.allows(tenant, metric, n).await;
        if matches!(allowed, Err(CheckError::Denied(_))) {
            self.0.usage.record_refused(tenant, metric, n);
        }
        self.explained(tenant, allowed).await.map(drop)
    }

    /// The transaction is committed.
    pub(crate) fn counted(&self, counted: Counted) {
        self.0.usage.counted(counted);
    }

    /// How far ahead the bakery's plan looks, in days.
    pub async fn horizon_days(&self, tenant: &TenantId) -> Result<u32, DbError> {
        let subscribed = match self.subscription(tenant).await {
            Ok(subscribed) => subscribed,
            Err(CheckError::Database(error)) => return Err(error),
            Err(error) => return Err(DbError::corrupt(error)),
        };
        Ok(self.0.price_list.plan(subscribed.plan).horizon_days)
    }

    /// May the bakery look so many days ahead?
    pub async fn horizon(&self, tenant: &TenantId, days: u32) -> Result<(), CheckError> {
        let subscription = self.subscription(tenant).await?;
        let standing = self.standing(&subscription);
        let checked = check(&self.0.price_list, standing, AccessRequest::Horizon { days });
        let checked = checked.map(drop).map_err(CheckError::from);
        self.explained(tenant, checked).await
    }
}
