//! What is reported is recorded once; what cannot be read is said in the caller's language.

use super::{FORECAST, TRACK, is_problem, metric, recorded, report};
use crate::support::{TestApp, api::in_language, for_each_app};
use chrono::TimeDelta;
use obrador_core::{auth::Scope, subscription::PlanId};
use serde_json::{Value, json};

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
