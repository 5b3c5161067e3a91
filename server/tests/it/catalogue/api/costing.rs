//! What recipes come to, and what a changed price does.

use super::{
    bakery, is_problem,
    recipes::{Bread, LINES, patch, read},
};
use crate::support::{TestApp, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::subscription::PlanId;
use serde_json::{Value, json};

#[tokio::test]
async fn a_batch_is_worked_out_and_scaled() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = bakery(&t, PlanId::Starter).await;
        let bread = Bread::new(&t, &token).await;
        let path = format!("recipes/{}/costing", bread.loaf);
        let found = read(&t, &token, &path).await;
        for (pointer, value) in [
            ("/good_yield", json!({ "quantity": "2", "unit": "piece" })),
            ("/dough", json!({ "quantity": "1720", "unit": "g" })),
            ("/flour", json!({ "quantity": "1000", "unit": "g" })),
            ("/dough_basis_points", json!(17_200)),
            ("/lines/1/name", json!("Levain")),
            ("/lines/1/basis_points", json!(4_000)),
            ("/lines/1/cost_cents", json!(15)),
            ("/cost_cents", json!(77)),
            ("/cost_is_whole", json!(true)),
            ("/cost_of_one_cents", json!(39)),
            ("/cost_of_one_hundredths", json!(3_850)),
            ("/allergens", json!([{ "allergen": "gluten", "from": [{ "ingredient_id": bread.flour, "name": "Strong flour" }] }])),
            ("/label/text", json!("Strong flour (GLUTEN), Water, Salt")),
            ("/notes", json!([])),
            ("/products/0/margin/margin_basis_points", json!(7_500)),
            ("/products/0/margin/below_target", json!(false)),
            ("/scaled", Value::Null),
        ] {
            assert_eq!(found.pointer(pointer), Some(&value), "{pointer}: {found:#}");
        }
        for query in ["pieces=50", "dough=43", "flour=25000g"] {
            let scaled = read(&t, &token, &format!("{path}?{query}")).await["scaled"].clone();
            assert_eq!(scaled["cost_cents"], 1_925, "{query}");
            let sheets = &scaled["sheets"];
            assert_eq!((&sheets[0]["lines"][0]["quantity"], &sheets[0]["lines"][2]["quantity"]), (&json!("20000"), &json!("12500")));
            assert_eq!((&sheets[1]["name"], &sheets[1]["needed"]), (&json!("Levain"), &json!([{ "quantity": "10", "unit": "kg" }])));
        }
        for (query, field, code) in [
            ("pieces=none", "pieces", "unreadable"),
            ("dough=0", "dough", "unreadable"),
            ("dough=2l", "dough", "unreadable"),
            ("pieces=2&flour=2", "flour", "unreadable"),
        ] {
            let answer = t.get(&format!("/api/v1/tenants/own/{path}?{query}"), Some(&token)).await;
            let problem = is_problem(&answer, 422, "INVALID");
            assert_eq!(problem["errors"][0], json!({ "field": field, "code": code }), "{query}");
        }
        let levain = format!("/api/v1/tenants/own/recipes/{}/costing?pieces=2", bread.levain);
        let problem = is_problem(&t.get(&levain, Some(&token)).await, 422, "INVALID");
        assert_eq!(problem["errors"][0]["code"], "nothing_to_scale_by");
        // The label is in the reader's language; what has no price is named.
        let answer = t.call_with("GET", &format!("/api/v1/tenants/own/{path}"), &token, "eu").await;
        assert!(answer["label"]["text"].as_str().unwrap().starts_with("Strong flour (GLUTENA), "), "{answer}");
        let free = json!({ "price_cents": null, "version": 1 });
        assert_eq!(patch(&t, &token, "ingredients", &bread.flour, &free).await.status, 200);
        let found = read(&t, &token, &path).await;
        assert_eq!(found["notes"], json!([{ "note": "no_price", "ingredient_id": bread.flour, "name": "Strong flour" }]));
        assert_eq!((&found["cost_is_whole"], &found["lines"][1]["cost_cents"]), (&json!(false), &Value::Null));
        assert_eq!(found["products"][0]["margin"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn a_changed_price_shows_whose_margin_falls_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = bakery(&t, PlanId::Starter).await;
        let bread = Bread::new(&t, &token).await;
        let before = t.rows(LINES).await;
        let path = format!("ingredients/{}/price_change", bread.flour);
        let found = read(&t, &bread.token, &format!("{path}?price_cents=2000")).await;
        assert_eq!(found["per"], json!({ "quantity": "25", "unit": "kg" }));
        let moved = &found["products"][0];
        assert_eq!(
            (&moved["name"], &moved["turn"]),
            (&json!("Bread"), &json!("falls_below"))
        );
        assert_eq!(
            moved["after"],
            json!({ "cost_cents": 41, "cost_hundredths": 4_100, "margin_basis_points": 7_338,
            "below_target": true, "restoring_price_cents": 164 })
        );
        assert_eq!(moved["before"]["margin_basis_points"], 7_500);
        assert_eq!(
            read(&t, &token, &format!("{path}?price_cents=1875")).await["products"],
            json!([])
        );
        for (query, code) in [
            ("", "missing"),
            ("?price_cents=-1", "out_of_range"),
            ("?price_cents=99999999999999999999", "out_of_range"),
        ] {
            let answer = t
                .get(&format!("/api/v1/tenants/own/{path}{query}"), Some(&token))
                .await;
            assert_eq!(
                is_problem(&answer, 422, "INVALID")["errors"][0]["code"],
                code,
                "{query}"
            );
        }
        let gone = "/api/v1/tenants/own/ingredients/gone/price_change?price_cents=1";
        is_problem(&t.get(gone, Some(&token)).await, 404, "NOT_FOUND");
        assert_eq!(t.rows(LINES).await, before);
    })
    .await;
}

impl TestApp {
    /// What a route answers in a language.
    async fn call_with(&self, method: &str, path: &str, token: &str, lang: &str) -> Value {
        let request = Request::builder().method(method).uri(path);
        let request = request
            .header("authorization", format!("Bearer {token}"))
            .header("accept-language", lang);
        self.send(request.body(Body::empty()).unwrap()).await.json()
    }
}
