//! What a server does beside requests: it works the table of jobs, as does any other server on the same database.

use crate::{shutdown::ended, state::App};
use chrono::TimeDelta;
use obrador_app::usage::limit_line;
use obrador_core::bounds::count::{MAILS_AT_ONCE, SWEEPS_AT_ONCE};
use obrador_services::{
    db::DbError,
    jobs::{Claimed, JobKind, LEASE, Lane, Outcome},
};
use std::time::Duration;
use tokio::{sync::watch, task::JoinSet};

/// How often it looks for what is due, where nothing wakes it before.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// The same under a test's clock, which leaps.
const LOOK_EVERY_IN_TESTS: Duration = Duration::from_millis(10);
/// After storage failed it is left alone for so long.
const AFTER_A_FAILURE: Duration = Duration::from_secs(5);
/// So often it is tried to note how a job ended: about as long as its lease.
const ATTEMPTS_TO_END: usize = 10;
/// At the end, jobs under way get this long; what is cut off another server takes when its lease runs out.
const GRACE: Duration = Duration::from_secs(10);

/// Works jobs until the end: each lane by itself, so that a mail server that hangs holds up no renewal, and no long sweep
/// a mail.
pub async fn work(app: App, stop: watch::Receiver<bool>) {
    let look_every = if app.clock.leaps() {
        LOOK_EVERY_IN_TESTS
    } else {
        LOOK_EVERY
    };
    while let Err(error) = app.jobs.prepare().await {
        tracing::warn!(%error, "jobs can't be worked now");
        tokio::select! {
            () = ended(stop.clone()) => return,
            () = tokio::time::sleep(AFTER_A_FAILURE) => {}
        }
    }
    tokio::join!(
        work_lane(&app, Lane::Again, SWEEPS_AT_ONCE, look_every, stop.clone()),
        work_lane(&app, Lane::Once, MAILS_AT_ONCE, look_every, stop),
    );
}

async fn work_lane(app: &App, lane: Lane, at_once: usize, look_every: Duration, stop: watch::Receiver<bool>) {
    let mut under_way = JoinSet::new();
    loop {
        let mut pause = look_every;
        match app
            .jobs
            .claim(lane, at_once.saturating_sub(under_way.len()))
            .await
        {
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
            Some(_) = under_way.join_next(), if !under_way.is_empty() => {}
            () = app.jobs.woken(), if under_way.len() < at_once => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    let rest = async { while under_way.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, rest).await.is_err() {
        tracing::warn!("jobs under way are cut off; they begin anew when their leases run out");
    }
}

/// Does the job on a task of its own, keeping its lease meanwhile, and writes down how it ended.
async fn one(app: App, job: Claimed) {
    let mut work = {
        let (app, job) = (app.clone(), job.clone());
        tokio::spawn(async move { outcome(&app, &job).await })
    };
    let outcome = loop {
        tokio::select! {
            over = &mut work => {
                break over.unwrap_or_else(|error| Outcome::Failed(format!("it was interrupted: {error}")));
            }
            () = tokio::time::sleep(a_third(LEASE)) => {
                // Another server may have it by now: each job bears being done twice, so this one goes on.
                if let Err(error) = app.jobs.keep(&job).await {
                    tracing::warn!(%error, kind = %job.kind, "a job's lease can't be kept");
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
    end(&app, &job, outcome).await;
}

/// Writes it down, more than once where storage is busy: a mail that is sent and not noted goes out again.
async fn end(app: &App, job: &Claimed, outcome: Outcome) {
    for _ in 0..ATTEMPTS_TO_END {
        let Err(error) = app.jobs.end(job, outcome.clone()).await else {
            return;
        };
        tracing::warn!(%error, kind = %job.kind, "how a job ended can't be noted yet");
        tokio::time::sleep(AFTER_A_FAILURE).await;
    }
    tracing::warn!(kind = %job.kind, "how a job ended is not noted; it begins anew");
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
        JobKind::Retention => return retention(app).await,
        JobKind::KeyScopes => key_scopes(app).await,
        JobKind::Notice => app.notices.tell(job).await,
        JobKind::Mail => app.notices.send(job).await,
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

/// Each by itself: what fails holds up no other.
async fn files(app: &App) -> Outcome {
    let let_go = app.files.discard_old_archives().await;
    let deleted = app.files.collect_garbage().await;
    if let (Ok(let_go @ 1..), _) | (Ok(let_go), Ok(1..)) = (&let_go, &deleted) {
        tracing::info!(
            let_go,
            ?deleted,
            "contents of stored files are let go and deleted"
        );
    }
    all_of([
        (
            "contents of old archives",
            let_go.err().map(|error| error.to_string()),
        ),
        (
            "contents that were let go",
            deleted.err().map(|error| error.to_string()),
        ),
    ])
}

/// Each by itself, too.
async fn retention(app: &App) -> Outcome {
    let failure = |done: Result<(), DbError>| done.err().map(|error| error.to_string());
    all_of([
        (
            "forms that a limit refused",
            failure(app.drafts.discard_old().await),
        ),
        (
            "forms that were kept",
            failure(app.kept_forms.discard_old().await),
        ),
        (
            "imports that nobody confirmed",
            failure(app.catalogue.discard_old_imports().await),
        ),
        ("sessions", failure(app.auth.discard_expired_sessions().await)),
        ("links", failure(app.account.discard_old_links().await)),
        ("jobs", failure(app.jobs.forget_over().await.map(drop))),
    ])
}

/// Done where nothing went wrong.
fn all_of<const N: usize>(parts: [(&str, Option<String>); N]) -> Outcome {
    let wrong: Vec<_> = parts
        .into_iter()
        .filter_map(|(what, error)| Some(format!("{what}: {}", error?)))
        .collect();
    if wrong.is_empty() {
        Outcome::Done
    } else {
        Outcome::Failed(wrong.join("; "))
    }
}

async fn key_scopes(app: &App) -> Result<Outcome, DbError> {
    let bakeries = app.account.tell_of_split_scopes().await?;
    if bakeries > 0 {
        tracing::info!(bakeries, "owners are told what their older API keys no longer do");
    }
    Ok(Outcome::Done)
}
