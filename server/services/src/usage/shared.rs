//! One reading for all who wait for it: whoever comes while a bakery's values are being read shares the next reading, and
//! so gets values that were read after it came.

use super::store::current::Current;
use moka::sync::Cache;
use obrador_core::ids::TenantId;
use std::{
    future::Future,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// Bakeries that are read at about the same time.
const MOST: u64 = 10_000;

/// The readings of each bakery.
#[derive(Debug, Clone)]
pub(super) struct SharedReadings(Cache<TenantId, Arc<Reading>>);

#[derive(Debug, Default)]
struct Reading {
    /// How many have come.
    came: AtomicU64,
    /// Held by who reads.
    turn: tokio::sync::Mutex<()>,
    /// What was read last, and how many had come before that began.
    last: Mutex<(u64, Option<Current>)>,
}

impl Default for SharedReadings {
    fn default() -> Self {
        let readings = Cache::builder()
            .max_capacity(MOST)
            .time_to_idle(Duration::from_mins(1));
        Self(readings.build())
    }
}

impl SharedReadings {
    /// What `read` answers, or what another one's reading did that began after this was called. Only what was read is
    /// shared: after a failure the next one reads for itself.
    pub(super) async fn get<E, F>(
        &self,
        tenant: &TenantId,
        read: impl FnOnce() -> F,
    ) -> Result<Option<Current>, E>
    where
        F: Future<Output = Result<Option<Current>, E>>,
    {
        let reading = self.0.get_with_by_ref(tenant, Arc::default);
        let mine = reading.came.fetch_add(1, Ordering::SeqCst) + 1;
        let _turn = reading.turn.lock().await;
        {
            let last = reading.last.lock().unwrap_or_else(PoisonError::into_inner);
            if last.0 >= mine {
                return Ok(last.1.clone());
            }
        }
        let came = reading.came.load(Ordering::SeqCst);
        let live = read().await?;
        *reading.last.lock().unwrap_or_else(PoisonError::into_inner) = (came, live.clone());
        Ok(live)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::subscription::PlanId;
    use std::convert::Infallible;

    fn live(version: i64) -> Current {
        Current {
            at: chrono::DateTime::UNIX_EPOCH,
            tenant_name: "Own".into(),
            plan: PlanId::Starter,
            plan_version: 0,
            usage_version: version,
            used: [0.0; 9],
            caps: [None; 9],
            refused: [false; 9],
        }
    }

    #[tokio::test]
    async fn nobody_gets_what_was_read_before_they_came() {
        let readings = SharedReadings::default();
        let tenant: TenantId = "own".parse().unwrap();
        let written = Arc::new(AtomicU64::new(0));
        let reads = Arc::new(AtomicU64::new(0));
        let mut all = Vec::new();
        for _ in 0..200 {
            let (readings, tenant) = (readings.clone(), tenant.clone());
            let (written, reads) = (Arc::clone(&written), Arc::clone(&reads));
            all.push(tokio::spawn(async move {
                let mine = written.fetch_add(1, Ordering::SeqCst) + 1;
                let read = || async {
                    reads.fetch_add(1, Ordering::SeqCst);
                    let now = written.load(Ordering::SeqCst);
                    tokio::task::yield_now().await;
                    Ok::<_, Infallible>(Some(live(now as i64)))
                };
                let got = readings.get(&tenant, read).await.unwrap().unwrap();
                assert!(got.usage_version as u64 >= mine, "{} {mine}", got.usage_version);
            }));
        }
        for one in all {
            one.await.unwrap();
        }
        let reads = reads.load(Ordering::SeqCst);
        assert!(reads < 200, "{reads} readings for 200 who came at once");
    }

    #[tokio::test]
    async fn a_failure_is_nobody_else_s() {
        let readings = SharedReadings::default();
        let tenant: TenantId = "own".parse().unwrap();
        let failed = readings
            .get(&tenant, || async { Err::<Option<Current>, _>("down") })
            .await;
        assert_eq!(failed, Err("down"));
        let read = readings
            .get(&tenant, || async { Ok::<_, &str>(Some(live(1))) })
            .await;
        assert_eq!(read, Ok(Some(live(1))));
    }
}
