//! What a bakery's histories say beyond the limits: the paid feature `analytics`.

mod sample;

pub use sample::{HORIZON_DAYS as SAMPLE_HORIZON_DAYS, METRICS as SAMPLE_METRICS, analysis as sample};

use crate::{
    db::DbError,
    usage::{Overview, UsageError, UsageService},
};
use chrono::NaiveDate;
use moka::sync::Cache;
use obrador_core::{
    analytics::{Analysis, HISTORY_DAYS, analyse},
    ids::TenantId,
    subscription::PriceList,
    usage::{Facts, Kind, Metric},
};
use std::{sync::Arc, time::Duration};

/// How many bakeries' reports are kept: about 100 kB each with a year of history.
const KEPT: u64 = 200;

/// What the histories of a bakery say.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Whose.
    pub tenant: TenantId,
    /// The bakery's name.
    pub tenant_name: String,
    /// The usage day, a UTC day.
    pub today: NaiveDate,
    /// How far ahead the plan lets it look.
    pub horizon_days: u32,
    /// One of each, in [`Metric::ALL`]'s order.
    pub metrics: Vec<Analysis>,
}

impl Report {
    /// What is said of one metric.
    pub fn metric(&self, metric: Metric) -> Option<&Analysis> {
        self.metrics.iter().find(|one| one.metric == metric)
    }
}

/// All that a report depends on. Today's totals are not among it: their day is not over, so nothing rests on them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    tenant: TenantId,
    name: String,
    versions: (i64, i64),
    today: NaiveDate,
    levels: Vec<u64>,
}

impl Key {
    fn of(overview: &Overview) -> Self {
        let levels = overview.metrics.iter().filter(|one| one.kind == Kind::Level);
        Self {
            tenant: overview.tenant.clone(),
            name: overview.tenant_name.clone(),
            versions: overview.versions(),
            today: overview.today,
            levels: levels.map(|one| one.current.to_bits()).collect(),
        }
    }
}

/// Reports, kept until a snapshot, the plan, a live value or the day changes. Cheap to clone.
#[derive(Debug, Clone)]
pub struct AnalyticsService {
    usage: UsageService,
    price_list: Arc<PriceList>,
    reports: Cache<Key, Arc<Report>>,
}

impl AnalyticsService {
    /// A service on that usage and price list.
    pub fn new(usage: UsageService, price_list: Arc<PriceList>) -> Self {
        let reports = Cache::builder()
            .max_capacity(KEPT)
            .time_to_idle(Duration::from_mins(10))
            .build();
        Self {
            usage,
            price_list,
            reports,
        }
    }

    /// What the bakery's histories say.
    pub async fn report(&self, tenant: &TenantId) -> Result<Arc<Report>, UsageError> {
        let overview = self.usage.summary(tenant).await?;
        let key = Key::of(&overview);
        if let Some(report) = self.reports.get(&key) {
            return Ok(report);
        }
        let histories = self.usage.histories(tenant, HISTORY_DAYS).await?;
        let horizon_days = self.price_list.plan(overview.plan).horizon_days;
        let facts = overview
            .metrics
            .iter()
            .zip(histories)
            .map(|(one, history)| Facts {
                metric: one.metric,
                history,
                current: one.current,
                limit: one.plan_limit,
                cap: one.cap(),
                refused_in_30_days: false,
                today: overview.today,
            });
        let metrics = off_the_runtime(facts.collect(), horizon_days).await?;
        let report = Arc::new(Report {
            tenant: overview.tenant.clone(),
            tenant_name: overview.tenant_name.clone(),
            today: overview.today,
            horizon_days,
            metrics,
        });
        self.reports.insert(key, Arc::clone(&report));
        Ok(report)
    }
}

/// Nine metrics with a year of history take milliseconds: too long for a thread that answers others.
async fn off_the_runtime(facts: Vec<Facts>, horizon_days: u32) -> Result<Vec<Analysis>, DbError> {
    let all = move || facts.iter().map(|one| analyse(one, horizon_days)).collect();
    tokio::task::spawn_blocking(all)
        .await
        .map_err(|error| DbError::corrupt(format_args!("the analysis was interrupted: {error}")))
}
