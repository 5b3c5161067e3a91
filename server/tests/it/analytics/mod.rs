//! The feature `analytics`: its benefits, its API and its pages, on a Professional bakery with a history.

mod api;
mod benefits;
mod pages;

use crate::support::{TestApp, now};
use chrono::{Days, NaiveDate, TimeDelta};
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::db::Access;

const ADVANCED: &str = "/api/v1/tenants/own/forecasting/analytics/advanced";

/// A day's API calls, the day so many days ago: closed on Saturdays, a little more each week, one wild day.
fn calls(age: u64, date: NaiveDate) -> f64 {
    use chrono::{Datelike as _, Weekday};
    let usual = match date.weekday() {
        Weekday::Sat => return 0.0,
        Weekday::Thu => 900.0,
        _ => 600.0,
    };
    if age == 10 {
        2_500.0
    } else {
        usual + (age * 37 % 23) as f64
    }
}

/// Snapshots of the last days, products growing by two a day, API calls as above; written at once.
async fn history(t: &TestApp, tenant: &TenantId, days: u64) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    for age in 1..=days {
        let date = now().date_naive() - Days::new(age);
        for (metric, value) in [
            (Metric::Products, 300.0 - 2.0 * age as f64),
            (Metric::ApiCalls, calls(age, date)),
        ] {
            sqlx::query(
                "INSERT INTO usage_snapshots (tenant_id, metric, date, value) VALUES ($1, $2, $3, $4)",
            )
            .bind(tenant.as_str())
            .bind(metric.as_str())
            .bind(date.to_string())
            .bind(value)
            .execute(&mut *tx)
            .await
            .unwrap();
        }
    }
    sqlx::query("INSERT INTO usage_events (tenant_id, metric, entity, at, delta) VALUES ($1, 'products', 'all', $2, 300)")
        .bind(tenant.as_str())
        .bind((now() - TimeDelta::days(1)).timestamp_micros())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// A Professional bakery with 120 days of history, and a token.
async fn professional(t: &TestApp) -> String {
    let own = t.tenant("own", PlanId::Professional).await;
    history(t, &own, 120).await;
    t.token(Some(&own), &[Scope::UsageRead]).await
}
