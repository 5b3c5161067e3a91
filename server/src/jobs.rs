//! What a server does beside requests: it works the table of jobs, as does any other server on the same database.

use crate::{shutdown::ended, state::App};
use chrono::TimeDelta;
use obrador_app::usage::limit_line;
use obrador_core::bounds::count::JOBS_AT_ONCE;
use obrador_services::{
    db::DbError,
    jobs::{Claimed, JobKind, LEASE, Outcome},
};
use std::time::Duration;
use tokio::{sync::watch, task::JoinSet};

/// How often it looks for what is due, where nothing wakes it before.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// The same under a test's clock, which leaps.
const LOOK_EVERY_IN_TESTS: Duration = Duration::from_millis(10);
/// After storage failed it is left alone for so long.
const AFTER_A_FAILURE: Duration = Duration::from_secs(5);
/// At the end, jobs under way get this long; what is cut off another server takes when its lease runs out.
const GRACE: Duration = Duration::from_secs(10);

/// Works jobs until the end.
pub async fn work(app: App, stop: watch::Receiver<bool>) {
    let mut under_way = JoinSet::new();
    let look_every = if app.clock.leaps() {
        LOOK_EVERY_IN_TESTS
    } else {
        LOOK_EVERY
    };
    let mut prepared = false;
    loop {
        let mut pause = look_every;
        match begin_due(&app, &mut prepared, JOBS_AT_ONCE - under_way.len()).await {
            Ok(jobs) => {
                for job in jobs {
                    under_way.spawn(one(app.clone(), job));
                }
            }
            Err(error) => {
                tracing::warn!(%error, "jobs can't be worked now");
                pause = AFTER_A_FAILURE;
            }
        }
        tokio::select! {
            () = ended(stop.clone()) => break,
            Some(over) = under_way.join_next(), if !under_way.is_empty() => {
                if let Err(error) = over {
                    tracing::error!(%error, "a job was interrupted; it begins anew when its lease runs out");
                }
            }
            () = app.jobs.woken(), if under_way.len() < JOBS_AT_ONCE => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    let rest = async { while under_way.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, rest).await.is_err() {
        tracing::warn!("jobs under way are cut off; they begin anew when their leases run out");
    }
}

async fn begin_due(app: &App, prepared: &mut bool, limit: usize) -> Result<Vec<Claimed>, DbError> {
    if !*prepared {
        app.jobs.prepare().await?;
        *prepared = true;
    }
    app.jobs.claim(limit).await
}

/// Does the job, keeping its lease meanwhile, and writes down how it ended.
async fn one(app: App, job: Claimed) {
    let outcome = {
        let work = outcome(&app, &job);
        tokio::pin!(work);
        loop {
            tokio::select! {
                outcome = &mut work => break outcome,
                () = tokio::time::sleep(a_third(LEASE)) => {
                    // Another server may have it by now: each job bears being done twice, so this one goes on.
                    if let Err(error) = app.jobs.keep(&job).await {
                        tracing::warn!(%error, kind = %job.kind, "a job's lease can't be kept");
                    }
                }
            }
        }
    };
    match &outcome {
        Outcome::Failed(error) => {
            tracing::warn!(kind = %job.kind, attempts = job.attempts, error, "a job failed and is tried again");
        }
        Outcome::Hopeless(error) => tracing::error!(kind = %job.kind, error, "a job failed for good"),
        Outcome::Done | Outcome::Again { .. } | Outcome::Ended => {}
    }
    if let Err(error) = app.jobs.end(&job, outcome).await {
        tracing::warn!(%error, kind = %job.kind, "how a job ended can't be noted; it begins anew");
    }
}

fn a_third(lease: TimeDelta) -> Duration {
    lease.to_std().unwrap_or_default() / 3
}

async fn outcome(app: &App, job: &Claimed) -> Outcome {
    let done = match job.kind {
        JobKind::Subscriptions => subscriptions(app).await,
        JobKind::Limits => app.notices.check_limits(&job.payload, limit_line).await,
        JobKind::Purge => purge(app).await,
        JobKind::Files => return files(app).await,
        JobKind::Retention => retention(app).await,
        JobKind::KeyScopes => key_scopes(app).await,
        JobKind::Notice => app.notices.tell(job).await,
        JobKind::Mail => return app.notices.send(job).await,
    };
    done.unwrap_or_else(|error| Outcome::Failed(error.to_string()))
}

/// Periods follow each other; again when the next one is over, within the hour.
async fn subscriptions(app: &App) -> Result<Outcome, DbError> {
    let moved = app.subscription.move_on().await?;
    if moved.renewed + moved.ended + moved.told > 0 {
        let (renewed, ended, told) = (moved.renewed, moved.ended, moved.told);
        tracing::info!(renewed, ended, told, "subscriptions go on");
        app.jobs.wake();
    }
    if moved.failed > 0 {
        let failed = moved.failed;
        return Ok(Outcome::Failed(format!(
            "{failed} subscriptions can't go on; the log says why"
        )));
    }
    let now = app.clock.now();
    let latest = now + JobKind::Subscriptions.every().unwrap_or_default();
    let next = app.subscription.next_end().await?.unwrap_or(latest);
    Ok(Outcome::Again {
        due_at: next.clamp(now + TimeDelta::minutes(1), latest),
        payload: "{}".to_owned(),
    })
}

async fn purge(app: &App) -> Result<Outcome, DbError> {
    let purged = app.deletion.purge().await?;
    if purged.bakeries > 0 {
        tracing::info!(bakeries = purged.bakeries, "bakeries are deleted");
        app.jobs.wake();
    }
    Ok(match purged.failed {
        0 => Outcome::Done,
        failed => Outcome::Failed(format!("{failed} bakeries can't be deleted; the log says why")),
    })
}

async fn files(app: &App) -> Outcome {
    let old = match app.files.discard_old_archives().await {
        Ok(old) => old,
        Err(error) => return Outcome::Failed(format!("contents of old archives can't be let go: {error}")),
    };
    let swept = match app.files.collect_garbage().await {
        Ok(swept) => swept,
        Err(error) => return Outcome::Failed(format!("contents that were let go can't be deleted: {error}")),
    };
    if old + swept > 0 {
        tracing::info!(old, swept, "contents of stored files are let go and deleted");
    }
    Outcome::Done
}

async fn retention(app: &App) -> Result<Outcome, DbError> {
    app.drafts.discard_old().await?;
    app.kept_forms.discard_old().await?;
    app.auth.discard_expired_sessions().await?;
    app.account.discard_old_links().await?;
    app.jobs.forget_over().await?;
    Ok(Outcome::Done)
}

async fn key_scopes(app: &App) -> Result<Outcome, DbError> {
    let bakeries = app.account.tell_of_split_scopes().await?;
    if bakeries > 0 {
        tracing::info!(bakeries, "owners are told what their older API keys no longer do");
    }
    Ok(Outcome::Done)
}
