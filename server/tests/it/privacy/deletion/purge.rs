//! A bakery is purged whole and once, with all that is its own and nothing else.

use super::{ASKED, ask, filled, rows_of, track};
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app_with_files, now,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, bounds::time::DELETION_GRACE_DAYS, usage::Metric};
use obrador_services::{
    db::{Access, Backend},
    privacy::deletion::Purged,
    tenant::membership_store,
};
use std::path::Path;

#[tokio::test]
async fn after_the_grace_no_table_knows_the_bakery_and_the_others_are_untouched() {
    for_each_app_with_files("", async |t: TestApp, folder: &Path| {
        let (own, other) = (filled(&t, "own").await, filled(&t, "other").await);
        let both = t.user("both@own.example", Some(&own), Role::Staff).await;
        let mut tx = t.app.db.begin(&other, Access::Write).await.unwrap();
        membership_store::join(&mut tx, &other, &both, Role::Staff, now().timestamp_micros())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        t.app.clock.advance(TimeDelta::days(1));
        assert_eq!(track(&t, now().date_naive()).await, 2);
        ask(&t, &own).await;
        let before = rows_of(&t, &own).await;
        let empty: Vec<_> = before
            .iter()
            .filter(|(_, rows)| **rows == 0)
            .map(|(table, _)| table)
            .collect();
        assert!(
            empty.is_empty(),
            "give `filled` a row of these, so that they are tested too: {empty:?}"
        );
        t.app.clock.advance(TimeDelta::days(DELETION_GRACE_DAYS));
        // It is as good as gone: the tracker leaves it alone, and nobody keeps it any more.
        assert_eq!(track(&t, now().date_naive()).await, 1);
        let owner = cookie(&t, &own, Role::Owner).await;
        post(&t, &owner, "/app/settings/data/keep", &[]).await;
        assert_eq!(t.rows(ASKED).await, 1);

        let others = rows_of(&t, &other).await;
        let purged = t.app.deletion.purge().await.unwrap();
        assert_eq!(
            purged,
            Purged {
                bakeries: 1,
                failed: 0
            }
        );
        let after = rows_of(&t, &own).await;
        assert!(after.values().all(|rows| *rows == 0), "{after:?}");
        assert_eq!(rows_of(&t, &other).await, others, "another bakery's rows");
        assert_eq!(t.app.tenant.get(&own).await.unwrap(), None);
        assert!(!folder.join("own").exists());
        assert_eq!(std::fs::read_dir(folder.join("other")).unwrap().count(), 1);
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM users WHERE email = 'owner@own.example'")
                .await,
            0
        );
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM users WHERE email = 'both@own.example'")
                .await,
            1
        );
        let links = "SELECT COUNT(*) FROM user_links WHERE secret_sha256 = 'own'";
        assert_eq!(t.rows(links).await, 0, "what led to the account");
        let traces = "SELECT COUNT(*) FROM audit WHERE action = 'tenant.deleted' AND tenant_id IS NULL
            AND after_json NOT LIKE '%own%' AND after_json NOT LIKE '%example%'";
        assert_eq!(t.rows(traces).await, 1, "one row, that names nobody");
        let gone = get(&t, &owner, "/app").await;
        assert!(
            gone.location().contains("/sign-in"),
            "its people are asked to sign in"
        );

        // Calls counted for it in the last moment neither come back nor hold up the others'.
        t.app.usage.count_api_calls(&own, 1);
        t.app.usage.count_api_calls(&other, 1);
        t.app.usage.record_refused(&own, Metric::Products, 1);
        t.app.usage.flush().await.unwrap();
        let calls = "SELECT COUNT(*) FROM usage_daily WHERE tenant_id = 'other' AND metric = 'api_calls'";
        assert_eq!(t.rows(calls).await, 2, "two days");
        assert!(rows_of(&t, &own).await.values().all(|rows| *rows == 0));
        assert_eq!(t.app.deletion.purge().await.unwrap(), Purged::default(), "once");
    })
    .await;
}

#[tokio::test]
async fn killed_at_any_moment_a_purge_goes_on_where_it_is_run_again() {
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        let (mut killed, mut bakeries) = (0, 0);
        // Where the storage answers before anything could be killed, another bakery has its turn.
        while killed == 0 && bakeries < 50 {
            bakeries += 1;
            let own = filled(&t, &format!("own{bakeries}")).await;
            ask(&t, &own).await;
            t.app.clock.advance(TimeDelta::days(DELETION_GRACE_DAYS));
            let whole = rows_of(&t, &own).await;
            for micros in (0..2_000).step_by(100) {
                let time = std::time::Duration::from_micros(micros);
                let purge = tokio::time::timeout(time, t.app.deletion.purge()).await;
                if purge.is_ok() {
                    break;
                }
                killed += 1;
                let rows = rows_of(&t, &own).await;
                let gone = rows.values().all(|rows| *rows == 0);
                assert!(rows == whole || gone, "all or nothing: {rows:?}");
            }
            t.app.deletion.purge().await.unwrap();
            assert!(rows_of(&t, &own).await.values().all(|rows| *rows == 0));
        }
        assert!(killed > 0, "the test must kill some");
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'tenant.deleted'")
                .await,
            bakeries
        );
    })
    .await;
}

#[tokio::test]
async fn two_purges_at_once_delete_a_bakery_once() {
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        for id in ["a", "b", "c"] {
            let tenant = filled(&t, id).await;
            ask(&t, &tenant).await;
        }
        t.app.clock.advance(TimeDelta::days(DELETION_GRACE_DAYS));
        let (one, two) = tokio::join!(t.app.deletion.purge(), t.app.deletion.purge());
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!((one.bakeries + two.bakeries, one.failed + two.failed), (3, 0));
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'tenant.deleted'")
                .await,
            3
        );
        assert_eq!(t.rows("SELECT COUNT(*) FROM tenants").await, 0);
    })
    .await;
}

#[tokio::test]
async fn tables_without_a_tenant_id_are_known() {
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        let sql = match t.app.db.backend() {
            Backend::Sqlite => {
                "SELECT CAST(name AS TEXT) FROM sqlite_master m WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                 AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'tenant_id') ORDER BY 1"
            }
            Backend::Postgres => {
                "SELECT CAST(table_name AS TEXT) FROM information_schema.tables m
                 WHERE table_schema = current_schema() AND NOT EXISTS (
                   SELECT 1 FROM information_schema.columns c WHERE c.table_schema = m.table_schema
                     AND c.table_name = m.table_name AND c.column_name = 'tenant_id') ORDER BY 1"
            }
        };
        let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
        let found: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut *tx).await.unwrap();
        // A bakery's row without tenant_id would outlive it: none of these is one.
        let known = [
            "demo_database",
            "demo_people",
            "installation",
            "platform_operators",
            "purged_tenants",
            "schema_migrations",
            "tenants",
            "user_links",
            "users",
        ];
        assert_eq!(found, known);
    })
    .await;
}
