//! Products, recipes, suppliers and locations over REST: what each route answers, and what a refusal leaves alone.

mod costing;
mod items;
mod limits;
mod lists;
mod recipes;
mod refusals;

use crate::support::{Answer, TestApp, now};
use obrador_core::{auth::Scope, catalogue::ItemKind, ids::TenantId, subscription::PlanId};
use obrador_services::{catalogue::counted_store, db::Access};
use serde_json::Value;
use sqlx::Row as _;

const ROWS: &str = "SELECT (SELECT COUNT(*) FROM products) + (SELECT COUNT(*) FROM usage_events)
     + (SELECT COUNT(*) FROM audit) + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM products)";

fn is_problem(answer: &Answer, status: u16, code: &str) -> Value {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(body["code"], code, "{body}");
    body
}

/// A bakery with a token that may do everything there.
async fn bakery(t: &TestApp, plan: PlanId) -> (TenantId, String) {
    let own = t.tenant("own", plan).await;
    let token = t.token(Some(&own), &[Scope::UsageRead, Scope::TenantAdmin]).await;
    (own, token)
}

async fn create(t: &TestApp, token: &str, kind: &str, body: &Value) -> Answer {
    t.call(
        "POST",
        &format!("/api/v1/tenants/own/{kind}"),
        Some(token),
        &body.to_string(),
    )
    .await
}

/// Creates things without asking.
async fn fill(t: &TestApp, tenant: &TenantId, item_kind: ItemKind, n: usize) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in 0..n {
        let at = now().timestamp_micros() - 1_000_000 + place as i64;
        counted_store::create(
            &mut tx,
            tenant,
            item_kind,
            &format!("p{place}"),
            &format!("Bread {place:05}"),
            at,
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

/// What the ledger and the rows of each kind come to.
async fn ledger_and_rows(t: &TestApp, tenant: &TenantId) -> Vec<(i64, i64)> {
    let mut tx = t.app.db.begin(tenant, Access::Read).await.unwrap();
    let mut both = Vec::new();
    for (metric, count) in [
        (
            "locations",
            "SELECT COUNT(*) FROM locations WHERE archived_at IS NULL AND tenant_id = $1",
        ),
        (
            "products",
            "SELECT COUNT(*) FROM products WHERE archived_at IS NULL AND tenant_id = $1",
        ),
        (
            "recipes",
            "SELECT COUNT(*) FROM recipes WHERE archived_at IS NULL AND tenant_id = $1",
        ),
        (
            "suppliers",
            "SELECT COUNT(*) FROM suppliers WHERE archived_at IS NULL AND tenant_id = $1",
        ),
    ] {
        let rows: i64 = sqlx::query_scalar(count)
            .bind(tenant.as_str())
            .fetch_one(&mut *tx)
            .await
            .unwrap();
        let sum = sqlx::query(
            "SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) AS sum FROM usage_events
             WHERE tenant_id = $1 AND metric = $2",
        )
        .bind(tenant.as_str())
        .bind(metric)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
        both.push((sum.get("sum"), rows));
    }
    both
}
