//! What happened is told by mail, to whom it concerns, once, in their language.

use super::{told, work};
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    forms::for_each_app_with_mail,
    now,
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::Role,
    ids::{TenantId, UserId},
    subscription::PlanId,
};
use obrador_services::db::Access;

const ASK: &str = "/app/settings/subscription/ask";

/// A bakery with two owners, a manager and somebody whose address is not known to be theirs, beside an operator.
pub(super) async fn bakery(t: &TestApp) -> TenantId {
    let own = t.tenant("own", PlanId::Starter).await;
    for (email, role) in [
        ("ane@own.example", Role::Owner),
        ("ben@own.example", Role::Owner),
        ("new@own.example", Role::Owner),
        ("boss@own.example", Role::Manager),
    ] {
        // One after the other: who is first is signed in as the owner.
        t.app.clock.advance(TimeDelta::seconds(1));
        let user = t.user(email, Some(&own), role).await;
        if email.starts_with("ben") {
            language(t, &user, "en").await;
        }
    }
    let operator = t.user("op@platform.example", None, Role::PlatformOperator).await;
    language(t, &operator, "es").await;
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query("UPDATE users SET email_verified_at = NULL WHERE email = 'new@own.example'")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    own
}

async fn language(t: &TestApp, user: &UserId, lang: &str) {
    t.app
        .auth
        .set_language(user, lang.parse().unwrap())
        .await
        .unwrap();
}

fn line(to: &str, subject: &str) -> (String, String) {
    (to.to_owned(), subject.to_owned())
}

#[tokio::test]
async fn a_plan_asked_for_and_its_answer_are_told() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = bakery(&t).await;
        let (owner, operator) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::PlatformOperator).await,
        );
        post(&t, &owner, ASK, &[("plan", "professional")]).await;
        post(&t, &owner, ASK, &[("plan", "professional")]).await;
        work(&t).await;
        let mails = sink.arrived();
        assert_eq!(
            told(&mails),
            [
                line("ane@own.example", "Jaso dugu zure eskaera: Professional plana"),
                line("ben@own.example", "We have your request for Professional"),
                line("op@platform.example", "Bakery own pide Professional"),
            ]
        );
        let to_operator = mails.iter().find(|mail| mail.to.starts_with("op@")).unwrap();
        assert_eq!(to_operator.path(), "/app/platform/tenants/own");
        assert_eq!(get(&t, &operator, &to_operator.path()).await.status, 200);
        for mail in &mails {
            assert!(!mail.text.contains("mail-") && !mail.text.contains("{ $"), "{}", mail.text);
        }

        // Taken back, nobody is told; declined, and set, the owners are.
        post(&t, &owner, "/app/settings/subscription/ask/back", &[]).await;
        work(&t).await;
        assert_eq!(told(&sink.arrived()), []);
        post(&t, &owner, ASK, &[("plan", "professional")]).await;
        work(&t).await;
        sink.arrived();
        post(&t, &operator, "/app/platform/tenants/own/request", &[]).await;
        work(&t).await;
        assert_eq!(
            told(&sink.arrived()),
            [
                line("ane@own.example", "Zure eskaera: Professional plana"),
                line("ben@own.example", "Your request for Professional"),
            ]
        );
        t.app.subscription.set_plan(&own, PlanId::Enterprise, None, "test").await.unwrap();
        work(&t).await;
        let mails = sink.arrived();
        assert_eq!(
            told(&mails),
            [
                line("ane@own.example", "Bakery own: Enterprise plana duzue"),
                line("ben@own.example", "Bakery own is on Enterprise"),
            ]
        );
        assert!(mails.iter().any(|mail| mail.text.contains("Next renewal: 19 February 2025")), "{mails:?}");
        let waits = "SELECT COUNT(*) FROM jobs WHERE kind IN ('notice', 'mail') AND (state <> 'done' OR payload <> '{}')";
        assert_eq!(t.rows(waits).await, 0, "nothing of them is kept");
    })
    .await;
}

#[tokio::test]
async fn a_deletion_is_told_when_asked_for_called_off_and_done() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = bakery(&t).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let form = [("name", "Bakery own"), ("password", "correct horse")];
        post(&t, &owner, "/app/settings/data", &form).await;
        work(&t).await;
        let mails = sink.arrived();
        assert_eq!(
            told(&mails),
            [
                line(
                    "ane@own.example",
                    "Bakery own 2025eko otsailaren 18an ezabatuko da"
                ),
                line(
                    "ben@own.example",
                    "Bakery own will be deleted on 18 February 2025"
                ),
            ]
        );
        post(&t, &owner, "/app/settings/data/keep", &[]).await;
        work(&t).await;
        assert_eq!(
            told(&sink.arrived()),
            [
                line("ane@own.example", "Bakery own ez da ezabatuko"),
                line("ben@own.example", "Bakery own stays"),
            ]
        );
        post(&t, &owner, "/app/settings/data", &form).await;
        work(&t).await;
        sink.arrived();
        t.app.clock.advance(TimeDelta::days(31));
        work(&t).await;
        // What stood in the way of what else was due is tried again.
        for _ in 0..5 {
            if t.rows("SELECT COUNT(*) FROM tenants").await > 0 {
                t.app.clock.advance(TimeDelta::minutes(10));
                work(&t).await;
            }
        }
        assert_eq!(
            told(&sink.arrived()),
            [
                line("ane@own.example", "Bakery own ezabatu da"),
                line("ben@own.example", "Bakery own has been deleted"),
            ],
            "though neither is there any more"
        );
        assert_eq!(t.rows("SELECT COUNT(*) FROM tenants").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_trial_is_told_three_days_before_its_end_and_at_its_end() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        bakery(&t).await;
        super::run(
            &t,
            "UPDATE subscriptions SET state = 'trialing', renews_on = renews_on - 1468800000000",
        )
        .await;
        let subscription = t
            .app
            .subscription
            .current(&"own".parse().unwrap())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            subscription.renews_on - now(),
            TimeDelta::days(14),
            "as a trial is"
        );
        let mut days = Vec::new();
        for day in 0..20 {
            work(&t).await;
            for (to, subject) in told(&sink.arrived()) {
                if to.starts_with("ben@") {
                    days.push((day, subject));
                }
            }
            t.app.clock.advance(TimeDelta::days(1));
        }
        assert_eq!(
            days,
            [
                (11, "Your trial ends on 2 February 2025".to_owned()),
                (14, "Your trial has ended".to_owned()),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn asked_at_the_same_time_it_is_asked_once() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = bakery(&t).await;
        let ask = || t.app.subscription.ask_for(&own, PlanId::Enterprise, "test");
        // SQLite may be busy for the second; then it has not asked.
        futures::future::join_all([ask(), ask(), ask(), ask()]).await;
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'subscription.ask'")
                .await,
            1
        );
        // Taken back and asked for again within the hour, nobody is written to again.
        for _ in 0..3 {
            t.app.subscription.withdraw_request(&own, "test").await.unwrap();
            t.app
                .subscription
                .ask_for(&own, PlanId::Enterprise, "test")
                .await
                .unwrap();
        }
        work(&t).await;
        assert_eq!(sink.arrived().len(), 3, "two owners and the operator");
    })
    .await;
}
