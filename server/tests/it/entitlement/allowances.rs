//! What a bakery may use, and who may ask.

use super::{CALLS, create_products, use_calls};
use crate::support::{TestApp, for_each_app, now};
use obrador_core::{auth::Scope, subscription::PlanId};
use obrador_services::{db::Access, files::counted_store as file_store};
use serde_json::json;

#[tokio::test]
async fn every_allowance_with_what_is_used_and_left() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        create_products(&t, &own, 3).await;
        use_calls(&t, &own, 20).await;
        let answer = t.get("/api/v1/entitlements", Some(&token)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let body = answer.json();
        assert_eq!(
            (&body["tenant_id"], &body["plan"], &body["active"]),
            (&json!("own"), &json!("starter"), &json!(true))
        );
        let allowances = body["allowances"].as_array().unwrap();
        assert_eq!(allowances.len(), 9);
        assert_eq!(
            allowances[2],
            json!({"metric": "products", "kind": "level", "unit": "", "limit": 50, "cap": null, "used": 3,
                "remaining": 47, "resets_at": null})
        );
        assert_eq!(
            allowances[8],
            json!({"metric": "api_calls", "kind": "daily", "unit": "", "limit": 1000, "cap": null, "used": 20,
                "remaining": 980, "resets_at": "2025-01-20T00:00:00Z"})
        );
        t.app.usage.flush().await.unwrap();
        assert_eq!(t.rows(CALLS).await, 20, "asking counts nothing");
    })
    .await;
}

#[tokio::test]
async fn gigabytes_are_told_to_the_byte_and_no_further() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        let at = now().timestamp_micros();
        let big = file_store::create(&mut tx, &own, "big", "big.pdf", 4_099_999_999, at);
        big.await.unwrap();
        tx.commit().await.unwrap();
        let body = t.get("/api/v1/entitlements", Some(&token)).await;
        let storage = &body.json()["allowances"][5];
        assert_eq!(storage["metric"], "storage_gb");
        assert_eq!(
            (&storage["used"], &storage["remaining"]),
            (&json!(4.099_999_999), &json!(0.900_000_001))
        );
    })
    .await;
}

#[tokio::test]
async fn whoever_may_not_ask_learns_why() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("other", PlanId::Starter).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        let operator = t.token(None, &[Scope::PlatformOperator]).await;
        for (path, token, status) in [
            ("/api/v1/entitlements", None, 401),
            ("/api/v1/entitlements", Some("nonsense"), 401),
            ("/api/v1/entitlements", Some(writer.as_str()), 403),
            ("/api/v1/entitlements?tenant_id=other", Some(&reader), 404),
            ("/api/v1/entitlements?tenant_id=nobody", Some(&operator), 404),
            ("/api/v1/entitlements", Some(&operator), 400),
            ("/api/v1/entitlements?tenant_id=own", Some(&operator), 200),
            ("/api/v1/entitlements/check", Some(&reader), 400),
            (
                "/api/v1/entitlements/check?feature=api&metric=users",
                Some(&reader),
                400,
            ),
            ("/api/v1/entitlements/check?feature=flying", Some(&reader), 422),
            ("/api/v1/entitlements/check?metric=dreams", Some(&reader), 422),
            ("/api/v1/entitlements/check?metric=users&n=0", Some(&reader), 422),
            ("/api/v1/entitlements/check?metric=users&n=-1", Some(&reader), 422),
            ("/api/v1/entitlements/check?feature=api", None, 401),
            ("/api/v1/entitlements/check?feature=api", Some(&writer), 403),
            (
                "/api/v1/entitlements/check?feature=api&tenant_id=other",
                Some(&reader),
                404,
            ),
            ("/api/v1/forward-auth?feature=api", None, 401),
            ("/api/v1/forward-auth?feature=api", Some(&writer), 403),
            (
                "/api/v1/forward-auth?feature=api&tenant_id=other",
                Some(&reader),
                404,
            ),
            ("/api/v1/forward-auth?feature=flying", Some(&reader), 422),
            ("/api/v1/forward-auth?feature=api", Some(&reader), 200),
            ("/api/v1/forward-auth/orders/7?x=1", Some(&reader), 200),
            ("/api/v1/tenants/own/caps", None, 401),
            ("/api/v1/tenants/own/caps", Some(&reader), 403),
            ("/api/v1/tenants/other/caps", Some(&reader), 404),
        ] {
            let answer = t.get(path, token).await;
            assert_eq!(answer.status.as_u16(), status, "{path}: {}", answer.text);
            if status >= 400 {
                assert_eq!(
                    answer.header("content-type"),
                    "application/problem+json",
                    "{path}"
                );
            }
        }
    })
    .await;
}
