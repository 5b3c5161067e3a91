//! Daily quotas, to the unit: reservations are gathered and granted in one transaction a time.
//!
//! The database's count is the only truth, so any number of processes share a quota exactly, and what is killed loses
//! nothing that was granted. While one transaction runs, the next reservations wait together: a thousand at once cost a
//! few transactions, one alone costs one.

use super::{
    api_calls::ApiCalls,
    store::{
        daily::DailyCount,
        quota::{self as store, Key},
    },
};
use crate::db::{Access, Db, DbError, Tx};
use moka::sync::Cache;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{mpsc, oneshot};

/// Reservations granted in one transaction at most.
const AT_ONCE: usize = 1_000;
/// Reservations that may wait; more than that wait before they enter.
const WAITING: usize = 8_192;

/// What became of a reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reserved {
    /// Was it granted? If not, nothing was counted.
    pub granted: bool,
    /// The day's total, with what was granted.
    pub total: i64,
}

#[derive(Debug)]
struct Reservation {
    key: Key,
    n: i64,
    /// The total that may not be exceeded; none without a limit.
    stop: Option<i64>,
    /// It is of API calls, which are counted in memory where storage is down.
    kept_when_down: bool,
    answer: oneshot::Sender<Option<Reserved>>,
}

/// Totals a process remembers, so that what is used up is refused without asking the database again.
const REMEMBERED: u64 = 20_000;
/// For how long: a total only grows, unless somebody resets the bakery.
const REMEMBERED_FOR: Duration = Duration::from_secs(5);

/// Grants from daily quotas. Its worker ends with it.
#[derive(Debug)]
pub(super) struct Quota {
    reservations: mpsc::Sender<Reservation>,
    seen: Arc<Seen>,
}

/// The totals this process has seen.
#[derive(Debug)]
struct Seen {
    known: Cache<Key, i64>,
    /// Not yet copied to Redis.
    changed: Mutex<BTreeMap<Key, i64>>,
}

impl Quota {
    /// Must be called within the runtime: the worker is a task.
    pub(super) fn start(db: Db, calls: Arc<ApiCalls>) -> Self {
        let (reservations, waiting) = mpsc::channel(WAITING);
        let seen = Arc::new(Seen {
            known: Cache::builder()
                .max_capacity(REMEMBERED)
                .time_to_live(REMEMBERED_FOR)
                .build(),
            changed: Mutex::default(),
        });
        tokio::spawn(work(db, calls, waiting, Arc::clone(&seen)));
        Self { reservations, seen }
    }

    /// Reserves `n` of a day's quota, all or nothing; none where storage is down.
    pub(super) async fn reserve(
        &self,
        key: Key,
        n: i64,
        stop: Option<i64>,
        kept_when_down: bool,
    ) -> Option<Reserved> {
        if let (Some(total), Some(stop)) = (self.seen.known.get(&key), stop)
            && total.saturating_add(n) > stop
        {
            return Some(Reserved {
                granted: false,
                total,
            });
        }
        let (answer, answered) = oneshot::channel();
        let reservation = Reservation {
            key,
            n,
            stop,
            kept_when_down,
            answer,
        };
        self.reservations.send(reservation).await.ok()?;
        answered.await.ok().flatten()
    }

    /// The totals that changed since the last call, for the fast copy.
    pub(super) fn take_totals(&self) -> Vec<DailyCount> {
        let changed = &self.seen.changed;
        std::mem::take(&mut *changed.lock().unwrap_or_else(PoisonError::into_inner))
            .into_iter()
            .map(|((tenant, date, metric), count)| DailyCount {
                tenant,
                metric,
                date,
                count,
            })
            .collect()
    }
}

async fn work(db: Db, calls: Arc<ApiCalls>, mut waiting: mpsc::Receiver<Reservation>, seen: Arc<Seen>) {
    let mut batch = Vec::with_capacity(AT_ONCE);
    while waiting.recv_many(&mut batch, AT_ONCE).await > 0 {
        // In order of key, so that two processes never wait for each other; in order of arrival within a key.
        batch.sort_by(|a, b| a.key.cmp(&b.key));
        match grant_all(&db, &batch).await {
            Ok(granted) => {
                let mut changed = seen.changed.lock().unwrap_or_else(PoisonError::into_inner);
                for (reservation, reserved) in batch.drain(..).zip(granted) {
                    let Some(reserved) = reserved else {
                        without_storage(&calls, reservation);
                        continue;
                    };
                    seen.known.insert(reservation.key.clone(), reserved.total);
                    changed.insert(reservation.key, reserved.total);
                    // Who asked may have gone; what was granted stays counted.
                    let _ = reservation.answer.send(Some(reserved));
                }
            }
            Err(error) => {
                tracing::warn!(%error, reservations = batch.len(), "quotas can't be counted in storage");
                for reservation in batch.drain(..) {
                    without_storage(&calls, reservation);
                }
            }
        }
    }
}

/// It is neither granted nor refused; an API call is counted here, until it can be written.
fn without_storage(calls: &ApiCalls, reservation: Reservation) {
    if reservation.kept_when_down {
        let (tenant, date, _) = &reservation.key;
        calls.count(tenant, *date, reservation.n);
    }
    let _ = reservation.answer.send(None);
}

/// All of them, or, where one bakery's row makes the whole fail though storage answers, each bakery's for itself: none for
/// those that can't be counted.
async fn grant_all(db: &Db, batch: &[Reservation]) -> Result<Vec<Option<Reserved>>, DbError> {
    match grant(db, batch).await {
        Err(error)
            if !error.is_unavailable() && batch.first().map(|r| &r.key) != batch.last().map(|r| &r.key) =>
        {
            tracing::error!(%error, "quotas could not be counted together");
            let mut granted = Vec::with_capacity(batch.len());
            for same_key in batch.chunk_by(|a, b| a.key == b.key) {
                match grant(db, same_key).await {
                    Ok(some) => granted.extend(some.into_iter().map(Some)),
                    Err(error) => {
                        tracing::error!(%error, tenant = %same_key[0].key.0, "a quota can't be counted");
                        granted.extend(same_key.iter().map(|_| None));
                    }
                }
            }
            Ok(granted)
        }
        other => Ok(other?.into_iter().map(Some).collect()),
    }
}

/// One transaction for all: they are of few keys, and each key costs one statement, or two near its limit.
async fn grant(db: &Db, batch: &[Reservation]) -> Result<Vec<Reserved>, DbError> {
    let mut tx = db.begin_system("quotas reserved", Access::Write).await?;
    tx.without_waiting_for_disk().await?;
    let mut granted = Vec::with_capacity(batch.len());
    for same_key in batch.chunk_by(|a, b| a.key == b.key) {
        grant_of_one(&mut tx, same_key, &mut granted).await?;
    }
    tx.commit().await?;
    Ok(granted)
}

async fn grant_of_one(tx: &mut Tx, all: &[Reservation], granted: &mut Vec<Reserved>) -> Result<(), DbError> {
    let [first, ..] = all else { return Ok(()) };
    let wanted: i64 = all.iter().map(|one| one.n).sum();
    let stop = all.iter().filter_map(|one| one.stop).min().unwrap_or(i64::MAX);
    if let Some(total) = store::add_whole(tx, &first.key, wanted, stop).await? {
        let mut total = total - wanted;
        granted.extend(all.iter().map(|one| {
            total += one.n;
            Reserved { granted: true, total }
        }));
        return Ok(());
    }
    let Some(before) = store::lock(tx, &first.key).await? else {
        granted.extend(all.iter().map(|_| Reserved {
            granted: false,
            total: 0,
        }));
        return Ok(());
    };
    let mut total = before;
    for one in all {
        let fits = one.stop.is_none_or(|stop| total.saturating_add(one.n) <= stop);
        if fits {
            total += one.n;
        }
        granted.push(Reserved { granted: fits, total });
    }
    if total > before {
        store::set(tx, &first.key, total).await?;
    }
    Ok(())
}
