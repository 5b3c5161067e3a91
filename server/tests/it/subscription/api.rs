//! The subscription over REST.

use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Scope, subscription::PlanId};

#[tokio::test]
async fn a_token_reads_its_own_bakery_and_an_operator_every_one() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let operator = t.token(None, &[Scope::PlatformOperator]).await;
        for token in [reader, admin, operator] {
            let answer = t.get("/api/v1/tenants/own/subscription", Some(&token)).await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            assert_eq!(answer.header("cache-control"), "no-store");
            let expected = serde_json::json!({
                "tenant_id": "own", "plan": "professional", "cycle": "monthly", "state": "active",
                "price_cents": 14_900, "currency": "EUR",
                "period_start": "2025-01-19T10:30:00Z", "renews_on": "2025-02-19T10:30:00Z",
            });
            assert_eq!(answer.json(), expected);
        }
    })
    .await;
}

#[tokio::test]
async fn a_change_of_plan_shows_at_once() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let plan = async || {
            t.get("/api/v1/tenants/own/subscription", Some(&token))
                .await
                .json()["plan"]
                .clone()
        };
        assert_eq!(plan().await, "starter");
        let changed = t
            .app
            .subscription
            .set_plan(&own, PlanId::Enterprise, None, "test")
            .await
            .unwrap();
        assert_eq!(changed.version, 2);
        assert_eq!(plan().await, "enterprise");
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'subscription.set_plan'")
                .await,
            1
        );
    })
    .await;
}
