//! Usage as pages, REST and other services ask for it.

mod reading;
mod writing;

use super::{
    api_calls::ApiCalls,
    denied_attempts::Refusals,
    quota::{Quota, Reserved},
    redis_cache::{self, RedisCache},
    report::{self, Reported, TrackUsageError},
    shared::SharedReadings,
    store::history,
    summary::Overview,
};
use crate::{
    clock::Clock,
    db::{Access, Db, DbError},
};
use chrono::TimeDelta;
use moka::sync::Cache;
use obrador_core::{
    ids::TenantId,
    subscription::PriceList,
    usage::{ExportDays, Metric, PAST_DAYS, PastDates, Snapshot, past_dates},
};
use std::{sync::Arc, time::Duration};

/// How many bakeries' computed parts are kept.
const KEPT: u64 = 10_000;

/// Why usage can't be told.
#[derive(Debug, thiserror::Error)]
pub enum UsageError {
    /// No such bakery, or none with a subscription.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Usage that somebody takes along.
#[derive(Debug, Clone)]
pub struct UsageExport {
    /// Which days were asked for.
    pub days: ExportDays,
    /// What is on record of them: by day, and each day in [`Metric::ALL`]'s order.
    pub snapshots: Vec<(Metric, Snapshot)>,
    /// How it is now.
    pub overview: Arc<Overview>,
}

/// Usage: the ledger, snapshots, daily counters and the forecast. Cheap to clone.
#[derive(Debug, Clone)]
pub struct UsageService(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    db: Db,
    clock: Clock,
    price_list: Arc<PriceList>,
    fast: Option<RedisCache>,
    overviews: Cache<TenantId, Arc<Overview>>,
    readings: SharedReadings,
    calls: Arc<ApiCalls>,
    quota: Quota,
    refusals: Refusals,
    /// One write of counted calls at a time.
    writing: tokio::sync::Mutex<()>,
}

impl UsageService {
    /// A service on that storage and price list; without Redis everything comes from the database. Redis need not
    /// answer yet. While the service lives, counted API calls are written each second.
    #[expect(
        clippy::unused_async,
        reason = "it starts a task, so it must be called within the runtime"
    )]
    pub async fn start(db: Db, clock: Clock, price_list: Arc<PriceList>, redis_url: Option<&str>) -> Self {
        let fast = redis_url.and_then(|url| RedisCache::for_pages(url, &db));
        let overviews = Cache::builder()
            .max_capacity(KEPT)
            .time_to_idle(Duration::from_mins(10))
            .build();
        let calls = Arc::new(ApiCalls::default());
        let inner = Arc::new(Inner {
            quota: Quota::start(db.clone(), Arc::clone(&calls)),
            refusals: Refusals::default(),
            writing: tokio::sync::Mutex::default(),
            db,
            clock,
            price_list,
            fast,
            overviews,
            readings: SharedReadings::default(),
            calls,
        });
        tokio::spawn(writing::write_calls(Arc::downgrade(&inner)));
        Self(inner)
    }

    /// Is Redis left alone just now, because it failed or is another database's? None without one.
    pub fn redis_is_away(&self) -> Option<bool> {
        self.0.fast.as_ref().map(RedisCache::is_away)
    }

    /// What a bakery uses of its plan, and when it runs out. Live values are of this moment; histories and forecasts
    /// are kept for 5 minutes, or until a snapshot, the plan or the live value changes.
    pub async fn summary(&self, tenant: &TenantId) -> Result<Arc<Overview>, UsageError> {
        let inner = &self.0;
        let live = inner
            .live(tenant)
            .await?
            .ok_or_else(|| UsageError::UnknownTenant(tenant.clone()))?;
        let now = live.at;
        let kept = inner
            .overviews
            .get(tenant)
            .filter(|kept| kept.is_fresh(&live, now));
        let overview = match kept {
            Some(kept) if kept.agrees_with(&live) => return Ok(kept),
            Some(kept) => Arc::new(kept.with(live)),
            None => Arc::new(inner.compute(tenant, live, now).await?),
        };
        inner.overviews.insert(tenant.clone(), Arc::clone(&overview));
        Ok(overview)
    }

    /// What is used of one metric now, in its own unit.
    pub async fn used(&self, tenant: &TenantId, metric: Metric) -> Result<f64, UsageError> {
        let live = self.0.live(tenant).await?;
        let live = live.ok_or_else(|| UsageError::UnknownTenant(tenant.clone()))?;
        Ok(live.used[metric as usize])
    }

    /// The newest `days` snapshots of each metric, in [`Metric::ALL`]'s order, from the record: more than the
    /// overview's 60 where they are there.
    pub async fn histories(&self, tenant: &TenantId, days: u32) -> Result<Vec<Vec<Snapshot>>, DbError> {
        let today = self.0.clock.today();
        let mut tx = self.0.db.begin(tenant, Access::Read).await?;
        let found = history::load_back(&mut tx, std::slice::from_ref(tenant), today, days as usize).await?;
        tx.commit().await?;
        let histories = found.into_iter().next().map(|one| one.histories);
        Ok(histories.unwrap_or_default().0.into())
    }

    /// How near the dates of a metric came in the past, from the record; none where too little is known.
    pub async fn past_dates(&self, tenant: &TenantId, metric: Metric) -> Result<Option<PastDates>, DbError> {
        let today = self.0.clock.today();
        let mut tx = self.0.db.begin(tenant, Access::Read).await?;
        let history = history::of_metric(&mut tx, tenant, metric, today, PAST_DAYS).await?;
        tx.commit().await?;
        Ok(past_dates(metric.kind(), &history))
    }

    /// Every day of usage on record among `days`, beside what may be used now.
    pub async fn export(&self, tenant: &TenantId, days: ExportDays) -> Result<UsageExport, UsageError> {
        let overview = self.summary(tenant).await?;
        let mut tx = self.0.db.begin(tenant, Access::Read).await?;
        let snapshots = history::of_days(&mut tx, tenant, days).await?;
        tx.commit().await?;
        Ok(UsageExport {
            days,
            snapshots,
            overview,
        })
    }

    /// Records a snapshot that a program reports.
    pub async fn track_usage(
        &self,
        tenant: &TenantId,
        metric: Metric,
        snapshot: Snapshot,
        replace: bool,
        by: impl Into<crate::actor::By>,
    ) -> Result<Reported, TrackUsageError> {
        let (db, clock) = (&self.0.db, &self.0.clock);
        report::track_usage(db, clock, tenant, metric, snapshot, replace, by.into()).await
    }

    /// Keeps an attempt that was refused: a bakery content at its limit has none. It is written within a second, or by
    /// [`UsageService::flush`].
    pub fn record_refused(&self, tenant: &TenantId, metric: Metric, requested: i64) {
        self.0
            .refusals
            .record(tenant, metric, requested, self.0.clock.micros());
    }

    /// Counts `n` of a daily metric if the day's total stays within `stop`: all or nothing, exactly, whoever else
    /// counts at the same time. None where storage is down; API calls are then counted later all the same.
    pub async fn reserve(
        &self,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
        stop: Option<i64>,
    ) -> Option<Reserved> {
        let key = (tenant.clone(), self.0.clock.today(), metric);
        let kept_when_down = metric == Metric::ApiCalls;
        self.0.quota.reserve(key, n, stop, kept_when_down).await
    }

    /// Counts API calls of a plan without a quota, or made while storage is down; they are written within a second, or
    /// by [`UsageService::flush`], and show at once.
    pub fn count_api_calls(&self, tenant: &TenantId, n: i64) {
        self.0.calls.count(tenant, self.0.clock.today(), n);
    }

    /// Forgets a bakery that is gone, here and in Redis. False where Redis does not answer: its keys end by themselves.
    pub async fn invalidate(&self, tenant: &TenantId) -> bool {
        self.0.overviews.invalidate(tenant);
        let Some(fast) = &self.0.fast else { return true };
        // A counter lives two days; one more covers midnight.
        let today = self.0.clock.today();
        let days = (-1..=2).map(|back| today - TimeDelta::days(back));
        match fast.delete(tenant, days).await {
            Ok(done) => done,
            Err(error) => {
                tracing::warn!(%error, "Redis fails; what it has of a deleted bakery ends by itself");
                false
            }
        }
    }

    /// For Prometheus: how often Redis turned out to be another database's.
    pub fn metrics(&self) -> String {
        redis_cache::render(self.0.fast.as_ref())
    }

    /// Writes what is counted and not yet written; before the process ends.
    pub async fn flush(&self) -> Result<(), DbError> {
        let inner = Arc::clone(&self.0);
        // On a task of its own: a caller who stops waiting must not leave a write half done.
        let written = tokio::spawn(async move { inner.flush().await }).await;
        written
            .map_err(|error| DbError::corrupt(format_args!("writing API calls was interrupted: {error}")))?
    }
}
