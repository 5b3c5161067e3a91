//! API calls that are counted in memory and written about once a second: those of plans without a quota, and those
//! made while storage is down.

use super::store::daily::DailyCount;
use chrono::NaiveDate;
use obrador_core::{ids::TenantId, usage::Metric};
use std::{
    collections::HashMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

type Counts = HashMap<(TenantId, NaiveDate), i64>;

/// Calls that are counted and not yet known to be written.
#[derive(Debug, Default)]
pub(super) struct ApiCalls {
    counts: Mutex<Pending>,
    /// Goes up with each write, so that a reader notices one between two reads.
    writes: AtomicU64,
}

#[derive(Debug, Default)]
struct Pending {
    waiting: Counts,
    being_written: Counts,
}

impl ApiCalls {
    pub(super) fn count(&self, tenant: &TenantId, date: NaiveDate, n: i64) {
        *self.lock().waiting.entry((tenant.clone(), date)).or_default() += n;
    }

    /// How many of that day the database doesn't hold yet.
    pub(super) fn pending(&self, tenant: &TenantId, date: NaiveDate) -> i64 {
        let key = (tenant.clone(), date);
        let pending = self.lock();
        pending.waiting.get(&key).unwrap_or(&0) + pending.being_written.get(&key).unwrap_or(&0)
    }

    pub(super) fn writes(&self) -> u64 {
        self.writes.load(Ordering::SeqCst)
    }

    /// Takes what waits, to be written, in order; [`ApiCalls::written`] must follow.
    pub(super) fn take(&self) -> Vec<DailyCount> {
        let mut pending = self.lock();
        let taken = std::mem::take(&mut pending.waiting);
        pending.being_written = taken;
        let mut counts: Vec<_> = pending
            .being_written
            .iter()
            .map(|((tenant, date), count)| DailyCount {
                tenant: tenant.clone(),
                metric: Metric::ApiCalls,
                date: *date,
                count: *count,
            })
            .collect();
        counts.sort_unstable();
        counts
    }

    /// What was taken is in the database now, or, where writing failed, waits again.
    pub(super) fn written(&self, done: bool) {
        let mut pending = self.lock();
        let taken = std::mem::take(&mut pending.being_written);
        if !done {
            for (key, count) in taken {
                *pending.waiting.entry(key).or_default() += count;
            }
        }
        self.writes.fetch_add(1, Ordering::SeqCst);
    }

    fn lock(&self) -> MutexGuard<'_, Pending> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_loses_nothing() {
        let calls = ApiCalls::default();
        let tenant: TenantId = "a".parse().unwrap();
        let date = NaiveDate::from_ymd_opt(2025, 1, 19).unwrap();
        calls.count(&tenant, date, 1);
        assert_eq!(calls.take().len(), 1);
        calls.count(&tenant, date, 1);
        assert_eq!(
            calls.pending(&tenant, date),
            2,
            "while it is being written, and while it waits"
        );
        calls.written(false);
        assert_eq!(calls.pending(&tenant, date), 2);
        assert_eq!(calls.take()[0].count, 2);
        calls.written(true);
        assert_eq!(calls.pending(&tenant, date), 0);
    }
}
