//! Entitlements over HTTP: what is allowed, what is refused and how, and that checking never counts.

mod allowances;
mod caps;
mod check;
mod forward_auth;
mod functions;
mod pages;
mod quota;
mod refusals;
mod requires;
mod ways_out;

use crate::support::{Answer, TestApp, now};
use obrador_core::{ids::TenantId, usage::Metric};
use obrador_services::{catalogue::counted_store, db::Access, usage::store::daily};
use serde_json::{Value, json};

const CALLS: &str =
    "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM usage_daily WHERE metric = 'api_calls'";

/// Uses `n` of today's API calls.
async fn use_calls(t: &TestApp, tenant: &TenantId, n: i64) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    daily::add(&mut tx, tenant, Metric::ApiCalls, now().date_naive(), n)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// Creates products without asking.
async fn create_products(t: &TestApp, tenant: &TenantId, n: usize) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in 0..n {
        let id = format!("p{place}");
        counted_store::create(
            &mut tx,
            tenant,
            obrador_core::catalogue::ItemKind::Product,
            &id,
            "Bread",
            now().timestamp_micros(),
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

fn is_refusal(answer: &Answer, status: u16, code: &str) -> Value {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(
        (&body["status"], &body["status_code"], &body["code"]),
        (&json!(status), &json!(status), &json!(code))
    );
    assert_eq!(answer.header("x-obrador-denial"), code);
    body
}
