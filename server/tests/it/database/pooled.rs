//! Behind `PgBouncer` in transaction mode.

use crate::support::{TestApp, TestDatabase, now, open, pgbouncer::PgBouncer, serving::run};
use axum::http::StatusCode;
use futures::future::join_all;
use obrador_core::{auth::Scope, subscription::PlanId};
use std::collections::BTreeSet;

const TAKES: &str = "ignore_startup_parameters = extra_float_digits";
const CALLS: &str =
    "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM usage_daily WHERE metric = 'api_calls'";

#[tokio::test]
async fn a_pooler_that_takes_no_such_connection_is_told_of() {
    let (database, folder) = (TestDatabase::postgres().await, tempfile::tempdir().unwrap());
    let bouncer = PgBouncer::start(&database.url, "");
    for command in ["serve", "migrate"] {
        let ended = run(
            folder.path(),
            &[("DATABASE_URL", &bouncer.url(&database.url))],
            command,
        );
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{said}");
        assert!(
            said.contains("DATABASE_URL") && said.contains(TAKES),
            "{command}: {said}"
        );
    }
    database.drop().await;
}

#[tokio::test]
async fn calls_of_many_at_once_are_all_answered_and_all_counted() {
    let database = TestDatabase::postgres().await;
    let bouncer = PgBouncer::start(&database.url, TAKES);
    let url = bouncer.url(&database.url);
    // Two that begin at once bring the tables up to date once.
    let (one, other) = (open(&url).await, open(&url).await);
    let at = now().timestamp_micros();
    let (first, second) = tokio::join!(one.migrate(at), other.migrate(at));
    let (mut all, more) = (first.unwrap().applied, second.unwrap().applied);
    all.extend(more);
    let once: BTreeSet<_> = all.iter().collect();
    assert_eq!(once.len(), all.len(), "each is done by one of them: {all:?}");
    let t = TestApp::start(&url, "").await;
    let tenant = t.tenant("own", PlanId::Professional).await;
    let token = t
        .token(Some(&tenant), &[Scope::UsageRead, Scope::TenantAdmin])
        .await;
    let calls = (0..120).map(async |n| {
        let path = format!(
            "/api/v1/tenants/own/{}",
            ["products", "recipes", "caps", "subscription"][n % 4]
        );
        if n % 8 == 0 {
            let body = format!("{{\"name\":\"Bread {n}\"}}");
            return t.call("POST", &path, Some(&token), &body).await.status;
        }
        t.get(&path, Some(&token)).await.status
    });
    let statuses = join_all(calls).await;
    assert!(statuses.iter().all(StatusCode::is_success), "{statuses:?}");
    t.app.stop().await;
    let direct = TestApp::start(&database.url, "").await;
    assert_eq!(direct.rows(CALLS).await, 120);
    assert_eq!(direct.rows("SELECT COUNT(*) FROM products").await, 15);
    direct.app.stop().await;
    one.close().await;
    other.close().await;
    database.drop().await;
}

#[tokio::test]
async fn every_command_works() {
    let (database, folder) = (TestDatabase::postgres().await, tempfile::tempdir().unwrap());
    let bouncer = PgBouncer::start(&database.url, TAKES);
    let url = bouncer.url(&database.url);
    for line in [
        "migrate",
        "demo",
        "demo --reset",
        "tenant list",
        "track",
        "token create --tenant demo-starter --scope usage:read",
        "tenant purge",
    ] {
        let ended = run(folder.path(), &[("DATABASE_URL", &url)], line);
        assert_eq!(ended.status.code(), Some(0), "{line}: {ended:?}");
    }
    database.drop().await;
}
