//! The list of bakeries: whose it is, and what a row says.

use super::operator;
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    eventually, for_each_app, now,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    subscription::PlanId,
    usage::Metric,
};
use obrador_services::{catalogue::counted_store, db::Access, platform::Search};

#[tokio::test]
async fn for_everybody_else_the_pages_do_not_exist() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        for (email, role) in [
            ("o@own.example", Role::Owner),
            ("m@own.example", Role::Manager),
            ("s@own.example", Role::Staff),
        ] {
            t.user(email, Some(&own), role).await;
            let cookie = cookie(&t, &own, role).await;
            for path in ["/app/platform/tenants", "/app/platform/tenants/own"] {
                assert_eq!(get(&t, &cookie, path).await.status, 404, "{role} {path}");
            }
            let form = [("plan", "enterprise"), ("cycle", "yearly"), ("reason", "why not")];
            let sent = post(&t, &cookie, "/app/platform/tenants/own", &form).await;
            assert_eq!(sent.status, 404, "{role}");
            // Without the demo its page does not exist at all.
            let reset = post(&t, &cookie, "/app/platform/demo-reset", &[]).await;
            assert_eq!(reset.status, 404, "{role}");
        }
        let plan = t.app.subscription.current(&own).await.unwrap().unwrap();
        assert_eq!((plan.plan, plan.version), (PlanId::Starter, 1));
        let stranger = get(&t, "", "/app/platform/tenants").await;
        assert!(stranger.location().starts_with("/en/sign-in?next="));
    })
    .await;
}

#[tokio::test]
async fn the_operator_lands_on_the_list() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let operator = operator(&t, &own).await;
        assert_eq!(
            get(&t, &operator, "/app").await.location(),
            "/app/platform/tenants"
        );
        let list = get(&t, &operator, "/app/platform/tenants").await;
        assert_eq!(list.status, 200);
        assert!(list.has("Bakery own") && list.has("data-tenant=\"own\""));
        for (path, status) in [
            ("/app/platform/tenants/own", 200),
            ("/app/platform/tenants/other", 404),
            ("/app/platform/tenants/OTHER", 404),
            (
                "/app/platform/tenants?plan=none&state=none&sort=none&after=%2F",
                200,
            ),
            ("/app/platform/tenants?q=%25%5C_'", 200),
        ] {
            assert_eq!(get(&t, &operator, path).await.status, status, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_row_says_what_is_nearest_to_its_limit_and_when_something_last_happened() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let find = async || t.app.directory.search(&Search::default()).await.unwrap().rows[0].clone();
        assert_eq!(find().await.last_activity, None);
        let made = now() - TimeDelta::days(3);
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        for number in 0..45 {
            let id = format!("p{number}");
            let at = made.timestamp_micros();
            counted_store::create(&mut tx, &own, ItemKind::Product, &id, &id, at)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(find().await.last_activity, Some(made));
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let path = "/api/v1/usage-forecast?tenant_id=own";
        assert_eq!(t.get(path, Some(&token)).await.status, 200);
        eventually("the token's use is noted", async || {
            find().await.last_activity == Some(now())
        })
        .await;
        let operator = operator(&t, &own).await;
        let list = get(&t, &operator, "/app/platform/tenants").await;
        assert!(
            list.has("90</strong>") && list.has("Produktuak"),
            "{}",
            list.text()
        );
        let usage = t.app.usage.summary(&own).await.unwrap();
        let percent = usage.metric(Metric::Products).unwrap().usage_percentage;
        assert_eq!(percent, Some(90.0), "45 of 50");
    })
    .await;
}
