//! Entitlements as pages, REST and other services ask for them.

use super::{Caps, outage::Outages, store};
use crate::{
    cache::FreshCache,
    clock::Clock,
    db::{Db, DbError, Tx},
    subscription::{Subscription, SubscriptionService},
    usage::{UsageError, UsageService},
};
use chrono::{DateTime, Utc};
use obrador_core::{
    entitlement::{
        Allowed, Circumstances, Denial, FailMode, Refusal, Standing, Want, check, next_usage_day,
        when_unknown, when_unknown_metric,
    },
    ids::TenantId,
    subscription::{Catalogue, FeatureId, PlanId},
    usage::{Kind, Limit, Metric},
};
use std::sync::Arc;

/// Why something may not be done, or why that can't be told.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// It may not.
    #[error("refused: {:?}", .0.reason)]
    Denied(Box<Denial>),
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Why a thing may not be created.
pub type AdmitError = CheckError;

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

/// A reservation of a daily quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reservation {
    /// What the plan or the owner's cap allows a day; none without either.
    pub quota: Option<i64>,
    /// What is left of it today.
    pub remaining: Option<i64>,
    /// When it starts again.
    pub resets_at: DateTime<Utc>,
}

/// What bakeries may do. Cheap to clone.
#[derive(Debug, Clone)]
pub struct EntitlementService(pub(super) Arc<Inner>);

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) catalogue: Arc<Catalogue>,
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
            catalogue: subscription.shared_catalogue(),
            subscription,
            usage,
            caps: FreshCache::new(20_000),
            outages: Outages::default(),
        }))
    }

    /// May the bakery use that feature? Answered from memory; a change in another process counts after 30 seconds.
    pub async fn feature(&self, tenant: &TenantId, feature: FeatureId) -> Result<(), CheckError> {
        match self.subscription(tenant).await {
            Ok(subscription) => {
                let standing = self.standing(&subscription);
                check(&self.0.catalogue, standing, Want::Feature(feature))?;
                Ok(())
            }
            Err(CheckError::Database(error)) if error.is_unavailable() => {
                self.without_storage(when_unknown(Want::Feature(feature)), error)
            }
            Err(error) => Err(error),
        }
    }

    /// What is decided where storage is down, and counted.
    fn without_storage(&self, mode: FailMode, error: DbError) -> Result<(), CheckError> {
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
    pub(crate) fn metrics(&self) -> String {
        self.0.outages.render()
    }

    /// Could the bakery have `n` more, in ledger units? Nothing is counted.
    pub async fn metric(&self, tenant: &TenantId, metric: Metric, n: i64) -> Result<Allowed, CheckError> {
        let subscription = self.subscription(tenant).await?;
        let used = self.used(tenant, metric).await?;
        let cap = self.caps(tenant).await?.of(metric);
        let want = Want::More { metric, n, used, cap };
        Ok(check(&self.0.catalogue, self.standing(&subscription), want)?)
    }

    /// Counts `n` against a daily quota, all or nothing. Where storage is down API calls go on (they are counted later),
    /// and everything else waits: its caller can try again.
    pub async fn reserve(
        &self,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Reservation, CheckError> {
        let resets_at = next_usage_day(self.0.clock.now());
        let (subscription, cap) = match self.terms(tenant, metric).await {
            Ok(terms) => terms,
            Err(CheckError::Database(error)) if error.is_unavailable() => {
                self.without_storage(when_unknown_metric(metric), error)?;
                self.0.usage.count_api_call(tenant);
                return Ok(Reservation {
                    quota: None,
                    remaining: None,
                    resets_at,
                });
            }
            Err(error) => return Err(error),
        };
        let standing = self.standing(&subscription);
        let want = |used| Want::More { metric, n, used, cap };
        let before = check(&self.0.catalogue, standing, want(0))?;
        let Some(quota) = before.remaining else {
            self.count_without_quota(tenant, metric, n).await?;
            return Ok(Reservation {
                quota: None,
                remaining: None,
                resets_at,
            });
        };
        match self.0.usage.reserve(tenant, metric, n, Some(quota)).await {
            Some(reserved) if reserved.granted => Ok(Reservation {
                quota: Some(quota),
                remaining: Some(quota.saturating_sub(reserved.total).max(0)),
                resets_at,
            }),
            Some(reserved) => {
                self.0.usage.record_refused(tenant, metric, n);
                let denied = check(&self.0.catalogue, standing, want(reserved.total));
                Err(denied
                    .err()
                    .map_or_else(|| CheckError::UnknownTenant(tenant.clone()), CheckError::from))
            }
            None => {
                self.without_storage(when_unknown_metric(metric), DbError::out_of_reach())?;
                Ok(Reservation {
                    quota: Some(quota),
                    remaining: None,
                    resets_at,
                })
            }
        }
    }

    /// The subscription and the owner's cap of a metric.
    async fn terms(
        &self,
        tenant: &TenantId,
        metric: Metric,
    ) -> Result<(Arc<Subscription>, Option<i64>), CheckError> {
        Ok((
            self.subscription(tenant).await?,
            self.caps(tenant).await?.of(metric),
        ))
    }

    async fn count_without_quota(&self, tenant: &TenantId, metric: Metric, n: i64) -> Result<(), CheckError> {
        if metric == Metric::ApiCalls {
            self.0.usage.count_api_call(tenant);
            return Ok(());
        }
        match self.0.usage.reserve(tenant, metric, n, None).await {
            Some(_) => Ok(()),
            None => Err(DbError::out_of_reach().into()),
        }
    }

    /// May `n` more of a level (in ledger units) be created in this transaction? Until its end nobody else of the
    /// bakery is admitted, so what is checked still holds when it commits. Call it right before the insert; where it
    /// refuses, end the transaction and hand the denial to [`EntitlementService::refuse`].
    pub async fn admit(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Allowed, AdmitError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let want = Want::More {
            metric,
            n,
            used: store::level(tx, tenant, metric).await?,
            cap: store::caps(tx, tenant).await?.of(metric),
        };
        Ok(check(&self.0.catalogue, self.standing(&subscription), want)?)
    }

    /// May anything be changed? Where the subscription is over, nothing.
    pub async fn changes(&self, tx: &mut Tx, tenant: &TenantId, metric: Metric) -> Result<(), AdmitError> {
        let subscription = store::lock_subscription(tx, tenant).await?;
        let subscription = subscription.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))?;
        let nothing_more = Want::More {
            metric,
            n: 0,
            used: 0,
            cap: None,
        };
        check(&self.0.catalogue, self.standing(&subscription), nothing_more)?;
        Ok(())
    }

    /// Explains a denial: what would fix it, what that costs and earns. A refused creation is remembered.
    pub async fn refuse(&self, tenant: &TenantId, denial: Denial) -> Result<Refusal, CheckError> {
        if let Want::More { metric, n, .. } = denial.want
            && metric.kind() == Kind::Level
        {
            self.0.usage.record_refused(tenant, metric, n);
        }
        self.explain(tenant, denial).await
    }

    /// The same for a mere check: nothing is remembered.
    pub async fn explain(&self, tenant: &TenantId, denial: Denial) -> Result<Refusal, CheckError> {
        let subscription = self.subscription(tenant).await?;
        let overview = self.0.usage.overview(tenant).await?;
        let given = Circumstances {
            cycle: subscription.cycle,
            renews_on: subscription.renews_on.date_naive(),
            metrics: &overview.metrics,
            now: self.0.clock.now(),
        };
        Ok(Refusal::new(&self.0.catalogue, denial, given))
    }

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

    /// What the bakery has subscribed to.
    pub async fn subscribed(&self, tenant: &TenantId) -> Result<Arc<Subscription>, CheckError> {
        self.subscription(tenant).await
    }

    async fn subscription(&self, tenant: &TenantId) -> Result<Arc<Subscription>, CheckError> {
        let found = self.0.subscription.current(tenant).await?;
        found.ok_or_else(|| CheckError::UnknownTenant(tenant.clone()))
    }

    fn standing(&self, subscription: &Subscription) -> Standing {
        Standing {
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
