//! Entitlements as pages, REST and other services ask for them.

use super::{Caps, outage::Outages, store};
use crate::{
    cache::FreshCache,
    clock::Clock,
    db::{Db, DbError, Tx},
    subscription::{Subscription, SubscriptionService},
    usage::{UsageError, UsageService},
};
use obrador_core::{
    entitlement::{
        AccessRequest, Allowed, Denial, FailMode, Refusal, SubscriptionStatus, check, when_unknown,
    },
    ids::TenantId,
    subscription::{FeatureId, PriceList},
    usage::Metric,
};
use std::sync::Arc;

/// Why something may not be done, or why that can't be told.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// It may not: with what would fix it, what that costs and earns.
    #[error("refused: {:?}", .0.denial.reason)]
    Refused(Box<Refusal>),
    /// The same within a transaction, which ends before it is explained: what leaves a service is [`Self::Refused`].
    #[error("denied: {:?}", .0.reason)]
    Denied(Box<Denial>),
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// A service's error that a denial may be in.
pub(crate) trait MayBeDenied {
    /// The check that failed, where it is one.
    fn check(&mut self) -> Option<&mut CheckError>;
}

impl MayBeDenied for CheckError {
    fn check(&mut self) -> Option<&mut CheckError> {
        Some(self)
    }
}

impl From<Denial> for CheckError {
    fn from(denial: Denial) -> Self {
        Self::Denied(Box::new(denial))
    }
}

impl From<UsageError> for CheckError {
    fn from(error: UsageError) -> Self {
        match error {
            UsageError::UnknownTenant(tenant) => Self::UnknownTenant(tenant),
            UsageError::Database(error) => Self::Database(error),
        }
    }
}

/// What bakeries may do. Cheap to clone.
#[derive(Debug, Clone)]
pub struct EntitlementService(pub(super) Arc<Inner>);

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) price_list: Arc<PriceList>,
    pub(super) subscription: SubscriptionService,
    pub(super) usage: UsageService,
    pub(super) caps: FreshCache<Caps>,
    outages: Outages,
}

impl EntitlementService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock, subscription: SubscriptionService, usage: UsageService) -> Self {
        Self(Arc::new(Inner {
            db,
            clock,
            price_list: subscription.shared_price_list(),
            subscription,
            usage,
            caps: FreshCache::new(20_000),
            outages: Outages::default(),
        }))
    }

    /// May the bakery use that feature? Answered from memory; a change in another process counts after 30 seconds.
    pub async fn feature(&self, tenant: &TenantId, feature: FeatureId) -> Result<(), CheckError> {
        let checked = self.has_feature(tenant, feature).await;
        self.explained(tenant, checked).await
    }

    async fn has_feature(&self, tenant: &TenantId, feature: FeatureId) -> Result<(), CheckError> {
        match self.subscription(tenant).await {
            Ok(subscription) => {
                let standing = self.standing(&subscription);
                check(&self.0.price_list, standing, AccessRequest::Feature(feature))?;
                Ok(())
            }
            Err(CheckError::Database(error)) if error.is_unavailable() => {
                self.without_storage(when_unknown(AccessRequest::Feature(feature)), error)
            }
            Err(error) => Err(error),
        }
    }

    /// What is decided where storage is down, and counted.
    pub(super) fn without_storage(&self, mode: FailMode, error: DbError) -> Result<(), CheckError> {
        match mode {
            FailMode::Open => {
                self.0.outages.opened();
                Ok(())
            }
            FailMode::Closed => {
                self.0.outages.closed();
                Err(error.into())
            }
        }
    }

    /// For Prometheus: what was decided while storage was down.
    pub fn metrics(&self) -> String {
        self.0.outages.render()
    }

    /// Could the bakery have `n` more, in ledger units? Nothing is counted.
    pub async fn metric(&self, tenant: &TenantId, metric: Metric, n: i64) -> Result<Allowed, CheckError> {
        match self.allows(tenant, metric, n).await {
            Err(CheckError::Denied(denial)) => Err(CheckError::Refused(Box::new(
                self.explain(tenant, *denial).await?,
            ))),
            checked => checked,
        }
    }

    /// The same, a denial not explained yet.
    pub(crate) async fn allows(
        &self,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Allowed, CheckError> {
        let subscription = self.subscription(tenant).await?;
        let used = self.used(tenant, metric).await?;
        let cap = self.caps(tenant).await?.of(metric);
        let want = AccessRequest::More { metric, n, used, cap };
        Ok(check(&self.0.price_list, self.standing(&subscription), want)?)
    }

    /// May `n` more of a level (in ledger units) be created in this transaction? Until its end nobody else of the
    /// bakery is admitted, so what is checked still holds when it commits. Call it right before the insert; where it
    /// denies, end the transaction and let `EntitlementService::explained` say why.
    pub async fn authorize_create(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Allowed, CheckError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let want = AccessRequest::More {
            metric,
            n,
            used: store::used(tx, tenant, metric, self.0.clock.micros()).await?,
            cap: store::caps(tx, tenant).await?.of(metric),
        };
        Ok(check(&self.0.price_list, self.standing(&subscription), want)?)
    }

    /// May what was promised be had in this transaction? Others that are promised too don't stand in its way: whoever
    /// comes first has the place. A denial counts them, as every page does.
    pub async fn authorize_promised(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
    ) -> Result<(), CheckError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let standing = self.standing(&subscription);
        let cap = store::caps(tx, tenant).await?.of(metric);
        let n = 1;
        let want = |used| AccessRequest::More { metric, n, used, cap };
        let there = store::level(tx, tenant, metric).await?;
        if check(&self.0.price_list, standing, want(there)).is_err() {
            let used = store::used(tx, tenant, metric, self.0.clock.micros()).await?;
            check(&self.0.price_list, standing, want(used))?;
        }
        Ok(())
    }

    /// May anything be changed? Where the subscription is over, nothing.
    pub async fn ensure_active(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
    ) -> Result<(), CheckError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let nothing_more = AccessRequest::More {
            metric,
            n: 0,
            used: 0,
            cap: None,
        };
        check(&self.0.price_list, self.standing(&subscription), nothing_more)?;
        Ok(())
    }

    /// May the bakery use that feature in this transaction? Until its end the plan stays, and nothing else of the bakery is
    /// admitted.
    pub async fn authorize_feature(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        feature: FeatureId,
    ) -> Result<(), CheckError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let standing = self.standing(&subscription);
        check(&self.0.price_list, standing, AccessRequest::Feature(feature))?;
        Ok(())
    }

    /// What the bakery has subscribed to.
    pub async fn subscribed(&self, tenant: &TenantId) -> Result<Arc<Subscription>, CheckError> {
        self.subscription(tenant).await
    }

    pub(super) async fn subscription(&self, tenant: &TenantId) -> Result<Arc<Subscription>, CheckError> {
        let found = self.0.subscription.current(tenant).await?;
        found.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))
    }

    pub(super) fn standing(&self, subscription: &Subscription) -> SubscriptionStatus {
        SubscriptionStatus {
            plan: subscription.plan,
            active: subscription.is_running(self.0.clock.now()),
        }
    }

    /// What is used now, in ledger units.
    async fn used(&self, tenant: &TenantId, metric: Metric) -> Result<i64, CheckError> {
        let used = self.0.usage.used(tenant, metric).await?;
        Ok((used * metric.ledger_units() as f64).round() as i64)
    }
}
