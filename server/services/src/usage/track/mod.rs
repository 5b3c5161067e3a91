//! The tracker: a snapshot of every bakery's usage, a UTC day at a time.
//!
//! Bakeries are worked in chunks, each in transactions of its own, and a day's snapshot depends on the ledger alone:
//! killed at any moment and run again, the tracker leaves the same rows.

mod display;
mod failures;
mod shard;
mod store;

pub use shard::{Days, InvalidDays, InvalidShard, Shard, TrackArgs};

use super::{
    redis_cache::{BATCH, Patience, RedisCache},
    store::history,
};
use crate::{
    clock::Clock,
    db::{Access, Backend, Db, DbError},
};
use chrono::NaiveDate;
use failures::Failures;
use futures::{StreamExt as _, TryStreamExt as _};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};
use store::Tracked;

/// Bakeries in one transaction.
const CHUNK: usize = 500;
/// Days in one transaction.
const DAYS_AT_ONCE: usize = 31;
/// How long to wait for a database that is away, before each new try.
const RETRIES: [Duration; 3] = [
    Duration::from_millis(200),
    Duration::from_secs(1),
    Duration::from_secs(3),
];

/// Why nothing, or nothing more, can be tracked.
#[derive(Debug, thiserror::Error)]
pub enum TrackError {
    /// The day goes on.
    #[error("{date} isn't over: today is {today} (UTC), and only days before today have a final value")]
    NotOver {
        /// The last day asked for.
        date: NaiveDate,
        /// The present usage day.
        today: NaiveDate,
    },
    /// Not the address of a Redis.
    #[error("REDIS_URL is no Redis address: {0}")]
    RedisAddress(redis::RedisError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// How Redis fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RedisCopy {
    /// There is none.
    Absent,
    /// It holds what was tracked.
    Written,
    /// It failed; the database holds everything.
    Failed,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The days tracked.
    pub days: Days,
    /// Bakeries in this shard that were there by then.
    pub total: usize,
    /// Bakeries tracked.
    pub tracked: usize,
    /// Bakeries that failed.
    pub failed: usize,
    /// Snapshots that are new or different.
    pub changed: u64,
    /// How Redis fared.
    pub redis: RedisCopy,
    /// How long it took.
    pub took: Duration,
}

/// What one chunk added.
#[derive(Debug, Default)]
struct Done {
    tracked: usize,
    failures: Failures,
    changed: u64,
}

impl Done {
    fn take(&mut self, other: Self) {
        self.tracked += other.tracked;
        self.failures.merge(other.failures);
        self.changed += other.changed;
    }
}

/// Takes snapshots.
#[derive(Debug)]
pub struct Tracker {
    db: Db,
    clock: Clock,
    fast: Option<RedisCache>,
    redis_failed: AtomicBool,
}

impl Tracker {
    /// A tracker for that storage.
    pub fn new(db: Db, clock: Clock, redis_url: Option<&str>) -> Result<Self, TrackError> {
        let database = db.identity()?.to_owned();
        let fast = redis_url
            .map(|url| RedisCache::open(url, Patience::Bulk, db.slowness(), &database))
            .transpose();
        Ok(Self {
            db,
            clock,
            fast: fast.map_err(TrackError::RedisAddress)?,
            redis_failed: AtomicBool::new(false),
        })
    }

    /// Tracks the bakeries of `shard` on `days`. `progress` is told how many of how many are done.
    pub async fn track(
        &self,
        days: Days,
        shard: Shard,
        progress: impl Fn(usize, usize),
    ) -> Result<Summary, TrackError> {
        let (began, today) = (Instant::now(), self.clock.today());
        if days.last >= today {
            return Err(TrackError::NotOver {
                date: days.last,
                today,
            });
        }
        let mut tx = self
            .db
            .begin_system("tracker: who is there", Access::Read)
            .await?;
        let tenants = store::tenants(&mut tx, days, shard, self.clock.micros()).await?;
        tx.commit().await?;
        let total = tenants.len();
        progress(0, total);
        let chunks = futures::stream::iter(tenants.chunks(CHUNK)).map(|chunk| self.chunk(chunk, days));
        let mut chunks = chunks.buffer_unordered(self.workers());
        let mut sum = Done::default();
        let ended = loop {
            match chunks.try_next().await {
                Ok(Some(done)) => sum.take(done),
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
            progress(sum.tracked + sum.failures.count(), total);
        };
        // Those that failed are told even where nothing more can be tracked.
        sum.failures.log();
        ended?;
        Ok(Summary {
            days,
            total,
            tracked: sum.tracked,
            failed: sum.failures.count(),
            changed: sum.changed,
            redis: self.redis(),
            took: began.elapsed(),
        })
    }

    /// SQLite has one writer; on PostgreSQL one chunk computes while another is copied to Redis.
    fn workers(&self) -> usize {
        match self.db.backend() {
            Backend::Sqlite => 1,
            Backend::Postgres => 3,
        }
    }

    fn redis(&self) -> RedisCopy {
        match (&self.fast, self.redis_failed.load(Ordering::Relaxed)) {
            (None, _) => RedisCopy::Absent,
            (Some(_), false) => RedisCopy::Written,
            (Some(_), true) => RedisCopy::Failed,
        }
    }

    /// A chunk; where it can't be done, each of its bakeries alone, so that one can't hold up the others.
    async fn chunk(&self, chunk: &[Tracked], days: Days) -> Result<Done, DbError> {
        let done = match self.patiently(chunk, days).await {
            Ok(changed) => Done {
                tracked: chunk.len(),
                changed,
                ..Done::default()
            },
            Err(error) if error.is_unavailable() => return Err(error),
            Err(_) => self.one_by_one(chunk, days).await?,
        };
        self.copy_to_redis(chunk).await?;
        Ok(done)
    }

    async fn one_by_one(&self, chunk: &[Tracked], days: Days) -> Result<Done, DbError> {
        let mut sum = Done::default();
        for tenant in chunk {
            match self.patiently(std::slice::from_ref(tenant), days).await {
                Ok(changed) => {
                    sum.tracked += 1;
                    sum.changed += changed;
                }
                Err(error) if error.is_unavailable() => return Err(error),
                Err(error) => sum.failures.add(&tenant.id, error),
            }
        }
        Ok(sum)
    }

    /// Tries again while the database is away for a moment.
    async fn patiently(&self, chunk: &[Tracked], days: Days) -> Result<u64, DbError> {
        for pause in RETRIES {
            match self.snapshots(chunk, days).await {
                Err(error) if error.is_unavailable() => {
                    tracing::warn!(%error, "trying again in {} ms", pause.as_millis());
                    tokio::time::sleep(pause).await;
                }
                other => return other,
            }
        }
        self.snapshots(chunk, days).await
    }

    async fn snapshots(&self, chunk: &[Tracked], days: Days) -> Result<u64, DbError> {
        let all: Vec<NaiveDate> = days.iter().collect();
        let mut changed = 0;
        for some in all.chunks(DAYS_AT_ONCE) {
            let mut tx = self.db.begin_system("tracker", Access::Write).await?;
            let there = store::still_there(&mut tx, chunk).await?;
            if there.is_empty() {
                return Ok(changed);
            }
            store::bump_versions(&mut tx, &there).await?;
            let new = store::take_snapshots(&mut tx, &there, some).await?;
            if new == 0 {
                continue; // dropping the transaction takes the versions back: nothing changed
            }
            if some.last() == Some(&days.last) {
                store::carry_levels_forward(&mut tx, &there, days.last).await?;
            }
            tx.commit().await?;
            changed += new;
        }
        Ok(changed)
    }

    /// Rewrites the fast copy of these bakeries. Once Redis fails, it is left alone.
    async fn copy_to_redis(&self, chunk: &[Tracked]) -> Result<(), DbError> {
        let Some(fast) = &self.fast else { return Ok(()) };
        for some in chunk.chunks(BATCH) {
            if self.redis_failed.load(Ordering::Relaxed) {
                return Ok(());
            }
            let mut tx = self
                .db
                .begin_system("tracker: copy to Redis", Access::Read)
                .await?;
            let there = store::still_there(&mut tx, some).await?;
            if there.is_empty() {
                continue;
            }
            let ids: Vec<_> = there.into_iter().map(|tenant| tenant.id).collect();
            let histories = history::load(&mut tx, &ids, self.clock.today()).await?;
            tx.commit().await?;
            let failure = match fast.write(&histories).await {
                Ok(true) => continue,
                Ok(false) => "it failed a moment ago".to_owned(),
                Err(error) => error.to_string(),
            };
            if !self.redis_failed.swap(true, Ordering::Relaxed) {
                tracing::warn!(
                    error = failure,
                    "Redis fails; snapshots are written to the database only"
                );
            }
        }
        Ok(())
    }
}
