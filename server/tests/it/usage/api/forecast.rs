//! What a forecast says of each metric, and to whom.

use super::{FORECAST, TRACK, is_problem, metric, recorded, report};
use crate::support::{TestApp, for_each_app, now};
use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::db::Access;
use serde_json::{Value, json};

fn names(object: &Value) -> Vec<&str> {
    let mut names: Vec<_> = object.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

/// So many things of a metric, made the day before yesterday.
async fn make_products(t: &TestApp, tenant: &TenantId, count: i64) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query("INSERT INTO usage_events (tenant_id, metric, entity, at, delta) VALUES ($1, 'products', 'all', $2, $3)")
        .bind(tenant.as_str())
        .bind((now() - TimeDelta::days(2)).timestamp_micros())
        .bind(count)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn nine_metrics_under_the_designed_names() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        make_products(&t, &own, 35).await;
        let token = t.token(Some(&own), &[Scope::UsageRead, Scope::UsageWrite]).await;
        for days_ago in 1..=30_i64 {
            let date = (now() - TimeDelta::days(days_ago)).date_naive().to_string();
            let answer = report(&t, &token, "products", &date, json!(35 - days_ago)).await;
            assert_eq!(answer.status, 201, "{}", answer.text);
        }
        let answer = t.get(FORECAST, Some(&token)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let forecast = answer.json();
        assert_eq!(names(&forecast), ["forecasted_at", "metrics", "tenant_id"]);
        assert_eq!(forecast["tenant_id"], "own");
        assert_eq!(forecast["forecasted_at"], "2025-01-19T10:30:00Z");
        let metrics = forecast["metrics"].as_array().unwrap();
        let found: Vec<_> = metrics
            .iter()
            .map(|one| one["metric"].as_str().unwrap())
            .collect();
        assert_eq!(found, Metric::ALL.map(Metric::as_str));
        for one in metrics {
            let mut expected = [
                "metric",
                "label",
                "kind",
                "current",
                "limit",
                "limit_by",
                "unit",
                "daily_growth_rate",
                "linear_breach_date",
                "predicted_breach_date",
                "days_until_breach",
                "usage_percentage",
                "status",
                "outcome",
                "plan_limit",
                "trend_data",
            ];
            expected.sort_unstable();
            assert_eq!(names(one), expected);
            let daily =
                ["training_jobs", "forecasts", "api_calls"].contains(&one["metric"].as_str().unwrap());
            assert_eq!(one["kind"], if daily { "daily" } else { "level" });
        }
        let products = metric(&forecast, "products");
        for (name, value) in [
            ("label", json!("Products")),
            ("current", json!(35)),
            ("limit", json!(50)),
            ("unit", json!("")),
            ("linear_breach_date", json!("2025-02-03")),
            ("predicted_breach_date", json!("2025-02-03")),
            ("days_until_breach", json!(15)),
            ("usage_percentage", json!(70.0)),
            ("status", json!("safe")),
            (
                "outcome",
                json!({"type": "breach", "p10": "2025-02-03", "p50": "2025-02-03", "p90": "2025-02-03"}),
            ),
        ] {
            assert_eq!(products[name], value, "{name} of {products}");
        }
        let rate = products["daily_growth_rate"].as_f64().unwrap();
        assert!((rate - 1.0).abs() < 1e-9, "{rate}");
        let trend = products["trend_data"].as_array().unwrap();
        assert_eq!(trend.len(), 31);
        assert_eq!(trend[0], json!({"date": "2024-12-20", "value": 5}));
        assert_eq!(trend[30], json!({"date": "2025-01-19", "value": 35}));
        let suppliers = metric(&forecast, "suppliers");
        assert_eq!(suppliers["outcome"]["type"], "insufficient_history");
        assert_eq!(suppliers["outcome"]["need"], 7);
        assert!(suppliers["predicted_breach_date"].is_null() && suppliers["days_until_breach"].is_null());
    })
    .await;
}

#[tokio::test]
async fn labels_follow_the_language() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        for (languages, products, storage) in [
            ("es-ES,es;q=0.9,en;q=0.5", "Productos", "Almacenamiento"),
            ("eu", "Produktuak", "Biltegiratzea"),
            ("en", "Products", "Storage"),
        ] {
            let request = Request::get(FORECAST)
                .header("authorization", format!("Bearer {token}"))
                .header("accept-language", languages);
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            let forecast = answer.json();
            assert_eq!(metric(&forecast, "products")["label"], products);
            let stored = metric(&forecast, "storage_gb");
            assert_eq!(
                (&stored["label"], &stored["unit"]),
                (&json!(storage), &json!("GB"))
            );
            let vary = answer.header("vary").to_lowercase();
            assert!(vary.contains("accept-language"), "{vary}");
            let unlimited = metric(&forecast, "products");
            assert_eq!(unlimited["outcome"], json!({"type": "unlimited"}));
            assert!(unlimited["limit"].is_null() && unlimited["usage_percentage"].is_null());
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_may_not_ask_learns_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let both = [Scope::UsageRead, Scope::UsageWrite];
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        let foreign = t.token(Some(&other), &both).await;
        let operator = t.token(None, &[Scope::PlatformOperator]).await;
        let kept = report(&t, &writer, "products", "2025-01-18", json!(12)).await;
        assert_eq!(kept.status, 201, "{}", kept.text);
        let before = recorded(&t).await;
        let unknown = format!("obr_{}", "0".repeat(64));
        for (path, token, status, code) in [
            (FORECAST, None, 401, "UNAUTHENTICATED"),
            (FORECAST, Some("nonsense"), 401, "UNAUTHENTICATED"),
            (FORECAST, Some(unknown.as_str()), 401, "UNAUTHENTICATED"),
            (FORECAST, Some(&foreign), 404, "TENANT_NOT_FOUND"),
            (FORECAST, Some(&writer), 403, "INSUFFICIENT_SCOPE"),
            ("/api/v1/usage-forecast", Some(&reader), 400, "BAD_REQUEST"),
            (
                "/api/v1/usage-forecast?tenant_id=nobody",
                Some(&operator),
                404,
                "TENANT_NOT_FOUND",
            ),
        ] {
            let answer = t.get(path, token).await;
            is_problem(&answer, status, code);
            assert_eq!(answer.headers.contains_key("www-authenticate"), status == 401);
        }
        let body = r#"{"tenant_id":"own","metric":"products","date":"2025-01-17","value":13}"#;
        for (token, status, code) in [
            (None, 401, "UNAUTHENTICATED"),
            (Some("nonsense"), 401, "UNAUTHENTICATED"),
            (Some(foreign.as_str()), 404, "TENANT_NOT_FOUND"),
            (Some(&reader), 403, "INSUFFICIENT_SCOPE"),
        ] {
            is_problem(&t.call("POST", TRACK, token, body).await, status, code);
        }
        assert_eq!(recorded(&t).await, before);
        assert_eq!(t.get(FORECAST, Some(&reader)).await.status, 200);
        assert_eq!(t.get(FORECAST, Some(&operator)).await.status, 200);
    })
    .await;
}
