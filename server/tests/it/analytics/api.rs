//! What the API answers of all nine metrics, and what it refuses.

use super::{ADVANCED, professional};
use crate::support::{Answer, TestApp, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::db::Access;
use serde_json::{Value, json};

fn is_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.json()["code"], code);
}

#[tokio::test]
async fn all_nine_with_their_units_and_what_is_too_short() {
    for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let answer = t.get(ADVANCED, Some(&token)).await.json();
        let metrics = answer["metrics"].as_array().unwrap();
        let names: Vec<_> = metrics
            .iter()
            .map(|one| one["metric"].as_str().unwrap())
            .collect();
        assert_eq!(names, Metric::ALL.map(Metric::as_str));
        assert_eq!(answer["today"], "2025-01-19");
        let storage = &metrics[Metric::StorageGb as usize];
        assert_eq!(
            (&storage["unit"], &storage["kind"]),
            (&json!("GB"), &json!("level"))
        );
        assert_eq!(storage["history_days"], 0);
        assert_eq!(storage["forecast"], json!([]));
        assert_eq!(
            storage["anomalies"],
            json!({"type": "insufficient_history", "have_days": 0, "need_days": 21})
        );
        assert_eq!(storage["weekday_profile"]["need_days"], 14);
        assert_eq!(
            storage["accuracy"][1],
            json!({"type": "insufficient_history", "horizon_days": 30, "have_days": 0, "need_days": 60})
        );
        let growth = &metrics[Metric::Products as usize]["growth"];
        assert_eq!(growth["mean_last_30_days"], 269.0);
        assert_eq!(growth["mean_30_days_before"], 209.0);
        assert_eq!(growth["change"], 60.0);
        assert!((growth["slope_per_week"].as_f64().unwrap() - 14.0).abs() < 1e-9);
        assert_eq!(growth["compound_weeks"], 8);
    })
    .await;
}

#[tokio::test]
async fn a_shorter_horizon_is_the_beginning_of_the_longer_one() {
    for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let ask = async |days: &str| {
            let path = format!("{ADVANCED}?metric=api_calls&horizon_days={days}");
            t.get(&path, Some(&token)).await
        };
        let (short, long) = (ask("7").await.json(), ask("90").await.json());
        let days = |answer: &Value| answer["metrics"][0]["forecast"].as_array().unwrap().clone();
        assert_eq!(days(&short)[..], days(&long)[..7]);
        for wrong in ["0", "91", "-1", "many", "7.5"] {
            let refused = ask(wrong).await;
            is_problem(&refused, 422, "INVALID");
            assert!(
                refused
                    .text
                    .contains("horizon_days must be a whole number from 1 to 90"),
                "{}",
                refused.text
            );
        }
        let refused = t.get(&format!("{ADVANCED}?metric=bread"), Some(&token)).await;
        is_problem(&refused, 422, "INVALID");
        assert!(
            refused.text.contains("users, locations, products"),
            "{}",
            refused.text
        );
    })
    .await;
}

#[tokio::test]
async fn the_answer_is_sent_again_only_when_something_changed() {
    for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let own: TenantId = "own".parse().unwrap();
        let ask = async |tag: &str| {
            let request = Request::get(ADVANCED)
                .header("authorization", format!("Bearer {token}"))
                .header("if-none-match", tag);
            t.send(request.body(Body::empty()).unwrap()).await
        };
        let first = ask("\"other\"").await;
        assert_eq!(first.status, 200);
        assert_eq!(first.header("cache-control"), "private, no-cache");
        let tag = first.header("etag").to_owned();
        let again = ask(&tag).await;
        assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
        assert_eq!(again.header("etag"), tag);

        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query("UPDATE usage_snapshots SET value = 9 WHERE tenant_id = $1 AND metric = 'api_calls' AND date = '2025-01-10'")
            .bind(own.as_str())
            .execute(&mut *tx)
            .await
            .unwrap();
        sqlx::query(
            "INSERT INTO usage_versions (tenant_id, version) VALUES ($1, 1)
             ON CONFLICT (tenant_id) DO UPDATE SET version = usage_versions.version + 1",
        )
        .bind(own.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let changed = ask(&tag).await;
        assert_eq!(changed.status, 200, "a new snapshot is seen at once");
        assert_ne!(changed.header("etag"), tag);
    })
    .await;
}

#[tokio::test]
async fn another_bakerys_history_does_not_exist() {
    for_each_app("", async |t: TestApp| {
        professional(&t).await;
        let other = t.tenant("other", PlanId::Professional).await;
        let foreign = t.token(Some(&other), &[Scope::UsageRead]).await;
        let own: TenantId = "own".parse().unwrap();
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        is_problem(&t.get(ADVANCED, None).await, 401, "UNAUTHENTICATED");
        is_problem(&t.get(ADVANCED, Some(&foreign)).await, 404, "TENANT_NOT_FOUND");
        is_problem(&t.get(ADVANCED, Some(&writer)).await, 403, "INSUFFICIENT_SCOPE");
    })
    .await;
}
