//! The operator sees jobs, and starts them again for a reason.

use super::{run, work};
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use obrador_core::{auth::Role, subscription::PlanId};

const JOBS: &str = "/app/platform/jobs";

#[tokio::test]
async fn jobs_are_seen_and_started_again_for_a_reason() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("op@platform.example", None, Role::PlatformOperator).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let operator = cookie(&t, &own, Role::PlatformOperator).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        post(&t, &operator, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        assert!(get(&t, &operator, JOBS).await.has("No job yet"));
        work(&t).await;
        run(
            &t,
            "INSERT INTO jobs (id, kind, name, tenant_id, payload, state, due_at, attempts, last_error, created_at)
             VALUES ('m1', 'mail', 'mail:1', 'own', '{}', 'failed', 0, 12, 'no such <mailbox>', 0)",
        )
        .await;
        let page = get(&t, &operator, JOBS).await;
        for words in [
            "Renewals and trial ends",
            "Mails about limits ahead",
            "given up",
            "no such &lt;mailbox&gt;",
            "href=\"/app/platform/tenants/own\"",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        assert_eq!(get(&t, &owner, JOBS).await.status, 404);
        assert_eq!(post(&t, &owner, JOBS, &[("id", "m1"), ("reason", "because I may")]).await.status, 404);

        let due = "SELECT COUNT(*) FROM jobs WHERE id = 'm1' AND state = 'waiting' AND attempts = 0";
        for reason in ["", "  ", "x"] {
            let refused = post(&t, &operator, JOBS, &[("id", "m1"), ("reason", reason)]).await;
            assert_eq!(refused.status, 422, "{reason:?}");
            assert!(refused.has("reason-m1-error"));
            assert_eq!(t.rows(due).await, 0, "{reason:?}");
        }
        let form = [("id", "m1"), ("reason", "the mailbox is there again")];
        let done = post(&t, &operator, JOBS, &form).await;
        assert_eq!((done.status, done.location()), (303, "/app/platform/jobs?restarted=1"));
        assert_eq!(t.rows(due).await, 1);
        let kept = "SELECT COUNT(*) FROM audit WHERE action = 'job.restart' AND tenant_id = 'own'
                    AND reason = 'the mailbox is there again' AND actor LIKE 'user:%'";
        assert_eq!(t.rows(kept).await, 1);
        // Many at once, after a mail server was away.
        run(&t, "UPDATE jobs SET state = 'failed' WHERE id = 'm1'").await;
        run(
            &t,
            "INSERT INTO jobs (id, kind, name, payload, state, due_at, attempts, created_at)
             VALUES ('m2', 'mail', 'mail:2', '{}', 'failed', 0, 12, 0)",
        )
        .await;
        assert!(get(&t, &operator, JOBS).await.has("Run all that are given up"));
        let refused = post(&t, &operator, JOBS, &[("id", "failed"), ("reason", "x")]).await;
        assert!(refused.status == 422 && refused.has("reason-failed-error"));
        let form = [("id", "failed"), ("reason", "the mail server is back")];
        assert_eq!(post(&t, &operator, JOBS, &form).await.status, 303);
        assert_eq!(t.rows("SELECT COUNT(*) FROM jobs WHERE state = 'failed'").await, 0);
        let gone = post(&t, &operator, JOBS, &[("id", "nothing"), ("reason", "it is not there")]).await;
        assert_eq!((gone.status, gone.location()), (303, JOBS));
    })
    .await;
}
