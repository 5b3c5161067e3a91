//! An owner's own limit, below the plan's.

use super::{CALLS, is_refusal, use_calls};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Scope, subscription::PlanId, usage::Metric};
use serde_json::{Value, json};

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
