//! A trial and its end, told before anything else, and the way on: an owner asks for a plan, its operator sees it.

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

const PLAN: &str = "/app/settings/subscription";
const ASK: &str = "/app/settings/subscription/ask";
const TENANTS: &str = "/app/platform/tenants";

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

#[tokio::test]
async fn who_asks_for_a_plan_is_seen_by_the_operator_until_it_is_set() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("quiet", PlanId::Starter).await;
        t.user("owner@own.example", Some(&own), Role::Owner).await;
        t.user("boss@own.example", Some(&own), Role::Manager).await;
        t.user("operator@platform.example", None, Role::PlatformOperator)
            .await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let manager = cookie(&t, &own, Role::Manager).await;
        let operator = cookie(&t, &own, Role::PlatformOperator).await;
        post(&t, &owner, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        post(
            &t,
            &operator,
            "/app/language",
            &[("lang", "en"), ("next", "/app")],
        )
        .await;

        let compare = get(&t, &owner, &format!("{PLAN}/compare")).await.text();
        assert!(compare.contains("Ask for Enterprise") && compare.contains("Ask for Professional"));
        assert!(!compare.contains("Ask for Starter"), "it is there already");
        let managers = get(&t, &manager, &format!("{PLAN}/compare")).await.text();
        assert!(!managers.contains("value=\"enterprise\""), "only the owner asks");
        assert_eq!(
            post(&t, &manager, ASK, &[("plan", "enterprise")]).await.status,
            403
        );

        // What one has already is not asked for.
        post(&t, &owner, ASK, &[("plan", "starter")]).await;
        let none = get(&t, &operator, &format!("{TENANTS}?state=asking"))
            .await
            .text();
        assert!(!none.contains("data-tenant"), "{none}");

        assert_eq!(post(&t, &owner, ASK, &[("plan", "enterprise")]).await.status, 303);
        let page = get(&t, &owner, PLAN).await.text();
        assert!(page.contains("Your bakery asked for Enterprise on"), "{page}");
        let again = get(&t, &owner, &format!("{PLAN}?upgrade=enterprise"))
            .await
            .text();
        assert!(!again.contains("You came for Enterprise"), "it is asked for");
        let list = get(&t, &operator, &format!("{TENANTS}?state=asking"))
            .await
            .text();
        assert!(list.contains("data-tenant=\"own\"") && list.contains("asks for Enterprise"));
        assert!(!list.contains("data-tenant=\"quiet\""));
        let detail = get(&t, &operator, &format!("{TENANTS}/own")).await.text();
        assert!(detail.contains("Ane asked for Enterprise"), "{detail}");
        assert!(
            detail.contains("<option value=\"enterprise\" selected"),
            "{detail}"
        );

        // Taken back, or answered without another plan: it is settled either way.
        let settled = format!("{TENANTS}/own/request");
        assert_eq!(
            post(&t, &owner, &settled, &[]).await.status,
            404,
            "the operator's"
        );
        for (who, path) in [
            (&owner, "/app/settings/subscription/ask/back"),
            (&operator, settled.as_str()),
        ] {
            post(&t, &owner, ASK, &[("plan", "enterprise")]).await;
            assert!(
                get(&t, &owner, PLAN)
                    .await
                    .has("Your bakery asked for Enterprise on"),
                "{path}"
            );
            assert_eq!(post(&t, who, path, &[]).await.status, 303, "{path}");
            assert!(
                !get(&t, &owner, PLAN).await.has("Your bakery asked for"),
                "{path}"
            );
        }
        post(&t, &owner, ASK, &[("plan", "enterprise")]).await;

        let set = t
            .app
            .subscription
            .set_plan(&own, PlanId::Enterprise, None, "test")
            .await;
        set.unwrap();
        assert!(
            !get(&t, &owner, PLAN)
                .await
                .text()
                .contains("Your bakery asked for")
        );
        let list = get(&t, &operator, TENANTS).await.text();
        assert!(!list.contains("asks for Enterprise"));
    })
    .await;
}

#[tokio::test]
async fn a_smaller_plan_says_what_would_not_fit() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        for number in 0..2 {
            let token = t.token(Some(&own), &[Scope::TenantAdmin]).await;
            let body = format!(r#"{{"name":"Shop {number}"}}"#);
            let made = t
                .call("POST", "/api/v1/tenants/own/locations", Some(&token), &body)
                .await;
            assert_eq!(made.status, 201, "{}", made.text);
        }
        t.user("owner@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        post(&t, &owner, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        let page = get(&t, &owner, &format!("{PLAN}?upgrade=starter")).await.text();
        assert!(page.contains("more than Starter allows"), "{page}");
        assert!(page.contains("Locations: 2, allowed: 1"), "{page}");
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        let page = get(&t, &owner, PLAN).await.text();
        assert!(page.contains("Over the limit by 1."), "{page}");
        let card = page.split("data-metric=\"locations\"").nth(1).unwrap();
        let card = &card[..card.find("</article>").unwrap()];
        assert!(card.contains("data-status=\"critical\""), "{card}");
        let way_up = card.split("class=\"way-up\"").nth(1).unwrap();
        assert!(!way_up.split('>').next().unwrap().contains("hidden"), "{card}");
    })
    .await;
}
