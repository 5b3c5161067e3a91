//! Orders over REST: from a draft to the last lot, and what each refusal says.

use super::{Bakery, ROWS};
use crate::support::{Answer, TestApp, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, subscription::PlanId};
use obrador_services::actor::By;
use serde_json::{Value, json};

const ORDERS: &str = "/api/v1/tenants/own/purchase_orders";

/// Who asks, and with which version and key.
struct Asks<'t> {
    t: &'t TestApp,
    token: String,
}

impl<'t> Asks<'t> {
    async fn owner(own: &'t Bakery) -> Self {
        let scopes = [Scope::UsageRead, Scope::TenantAdmin];
        let by = By::person(&own.owner);
        let made = own
            .t
            .app
            .auth
            .create_token(Some(&own.tenant), by, "owner", &scopes)
            .await;
        Self {
            t: &own.t,
            token: made.unwrap().token,
        }
    }

    async fn send(&self, method: &str, path: &str, (tag, key): (&str, &str), body: &Value) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("authorization", format!("Bearer {}", self.token));
        for (name, value) in [("if-match", tag), ("idempotency-key", key)] {
            if !value.is_empty() {
                request = request.header(name, value);
            }
        }
        let body = if body.is_null() {
            Body::empty()
        } else {
            request = request.header("content-type", "application/json");
            Body::from(body.to_string())
        };
        self.t.send(request.body(body).unwrap()).await
    }

    async fn step(&self, path: &str, tag: &str, body: &Value) -> Answer {
        self.send("POST", path, (tag, ""), body).await
    }
}

fn sent() -> Value {
    json!({ "supplier_id": "mill", "needed_by": "2025-01-24", "lines": [
        { "ingredient_id": "flour", "quantity": { "quantity": "100", "unit": "kg" } },
        { "ingredient_id": "milk", "quantity": { "quantity": "2.5", "unit": "l" }, "price_cents": 88, "vat_basis_points": 400 },
    ] })
}

#[tokio::test]
async fn an_order_goes_from_a_draft_to_the_last_lot() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let asks = Asks::owner(&own).await;
        let made = asks.send("POST", ORDERS, ("", ""), &sent()).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let order = made.json();
        let path = format!("{ORDERS}/{}", order["id"].as_str().unwrap());
        assert_eq!(
            (made.header("location"), made.header("etag")),
            (path.as_str(), "\"v1\"")
        );
        assert_eq!(order["supplier"], json!({ "id": "mill", "name": "mill" }));
        let totals = json!({ "net_cents": 7_720, "gross_cents": 8_029,
            "vat": [{ "basis_points": 400, "net_cents": 7_720, "vat_cents": 309 }] });
        assert_eq!(order["totals"], totals);
        let notes = json!({ "notes": "before 7", "needed_by": null });
        let changed = asks.send("PATCH", &path, ("\"v1\"", ""), &notes).await;
        assert_eq!(changed.status, 200, "{}", changed.text);
        assert_eq!(
            (&changed.json()["needed_by"], &changed.json()["totals"]),
            (&Value::Null, &totals)
        );
        let sent = asks.step(&format!("{path}/send"), "\"v2\"", &Value::Null).await;
        assert_eq!(sent.json()["state"], "sent", "{}", sent.text);
        // Flour in two lots; the same once more is the same.
        let line = |place: usize| sent.json()["lines"][place]["id"].clone();
        let came = json!({ "lines": [{ "line_id": line(0), "lots": [
            { "code": "L1", "best_before": "2025-06-30", "quantity": { "quantity": "75", "unit": "kg" } },
            { "code": "L2", "quantity": { "quantity": "25000", "unit": "g" } },
        ] }] });
        let receipts = format!("{path}/receipts");
        for status in [201, 200] {
            let received = asks.send("POST", &receipts, ("\"v3\"", "slip-7"), &came).await;
            assert_eq!(received.status.as_u16(), status, "{}", received.text);
            let received = received.json();
            assert_eq!(
                (&received["state"], &received["version"]),
                (&json!("partially_received"), &json!(4))
            );
            assert_eq!(
                received["receipts"][0]["lots"][1]["remaining"],
                json!({ "quantity": "25000", "unit": "g" })
            );
            assert_eq!(received["lines"][0]["outstanding"]["quantity"], "0");
        }
        let close = format!("{path}/lines/{}/close", line(1).as_str().unwrap());
        let closed = asks
            .step(&close, "\"v4\"", &json!({ "reason": "sold out" }))
            .await
            .json();
        assert_eq!(closed["state"], "received");
        assert_eq!(closed["history"].as_array().unwrap().len(), 6);
        let listed = t
            .get(
                &format!("{ORDERS}?state=received&supplier_id=mill"),
                Some(&asks.token),
            )
            .await
            .json();
        assert_eq!(
            (&listed["total"], &listed["items"][0]["id"]),
            (&json!(1), &order["id"])
        );
        assert_eq!(t.get(&path, Some(&asks.token)).await.json(), closed);
    })
    .await;
}

#[tokio::test]
async fn each_refusal_says_what_is_wrong_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let asks = Asks::owner(&own).await;
        let order = asks.send("POST", ORDERS, ("", ""), &sent()).await.json();
        let path = format!("{ORDERS}/{}", order["id"].as_str().unwrap());
        let line = &order["lines"][0]["id"];
        let sent = asks.step(&format!("{path}/send"), "\"v1\"", &Value::Null).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        let rows = t.rows(ROWS).await;
        let of_flour = |amount: &str, unit: &str| {
            json!({ "lines": [{ "line_id": line, "lots": [{ "quantity": { "quantity": amount, "unit": unit } }] }] })
        };
        let lines = |quantity: Value| json!({ "supplier_id": "mill", "lines": [{ "ingredient_id": "flour", "quantity": quantity }] });
        let why = json!({ "reason": "no" });
        let (receipts, cancel) = (format!("{path}/receipts"), format!("{path}/cancel"));
        let (submit, close) = (format!("{path}/submit"), format!("{path}/lines/nobodys/close"));
        for (method, path, head, body, status, field) in [
            ("POST", receipts.as_str(), ("\"v2\"", "a"), of_flour("100.002", "kg"), 422, "lines[0].lots"),
            ("POST", &receipts, ("\"v2\"", "a"), of_flour("1", "l"), 422, "lines[0].lots"),
            ("POST", &receipts, ("\"v2\"", "a"), of_flour("1,5", "kg"), 422, "lines[0].lots[0].quantity.quantity"),
            ("POST", &receipts, ("\"v2\"", "a"), of_flour("0.0000001", "kg"), 422, "lines[0].lots[0].quantity.quantity"),
            ("POST", &receipts, ("\"v2\"", ""), of_flour("1", "kg"), 422, "Idempotency-Key"),
            ("POST", &receipts, ("", "a"), of_flour("1", "kg"), 428, ""),
            ("POST", &receipts, ("\"v1\"", "a"), of_flour("1", "kg"), 409, ""),
            ("POST", &submit, ("\"v2\"", ""), Value::Null, 402, ""),
            ("POST", &cancel, ("\"v2\"", ""), why, 422, "reason"),
            ("POST", &close, ("\"v2\"", ""), json!({ "reason": "sold out" }), 404, ""),
            ("PATCH", path.as_str(), ("\"v2\"", ""), json!({ "notes": "late" }), 409, ""),
            ("PATCH", &path, ("\"v2\"", ""), json!({ "colour": "red" }), 422, "colour"),
            ("POST", ORDERS, ("", ""), lines(json!({ "quantity": "0", "unit": "kg" })), 422, "lines[0].quantity"),
            ("POST", ORDERS, ("", ""), lines(json!({ "quantity": "1", "unit": "oz" })), 422, "lines[0].quantity.unit"),
            ("POST", ORDERS, ("", ""), json!({ "supplier_id": "nobody" }), 422, "supplier_id"),
            ("POST", ORDERS, ("", ""), json!({ "supplier_id": "mill", "location_id": "shop" }), 402, ""),
        ] {
            let answer = asks.send(method, path, head, &body).await;
            assert_eq!(answer.status.as_u16(), status, "{method} {path} {body}: {}", answer.text);
            let problem = answer.json();
            assert!(!problem["detail"].as_str().unwrap().starts_with("problem-"), "{problem}");
            if !field.is_empty() {
                assert_eq!(problem["errors"][0]["field"], field, "{problem}");
            }
        }
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn a_larger_plan_delivers_to_a_location_and_has_rules_of_approval() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asks = Asks::owner(&own).await;
        let path = "/api/v1/tenants/own/procurement_settings";
        let read = t.get(path, Some(&asks.token)).await;
        assert_eq!((read.header("etag"), &read.json()["tiers"][0]["approvers"]), ("\"v0\"", &json!("managers")));
        let mut rules = json!({ "tiers": [{ "up_to_cents": 10_000, "approvers": "not_needed" }, { "approvers": "people",
            "people": [own.manager.as_str()] }], "tolerance_basis_points": 250 });
        let saved = asks.send("PUT", path, ("\"v0\"", ""), &rules).await;
        assert_eq!((saved.status.as_u16(), saved.header("etag")), (200, "\"v1\""), "{}", saved.text);
        assert_eq!(t.get(path, Some(&asks.token)).await.json(), saved.json());
        rules["tiers"][1]["people"] = json!(["nobody"]);
        let refused = asks.send("PUT", path, ("\"v1\"", ""), &rules).await;
        assert_eq!((refused.status.as_u16(), &refused.json()["errors"][0]["field"]), (422, &json!("tiers")));
        let mut order = sent();
        order["location_id"] = json!("shop");
        let made = asks.send("POST", ORDERS, ("", ""), &order).await.json();
        assert_eq!(made["location"]["id"], "shop");
        let order = format!("{ORDERS}/{}", made["id"].as_str().unwrap());
        let submitted = asks.step(&format!("{order}/submit"), "\"v1\"", &Value::Null).await.json();
        assert_eq!(submitted["approval"]["how"], "not_needed");
        let list = t.get("/api/v1/tenants/own/shopping_list", Some(&asks.token)).await.json();
        assert_eq!(list["suppliers"][0]["wanted"][0]["quantity"], json!({ "quantity": "100", "unit": "kg" }));
    })
    .await;
}
