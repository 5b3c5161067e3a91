//! `/api/v1/usage-forecast`: what it answers and what it records, and what does not change when it refuses.

use crate::support::{Answer, TestApp, for_each_app, now};
use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::db::Access;
use serde_json::{Value, json};
use sqlx::Row as _;

const FORECAST: &str = "/api/v1/usage-forecast?tenant_id=own";
const TRACK: &str = "/api/v1/usage-forecast/track-usage";

fn is_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(body["status"], status);
    assert_eq!(body["code"], code);
}

fn names(object: &Value) -> Vec<&str> {
    let mut names: Vec<_> = object.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

fn metric<'a>(forecast: &'a Value, name: &str) -> &'a Value {
    let metrics = forecast["metrics"].as_array().unwrap();
    metrics.iter().find(|one| one["metric"] == name).unwrap()
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

/// Everything that a report can change.
async fn recorded(t: &TestApp) -> Vec<String> {
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    let rows = sqlx::query(
        "SELECT s.tenant_id || ' ' || s.metric || ' ' || s.date || ' ' || CAST(s.value AS TEXT) || ' '
            || CAST(s.reported_at AS TEXT) || ' version ' || CAST(v.version AS TEXT) AS line
        FROM usage_snapshots s JOIN usage_versions v ON v.tenant_id = s.tenant_id ORDER BY 1",
    )
    .fetch_all(&mut *tx)
    .await
    .unwrap();
    rows.iter().map(|row| row.try_get("line").unwrap()).collect()
}

async fn report(t: &TestApp, token: &str, metric: &str, date: &str, value: Value) -> Answer {
    let body = json!({"tenant_id": "own", "metric": metric, "date": date, "value": value});
    t.call("POST", TRACK, Some(token), &body.to_string()).await
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
                "unit",
                "daily_growth_rate",
                "linear_breach_date",
                "predicted_breach_date",
                "days_until_breach",
                "usage_percentage",
                "status",
                "outcome",
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

#[tokio::test]
async fn a_report_is_recorded_once_and_replaced_only_on_demand() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead, Scope::UsageWrite]).await;
        let first = report(&t, &token, "products", "2025-01-18", json!(42)).await;
        assert_eq!(first.status, 201, "{}", first.text);
        assert_eq!(
            first.json(),
            json!({"tenant_id": "own", "metric": "products", "date": "2025-01-18", "value": 42, "result": "created"})
        );
        let one = recorded(&t).await;
        assert_eq!(one.len(), 1, "{one:?}");
        t.app.clock.advance(TimeDelta::seconds(1));
        let again = report(&t, &token, "products", "2025-01-18", json!(42)).await;
        assert_eq!((again.status.as_u16(), &again.json()["result"]), (200, &json!("unchanged")));
        assert_eq!(recorded(&t).await, one);
        is_problem(
            &report(&t, &token, "products", "2025-01-18", json!(43)).await,
            409,
            "CONFLICT",
        );
        for (metric, date, value) in [
            ("bread", "2025-01-18", json!(1)),
            ("products", "2025-01-20", json!(1)),
            ("products", "1969-12-31", json!(1)),
            ("products", "2025-01-17", json!(-1)),
            ("products", "2025-01-17", json!(1e16)),
            ("products", "2025-01-17", json!("many")),
            ("suppliers", "2025-01-17", json!(1.5)),
            ("api_calls", "2025-01-17", json!(0.5)),
            ("products", "2025-02-30", json!(1)),
        ] {
            is_problem(&report(&t, &token, metric, date, value).await, 422, "INVALID");
        }
        is_problem(&t.call("POST", TRACK, Some(&token), "{").await, 400, "BAD_REQUEST");
        assert_eq!(recorded(&t).await, one, "what was refused changes nothing");

        let trend = async || {
            let forecast = t.get(FORECAST, Some(&token)).await.json();
            metric(&forecast, "products")["trend_data"].clone()
        };
        assert_eq!(trend().await[0], json!({"date": "2025-01-18", "value": 42}));
        let replace = r#"{"tenant_id":"own","metric":"products","date":"2025-01-18","value":43,"replace":true}"#;
        for result in ["replaced", "unchanged"] {
            let answer = t.call("POST", TRACK, Some(&token), replace).await;
            assert_eq!((answer.status.as_u16(), &answer.json()["result"]), (200, &json!(result)));
        }
        assert_eq!(trend().await[0], json!({"date": "2025-01-18", "value": 43}), "seen at once");
        let new = replace.replace("products", "recipes");
        assert_eq!(t.call("POST", TRACK, Some(&token), &new).await.status, 201);
        let storage = report(&t, &token, "storage_gb", "2025-01-17", json!(1.5)).await;
        assert_eq!(storage.status, 201, "storage is measured: {}", storage.text);
        let all = recorded(&t).await;
        assert_eq!(all.len(), 3, "{all:?}");
    })
    .await;
}

async fn in_language(
    t: &TestApp,
    method: &str,
    path: &str,
    lang: &str,
    token: &str,
    body: &'static str,
) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", format!("Bearer {token}"))
        .header("accept-language", lang)
        .header("content-type", "application/json");
    t.send(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn what_cannot_be_read_is_said_in_the_callers_language() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageWrite]).await;
        for (body, lang, detail, errors) in [
            (
                r#"{"tenant_id":"own","metric":"products","date":"2025-01-18"}"#,
                "es",
                "Falta el campo value.",
                json!([{"field": "value", "code": "missing"}]),
            ),
            (
                r#"{"tenant_id":"own","metric":"products","date":"2025-01-18","value":"many"}"#,
                "eu",
                "value eremuaren balioa ez da mota egokikoa.",
                json!([{"field": "value", "code": "wrong_type"}]),
            ),
            (
                r#"{"tenant_id":"own","metric":"products","date":"2025-02-30","value":1}"#,
                "es",
                "No se puede leer el valor de date.",
                json!([{"field": "date", "code": "unreadable"}]),
            ),
            (
                r#"{"tenant_id":"own","metric":"suppliers","date":"2025-01-18","value":1.5}"#,
                "en",
                "The metric suppliers counts things: only whole numbers are recorded.",
                json!([{"field": "value", "code": "not_whole"}]),
            ),
            (
                r#"{"tenant_id":"own","metric":"products","date":"2025-01-18T00:00:00Z","value":1}"#,
                "en",
                "The value of date can’t be read.",
                json!([{"field": "date", "code": "unreadable"}]),
            ),
            (
                r#"{"tenant_id":"own","metric":"products","date":"2025-01-18","value":1e999}"#,
                "en",
                "The value of value can’t be read.",
                json!([{"field": "value", "code": "unreadable"}]),
            ),
            (
                r#"{"tenant_id":"own","metric":"products","date":"2025-01-18","value":1,"repalce":true}"#,
                "en",
                "There is no field repalce here.",
                json!([{"field": "repalce", "code": "unknown_field"}]),
            ),
            (
                r#"{"tenant_id":"own","metric":"products","date":"2025-01-18","value":1,"a: b":true}"#,
                "en",
                "There is no field a: b here.",
                json!([{"field": "a: b", "code": "unknown_field"}]),
            ),
            (
                "{",
                "es",
                "Esto no es JSON válido: mira la línea 1, columna 1.",
                Value::Null,
            ),
        ] {
            let problem = in_language(&t, "POST", TRACK, lang, &token, body).await.json();
            assert_eq!(
                (&problem["detail"], &problem["errors"]),
                (&json!(detail), &errors),
                "{problem}"
            );
        }
        let bread = r#"{"tenant_id":"own","metric":"bread","date":"2025-01-18","value":1}"#;
        let problem = in_language(&t, "POST", TRACK, "eu", &token, bread).await.json();
        let detail = problem["detail"].as_str().unwrap();
        assert!(
            detail.starts_with("metric eremuaren balioa ezin da «bread» izan."),
            "{detail}"
        );
        assert!(detail.contains("storage_gb, training_jobs"), "{detail}");
        assert!(
            problem["reason"]
                .as_str()
                .unwrap()
                .contains("unknown variant `bread`")
        );
        let missing = in_language(&t, "GET", "/api/v1/usage-forecast", "es", &token, "")
            .await
            .json();
        assert_eq!(missing["detail"], "Falta el parámetro tenant_id en la dirección.");
        assert_eq!(
            missing["errors"],
            json!([{"field": "tenant_id", "code": "missing"}])
        );
        assert!(recorded(&t).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_reference_has_its_frame_in_the_readers_language() {
    for_each_app("", async |t: TestApp| {
        for (lang, words) in [
            ("en", "<h3>Answers</h3>"),
            ("es", "<h3>Respuestas</h3>"),
            ("eu", "<h3>Erantzunak</h3>"),
        ] {
            let page = in_language(&t, "GET", "/api/docs", lang, "", "").await;
            assert!(page.text.contains(words) && page.text.contains(&format!("<html lang=\"{lang}\">")));
            assert!(
                page.text.contains("<p lang=\"en\">Records a metric"),
                "{}",
                page.text
            );
            assert!(page.header("vary").contains("accept-language"));
        }
    })
    .await;
}
