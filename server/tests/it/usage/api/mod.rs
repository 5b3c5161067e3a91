//! `/api/v1/usage-forecast`: what it answers and what it records, and what does not change when it refuses.

mod forecast;
mod track_usage;

use crate::support::{Answer, TestApp};
use obrador_services::db::Access;
use serde_json::{Value, json};
use sqlx::Row as _;

const FORECAST: &str = "/api/v1/usage-forecast?tenant_id=own";
const TRACK: &str = "/api/v1/usage-forecast/track-usage";

fn is_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(body["status"], status);
    assert_eq!(body["code"], code);
}

fn metric<'a>(forecast: &'a Value, name: &str) -> &'a Value {
    let metrics = forecast["metrics"].as_array().unwrap();
    metrics.iter().find(|one| one["metric"] == name).unwrap()
}

/// Everything that a report can change.
async fn recorded(t: &TestApp) -> Vec<String> {
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    let rows = sqlx::query(
        "SELECT s.tenant_id || ' ' || s.metric || ' ' || s.date || ' ' || CAST(s.value AS TEXT) || ' '
            || CAST(s.reported_at AS TEXT) || ' version ' || CAST(v.version AS TEXT) AS line
        FROM usage_snapshots s JOIN usage_versions v ON v.tenant_id = s.tenant_id ORDER BY 1",
    )
    .fetch_all(&mut *tx)
    .await
    .unwrap();
    rows.iter().map(|row| row.try_get("line").unwrap()).collect()
}

async fn report(t: &TestApp, token: &str, metric: &str, date: &str, value: Value) -> Answer {
    let body = json!({"tenant_id": "own", "metric": metric, "date": date, "value": value});
    t.call("POST", TRACK, Some(token), &body.to_string()).await
}
