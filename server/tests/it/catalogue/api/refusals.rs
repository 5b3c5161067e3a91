//! Who may not, and what can't be so: told by field, and nothing changes.

use super::{ROWS, bakery, create, fill, is_problem};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Scope, catalogue::ItemKind, subscription::PlanId};
use serde_json::json;

#[tokio::test]
async fn every_route_refuses_whoever_may_not() {
    for_each_app("", async |t: TestApp| {
        let (own, _) = bakery(&t, PlanId::Starter).await;
        t.tenant("other", PlanId::Starter).await;
        for item_kind in ItemKind::ALL {
            fill(&t, &own, item_kind, 1).await;
        }
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let before = t.rows(ROWS).await;
        for kind in ["products", "recipes", "suppliers", "locations"] {
            for (method, path, reads) in [
                ("GET", "", true),
                ("POST", "", false),
                ("GET", "/p0", true),
                ("PATCH", "/p0", false),
                ("POST", "/p0/archive", false),
                ("POST", "/p0/restore", false),
            ] {
                let body = if matches!((method, path), ("POST", "") | ("PATCH", _)) {
                    r#"{"name": "Rye", "version": 1}"#
                } else {
                    ""
                };
                let at = |tenant: &str| format!("/api/v1/tenants/{tenant}/{kind}{path}");
                let wrong = if reads { &admin } else { &reader };
                let right = if reads { &reader } else { &admin };
                is_problem(
                    &t.call(method, &at("own"), None, body).await,
                    401,
                    "UNAUTHENTICATED",
                );
                is_problem(
                    &t.call(method, &at("own"), Some(wrong), body).await,
                    403,
                    "INSUFFICIENT_SCOPE",
                );
                is_problem(
                    &t.call(method, &at("other"), Some(right), body).await,
                    404,
                    "TENANT_NOT_FOUND",
                );
                if path.starts_with("/p0") {
                    let missing = at("own").replace("/p0", "/p1");
                    is_problem(
                        &t.call(method, &missing, Some(right), body).await,
                        404,
                        "NOT_FOUND",
                    );
                }
            }
        }
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_cant_be_so_is_told_by_field_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 1).await;
        let before = t.rows(ROWS).await;
        for (kind, body, field, code) in [
            ("products", json!({}), "name", "missing"),
            ("products", json!({"name": " "}), "name", "missing"),
            ("products", json!({"name": "a".repeat(121)}), "name", "too_long"),
            (
                "products",
                json!({"name": "a\u{7}"}),
                "name",
                "control_characters",
            ),
            (
                "products",
                json!({"name": "a", "colour": 1}),
                "colour",
                "unknown_field",
            ),
            ("products", json!({"name": 7}), "name", "wrong_type"),
            (
                "products",
                json!({"name": "a", "price_cents": -1}),
                "price_cents",
                "negative",
            ),
            (
                "products",
                json!({"name": "a", "price_cents": 1.5}),
                "price_cents",
                "wrong_type",
            ),
            (
                "products",
                json!({"name": "a", "price_cents": 10_i64.pow(12)}),
                "price_cents",
                "too_large",
            ),
            (
                "products",
                json!({"name": "a", "version": 1}),
                "version",
                "unknown_field",
            ),
            (
                "recipes",
                json!({"name": "a", "product_id": "nobody"}),
                "product_id",
                "unknown_value",
            ),
            (
                "recipes",
                json!({"name": "a", "allergens": ["honey"]}),
                "allergens",
                "unknown_value",
            ),
            (
                "recipes",
                json!({"name": "a", "allergens": "milk"}),
                "allergens",
                "wrong_type",
            ),
            (
                "suppliers",
                json!({"name": "a", "email": "mill"}),
                "email",
                "not_an_email",
            ),
        ] {
            let problem = is_problem(&create(&t, &token, kind, &body).await, 422, "INVALID");
            assert_eq!(
                problem["errors"],
                json!([{"field": field, "code": code}]),
                "{body}"
            );
            let detail = problem["detail"].as_str().unwrap();
            assert!(detail.contains(field), "{detail}");
        }
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn everything_that_cant_be_so_is_told_at_once() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 1).await;
        let before = t.rows(ROWS).await;
        let wrong = json!({"name": "", "code": "a".repeat(50), "category": "a".repeat(90), "price_cents": -5,
            "unit": 7, "colour": 1});
        let all = json!([
            {"field": "colour", "code": "unknown_field"},
            {"field": "unit", "code": "wrong_type"},
            {"field": "name", "code": "missing"},
            {"field": "code", "code": "too_long"},
            {"field": "category", "code": "too_long"},
            {"field": "price_cents", "code": "negative"},
        ]);
        let told = create(&t, &token, "products", &wrong).await;
        assert_eq!(is_problem(&told, 422, "INVALID")["errors"], all);
        let mut versioned = wrong;
        versioned["version"] = json!(1);
        let one = "/api/v1/tenants/own/products/p0";
        let told = t.call("PATCH", one, Some(&token), &versioned.to_string()).await;
        assert_eq!(is_problem(&told, 422, "INVALID")["errors"], all);
        for (query, said) in [
            ("sort=colour", "sort can’t be “colour”"),
            ("page=0", "The parameter page is at least 1."),
            ("limit=0", "The parameter limit is a number from 1 to 200."),
            ("limit=201", "The parameter limit is a number from 1 to 200."),
        ] {
            let path = format!("/api/v1/tenants/own/products?{query}");
            let problem = is_problem(&t.get(&path, Some(&token)).await, 422, "INVALID");
            assert!(problem["detail"].as_str().unwrap().starts_with(said), "{problem}");
        }
        let patch = async |body: &str| t.call("PATCH", one, Some(&token), body).await;
        is_problem(&patch(r#"{"name": "Rye"}"#).await, 428, "VERSION_NEEDED");
        is_problem(&patch(r#"{"name": "Rye", "version": "1"}"#).await, 422, "INVALID");
        is_problem(&patch(r#"{"name": null, "version": 1}"#).await, 422, "INVALID");
        is_problem(&patch(r#"{"name": "Rye", "version": 2}"#).await, 409, "CONFLICT");
        is_problem(&patch("[]").await, 422, "INVALID");
        is_problem(&patch("{").await, 400, "BAD_REQUEST");
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_cant_be_seen_is_refused() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 1).await;
        let before = t.rows(ROWS).await;
        for (kind, body, field) in [
            ("products", json!({"name": "\u{200b}\u{200b}"}), "name"),
            ("locations", json!({"name": "a\u{202e}b"}), "name"),
            (
                "suppliers",
                json!({"name": "a", "notes": "one\n\u{202e}two"}),
                "notes",
            ),
        ] {
            let problem = is_problem(&create(&t, &token, kind, &body).await, 422, "INVALID");
            let hidden = json!([{"field": field, "code": "control_characters"}]);
            assert_eq!(problem["errors"], hidden, "{body}");
        }
        let joined = json!({"name": "👩\u{200d}🍳", "notes": "one\n\ttwo"});
        assert_eq!(t.rows(ROWS).await, before);
        let made = create(&t, &token, "products", &joined).await;
        assert_eq!(made.json()["name"], joined["name"], "{}", made.text);
    })
    .await;
}
