//! The fast copy of usage history in Redis. It may be lost, late or wrong: the database is the record.
//!
//! Beside the designed keys there is `usage_history_version:{tenant}`, the usage version that the nine histories are
//! of. They are written in one transaction, and believed only where the version is the database's: so a reader gets
//! the same numbers with Redis and without. A [`RedisConnection`] leaves another database's Redis alone.

use super::{
    history::{Histories, Versioned, from_json, to_json},
    redis_connection::RedisConnection,
};
use crate::{db::Db, slowness::Slowness};
use chrono::NaiveDate;
use obrador_core::{ids::TenantId, usage::Metric};
use redis::{Pipeline, RedisError};
use std::time::Duration;

/// Sixty days.
pub const HISTORY_TTL_SECONDS: u64 = 5_184_000;
/// Today's counter outlives its day, and no more.
const COUNTER_TTL_SECONDS: u64 = 172_800;
/// Bakeries in one pipeline: ten commands each, about a thousand together.
pub(super) const BATCH: usize = 100;

/// Sets a key to a number, with its time to live, unless it holds a larger one.
const RAISE: &str = "local held = tonumber(redis.call('GET', KEYS[1]))
if not held or held < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]) end";

/// How long a caller waits.
#[derive(Debug, Clone, Copy)]
pub(super) enum Patience {
    /// A page waits for the answer.
    Page,
    /// A tracker writes a lot.
    Bulk,
}

/// Redis, or its absence.
#[derive(Debug)]
pub(super) struct RedisCache {
    redis: RedisConnection,
}

impl RedisCache {
    /// No connection is made yet: Redis may come later. `database` is the identity of the one whose history it copies.
    pub(super) fn open(
        url: &str,
        patience: Patience,
        slowness: Slowness,
        database: &str,
    ) -> Result<Self, RedisError> {
        let (connect, answer) = match patience {
            Patience::Page => (Duration::from_millis(500), Duration::from_millis(250)),
            Patience::Bulk => (Duration::from_secs(3), Duration::from_secs(30)),
        };
        let timeouts = (slowness.times(connect), slowness.times(answer));
        let redis = RedisConnection::open(url, database, timeouts)?;
        Ok(Self { redis })
    }

    /// For pages; without a Redis there is none, and its absence is told.
    pub(super) fn for_pages(url: &str, db: &Db) -> Option<Self> {
        let opened = db.identity().map_err(|error| error.to_string());
        let opened = opened.and_then(|database| {
            Self::open(url, Patience::Page, db.slowness(), database).map_err(|error| error.to_string())
        });
        opened
            .inspect_err(|error| tracing::error!(%error, "REDIS_URL can't be used; usage history comes from the database"))
            .ok()
    }

    /// Is it left alone just now, because it failed or is another database's?
    pub(super) fn is_away(&self) -> bool {
        self.redis.paused()
    }

    /// A bakery's histories; none where Redis is away, has none, or has those of another version.
    pub(super) async fn histories(&self, tenant: &TenantId, version: i64) -> Option<Histories> {
        let mut read = redis::cmd("MGET");
        read.arg(version_key(tenant));
        for metric in Metric::ALL {
            read.arg(history_key(tenant, metric));
        }
        let (found, texts): (Option<i64>, [Option<Vec<u8>>; 9]) = self
            .redis
            .within(async |connection| {
                let all: Vec<Option<Vec<u8>>> = read.query_async(connection).await?;
                let mut all = all.into_iter();
                let version = all
                    .next()
                    .flatten()
                    .and_then(|text| std::str::from_utf8(&text).ok()?.parse().ok());
                Ok((version, std::array::from_fn(|_| all.next().flatten())))
            })
            .await
            .ok()
            .flatten()?;
        if found != Some(version) {
            return None;
        }
        let mut histories = Histories::default();
        for (history, text) in histories.0.iter_mut().zip(texts) {
            *history = from_json(&text?)?;
        }
        Some(histories)
    }

    /// Rewrites whole histories, at most [`BATCH`] bakeries at once. False where Redis is left alone for a while.
    pub(super) async fn write(&self, all: &[Versioned]) -> Result<bool, RedisError> {
        let mut pipe = Pipeline::with_capacity(all.len() * 10);
        pipe.atomic();
        for one in all {
            for (metric, history) in Metric::ALL.into_iter().zip(&one.histories.0) {
                pipe.set_ex(
                    history_key(&one.tenant, metric),
                    to_json(history),
                    HISTORY_TTL_SECONDS,
                )
                .ignore();
            }
            pipe.set_ex(version_key(&one.tenant), one.version, HISTORY_TTL_SECONDS)
                .ignore();
        }
        Ok(self
            .redis
            .within(async |connection| pipe.query_async::<()>(connection).await)
            .await?
            .is_some())
    }

    /// Raises counters to the totals that the database held a moment ago. Two processes may come out of order, and a
    /// day's total only grows: so the larger one stays.
    pub(super) async fn set_counters(
        &self,
        totals: impl Iterator<Item = (&TenantId, Metric, NaiveDate, i64)>,
    ) -> Result<(), RedisError> {
        let mut pipe = redis::pipe();
        for (tenant, metric, date, total) in totals {
            pipe.cmd("EVAL")
                .arg(RAISE)
                .arg(1)
                .arg(counter_key(tenant, metric, date))
                .arg(total)
                .arg(COUNTER_TTL_SECONDS)
                .ignore();
        }
        self.redis
            .within(async |connection| pipe.query_async::<()>(connection).await)
            .await?;
        Ok(())
    }

    /// Takes away everything of a bakery. False where Redis is left alone for a while.
    pub(super) async fn delete(
        &self,
        tenant: &TenantId,
        days: impl Iterator<Item = NaiveDate>,
    ) -> Result<bool, RedisError> {
        // What was true a moment ago does not do for this.
        self.redis.believe(None);
        let mut delete = redis::cmd("DEL");
        delete.arg(version_key(tenant));
        for metric in Metric::ALL {
            delete.arg(history_key(tenant, metric));
        }
        for day in days {
            for metric in Metric::ALL {
                delete.arg(counter_key(tenant, metric, day));
            }
        }
        Ok(self
            .redis
            .within(async |connection| delete.query_async::<()>(connection).await)
            .await?
            .is_some())
    }
}

/// For Prometheus: how often Redis turned out to be another database's.
pub(super) fn render(fast: Option<&RedisCache>) -> String {
    let count = fast.map_or(0, |fast| fast.redis.refused());
    let name = "obrador_redis_refused_total";
    format!(
        "# HELP {name} Times that Redis was left alone, as it is another database's.\n\
         # TYPE {name} counter\n{name} {count}\n"
    )
}

fn history_key(tenant: &TenantId, metric: Metric) -> String {
    format!("usage_history:{tenant}:{metric}")
}

fn version_key(tenant: &TenantId) -> String {
    format!("usage_history_version:{tenant}")
}

fn counter_key(tenant: &TenantId, metric: Metric, date: NaiveDate) -> String {
    format!("usage:{tenant}:{metric}:{date}")
}
