//! A check answers what an attempt would be answered.

use super::{is_refusal, use_calls};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Scope, subscription::PlanId, usage::Metric};
use serde_json::{Value, json};

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
