//! What happens by itself: a table of jobs, each leased by one server at a time.
//!
//! A job is due at a time. A server leases it for [`LEASE`], keeps the lease while it works, and ends it: done, again
//! later, or failed and tried again after a pause. A server that is killed ends nothing: its lease runs out, and any
//! other takes the job. So a job may begin twice, and each is made so that this changes nothing.

mod job;
mod kind;
mod metrics;
mod notice;
mod post;
mod store;

pub(crate) use job::NewJob;
pub use job::{Claimed, JobRow, JobState, Outcome};
pub use kind::{JobKind, Lane};
pub use notice::Notice;
pub(crate) use notice::{note, note_once};
pub(crate) use post::post;

use crate::{
    actor::By,
    audit,
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    random,
};
use chrono::TimeDelta;
use metrics::Ended;
use obrador_core::bounds::{
    count::JOBS_LISTED,
    length::JOB_ERROR,
    time::{JOB_LEASE_MINUTES, PAST_JOB_DAYS},
};
use std::sync::{Arc, atomic::Ordering};
use tokio::sync::Notify;

/// For how long a job is one server's, unless it says that it is still at work.
pub const LEASE: TimeDelta = TimeDelta::minutes(JOB_LEASE_MINUTES);

/// Asks for a job, in the transaction of what it follows from. False where there is one of that name.
pub(crate) async fn add(tx: &mut Tx, job: &NewJob, now: i64) -> Result<bool, DbError> {
    store::insert(tx, job, now).await
}

/// The table of jobs. Cheap to clone.
#[derive(Debug, Clone)]
pub struct JobService {
    db: Db,
    clock: Clock,
    wake: Arc<Notify>,
    ended: Arc<Ended>,
}

impl JobService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self {
            db,
            clock,
            wake: Arc::default(),
            ended: Arc::default(),
        }
    }

    /// Sees to it that there is one of each kind that comes again.
    pub async fn prepare(&self) -> Result<(), DbError> {
        let now = self.clock.micros();
        let mut tx = self
            .db
            .begin_system("jobs that come again", Access::Write)
            .await?;
        for kind in JobKind::ALL.into_iter().filter(|kind| kind.every().is_some()) {
            let job = NewJob {
                kind,
                name: kind.as_str().to_owned(),
                tenant: None,
                payload: "{}".to_owned(),
                due_at: now,
            };
            add(&mut tx, &job, now).await?;
        }
        tx.commit().await
    }

    /// Leases up to `limit` jobs of that lane that are due.
    pub async fn claim(&self, lane: Lane, limit: usize) -> Result<Vec<Claimed>, DbError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin_system("jobs due", Access::Read).await?;
        let due = store::is_due(&mut tx, lane, now).await?;
        drop(tx);
        if !due || limit == 0 {
            return Ok(Vec::new());
        }
        let mut tx = self.db.begin_system("lease jobs", Access::Write).await?;
        let times = (now, self.lease_end());
        let claimed = store::claim(&mut tx, lane, &random::id(), times, limit as i64).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    fn lease_end(&self) -> i64 {
        let lease = LEASE.num_microseconds().unwrap_or_default();
        self.clock.micros() + lease
    }

    /// Keeps the lease: the job goes on. False where it is another server's by now.
    pub async fn keep(&self, job: &Claimed) -> Result<bool, DbError> {
        let mut tx = self.db.begin_system("keep a job", Access::Write).await?;
        let kept = store::extend(&mut tx, job, self.lease_end()).await?;
        tx.commit().await?;
        Ok(kept)
    }

    /// Ends the job in the transaction of what it did. False where it is another server's by now: then nothing of it
    /// may be committed.
    pub(crate) async fn finish(&self, tx: &mut Tx, job: &Claimed) -> Result<bool, DbError> {
        store::finish(tx, job, self.clock.micros()).await
    }

    /// Writes down how the job ended. False where it is another server's by now.
    pub async fn end(&self, job: &Claimed, outcome: Outcome) -> Result<bool, DbError> {
        let well = matches!(outcome, Outcome::Done | Outcome::Again { .. } | Outcome::Ended);
        self.ended.0[job.kind as usize][usize::from(!well)].fetch_add(1, Ordering::Relaxed);
        let now = self.clock.now();
        let at = now.timestamp_micros();
        let mut tx = self.db.begin_system("end a job", Access::Write).await?;
        let own = match (outcome, job.kind.every()) {
            (Outcome::Ended, _) => true,
            (Outcome::Done, None) => store::finish(&mut tx, job, at).await?,
            (Outcome::Done, Some(every)) => {
                store::again(&mut tx, job, "{}", (now + every).timestamp_micros(), at).await?
            }
            (Outcome::Again { due_at, payload }, _) => {
                store::again(&mut tx, job, &payload, due_at.timestamp_micros(), at).await?
            }
            (Outcome::Failed(error), _) => {
                let given_up = job.kind.gives_up_after().is_some_and(|most| job.attempts >= most);
                let next = (!given_up).then(|| (now + job.kind.pause(job.attempts)).timestamp_micros());
                store::fail(&mut tx, job, &shortened(&error), next, at).await?
            }
            (Outcome::Hopeless(error), _) => store::fail(&mut tx, job, &shortened(&error), None, at).await?,
        };
        tx.commit().await?;
        self.wake();
        Ok(own)
    }

    /// Something may be due now.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// Waits until something may be due.
    pub async fn woken(&self) {
        self.wake.notified().await;
    }

    /// What the operator's page shows: those that are given up first.
    pub async fn list(&self) -> Result<Vec<JobRow>, DbError> {
        let mut tx = self.db.begin_system("list of jobs", Access::Read).await?;
        let mut jobs = store::list(&mut tx, self.clock.micros(), i64::from(JOBS_LISTED)).await?;
        jobs.sort_by_key(|job| job.state != JobState::Failed);
        Ok(jobs)
    }

    /// Begins every job that is given up. Answers how many.
    pub async fn restart_failed(&self, by: impl Into<By>) -> Result<u64, DbError> {
        let at = self.clock.micros();
        let mut tx = self.db.begin_system("restart jobs", Access::Write).await?;
        let jobs = store::restart_failed(&mut tx, at).await?;
        if jobs > 0 {
            let after = serde_json::json!({ "jobs": jobs });
            let entry = audit::Entry::new(None, by, "job.restart", at).after(&after);
            audit::append(&mut tx, &entry).await?;
            tx.commit().await?;
            self.wake();
        }
        Ok(jobs)
    }

    /// Begins a job now, whether it failed or waits. False where there is none, it is done, or it is under way.
    pub async fn restart(&self, id: &str, by: impl Into<By>) -> Result<bool, DbError> {
        let at = self.clock.micros();
        let mut tx = self.db.begin_system("restart a job", Access::Write).await?;
        let Some((kind, tenant)) = store::restart(&mut tx, id, at).await? else {
            return Ok(false);
        };
        let after = serde_json::json!({ "id": id, "kind": kind });
        let entry = audit::Entry::new(tenant.as_ref(), by, "job.restart", at).after(&after);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        self.wake();
        Ok(true)
    }

    /// Forgets jobs that were done long ago, and those that were given up so long ago that nobody will start them again:
    /// they may hold the address of somebody who is no longer here. Answers how many.
    pub async fn forget_over(&self) -> Result<u64, DbError> {
        let before = (self.clock.now() - TimeDelta::days(PAST_JOB_DAYS)).timestamp_micros();
        let mut forgotten = 0;
        loop {
            let mut tx = self.db.begin_system("old jobs", Access::Write).await?;
            let gone = store::forget_over(&mut tx, before).await?;
            tx.commit().await?;
            forgotten += gone;
            if gone == 0 {
                return Ok(forgotten);
            }
        }
    }
}

fn shortened(error: &str) -> String {
    error.chars().take(JOB_ERROR).collect()
}
