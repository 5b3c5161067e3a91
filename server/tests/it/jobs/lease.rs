//! A job is one server's at a time, is tried again after a pause, and is given up in the end.

use super::run;
use crate::support::{TestApp, for_each_app, now};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::bounds::count::MAIL_ATTEMPTS;
use obrador_services::{
    db::Access,
    jobs::{JobKind, JobService, JobState, LEASE, Lane, Outcome},
};
use std::collections::BTreeSet;

/// A server's own view of the table.
fn another(t: &TestApp) -> JobService {
    JobService::new(t.app.db.clone(), t.app.clock.clone())
}

async fn mails(t: &TestApp, count: usize) {
    let at = now().timestamp_micros();
    for n in 0..count {
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query(
            "INSERT INTO jobs (id, kind, name, payload, state, due_at, created_at)
             VALUES ($1, 'mail', $1, '{}', 'waiting', $2, $2)",
        )
        .bind(format!("m{n}"))
        .bind(at)
        .execute(&mut *tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn several_servers_take_each_job_once() {
    for_each_app("", async |t: TestApp| {
        mails(&t, 60).await;
        let servers = (0..6).map(|_| {
            let jobs = another(&t);
            tokio::spawn(async move {
                let mut own = Vec::new();
                loop {
                    let claimed = jobs.claim(Lane::Once, 3).await.unwrap();
                    if claimed.is_empty() {
                        return own;
                    }
                    for job in claimed {
                        assert!(jobs.end(&job, Outcome::Done).await.unwrap());
                        own.push(job.id);
                    }
                }
            })
        });
        let taken = futures::future::join_all(servers).await;
        let taken: Vec<_> = taken.into_iter().flat_map(Result::unwrap).collect();
        assert_eq!(taken.len(), 60);
        assert_eq!(taken.iter().collect::<BTreeSet<_>>().len(), 60, "none twice");
    })
    .await;
}

#[tokio::test]
async fn a_lease_that_ran_out_is_anothers_and_its_first_holder_ends_nothing() {
    for_each_app("", async |t: TestApp| {
        mails(&t, 1).await;
        let (one, other) = (another(&t), another(&t));
        let killed = one.claim(Lane::Once, 9).await.unwrap().remove(0);
        assert!(other.claim(Lane::Once, 9).await.unwrap().is_empty());
        // It says that it is still at work: the lease begins anew.
        t.app.clock.advance(LEASE - TimeDelta::seconds(1));
        assert!(one.keep(&killed).await.unwrap());
        t.app.clock.advance(LEASE - TimeDelta::seconds(1));
        assert!(other.claim(Lane::Once, 9).await.unwrap().is_empty());
        t.app.clock.advance(TimeDelta::seconds(1));
        let taken = other.claim(Lane::Once, 9).await.unwrap().remove(0);
        assert_eq!((taken.id.as_str(), taken.attempts), ("m0", 2));
        assert!(!one.keep(&killed).await.unwrap());
        assert!(!one.end(&killed, Outcome::Done).await.unwrap());
        assert_eq!(t.rows("SELECT COUNT(*) FROM jobs WHERE state = 'done'").await, 0);
        assert!(other.end(&taken, Outcome::Done).await.unwrap());
        let done = "SELECT COUNT(*) FROM jobs WHERE state = 'done' AND payload = '{}' AND leased_by IS NULL";
        assert_eq!(t.rows(done).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_fails_is_tried_again_after_growing_pauses_and_given_up_until_it_is_restarted() {
    for_each_app("", async |t: TestApp| {
        mails(&t, 1).await;
        let jobs = another(&t);
        let mut pauses = Vec::new();
        for attempt in 1..=MAIL_ATTEMPTS {
            let job = jobs.claim(Lane::Once, 1).await.unwrap().remove(0);
            assert_eq!(job.attempts, attempt);
            let wrong = format!("the mail server is away {}", "x".repeat(2_000));
            assert!(jobs.end(&job, Outcome::Failed(wrong)).await.unwrap());
            let row = jobs.list().await.unwrap().remove(0);
            assert!(
                row.last_error.as_ref().is_some_and(|error| error.len() == 500),
                "bounded"
            );
            if attempt == MAIL_ATTEMPTS {
                assert_eq!(row.state, JobState::Failed);
                break;
            }
            assert_eq!(row.state, JobState::Waiting);
            assert!(jobs.claim(Lane::Once, 1).await.unwrap().is_empty(), "it waits");
            let pause: TimeDelta = row.due_at - t.app.clock.now();
            pauses.push(pause.num_seconds());
            t.app.clock.advance(pause);
        }
        let doubled = (0..10).map(|n| 30 << n);
        let expected: Vec<i64> = doubled.chain([21_600; 13]).collect();
        assert_eq!(pauses, expected);
        assert!(
            pauses.iter().sum::<i64>() > 3 * 86_400,
            "a mail server may be away over a weekend"
        );
        t.app.clock.advance(TimeDelta::days(400));
        assert!(
            jobs.claim(Lane::Once, 1).await.unwrap().is_empty(),
            "it is given up"
        );
        assert!(jobs.restart("m0", "test").await.unwrap());
        let job = jobs.claim(Lane::Once, 1).await.unwrap().remove(0);
        assert_eq!(job.attempts, 1, "with all its attempts");
        assert!(!jobs.restart("m0", "test").await.unwrap(), "it is under way");
        jobs.end(&job, Outcome::Hopeless("no such address".to_owned()))
            .await
            .unwrap();
        assert_eq!(jobs.list().await.unwrap()[0].state, JobState::Failed, "at once");
        assert!(!jobs.restart("m1", "test").await.unwrap(), "there is none");
    })
    .await;
}

#[tokio::test]
async fn what_comes_again_does_so_and_is_never_given_up() {
    for_each_app("", async |t: TestApp| {
        let jobs = another(&t);
        jobs.prepare().await.unwrap();
        another(&t).prepare().await.unwrap();
        let again = JobKind::ALL.iter().filter(|kind| kind.every().is_some()).count();
        let claimed = jobs.claim(Lane::Again, 100).await.unwrap();
        assert_eq!(claimed.len(), again, "one of each, however many servers start");
        for job in &claimed {
            jobs.end(job, Outcome::Done).await.unwrap();
        }
        assert!(jobs.claim(Lane::Again, 100).await.unwrap().is_empty());
        let due = |jobs: &[obrador_services::jobs::JobRow], kind| -> DateTime<Utc> {
            jobs.iter().find(|job| job.kind == kind).unwrap().due_at
        };
        let rows = jobs.list().await.unwrap();
        for kind in [JobKind::Purge, JobKind::Retention] {
            assert_eq!(due(&rows, kind), t.app.clock.now() + kind.every().unwrap());
        }
        // For weeks without success: it comes again all the same, at most an hour later.
        for _ in 0..40 {
            t.app.clock.advance(TimeDelta::days(1));
            for job in jobs.claim(Lane::Again, 100).await.unwrap() {
                jobs.end(&job, Outcome::Failed("storage is down".to_owned()))
                    .await
                    .unwrap();
            }
        }
        for row in jobs.list().await.unwrap() {
            assert_eq!(row.state, JobState::Waiting, "{}", row.kind);
            assert!(
                row.due_at <= t.app.clock.now() + TimeDelta::hours(1),
                "{}",
                row.kind
            );
        }
    })
    .await;
}

#[tokio::test]
async fn depth_and_age_are_metrics() {
    for_each_app("", async |t: TestApp| {
        mails(&t, 3).await;
        run(&t, "UPDATE jobs SET state = 'failed' WHERE id = 'm2'").await;
        t.app.clock.advance(TimeDelta::seconds(90));
        let job = t.app.jobs.claim(Lane::Once, 1).await.unwrap().remove(0);
        let text = t.app.jobs.metrics().await;
        for line in [
            "obrador_jobs_due{kind=\"mail\"} 1",
            "obrador_jobs_retried{kind=\"mail\"} 0",
            "obrador_jobs_failed{kind=\"mail\"} 1",
            "obrador_jobs_oldest_due_seconds{kind=\"mail\"} 90",
            "obrador_jobs_due{kind=\"purge\"} 0",
            "obrador_jobs_ended_total{kind=\"mail\",outcome=\"done\"} 0",
        ] {
            assert!(text.lines().any(|l| l == line), "{line} in\n{text}");
        }
        t.app.jobs.end(&job, Outcome::Done).await.unwrap();
        let text = t.app.jobs.metrics().await;
        assert!(
            text.contains("obrador_jobs_ended_total{kind=\"mail\",outcome=\"done\"} 1"),
            "{text}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_over_is_forgotten_after_a_month() {
    for_each_app("", async |t: TestApp| {
        mails(&t, 3).await;
        let mut jobs = t.app.jobs.claim(Lane::Once, 2).await.unwrap();
        let (done, failed) = (jobs.remove(0), jobs.remove(0));
        t.app.jobs.end(&done, Outcome::Done).await.unwrap();
        let wrong = Outcome::Hopeless("no such address".to_owned());
        t.app.jobs.end(&failed, wrong).await.unwrap();
        t.app.clock.advance(TimeDelta::days(30));
        assert_eq!(t.app.jobs.forget_over().await.unwrap(), 0);
        t.app.clock.advance(TimeDelta::seconds(1));
        assert_eq!(t.app.jobs.forget_over().await.unwrap(), 2);
        assert_eq!(t.rows("SELECT COUNT(*) FROM jobs").await, 1, "what waits stays");
    })
    .await;
}

#[tokio::test]
async fn what_a_newer_program_asks_for_is_left_to_it_and_holds_up_nothing() {
    for_each_app("", async |t: TestApp| {
        mails(&t, 2).await;
        run(
            &t,
            "UPDATE jobs SET kind = 'invoices', due_at = 0 WHERE id = 'm0'",
        )
        .await;
        let claimed = t.app.jobs.claim(Lane::Once, 9).await.unwrap();
        assert_eq!(
            claimed.iter().map(|job| job.id.as_str()).collect::<Vec<_>>(),
            ["m1"]
        );
        assert_eq!(t.app.jobs.list().await.unwrap().len(), 1);
        assert!(
            t.app
                .jobs
                .metrics()
                .await
                .contains("obrador_jobs_due{kind=\"mail\"} 0")
        );
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM jobs WHERE id = 'm0' AND attempts = 0")
                .await,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn mails_that_wait_hold_up_nothing_that_comes_again() {
    for_each_app("", async |t: TestApp| {
        mails(&t, 50).await;
        t.app.jobs.prepare().await.unwrap();
        let again = t.app.jobs.claim(Lane::Again, 9).await.unwrap();
        assert_eq!(
            again.len(),
            JobKind::ALL.iter().filter(|kind| kind.every().is_some()).count()
        );
        assert_eq!(t.app.jobs.claim(Lane::Once, 4).await.unwrap().len(), 4);
    })
    .await;
}
