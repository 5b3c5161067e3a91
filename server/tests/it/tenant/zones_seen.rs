//! Whose clock the operator reads by, and what another zone changes.

use super::zones::{EVENING, bakery, go_to, has};
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::Role,
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use obrador_services::{account::NewUser, db::Access, tenant::NewTenant};

#[tokio::test]
async fn the_operator_reads_of_a_bakery_by_its_clock_and_of_all_else_by_utc() {
    for_each_app("", async |t: TestApp| {
        go_to(&t, EVENING);
        let mut operator = None;
        for (id, zone, at, since, renewal) in [
            (
                "madrid",
                "Europe/Madrid",
                "29 Mar 2025, 23:30 CET",
                "29 Mar 2025",
                "30 April 2025",
            ),
            (
                "auckland",
                "Pacific/Auckland",
                "30 Mar 2025, 11:30 NZDT",
                "30 Mar 2025",
                "30 April 2025",
            ),
            (
                "pago",
                "Pacific/Pago_Pago",
                "29 Mar 2025, 11:30 SST",
                "29 Mar 2025",
                "29 April 2025",
            ),
        ] {
            let (tenant, _) = bakery(&t, id, zone).await;
            if operator.is_none() {
                operator = Some(operator_of(&t, &tenant).await);
            }
            let operator = operator.as_deref().unwrap();
            let page = get(&t, operator, &format!("/app/platform/tenants/{id}")).await;
            // When the person was added.
            has(&page, &format!("<time>{at}</time>"), zone);
            has(&page, &format!("<dd>{renewal}</dd>"), zone);
            has(&page, &format!(">{since}</"), zone);
            let list = get(&t, operator, "/app/platform/tenants").await;
            has(&list, &format!(">{since}</td>"), zone);
        }
        let operator = operator.unwrap();
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query(
            "INSERT INTO jobs (id, kind, name, tenant_id, payload, state, due_at, attempts, last_error, created_at)
             VALUES ('m1', 'mail', 'mail:1', 'madrid', '{}', 'failed', 0, 12, 'no such mailbox', 0)",
        )
        .execute(&mut *tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let jobs = get(&t, &operator, "/app/platform/jobs").await;
        has(&jobs, " UTC</time>", "jobs");
        assert!(!jobs.has("CET"), "{}", jobs.text());
    })
    .await;
}

async fn operator_of(t: &TestApp, tenant: &TenantId) -> String {
    let operator = NewUser {
        email: "op@own.example".to_owned(),
        name: "Op".to_owned(),
        password: Some("correct horse".to_owned()),
        lang: Lang::En,
        tenant: None,
        role: Role::PlatformOperator,
    };
    t.app.users.create(operator, "test").await.unwrap();
    t.cookie(tenant, Role::PlatformOperator).await
}

#[tokio::test]
async fn another_zone_shows_at_once_and_one_that_nobody_knows_is_refused() {
    for_each_app("", async |t: TestApp| {
        go_to(&t, EVENING);
        let (tenant, owner) = bakery(&t, "own", "Europe/Madrid").await;
        let page = "/app/settings/subscription";
        has(&get(&t, &owner, page).await, "23:30 CET", "before");
        let form = [
            ("bakery", "Bakery own"),
            ("country", "ES"),
            ("time_zone", "Atlantic/Canary"),
            ("lang", "en"),
            ("vat_number", ""),
            ("version", "1"),
        ];
        post(&t, &owner, "/app/settings/bakery", &form).await;
        has(&get(&t, &owner, page).await, "22:30 WET", "after");
        for wrong in ["Mars/Olympus", "europe/madrid", "", "Europe/Madrid "] {
            let new = NewTenant {
                id: "other".parse().unwrap(),
                name: "Other".to_owned(),
                country: "ES".to_owned(),
                time_zone: wrong.to_owned(),
                lang: Lang::En,
                plan: PlanId::Starter,
                cycle: BillingCycle::Monthly,
            };
            assert!(t.app.tenant.create(new, "test").await.is_err(), "{wrong}");
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM tenants").await, 1);
        // A name that a database has from before reads as UTC.
        let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
        sqlx::query("UPDATE tenants SET time_zone = 'Mars/Olympus'")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        // Sessions are looked at again after half a minute.
        t.app.clock.advance(TimeDelta::seconds(31));
        has(&get(&t, &owner, page).await, "22:30 UTC", "unknown");
    })
    .await;
}
