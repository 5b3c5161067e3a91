//! One thing's life, version by version.

use super::{ROWS, bakery, create, fill, is_problem, ledger_and_rows};
use crate::support::{TestApp, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{catalogue::ItemKind, subscription::PlanId};
use serde_json::{Value, json};

#[tokio::test]
async fn a_thing_is_created_read_changed_archived_and_restored() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        let sent = json!({"name": " Ogi </textarea><script>", "code": "R-1", "category": null, "unit": "kg",
            "price_cents": 240, "notes": "two\r\nlines"});
        let made = create(&t, &token, "products", &sent).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/tenants/own/products/{id}");
        assert_eq!(
            (made.header("location"), made.header("etag")),
            (path.as_str(), "\"v1\"")
        );
        let expected = json!({"id": id, "name": "Ogi </textarea><script>", "code": "R-1", "category": null,
            "price_cents": 240, "unit": "kg", "target_margin_basis_points": null, "notes": "two\nlines", "version": 1,
            "created_at": "2025-01-19T10:30:00Z", "archived_at": null, "writable": true});
        assert_eq!(made.json(), expected);
        assert_eq!(t.get(&path, Some(&token)).await.json(), expected);
        // The first edit of a version wins; the second is told, whichever way it names its version.
        let first = t
            .call(
                "PATCH",
                &path,
                Some(&token),
                r#"{"price_cents": 250, "version": 1}"#,
            )
            .await;
        assert_eq!((first.status.as_u16(), first.header("etag")), (200, "\"v2\""));
        assert_eq!(
            (&first.json()["price_cents"], &first.json()["code"]),
            (&json!(250), &json!("R-1"))
        );
        let tagged = async |tag: &str| {
            let request = Request::builder().method("PATCH").uri(&path);
            let request = request.header("authorization", format!("Bearer {token}"));
            let request = request
                .header("content-type", "application/json")
                .header("if-match", tag);
            t.send(request.body(Body::from(r#"{"notes": null}"#)).unwrap())
                .await
        };
        is_problem(&tagged("\"v1\"").await, 409, "CONFLICT");
        is_problem(&tagged("nonsense").await, 422, "INVALID");
        assert_eq!(tagged("\"v2\"").await.json()["notes"], Value::Null);
        let archive = format!("{path}/archive");
        for _ in 0..2 {
            let archived = t.call("POST", &archive, Some(&token), "").await;
            assert_eq!(archived.json()["archived_at"], "2025-01-19T10:30:00Z");
        }
        is_problem(
            &t.call("PATCH", &path, Some(&token), r#"{"name": "Rye", "version": 4}"#)
                .await,
            409,
            "CONFLICT",
        );
        assert_eq!(ledger_and_rows(&t, &own).await[1], (0, 0));
        for _ in 0..2 {
            let restored = t.call("POST", &format!("{path}/restore"), Some(&token), "").await;
            assert_eq!(restored.json()["archived_at"], Value::Null);
        }
        assert_eq!(ledger_and_rows(&t, &own).await[1], (1, 1));
        let recipe =
            json!({"name": "Ogi", "product_id": id, "yield_amount": 12.5, "allergens": ["milk", "gluten"]});
        let recipe = create(&t, &token, "recipes", &recipe).await.json();
        assert_eq!(recipe["allergens"], json!(["gluten", "milk"]));
        assert_eq!(
            (&recipe["product_id"], &recipe["yield_amount"]),
            (&json!(id), &json!(12.5))
        );
    })
    .await;
}

#[tokio::test]
async fn who_archives_or_restores_may_name_the_version_that_was_seen() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 1).await;
        let one = "/api/v1/tenants/own/products/p0";
        let tagged = async |method: &str, path: &str, tag: &str, body: &'static str| {
            let request = Request::builder().method(method).uri(format!("{one}{path}"));
            let request = request
                .header("authorization", format!("Bearer {token}"))
                .header("content-type", "application/json")
                .header("if-match", tag);
            t.send(request.body(Body::from(body)).unwrap()).await
        };
        let any = tagged("PATCH", "", "*", r#"{"name":"Rye"}"#).await;
        is_problem(&any, 428, "VERSION_NEEDED");
        let changed = t.call("PATCH", one, Some(&token), r#"{"name":"Rye","version":1}"#);
        assert_eq!(changed.await.status, 200);
        let before = t.rows(ROWS).await;
        let stale = is_problem(&tagged("POST", "/archive", "\"v1\"", "").await, 409, "CONFLICT");
        assert!(stale["detail"].as_str().unwrap().contains("version 2"), "{stale}");
        is_problem(&tagged("POST", "/archive", "v", "").await, 422, "INVALID");
        assert_eq!(t.rows(ROWS).await, before, "a refusal changes nothing");
        for (path, tag, status, version) in [
            ("/archive", "\"v2\"", 200, "\"v3\""),
            ("/archive", "*", 200, "\"v3\""),
            ("/restore", "\"v2\"", 409, ""),
            ("/restore", "\"v3\"", 200, "\"v4\""),
            ("/restore", "*", 200, "\"v4\""),
        ] {
            let answer = tagged("POST", path, tag, "").await;
            assert_eq!(
                (answer.status.as_u16(), answer.header("etag")),
                (status, version),
                "{path} {tag}: {}",
                answer.text
            );
        }
    })
    .await;
}
