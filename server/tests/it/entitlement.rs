//! Entitlements over HTTP: what is allowed, what is refused and how, and that checking never counts.

use crate::support::{Answer, TestApp, for_each_app, now};
use axum::{Router, body::Body, http::Request, routing::post};
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_server::features::entitlement::{Requirement, requires};
use obrador_services::{
    catalogue::counted_store, db::Access, files::counted_store as file_store, usage::store::daily,
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

const CALLS: &str =
    "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM usage_daily WHERE metric = 'api_calls'";

/// Uses `n` of today's API calls.
async fn use_calls(t: &TestApp, tenant: &TenantId, n: i64) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    daily::add(&mut tx, tenant, Metric::ApiCalls, now().date_naive(), n)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// Creates products without asking.
async fn create_products(t: &TestApp, tenant: &TenantId, n: usize) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in 0..n {
        let id = format!("p{place}");
        counted_store::create(
            &mut tx,
            tenant,
            obrador_core::catalogue::Thing::Product,
            &id,
            "Bread",
            now().timestamp_micros(),
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

fn is_refusal(answer: &Answer, status: u16, code: &str) -> Value {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(
        (&body["status"], &body["status_code"], &body["code"]),
        (&json!(status), &json!(status), &json!(code))
    );
    assert_eq!(answer.header("x-obrador-denial"), code);
    body
}

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
async fn a_check_answers_the_last_one_and_refuses_the_next() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let check = async |query: &str| {
            t.get(&format!("/api/v1/entitlements/check?{query}"), Some(&token))
                .await
        };
        use_calls(&t, &own, 999).await;
        let last = check("metric=api_calls").await;
        assert_eq!(
            (last.status.as_u16(), &last.json()["remaining"]),
            (200, &json!(1))
        );
        use_calls(&t, &own, 1).await;
        let body = is_refusal(
            &check("metric=api_calls").await,
            402,
            "SUBSCRIPTION_LIMIT_REACHED",
        );
        let details = &body["details"];
        assert_eq!(
            details["usage"],
            json!({"metric": "api_calls", "used": 1000, "limit": 1000, "cap": null, "remaining": 0,
                "resets_at": "2025-01-20T00:00:00Z"})
        );
        assert_eq!(
            details["offer"],
            json!({"plan": "professional", "reason": "quota", "covers_until": "2025-02-19"})
        );
        assert_eq!(
            details["upgrade_url"],
            "/app/settings/subscription?upgrade=professional&from=starter&metric=api_calls"
        );
        assert_eq!(check("metric=products&n=50").await.status, 200);
        is_refusal(
            &check("metric=products&n=51").await,
            402,
            "SUBSCRIPTION_LIMIT_REACHED",
        );
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM refused_attempts").await,
            0,
            "a check is no attempt"
        );
        t.app.usage.flush().await.unwrap();
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM refused_attempts").await,
            0,
            "a check is no attempt"
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

#[tokio::test]
async fn an_owners_cap_stops_below_the_plan_and_can_be_lifted() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin, Scope::UsageRead]).await;
        let caps = "/api/v1/tenants/own/caps";
        for (body, status) in [
            (r#"{"metric":"api_calls"}"#, 422),
            (r#"{"cap":80}"#, 422),
            (r#"{"metric":"dreams","cap":80}"#, 422),
            (r#"{"metric":"api_calls","cap":-1}"#, 422),
            (r#"{"metric":"api_calls","cap":1.5}"#, 422),
            (r#"{"metric":"api_calls","cap":1001}"#, 422),
            (r#"{"metric":"api_calls","cap":"80"}"#, 422),
            ("{", 400),
        ] {
            let answer = t.call("PUT", caps, Some(&admin), body).await;
            assert_eq!(answer.status.as_u16(), status, "{body}: {}", answer.text);
        }
        let unknown = r#"{"metric":"api_calls","cap":80,"foo":1}"#;
        let unknown = t.call("PUT", caps, Some(&admin), unknown).await;
        assert_eq!(
            unknown.json()["errors"],
            json!([{"field": "foo", "code": "unknown_field"}])
        );
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM usage_caps").await,
            0,
            "a refusal changes nothing"
        );
        let set = t
            .call("PUT", caps, Some(&admin), r#"{"metric":"api_calls","cap":80}"#)
            .await;
        assert_eq!(
            (set.status.as_u16(), set.json()),
            (200, json!({"metric": "api_calls", "cap": 80}))
        );
        let listed = t.get(caps, Some(&admin)).await.json();
        assert_eq!(listed["caps"], json!([{"metric": "api_calls", "cap": 80}]));
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'entitlement.set_cap'")
                .await,
            1
        );
        use_calls(&t, &own, 67).await;
        // Eleven requests so far: nine refused, one that set the cap, one that listed.
        let last = t.get("/api/v1/plans", Some(&admin)).await;
        assert_eq!(last.status, 200, "{}", last.text);
        assert_eq!(last.header("ratelimit-remaining"), "1");
        assert_eq!(
            t.get("/api/v1/plans", Some(&admin)).await.header("ratelimit"),
            "\"api_calls\";r=0;t=48600"
        );
        let over = t.get("/api/v1/plans", Some(&admin)).await;
        let body = is_refusal(&over, 429, "USAGE_CAP_REACHED");
        assert_eq!(body["details"]["offer"], Value::Null, "no plan lifts it");
        assert_eq!(
            (over.header("retry-after"), over.header("ratelimit-limit")),
            ("48600", "80")
        );
        assert_eq!(over.header("ratelimit-policy"), "\"api_calls\";q=80;w=86400");
        let nginx = t
            .get("/api/v1/forward-auth?metric=api_calls&mode=nginx", Some(&admin))
            .await;
        assert_eq!(
            (nginx.status.as_u16(), nginx.header("x-obrador-denial")),
            (403, "USAGE_CAP_REACHED")
        );
        let listed = t.get(caps, Some(&admin)).await;
        assert_eq!(
            (listed.status.as_u16(), &listed.json()["caps"][0]["cap"]),
            (200, &json!(80)),
            "what would lift it is not refused"
        );
        let lift = r#"{"metric":"api_calls","cap":null}"#;
        assert_eq!(t.call("PUT", caps, Some(&admin), lift).await.status, 200);
        assert_eq!(t.get("/api/v1/plans", Some(&admin)).await.status, 200);
        t.app.usage.flush().await.unwrap();
        assert_eq!(t.rows("SELECT COUNT(*) FROM refused_attempts").await, 1);
        assert_eq!(
            t.rows(CALLS).await,
            83,
            "80 and three beyond the cap, which count"
        );
    })
    .await;
}

#[tokio::test]
async fn a_cap_on_storage_may_be_a_part_of_a_gigabyte() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let set = t
            .app
            .entitlement
            .set_cap(&own, Metric::StorageGb, Some(2.5), "test")
            .await;
        assert!(set.is_ok(), "{set:?}");
        let allowed = t
            .app
            .entitlement
            .metric(&own, Metric::StorageGb, 1)
            .await
            .unwrap();
        assert_eq!(allowed.remaining, Some(2_500_000_000));

        // What happened tells it in GB, and a cap that is gone as one that was lifted.
        t.app.clock.advance(chrono::TimeDelta::seconds(1));
        let lifted = t.app.entitlement.set_cap(&own, Metric::StorageGb, None, "test");
        assert!(lifted.await.is_ok());
        let detail = t.app.directory.detail(&own, None).await.unwrap().unwrap();
        let told: Vec<_> = detail
            .audit
            .iter()
            .filter(|row| row.action.starts_with("entitlement."))
            .map(|row| {
                (
                    row.action.as_str(),
                    row.before.as_deref().unwrap(),
                    row.after.as_deref().unwrap(),
                )
            })
            .collect();
        let (none, some) = (
            r#"{"cap":null,"metric":"storage_gb"}"#,
            r#"{"cap":2.5,"metric":"storage_gb"}"#,
        );
        assert_eq!(
            told,
            [
                ("entitlement.lift_cap", some, none),
                ("entitlement.set_cap", none, some),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn the_largest_plans_quota_is_waited_for_not_paid_for() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        use_calls(&t, &own, 100_000).await;
        let over = t.get("/api/v1/usage-forecast?tenant_id=own", Some(&token)).await;
        let body = is_refusal(&over, 429, "QUOTA_EXCEEDED");
        assert_eq!(body["details"]["minimum_tier"], Value::Null);
        assert_eq!(over.header("retry-after"), "48600");
        t.app.clock.advance(chrono::TimeDelta::hours(14));
        assert_eq!(
            t.get("/api/v1/plans", Some(&token)).await.status,
            200,
            "a new day, a new quota"
        );
    })
    .await;
}

#[tokio::test]
async fn what_no_plan_allows_at_once_is_not_waited_for() {
    for_each_app("", async |t: TestApp| {
        for (plan, asked, code, detail, wait) in [
            (
                PlanId::Professional,
                "api_calls&n=1000000",
                "QUOTA_EXCEEDED",
                "API calls: 1,000,000 more asked for, 91 in use. The largest plan allows 100,000: no plan has room for \
                 that much.",
                "",
            ),
            (
                PlanId::Enterprise,
                "api_calls&n=100001",
                "QUOTA_EXCEEDED",
                "API calls: 100,001 more asked for, 91 in use. The largest plan allows 100,000: no plan has room for \
                 that much.",
                "",
            ),
            (
                PlanId::Enterprise,
                "api_calls&n=100000",
                "QUOTA_EXCEEDED",
                "API calls: 100,000 more asked for, 91 in use. The largest plan allows 100,000: no plan has room for \
                 that much.",
                "48600",
            ),
            (
                PlanId::Starter,
                "api_calls&n=1000",
                "SUBSCRIPTION_LIMIT_REACHED",
                "API calls: 91 of 1,000 used today. It starts again at 00:00 UTC.",
                "48600",
            ),
            (
                PlanId::Starter,
                "api_calls&n=1001",
                "SUBSCRIPTION_LIMIT_REACHED",
                "API calls: 91 of 1,000 used today. It starts again at 00:00 UTC.",
                "",
            ),
        ] {
            let own = t.tenant(&format!("{plan}-{}", asked.len() + wait.len()), plan).await;
            let token = t.token(Some(&own), &[Scope::UsageRead]).await;
            use_calls(&t, &own, 91).await;
            let path = format!("/api/v1/entitlements/check?metric={asked}");
            let over = t.get(&path, Some(&token)).await;
            let status = if code == "QUOTA_EXCEEDED" { 429 } else { 402 };
            let body = is_refusal(&over, status, code);
            assert_eq!(body["detail"], detail, "{asked}");
            assert_eq!(over.header("retry-after"), wait, "{asked} on {plan}");
            assert_eq!(over.header("ratelimit-reset"), "48600");
        }
        let own = t.tenant("capped", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let set = t
            .app
            .entitlement
            .set_cap(&own, Metric::ApiCalls, Some(5.0), "test");
        set.await.unwrap();
        let over = t
            .get("/api/v1/entitlements/check?metric=api_calls&n=6", Some(&token))
            .await;
        is_refusal(&over, 429, "USAGE_CAP_REACHED");
        assert_eq!(over.header("retry-after"), "", "a cap of 5 never allows 6 at once");
    })
    .await;
}

#[tokio::test]
async fn headers_of_strangers_are_not_believed() {
    for (flags, status) in [("", 200), ("--trusted-proxies 127.0.0.1", 422)] {
        for_each_app(flags, async |t: TestApp| {
            let own = t.tenant("own", PlanId::Starter).await;
            let token = t.token(Some(&own), &[Scope::UsageRead]).await;
            let request = Request::builder()
                .uri("/api/v1/forward-auth/orders")
                .header("authorization", format!("Bearer {token}"))
                .header("x-obrador-feature", "flying");
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
            if status == 200 {
                assert_eq!(answer.header("x-obrador-tenant"), "own");
                assert_eq!(answer.header("x-obrador-plan"), "starter");
            }
        })
        .await;
    }
}

#[tokio::test]
async fn one_line_puts_a_route_behind_a_quota_of_the_day() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("other", PlanId::Starter).await;
        let train = requires(
            &t.app,
            Requirement::Daily(Metric::TrainingJobs),
            Scope::UsageWrite,
        );
        let router = Router::new()
            .route("/tenants/{id}/train", post(async || "trained").layer(train))
            .with_state(t.app.clone());
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        for (path, token, status) in [
            ("/tenants/own/train", None, 401),
            ("/tenants/own/train", Some(&reader), 403),
            ("/tenants/other/train", Some(&writer), 404),
            ("/tenants/own/train", Some(&writer), 200),
            ("/tenants/own/train", Some(&writer), 402),
        ] {
            let mut request = Request::post(path);
            if let Some(token) = token {
                request = request.header("authorization", format!("Bearer {token}"));
            }
            let request = request.body(Body::empty()).unwrap();
            let answer = router.clone().oneshot(request).await.unwrap();
            assert_eq!(answer.status().as_u16(), status, "{path}");
            if status == 200 {
                assert_eq!(answer.headers()["ratelimit-remaining"], "0");
            }
        }
    })
    .await;
}
