//! The bakeries of the year, and what their people do.

use crate::support::{
    TestApp,
    browser::{cookie, post},
    form_with, upload,
};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::{
    auth::{Role, Scope},
    bounds::time::TRIAL_DAYS,
    catalogue::ItemKind,
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use obrador_services::{catalogue::counted_store, db::Access};

/// The bakeries, in a state to be told from.
pub(super) async fn bakeries(t: &TestApp, first: DateTime<Utc>) {
    // A year ago, on a leap day.
    let leap_day: DateTime<Utc> = "2024-02-29T09:00:00Z".parse().unwrap();
    t.app.clock.advance(leap_day - t.app.clock.now());
    t.tenant("yearly", PlanId::Professional).await;
    let cycle = Some(BillingCycle::Yearly);
    let id = "yearly".parse().unwrap();
    t.app
        .subscription
        .set_plan(&id, PlanId::Professional, cycle, "test")
        .await
        .unwrap();
    t.app.clock.advance(first - leap_day);
    for id in ["monthly", "trial", "cancelled", "leaver", "grower"] {
        t.tenant(id, PlanId::Starter).await;
    }
    for id in ["yearly", "monthly", "trial", "cancelled", "leaver", "grower"] {
        let user = t
            .user(
                &format!("{id}@own.example"),
                Some(&id.parse().unwrap()),
                Role::Owner,
            )
            .await;
        t.app.auth.set_language(&user, Lang::En).await.unwrap();
    }
    let ends = (first + TimeDelta::days(TRIAL_DAYS)).timestamp_micros();
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query("UPDATE subscriptions SET state = 'trialing', renews_on = $1 WHERE tenant_id = 'trial'")
        .bind(ends)
        .execute(&mut *tx)
        .await
        .unwrap();
    sqlx::query("UPDATE subscriptions SET state = 'cancelled' WHERE tenant_id = 'cancelled'")
        .execute(&mut *tx)
        .await
        .unwrap();
    // What was told before the year is not of it.
    sqlx::query("DELETE FROM jobs").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// What people do on a day: the grower grows twice and makes room in between, the leaver asks to leave.
pub(super) async fn people(t: &TestApp, day: i64) {
    let grower: TenantId = "grower".parse().unwrap();
    if (10..52).contains(&day) || (150..192).contains(&day) {
        let at = t.app.clock.micros();
        let mut tx = t.app.db.begin(&grower, Access::Write).await.unwrap();
        let id = format!("p{day}");
        counted_store::create(&mut tx, &grower, ItemKind::Product, &id, &id, at)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    if day == 60 {
        let at = t.app.clock.micros();
        let mut tx = t.app.db.begin(&grower, Access::Write).await.unwrap();
        for n in 10..52 {
            counted_store::archive(&mut tx, &grower, ItemKind::Product, &format!("p{n}"), at)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
    }
    if day == 1 {
        // What a file leaves when it is archived goes a month later, and a session that nobody uses goes, too.
        let monthly = "monthly".parse().unwrap();
        let token = t.token(Some(&monthly), &[Scope::TenantAdmin]).await;
        let files = "/api/v1/tenants/monthly/files";
        for name in ["stays.txt", "goes.txt"] {
            let stored = upload(t, Some(&token), files, form_with(name, b"bread")).await;
            assert_eq!(stored.status, 201, "{}", stored.text);
            let archive = format!("{}/archive", stored.header("location"));
            if name == "goes.txt" {
                assert_eq!(t.call("POST", &archive, Some(&token), "").await.status, 200);
            }
        }
        cookie(t, &monthly, Role::Owner).await;
    }
    if day == 40 {
        let leaver = "leaver".parse().unwrap();
        let owner = cookie(t, &leaver, Role::Owner).await;
        let form = [("name", "Bakery leaver"), ("password", "correct horse")];
        let asked = post(t, &owner, "/app/settings/data", &form).await;
        assert_eq!(asked.status, 303);
    }
}
