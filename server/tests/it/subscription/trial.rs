//! A trial and its end, told before anything else.

use super::PLAN;
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app, now,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::db::Access;

/// A trial that ends in `days`.
async fn trial(t: &TestApp, tenant: &TenantId, days: i64) {
    let ends = (now() + TimeDelta::days(days)).timestamp_micros();
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    sqlx::query("UPDATE subscriptions SET state = 'trialing', renews_on = $2 WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .bind(ends)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_trial_and_its_end_are_told_in_every_language() {
    for_each_app("", async |t: TestApp| {
        for (id, days, words) in [
            (
                "runs",
                9,
                ["Your trial ends on", "Tu prueba termina el", "amaituko da"],
            ),
            (
                "over",
                -2,
                ["Your trial ended on", "Tu prueba terminó el", "amaitu zen"],
            ),
        ] {
            let own = t.tenant(id, PlanId::Professional).await;
            trial(&t, &own, days).await;
            t.user(&format!("owner@{id}.example"), Some(&own), Role::Owner)
                .await;
            let owner = cookie(&t, &own, Role::Owner).await;
            for (lang, words) in ["en", "es", "eu"].into_iter().zip(words) {
                post(&t, &owner, "/app/language", &[("lang", lang), ("next", "/app")]).await;
                let page = get(&t, &owner, PLAN).await.text();
                assert!(page.contains(words), "{id} {lang}");
                let renews = ["Renews on", "Se renueva", "Berritze-data"];
                assert!(!renews.iter().any(|words| page.contains(words)), "{id} {lang}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_offered_after_a_trial_is_no_loss_and_lies_ahead() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("over", PlanId::Professional).await;
        trial(&t, &own, -2).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let answer = t
            .get("/api/v1/entitlements/check?metric=products", Some(&token))
            .await;
        let body = answer.json();
        assert_eq!(
            (answer.status.as_u16(), &body["code"]),
            (402, &"SUBSCRIPTION_INACTIVE".into())
        );
        let details = &body["details"];
        assert_eq!(details["offer"]["plan"], "starter");
        let today = now().date_naive().to_string();
        assert!(
            details["offer"]["covers_until"].as_str().unwrap() > today.as_str(),
            "{details}"
        );
        for benefit in details["benefits"].as_array().unwrap() {
            assert!(
                !benefit["id"].as_str().unwrap().starts_with("limit-"),
                "{benefit}"
            );
        }
    })
    .await;
}
