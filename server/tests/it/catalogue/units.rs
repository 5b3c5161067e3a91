//! An ingredient that something uses stays measured as it is.

use crate::support::{
    Answer, TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use obrador_services::db::Access;
use serde_json::{Value, json};

const INGREDIENTS: &str = "/api/v1/tenants/own/ingredients";
/// What a refusal must not change.
const ROWS: &str =
    "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) + (SELECT COUNT(*) FROM audit) FROM ingredients";

async fn made(t: &TestApp, token: &str, kind: &str, body: Value) -> String {
    let path = format!("/api/v1/tenants/own/{kind}");
    let made = t.call("POST", &path, Some(token), &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.json()["id"].as_str().unwrap().to_owned()
}

async fn import(t: &TestApp, token: &str, query: &str, lang: &str, file: &str) -> Answer {
    let request = Request::post(format!("{INGREDIENTS}/import{query}"))
        .header("authorization", format!("Bearer {token}"))
        .header("accept-language", lang)
        .header("content-type", "text/csv");
    t.send(request.body(Body::from(file.to_owned())).unwrap()).await
}

#[tokio::test]
async fn kilograms_become_litres_only_where_nothing_uses_them() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let token = t.token(Some(&own), &[Scope::UsageRead, Scope::TenantAdmin]).await;
        let oil = made(&t, &token, "ingredients", json!({ "name": "Oil", "unit": "kg" })).await;
        let free = made(&t, &token, "ingredients", json!({ "name": "Vinegar", "unit": "kg" })).await;
        let lines = json!([{ "ingredient_id": oil, "quantity": "1", "unit": "kg" }]);
        for name in ["Focaccia", "Torta"] {
            made(&t, &token, "recipes", json!({ "name": name, "lines": lines })).await;
        }
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        for sql in [
            "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, received, remaining, unit, received_at)
             VALUES ('own', 'lot', $1, 0, 9000000, 2500000, 'kg', 0)",
            "INSERT INTO purchase_orders (tenant_id, id, number, state, supplier_id, supplier_name, net_cents, created_by,
                created_at, changed_at) SELECT 'own', 'order', 7, 'sent', $1, 'Mill', 0, 'ane', 0, 0",
            "INSERT INTO purchase_order_lines (tenant_id, id, order_id, place, ingredient_id, name, quantity, unit, price_cents,
                vat_basis_points) VALUES ('own', 'line', 'order', 0, $1, 'Oil', 1, 'kg', 0, 0)",
        ] {
            sqlx::query(sql).bind(oil.as_str()).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let before = t.rows(ROWS).await;
        // On the page, beside the field.
        let page = format!("/app/catalogue/ingredients/{oil}");
        let typed = [("version", "1"), ("name", "Oil"), ("unit", "l")];
        let refused = post(&t, &owner, &page, &typed).await;
        assert_eq!(refused.status, 422);
        let said = "errezetak: Focaccia, Torta; biltegian: 2,5\u{a0}kg; irekitako erosketa-eskaerak: 7";
        let text = refused.text();
        let beside = text.split_once("id=\"field-unit-error\"").expect("an error beside the unit").1;
        assert!(beside.contains(said) && beside.find(said) < beside.find("</p>"), "{beside}");
        assert!(refused.has("<option value=\"l\" selected>"), "what was chosen stays");
        // For programs, each cause by itself.
        let change = json!({ "version": 1, "unit": "l" }).to_string();
        let refused = t.call("PATCH", &format!("{INGREDIENTS}/{oil}"), Some(&token), &change).await;
        let fault = json!({ "field": "unit", "code": "in_use" });
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert_eq!(refused.json()["errors"], json!([fault, fault, fault]));
        // In a file, at its line.
        let file = format!("id;name;unit\n{oil};Oil;l\n{free};Vinegar;l\n");
        let tried = import(&t, &token, "?dry_run=true", "eu", &file).await.json();
        let bad = &tried["bad"][0];
        assert_eq!((&bad["line"], &bad["field"], &bad["code"]), (&json!(2), &json!("unit"), &json!("in_use")));
        assert!(bad["detail"].as_str().unwrap().contains(said), "{bad}");
        assert_eq!((&tried["changed"], &tried["bad_lines"]), (&json!(1), &json!(1)));
        assert_eq!(import(&t, &token, "", "eu", &file).await.status, 422);
        assert_eq!(t.rows(ROWS).await, before);
        assert!(get(&t, &owner, &page).await.has("<option value=\"kg\" selected>"));
        // Grams are the same measure, and what nothing uses can be measured anew.
        for (id, unit) in [(&oil, "g"), (&free, "l")] {
            let change = json!({ "version": 1, "unit": unit }).to_string();
            let done = t.call("PATCH", &format!("{INGREDIENTS}/{id}"), Some(&token), &change).await;
            assert_eq!(done.status, 200, "{}", done.text);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_neither_yes_nor_no_is_told_what_would_be() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead, Scope::TenantAdmin]).await;
        let long = "Irina da: okinaren ehunekoak haren gainean kalkulatzen dira";
        for heading in [
            long,
            "Irina da",
            "Es harina",
            "is_flour",
            "This is flour: baker’s percentages are counted from it",
        ] {
            let file = format!("izena;{heading}\nGaria;bai\nGatza;ez\nUra;agian\n");
            let tried = import(&t, &token, "?dry_run=true", "eu", &file).await.json();
            let bad = &tried["bad"][0];
            assert_eq!(
                (&tried["new"], &bad["field"], &bad["code"]),
                (&json!(2), &json!("is_flour"), &json!("unknown_value")),
                "{tried}"
            );
            assert!(
                bad["detail"].as_str().unwrap().starts_with("Idatzi bai edo ez."),
                "{bad}"
            );
        }
        let exported = t
            .call("GET", &format!("{INGREDIENTS}.csv"), Some(&token), "")
            .await;
        assert!(exported.text.contains(",Is flour,"), "{}", exported.text);
    })
    .await;
}
