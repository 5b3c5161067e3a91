//! Sales over REST: a day is entered, added to, taken away; closed days and days without entries are told apart.

use crate::support::{Answer, TestApp, api::is_problem, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::{catalogue::counted_store, db::Access};
use serde_json::{Value, json};

const ROWS: &str = "SELECT (SELECT COUNT(*) FROM daily_sales) + (SELECT COUNT(*) FROM closed_days)
    + (SELECT COUNT(*) FROM audit) + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM sales_versions)";

struct Asks {
    t: TestApp,
    token: String,
}

impl Asks {
    /// A bakery with two products and a shop, and its owner's key.
    async fn new(t: &TestApp) -> Self {
        let tenant = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&tenant), Role::Owner).await;
        for (item_kind, id) in [
            (ItemKind::Product, "bread"),
            (ItemKind::Product, "roll"),
            (ItemKind::Location, "shop"),
        ] {
            make(t, &tenant, item_kind, id).await;
        }
        let token = t
            .token(Some(&tenant), &[Scope::UsageRead, Scope::TenantAdmin])
            .await;
        Self { t: t.clone(), token }
    }

    async fn send(&self, method: &str, path: &str, key: &str, body: &Value) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/tenants/own/{path}"))
            .header("authorization", format!("Bearer {}", self.token));
        if !key.is_empty() {
            request = request.header("idempotency-key", key);
        }
        let body = if body.is_null() {
            Body::empty()
        } else {
            request = request.header("content-type", "application/json");
            Body::from(body.to_string())
        };
        self.t.send(request.body(body).unwrap()).await
    }

    async fn get(&self, path: &str) -> Value {
        let answer = self.send("GET", path, "", &Value::Null).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        answer.json()
    }
}

async fn make(t: &TestApp, tenant: &TenantId, item_kind: ItemKind, id: &str) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    counted_store::create(&mut tx, tenant, item_kind, id, id, 1)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

fn sold(product: &str, sold: &str) -> Value {
    json!({ "product_id": product, "sold": sold })
}

#[tokio::test]
async fn a_day_is_entered_added_to_and_taken_away() {
    for_each_app("", async |t: TestApp| {
        let asks = Asks::new(&t).await;
        let day = json!({ "lines": [
            { "product_id": "bread", "sold": "41.5", "made": "50", "unsold": "8.5" },
            sold("roll", "120"),
        ] });
        let entered = |new, changed, same, added_before| {
            json!({ "new": new, "changed": changed, "same": same, "added_before": added_before })
        };
        for expected in [entered(2, 0, 0, 0), entered(0, 0, 2, 0)] {
            let answer = asks.send("PUT", "sales/2025-01-18", "", &day).await;
            assert_eq!((answer.status.as_u16(), answer.json()), (200, expected), "{}", answer.text);
        }
        // Another till's sales come on top, once.
        let more = json!({ "mode": "add", "location_id": "shop", "lines": [sold("roll", "30")] });
        for expected in [entered(0, 1, 0, 0), entered(0, 0, 0, 1)] {
            let answer = asks.send("PUT", "sales/2025-01-18", "till-2", &more).await;
            assert_eq!((answer.status.as_u16(), answer.json()), (200, expected), "{}", answer.text);
        }
        let rows = asks.get("sales?from=2025-01-18&to=2025-01-18").await;
        assert_eq!(
            rows["items"],
            json!([
                { "date": "2025-01-18", "location_id": "shop", "product_id": "bread", "product": "bread", "sold": "41.5",
                    "made": "50", "unsold": "8.5", "sold_out": false },
                { "date": "2025-01-18", "location_id": "shop", "product_id": "roll", "product": "roll", "sold": "150",
                    "made": null, "unsold": null, "sold_out": false },
            ])
        );
        let gone = asks
            .send("DELETE", "sales/2025-01-18?product_id=bread", "", &Value::Null)
            .await;
        assert_eq!((gone.status.as_u16(), gone.text.as_str()), (204, ""));
        let again = asks
            .send("DELETE", "sales/2025-01-18?product_id=bread", "", &Value::Null)
            .await;
        is_problem(&again, 404, "NOT_FOUND");
        let left = asks.get("sales?from=2025-01-18&to=2025-01-18").await;
        assert_eq!(left["items"].as_array().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn closed_days_and_days_without_entries_are_told_apart() {
    for_each_app("", async |t: TestApp| {
        let asks = Asks::new(&t).await;
        let day = json!({ "lines": [sold("bread", "0")] });
        assert_eq!(asks.send("PUT", "sales/2025-01-17", "", &day).await.status, 200);
        for _ in 0..2 {
            let closed = asks
                .send("PUT", "sales/closed_days/2025-01-18", "", &Value::Null)
                .await;
            assert_eq!(closed.status, 204, "{}", closed.text);
        }
        let days = asks.get("sales/days?from=2025-01-16&to=2025-01-18").await;
        let told: Vec<(&str, &str, &Value)> = days["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|day| {
                (
                    day["date"].as_str().unwrap(),
                    day["state"].as_str().unwrap(),
                    &day["sold"],
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("2025-01-18", "closed", &Value::Null),
                ("2025-01-17", "sold", &json!("0")),
                ("2025-01-16", "nothing_entered", &Value::Null),
            ]
        );
        // Sales and a closed day exclude each other, until somebody says which is so.
        let rows = t.rows(ROWS).await;
        let refused = asks.send("PUT", "sales/2025-01-18", "", &day).await;
        is_problem(&refused, 409, "CONFLICT");
        assert_eq!(refused.json()["errors"][0]["code"], "closed");
        let refused = asks
            .send("PUT", "sales/closed_days/2025-01-17", "", &Value::Null)
            .await;
        is_problem(&refused, 409, "CONFLICT");
        assert_eq!(refused.json()["errors"][0]["code"], "has_sales");
        assert_eq!(t.rows(ROWS).await, rows, "a refusal changes nothing");
        let open = asks
            .send("DELETE", "sales/closed_days/2025-01-18", "", &Value::Null)
            .await;
        assert_eq!(open.status, 204, "{}", open.text);
        assert_eq!(asks.send("PUT", "sales/2025-01-18", "", &day).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn each_refusal_says_what_is_wrong_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let asks = Asks::new(&t).await;
        let rows = t.rows(ROWS).await;
        let lines = |lines: Value| json!({ "lines": lines });
        let one = |line: Value| lines(json!([line]));
        for (method, path, body, status, field) in [
            ("PUT", "sales/2025-01-20", one(sold("bread", "1")), 422, "date"),
            ("PUT", "sales/1999-12-31", one(sold("bread", "1")), 422, "date"),
            ("PUT", "sales/yesterday", one(sold("bread", "1")), 422, "date"),
            ("PUT", "sales/2025-01-18", lines(json!([])), 422, "lines"),
            (
                "PUT",
                "sales/2025-01-18",
                one(sold("nobodys", "1")),
                422,
                "lines[0].product_id",
            ),
            (
                "PUT",
                "sales/2025-01-18",
                one(sold("bread", "1.0005")),
                422,
                "lines[0].sold",
            ),
            (
                "PUT",
                "sales/2025-01-18",
                one(sold("bread", "-1")),
                422,
                "lines[0].sold",
            ),
            (
                "PUT",
                "sales/2025-01-18",
                one(sold("bread", "1000001")),
                422,
                "lines[0].sold",
            ),
            (
                "PUT",
                "sales/2025-01-18",
                lines(json!([sold("bread", "1"), sold("bread", "2")])),
                422,
                "lines[1].product_id",
            ),
            (
                "PUT",
                "sales/2025-01-18",
                json!({ "location_id": "nowhere", "lines": [sold("bread", "1")] }),
                422,
                "location_id",
            ),
            (
                "PUT",
                "sales/2025-01-18",
                json!({ "mode": "add", "lines": [sold("bread", "1")] }),
                422,
                "Idempotency-Key",
            ),
            (
                "PUT",
                "sales/2025-01-18",
                json!({ "mode": "both", "lines": [sold("bread", "1")] }),
                422,
                "mode",
            ),
            ("PUT", "sales/closed_days/2025-01-20", Value::Null, 422, "date"),
            (
                "GET",
                "sales?from=2024-01-01&to=2025-01-01",
                Value::Null,
                422,
                "from",
            ),
            (
                "GET",
                "sales?from=2025-01-02&to=2025-01-01",
                Value::Null,
                422,
                "from",
            ),
            ("GET", "sales/days?to=today", Value::Null, 422, "to"),
            ("DELETE", "sales/2025-01-18", Value::Null, 404, ""),
        ] {
            let answer = asks.send(method, path, "", &body).await;
            assert_eq!(
                answer.status.as_u16(),
                status,
                "{method} {path} {body}: {}",
                answer.text
            );
            let problem = answer.json();
            assert!(
                !problem["detail"].as_str().unwrap().starts_with("problem-"),
                "{problem}"
            );
            if !field.is_empty() {
                assert_eq!(
                    problem["errors"][0]["field"], field,
                    "{method} {path} {body}: {problem}"
                );
            }
        }
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}
