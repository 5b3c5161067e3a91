//! Sales of some weeks, what was learned of them, and a file of sales that waits.

use crate::support::{TestApp, now};
use chrono::Days;
use obrador_core::{
    i18n::Lang,
    ids::{TenantId, UserId},
    sales::Merge,
};
use obrador_services::{actor::By, audit::AuditContext, db::Access, imports::Sent, jobs::Lane};

/// Fills it, and answers what its import and what that shows are called.
pub(super) async fn fill(t: &TestApp, tenant: &TenantId, owner: &UserId) -> [(String, String); 2] {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for ago in 1..=60 {
        let day = now().date_naive() - Days::new(ago);
        sqlx::query(
            "INSERT INTO daily_sales (tenant_id, product_id, location_id, day, sold, sold_out, sources, changed_at)
             VALUES ($1, 'p5', '', $2, $3, 0, '', 0)",
        )
        .bind(tenant.as_str())
        .bind(day.to_string())
        .bind(20_000 + 1_000 * (ago as i64 % 7))
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let by = By::person(owner);
    t.app
        .demand
        .train(AuditContext { tenant, by: &by })
        .await
        .unwrap();
    for job in t.app.jobs.claim(Lane::Training, 9).await.unwrap() {
        t.app.demand.work(&job, || false).await.unwrap();
    }
    let sent = Sent {
        name: "sales.csv",
        bytes: b"date,product,sold\n2025-01-10,P5,1\n",
        lang: Lang::En,
    };
    let import = t.app.sales.keep_import(tenant, owner, sent).await.unwrap();
    let shown = t
        .app
        .sales
        .preview_import(tenant, owner, (&import, Merge::Replace))
        .await;
    [
        ("sales_import".to_owned(), import),
        ("sales_seen".to_owned(), shown.unwrap().1.seen),
    ]
}
