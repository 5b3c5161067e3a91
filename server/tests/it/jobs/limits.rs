//! A limit ahead is told with its date: once per metric, level and period, again after a recovery, and not to whoever
//! wants none.

use super::{told, work};
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
    forms::for_each_app_with_mail,
    now,
    smtp::{Mail, Sink},
};
use chrono::TimeDelta;
use obrador_app::usage::limit_line;
use obrador_core::{
    auth::Role,
    catalogue::ItemKind,
    i18n::Lang,
    ids::TenantId,
    subscription::PlanId,
    usage::{Metric, Snapshot, Status},
};
use obrador_services::{catalogue::counted_store, db::Access};

const ACCOUNT: &str = "/app/settings/account";

/// A bakery on Starter (50 products), with two owners who read English, at six in the morning.
async fn bakery(t: &TestApp) -> TenantId {
    t.app.clock.advance(TimeDelta::days(30) - TimeDelta::minutes(30));
    let own = t.tenant("own", PlanId::Starter).await;
    for email in ["ane@own.example", "ben@own.example"] {
        // One after the other: who is first is signed in as the owner.
        t.app.clock.advance(TimeDelta::seconds(1));
        let user = t.user(email, Some(&own), Role::Owner).await;
        t.app.auth.set_language(&user, Lang::En).await.unwrap();
    }
    own
}

/// So many products now; the days before had `per_day` fewer each.
async fn products(t: &TestApp, own: &TenantId, now: usize, per_day: f64) {
    let at = t.app.clock.micros();
    let mut tx = t.app.db.begin(own, Access::Write).await.unwrap();
    let there: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM products WHERE archived_at IS NULL AND tenant_id = $1")
            .bind(own.as_str())
            .fetch_one(&mut *tx)
            .await
            .unwrap();
    for n in there..now as i64 {
        let id = format!("p{at}-{n}");
        counted_store::create(&mut tx, own, ItemKind::Product, &id, &id, at)
            .await
            .unwrap();
    }
    let ids: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM products WHERE archived_at IS NULL AND tenant_id = $1 ORDER BY id",
    )
    .bind(own.as_str())
    .fetch_all(&mut *tx)
    .await
    .unwrap();
    for id in ids.iter().skip(now) {
        counted_store::archive(&mut tx, own, ItemKind::Product, id, at)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let today = t.app.clock.today();
    for back in 1..=40 {
        let value = (now as f64 - per_day * f64::from(back)).max(0.0).round();
        let snapshot = Snapshot {
            date: today - TimeDelta::days(i64::from(back)),
            value,
        };
        let usage = &t.app.usage;
        usage
            .track_usage(own, Metric::Products, snapshot, true, "test")
            .await
            .unwrap();
    }
}

/// The next morning's check.
async fn next_day(t: &TestApp, sink: &mut Sink) -> Vec<Mail> {
    t.app.clock.advance(TimeDelta::days(1));
    work(t).await;
    sink.arrived()
}

async fn status(t: &TestApp, own: &TenantId) -> Status {
    t.app
        .usage
        .summary(own)
        .await
        .unwrap()
        .metric(Metric::Products)
        .unwrap()
        .status
}

#[tokio::test]
async fn each_level_is_told_once_a_period_and_again_after_a_recovery() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = bakery(&t).await;
        products(&t, &own, 10, 0.0).await;
        assert!(next_day(&t, &mut sink).await.is_empty(), "all is calm");

        // 38 and one more each day: 50 in 12 days.
        products(&t, &own, 38, 1.0).await;
        assert_eq!(status(&t, &own).await, Status::Warning);
        t.app.clock.advance(TimeDelta::days(1));
        products(&t, &own, 38, 1.0).await;
        work(&t).await;
        let mails = sink.arrived();
        let subject = "Limits of your plan: Bakery own";
        let both = ["ane@own.example", "ben@own.example"].map(|to| (to.to_owned(), subject.to_owned()));
        assert_eq!(told(&mails), both);
        let overview = t.app.usage.summary(&own).await.unwrap();
        let line = limit_line(Lang::En, overview.metric(Metric::Products).unwrap());
        assert!(line.contains("38 of 50") && line.contains("around"), "{line}");
        for mail in &mails {
            assert!(
                mail.text.contains(&line),
                "the card's own words: {line} in {}",
                mail.text
            );
            assert_eq!(mail.path(), "/app/settings/subscription");
        }

        // The same day twice: what is told is told; what is new meanwhile is, too.
        super::run(&t, "UPDATE jobs SET due_at = 0 WHERE kind = 'limits'").await;
        work(&t).await;
        assert!(sink.arrived().is_empty());
        super::run(&t, "DELETE FROM limit_notices").await;
        super::run(&t, "UPDATE jobs SET due_at = 0 WHERE kind = 'limits'").await;
        work(&t).await;
        assert_eq!(sink.arrived().len(), 2, "a second mail on a day");
        products(&t, &own, 39, 1.0).await;
        assert!(next_day(&t, &mut sink).await.is_empty(), "told already");

        // Critical is another level.
        products(&t, &own, 46, 1.0).await;
        assert_eq!(next_day(&t, &mut sink).await.len(), 2);
        // Nearer still, or back to a warning: told already.
        products(&t, &own, 47, 1.0).await;
        assert!(next_day(&t, &mut sink).await.is_empty());
        products(&t, &own, 38, 1.0).await;
        assert!(next_day(&t, &mut sink).await.is_empty());

        // Standing still near the limit is no recovery.
        for _ in 0..3 {
            products(&t, &own, 46, 0.0).await;
            assert!(next_day(&t, &mut sink).await.is_empty());
        }
        products(&t, &own, 46, 1.0).await;
        assert!(next_day(&t, &mut sink).await.is_empty());
        // A calm day alone is none; two are.
        for (calm_days, told) in [(1, 0), (2, 2)] {
            for _ in 0..calm_days {
                products(&t, &own, 10, 0.0).await;
                assert!(next_day(&t, &mut sink).await.is_empty());
            }
            products(&t, &own, 46, 1.0).await;
            assert_eq!(
                next_day(&t, &mut sink).await.len(),
                told,
                "after {calm_days} calm days"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_next_period_tells_again() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = bakery(&t).await;
        let mut days = Vec::new();
        for day in 0..45 {
            products(&t, &own, 46, 1.0).await;
            if !next_day(&t, &mut sink).await.is_empty() {
                days.push(day);
            }
        }
        // The bakery was opened on 18 February: its next period begins on 18 March, told on the morning after.
        assert_eq!(days.len(), 2, "{days:?}");
        let second = t.app.clock.today() - TimeDelta::days(45 - 1 - days[1]);
        assert!(
            ["2025-03-18", "2025-03-19"].contains(&second.to_string().as_str()),
            "{second}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_owner_turns_them_off_and_on() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = bakery(&t).await;
        t.user("boss@own.example", Some(&own), Role::Manager).await;
        let ane = cookie(&t, &own, Role::Owner).await;
        let form = format!("{ACCOUNT}/limit-mails");
        let ticked = "name=\"wanted\" value=\"1\" checked";
        assert!(get(&t, &ane, ACCOUNT).await.has(ticked), "on unless turned off");
        assert_eq!(post(&t, &ane, &form, &[]).await.status, 303);
        let page = get(&t, &ane, ACCOUNT).await;
        assert!(page.has("name=\"wanted\"") && !page.has(ticked));
        let manager = cookie(&t, &own, Role::Manager).await;
        assert!(
            !get(&t, &manager, ACCOUNT).await.has("name=\"wanted\""),
            "they get none"
        );
        assert_eq!(post(&t, &manager, &form, &[]).await.status, 404);

        products(&t, &own, 46, 1.0).await;
        let mails = next_day(&t, &mut sink).await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, "ben@own.example");
        assert_eq!(post(&t, &ane, &form, &[("wanted", "1")]).await.status, 303);
        assert!(get(&t, &ane, ACCOUNT).await.has(ticked));
        let rows = "SELECT COUNT(*) FROM audit WHERE action = 'user.limit_mails'";
        assert_eq!(t.rows(rows).await, 2);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_not_asked_for_anything_is_not_written_to() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        for (id, change) in [
            (
                "over",
                "UPDATE subscriptions SET state = 'read_only' WHERE tenant_id = 'over'",
            ),
            (
                "leaves",
                "INSERT INTO tenant_deletions VALUES ('leaves', 'test', 1, 9000000000000000)",
            ),
            (
                "still",
                "UPDATE subscriptions SET version = version WHERE tenant_id = 'still'",
            ),
        ] {
            let own = t.tenant(id, PlanId::Starter).await;
            t.user(&format!("owner@{id}.example"), Some(&own), Role::Owner)
                .await;
            // Much is used, and nothing grows: there is no date to tell.
            products(&t, &own, 44, if id == "still" { 0.0 } else { 1.0 }).await;
            super::run(&t, change).await;
        }
        assert_eq!(status(&t, &"still".parse().unwrap()).await, Status::Warning);
        t.app.clock.advance(TimeDelta::hours(20));
        work(&t).await;
        assert!(sink.arrived().is_empty());
        assert!(t.app.clock.now() > now());
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_no_mail_is_promised() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t).await;
        let ane = cookie(&t, &own, Role::Owner).await;
        let page = get(&t, &ane, ACCOUNT).await;
        assert!(page.status == 200 && page.has("All your other devices are signed out."));
        assert!(
            !page.has("name=\"wanted\"") && !page.has("by mail"),
            "{}",
            page.text()
        );
        let form = format!("{ACCOUNT}/limit-mails");
        assert_eq!(post(&t, &ane, &form, &[]).await.status, 404);
    })
    .await;
}
