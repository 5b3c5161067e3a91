//! The program itself, killed in the midst of a training: another goes on with it.

use crate::support::{Make, PATIENCE, TestApp, eventually, on_each_database, serving::Serving};
use chrono::Days;
use obrador_core::{catalogue::ItemKind, ids::TenantId, subscription::PlanId};
use obrador_services::{actor::By, audit::AuditContext, catalogue::counted_store, clock::Clock, db::Access};

const PRODUCTS: usize = 300;
const DAYS: u64 = 70;

/// Products that sell from 10 to 40 pieces, each by a rhythm of its own.
async fn bakery(t: &TestApp, id: &str) -> TenantId {
    let tenant = t.tenant(id, PlanId::Enterprise).await;
    let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
    for number in 0..PRODUCTS {
        let product = format!("{id}-{number:03}");
        counted_store::create(&mut tx, &tenant, ItemKind::Product, &product, &product, 1)
            .await
            .unwrap();
        sqlx::query(
            "INSERT INTO daily_sales (tenant_id, product_id, location_id, day, sold, sold_out, sources, changed_at)
             SELECT $1, $2, '', day, sold + CAST($3 AS BIGINT), 0, '', 0 FROM patterns WHERE of = $4",
        )
        .bind(id)
        .bind(product)
        .bind(number as i64 * 100)
        .bind((number % 7) as i64)
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    tenant
}

/// What the days of a product may be, so that they are copied by one statement.
async fn patterns(t: &TestApp) {
    let today = Clock::system().today();
    let mut tx = t.app.db.begin_system("patterns", Access::Write).await.unwrap();
    sqlx::query("CREATE TABLE patterns (of BIGINT, day TEXT, sold BIGINT)")
        .execute(&mut *tx)
        .await
        .unwrap();
    for of in 0..7_u64 {
        for back in 1..=DAYS {
            sqlx::query("INSERT INTO patterns (of, day, sold) VALUES ($1, $2, $3)")
                .bind(of as i64)
                .bind((today - Days::new(back)).to_string())
                .bind((10_000 + (back + of) % 7 * 3_000 + back % (of + 2) * 700) as i64)
                .execute(&mut *tx)
                .await
                .unwrap();
        }
    }
    tx.commit().await.unwrap();
}

async fn ask(t: &TestApp, tenant: &TenantId) {
    let by = By::from("test");
    let of = AuditContext { tenant, by: &by };
    t.app.demand.train(of).await.unwrap();
}

/// What was learned, without what names the bakery.
async fn learned(t: &TestApp, tenant: &str) -> Vec<(String, Option<String>, Option<String>)> {
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    sqlx::query_as(
        "SELECT SUBSTR(product_id, LENGTH(tenant_id) + 1), learned, reason FROM training_results WHERE tenant_id = $1 ORDER BY 1",
    )
    .bind(tenant)
    .fetch_all(&mut *tx)
    .await
    .unwrap()
}

#[tokio::test]
async fn killed_and_begun_again_a_training_learns_the_same_and_counts_once() {
    on_each_database(async |make: Make| {
        let (database, folder) = (make.database().await, tempfile::tempdir().unwrap());
        let t = TestApp::start(&database.url, "").await;
        patterns(&t).await;
        let whole = bakery(&t, "whole").await;
        let cut = bakery(&t, "cut").await;
        let settings = [("DATABASE_URL", database.url.as_str())];
        let open = "SELECT COUNT(*) FROM trainings WHERE state IN ('waiting', 'running')";
        ask(&t, &whole).await;
        let serving = Serving::start(folder.path(), &settings);
        eventually("it is trained", async || t.rows(open).await == 0).await;
        ask(&t, &cut).await;
        let begun = "SELECT COUNT(*) FROM training_results WHERE tenant_id = 'cut'";
        let began = std::time::Instant::now();
        while t.rows(begun).await == 0 {
            assert!(began.elapsed() < PATIENCE, "it never begins");
        }
        // SIGKILL: it ends nothing.
        drop(serving);
        let left = t.rows(begun).await;
        assert!((1..PRODUCTS as i64).contains(&left), "killed with {left}");
        assert_eq!(t.rows(open).await, 1);
        // Its lease runs out.
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query("UPDATE jobs SET leased_until = 0 WHERE kind = 'training' AND state = 'waiting'")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let _another = Serving::start(folder.path(), &settings);
        eventually("it is trained by another", async || t.rows(open).await == 0).await;
        assert_eq!(t.rows(begun).await, PRODUCTS as i64);
        let (one, other) = (learned(&t, "whole").await, learned(&t, "cut").await);
        assert!(one == other, "what was learned differs");
        assert!(one.iter().all(|(_, learned, _)| learned.is_some()));
        for metric in ["training_jobs", "forecasts"] {
            let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
            let counted: i64 = sqlx::query_scalar(
                "SELECT CAST(SUM(count) AS BIGINT) FROM usage_daily WHERE tenant_id = 'cut' AND metric = $1",
            )
            .bind(metric)
            .fetch_one(&mut *tx)
            .await
            .unwrap();
            assert_eq!(counted, 1, "{metric}");
        }
        let runs = "SELECT COUNT(*) FROM demand_runs WHERE tenant_id = 'cut' AND ended_at IS NOT NULL";
        assert_eq!(t.rows(runs).await, 1);
    })
    .await;
}
