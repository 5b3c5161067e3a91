//! Periods follow each other on their anchor's day; trials and cancelled subscriptions end.

use super::{run, work};
use crate::support::{
    TestApp,
    browser::{cookie, get},
    for_each_app, now,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::db::Access;
use serde_json::Value;

const PLAN: &str = "/app/settings/subscription";

/// Clock and bakery at 31 January.
async fn on_31_january(t: &TestApp) -> TenantId {
    t.app.clock.advance(
        "2025-01-31T09:00:00Z"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
            - now(),
    );
    let own = t.tenant("own", PlanId::Starter).await;
    t.user("ane@own.example", Some(&own), Role::Owner).await;
    own
}

/// What the audit trail tells of its periods: action, the old and the new end.
async fn told(t: &TestApp) -> Vec<(String, String, String)> {
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT action, before_json, after_json FROM audit WHERE actor = 'periods' ORDER BY after_json",
    )
    .fetch_all(&mut *tx)
    .await
    .unwrap();
    let day = |json: &str| {
        let json: Value = serde_json::from_str(json).unwrap();
        json["renews_on"].as_str().unwrap()[..10].to_owned()
    };
    let mut told: Vec<_> = rows
        .iter()
        .map(|(action, before, after)| (action.clone(), day(before), day(after)))
        .collect();
    told.sort_by(|a, b| a.1.cmp(&b.1));
    told
}

#[tokio::test]
async fn a_renewal_is_never_shown_in_the_past_and_keeps_to_its_day() {
    for_each_app("", async |t: TestApp| {
        let own = on_31_january(&t).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let mut ends = Vec::new();
        for _ in 0..4 {
            let before = t.app.subscription.current(&own).await.unwrap().unwrap();
            t.app.clock.advance(before.renews_on - t.app.clock.now());
            // The job has not run yet: page, API, the operator's list and a refusal tell the new period all the same.
            let now = t.app.clock.now();
            let answer = t
                .get("/api/v1/tenants/own/subscription", Some(&token))
                .await
                .json();
            let renews_on = answer["renews_on"].as_str().unwrap_or_else(|| panic!("{answer}"));
            assert!(renews_on[..10] > *now.date_naive().to_string(), "{answer}");
            let listed = t.app.tenant.list().await.unwrap().remove(0).1;
            assert!(listed.renews_on > now && listed.period_start <= now);
            let refused = t
                .get("/api/v1/entitlements/check?feature=analytics", Some(&token))
                .await
                .json();
            let covered = refused["details"]["offer"]["covers_until"]
                .as_str()
                .unwrap()
                .to_owned();
            assert_eq!(covered, renews_on[..10], "{refused}");
            let owner = cookie(&t, &own, Role::Owner).await;
            let page = get(&t, &owner, PLAN).await;
            assert_eq!(page.status, 200);
            work(&t).await;
            let after = t.app.subscription.current(&own).await.unwrap().unwrap();
            assert_eq!(
                (after.period_start, after.renews_on),
                (listed.period_start, listed.renews_on)
            );
            assert_eq!(after.period_start, before.renews_on);
            assert!(after.version > before.version, "caches notice");
            ends.push(after.renews_on.to_rfc3339());
        }
        let expected = ["2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30"];
        assert_eq!(ends, expected.map(|day| format!("{day}T09:00:00+00:00")));
    })
    .await;
}

#[tokio::test]
async fn periods_that_nobody_worked_are_each_told_once_whoever_works_them() {
    for_each_app("", async |t: TestApp| {
        on_31_january(&t).await;
        run(&t, "UPDATE subscriptions SET requested_plan = 'professional', requested_by = 'test', requested_at = 1").await;
        t.app.clock.advance(TimeDelta::days(100));
        let both = futures::future::join_all((0..4).map(|_| t.app.subscription.move_on())).await;
        let renewed: usize = both.into_iter().map(|moved| moved.map_or(0, |moved| moved.renewed)).sum();
        assert_eq!(renewed, 3);
        let line = |from: &str, to: &str| ("subscription.renew".to_owned(), from.to_owned(), to.to_owned());
        let expected = [
            line("2025-02-28", "2025-03-31"),
            line("2025-03-31", "2025-04-30"),
            line("2025-04-30", "2025-05-31"),
        ];
        assert_eq!(told(&t).await, expected);
        assert_eq!(t.app.subscription.move_on().await.unwrap().renewed, 0);
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM subscriptions WHERE requested_plan = 'professional'").await,
            1,
            "what is asked for stays"
        );
    })
    .await;
}

#[tokio::test]
async fn trials_and_cancelled_subscriptions_end_and_keep_their_data() {
    for_each_app("", async |t: TestApp| {
        for state in ["trialing", "cancelled", "past_due", "read_only"] {
            let own = t.tenant(state.replace('_', "-").as_str(), PlanId::Starter).await;
            let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
            sqlx::query("UPDATE subscriptions SET state = $2 WHERE tenant_id = $1")
                .bind(own.as_str())
                .bind(state)
                .execute(&mut *tx)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        let things = "SELECT COUNT(*) FROM locations";
        let before = t.rows(things).await;
        t.app.clock.advance(TimeDelta::days(32));
        let moved = t.app.subscription.move_on().await.unwrap();
        assert_eq!((moved.renewed, moved.ended, moved.failed), (1, 2, 0));
        for (id, state) in [
            ("trialing", "read_only"),
            ("cancelled", "read_only"),
            ("past-due", "past_due"),
            ("read-only", "read_only"),
        ] {
            let own = id.parse().unwrap();
            let stands = t.app.subscription.current(&own).await.unwrap().unwrap();
            assert_eq!(stands.state.as_str(), state, "{id}");
        }
        assert_eq!(t.rows(things).await, before);
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'subscription.end'")
                .await,
            2
        );
    })
    .await;
}

#[tokio::test]
async fn a_bakery_that_fails_holds_up_no_other() {
    for_each_app("", async |t: TestApp| {
        for id in ["a", "b", "c"] {
            t.tenant(id, PlanId::Starter).await;
        }
        run(&t, "UPDATE subscriptions SET plan = 'gone' WHERE tenant_id = 'b'").await;
        t.app.clock.advance(TimeDelta::days(32));
        let moved = t.app.subscription.move_on().await.unwrap();
        assert_eq!((moved.renewed, moved.failed), (2, 1));
        // Trials that end tomorrow, likewise.
        run(
            &t,
            "UPDATE subscriptions SET state = 'trialing',
                 renews_on = (SELECT MAX(renews_on) FROM subscriptions) - 2246400000000",
        )
        .await;
        let moved = t.app.subscription.move_on().await.unwrap();
        assert_eq!((moved.told, moved.failed, moved.ended), (2, 1, 0));
    })
    .await;
}
