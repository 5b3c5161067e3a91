//! What each refusal says, and that nothing changes by it.

use super::{Asks, finish, pieces, step, wanted};
use crate::{
    production::{Bakery, ROWS},
    support::{TestApp, for_each_app, with_production},
};
use obrador_core::subscription::PlanId;
use serde_json::{Value, json};

#[tokio::test]
async fn each_refusal_says_what_is_wrong_and_changes_nothing() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asks = Asks::owner(&own).await;
        let (_, bread) = asks.night().await;
        let rows = t.rows(ROWS).await;
        let steps = format!("production/batches/{bread}/steps");
        let with = |key: &str, value: Value| {
            let mut body = wanted(100);
            body["wanted"][0][key] = value;
            body
        };
        let oven = |holds: Value| json!({ "name": "Oven", "stage": "baking", "holds": holds });
        let lead = |lead: Value| json!({ "minutes": { "baking": 45 }, "lead": lead });
        let count = |counted: &str, unit: &str| json!({ "counted": { "quantity": counted, "unit": unit }, "reason": "counted" });
        let mut of_no_lot = count("1", "kg");
        of_no_lot["lot_id"] = json!("nobodys");
        let (ahead, back) = ("2025-01-19T11:00:00Z", "2025-01-15T10:00:00Z");
        let made_at = |at: &str| json!({ "id": "a", "step": "start_anyway", "stage": "mixing", "at": at });
        for (method, path, head, body, status, field) in [
            ("POST", "production/plans", ("", ""), wanted(100), 422, "Idempotency-Key"),
            ("POST", "production/plans", ("", "night"), wanted(99), 422, "Idempotency-Key"),
            ("POST", "production/plans", ("", "a"), json!({ "wanted": [] }), 422, "wanted"),
            ("POST", "production/plans", ("", "a"), wanted(0), 422, "wanted[0].recipe_id"),
            ("POST", "production/plans", ("", "a"), with("recipe_id", json!("nobodys")), 422, "wanted[0].recipe_id"),
            ("POST", "production/plans", ("", "a"), with("location_id", json!("nowhere")), 422, "wanted[0].location_id"),
            ("POST", "production/plans", ("", "a"), with("quantity", json!({ "quantity": "1", "unit": "l" })), 422, "wanted[0].recipe_id"),
            ("POST", "production/plans", ("", "a"), with("due_at", json!("at six")), 422, "wanted[0].due_at"),
            ("POST", &steps, ("", ""), step("a", "knead", "mixing"), 422, "step"),
            ("POST", &steps, ("", ""), step("a", "start", "frying"), 422, "stage"),
            ("POST", &steps, ("", ""), json!({ "id": "a", "step": "start" }), 422, "stage"),
            ("POST", &steps, ("", ""), step("a", "finish", "mixing"), 422, "quantity"),
            ("POST", &steps, ("", ""), json!({ "id": "a", "step": "hold", "reason": "x" }), 422, "reason"),
            ("POST", &steps, ("", ""), step("", "start_anyway", "mixing"), 422, "id"),
            ("POST", &steps, ("", ""), step("a", "start_anyway", "packing"), 422, "stage"),
            ("POST", &steps, ("", ""), made_at(ahead), 422, "at"),
            ("POST", &steps, ("", ""), made_at(back), 422, "at"),
            ("POST", &steps, ("", ""), step("a", "start", "mixing"), 409, "step"),
            ("POST", &steps, ("", ""), finish("a", "mixing", 1), 409, "step"),
            ("POST", "production/batches/nobodys/steps", ("", ""), step("a", "start", "mixing"), 404, ""),
            ("PUT", "recipes/bread/timing", ("", ""), lead(Value::Null), 428, ""),
            ("PUT", "recipes/bread/timing", ("\"v0\"", ""), lead(Value::Null), 409, ""),
            ("PUT", "recipes/nobodys/timing", ("\"v0\"", ""), lead(Value::Null), 404, ""),
            ("PUT", "recipes/bread/timing", ("\"v1\"", ""), lead(json!({ "days": 1 })), 422, "lead"),
            ("PUT", "recipes/bread/timing", ("\"v1\"", ""), json!({ "minutes": { "baking": -1 } }), 422, "minutes.baking"),
            ("POST", "production/capacities", ("", ""), oven(json!({})), 422, "holds"),
            ("POST", "production/capacities", ("", ""), oven(json!({ "batches": 0 })), 422, "holds"),
            ("PUT", "production/capacities/nobodys", ("\"v1\"", ""), oven(json!({ "batches": 1 })), 404, ""),
            ("DELETE", "production/capacities/nobodys", ("\"v1\"", ""), Value::Null, 404, ""),
            ("DELETE", "production/capacities/nobodys", ("", ""), Value::Null, 428, ""),
            ("POST", "stock/flour/counts", ("", ""), count("1", "l"), 422, "counted"),
            ("POST", "stock/flour/counts", ("", ""), count("-1", "kg"), 422, "counted.quantity"),
            ("POST", "stock/flour/counts", ("", ""), of_no_lot, 422, "lot_id"),
            ("POST", "stock/nobodys/counts", ("", ""), count("1", "kg"), 404, ""),
            ("GET", "stock/nobodys", ("", ""), Value::Null, 404, ""),
            ("GET", "lots/nobodys/recall", ("", ""), Value::Null, 404, ""),
            ("GET", "production/batches/nobodys/origins", ("", ""), Value::Null, 404, ""),
            ("GET", "recipes/nobodys/timing", ("", ""), Value::Null, 404, ""),
            ("GET", "production/batches?day=tomorrow", ("", ""), Value::Null, 422, "day"),
        ] {
            let answer = asks.send(method, path, head, &body).await;
            assert_eq!(answer.status.as_u16(), status, "{method} {path} {body}: {}", answer.text);
            let problem = answer.json();
            assert!(!problem["detail"].as_str().unwrap().starts_with("problem-"), "{problem}");
            if !field.is_empty() {
                assert_eq!(problem["errors"][0]["field"], field, "{method} {path} {body}: {problem}");
            }
        }
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn a_plan_without_stages_is_told_which_has_them_and_finishes_batches_as_a_whole() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let asks = Asks::owner(&own).await;
        let (_, bread) = asks.night().await;
        let rows = t.rows(ROWS).await;
        let refused = asks.step(&bread, &step("1", "start_anyway", "mixing")).await;
        assert_eq!(
            (refused.status.as_u16(), refused.header("x-obrador-denial")),
            (402, "SUBSCRIPTION_UPGRADE_REQUIRED"),
            "{}",
            refused.text
        );
        let details = refused.json()["details"].clone();
        assert_eq!(
            (&details["required_feature"], &details["minimum_tier"]),
            (&json!("stage_tracking"), &json!("professional"))
        );
        assert_eq!(t.rows(ROWS).await, rows, "a refusal changes nothing");
        let whole = json!({ "id": "2", "step": "finish", "quantity": pieces(100) });
        let done = asks.step(&bread, &whole).await.json();
        assert_eq!(
            (&done["tracking"], &done["status"], &done["stages"]),
            (&json!("simple"), &json!("done"), &json!([])),
            "{done}"
        );
    })
    .await;
}
