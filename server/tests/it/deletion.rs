//! A bakery that leaves: asked for, called off, and in the end gone without a trace.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app_with_files, form_with, now, upload,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    catalogue::Thing,
    ids::TenantId,
    subscription::PlanId,
    tenant::deletion::GRACE_DAYS,
    usage::{Metric, Snapshot},
};
use obrador_services::{
    catalogue::counted_store,
    db::{Access, Backend},
    files::counted_store as file_store,
    kept_forms::KeptForm,
    privacy::deletion::Purged,
    tenant::membership_store,
    usage::{
        store::daily,
        track::{Days, Shard, Tracker},
    },
};
use sqlx::{Any, QueryBuilder};
use std::{collections::BTreeMap, path::Path};

const PAGE: &str = "/app/settings/data";
const ASKED: &str = "SELECT COUNT(*) FROM tenant_deletions";

/// The tables with rows of bakeries, as the database's own catalogue has them.
async fn tables(t: &TestApp) -> Vec<String> {
    let sql = match t.app.db.backend() {
        Backend::Sqlite => {
            "SELECT CAST(m.name AS TEXT) FROM sqlite_master m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND c.name = 'tenant_id' ORDER BY 1"
        }
        Backend::Postgres => {
            "SELECT CAST(table_name AS TEXT) FROM information_schema.columns
             WHERE table_schema = current_schema() AND column_name = 'tenant_id' ORDER BY 1"
        }
    };
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    sqlx::query_scalar(sql).fetch_all(&mut *tx).await.unwrap()
}

/// How many rows of the bakery each table has.
async fn rows_of(t: &TestApp, tenant: &TenantId) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    let tables = tables(t).await;
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    for table in tables {
        let mut count = QueryBuilder::<Any>::new(format!(
            "SELECT COUNT(*) FROM {table} WHERE tenant_id = '{tenant}'"
        ));
        let (found,): (i64,) = count.build_query_as().fetch_one(&mut *tx).await.unwrap();
        counts.insert(table, found);
    }
    counts
}

/// A bakery with rows in every table.
async fn filled(t: &TestApp, id: &str) -> TenantId {
    let tenant = t.tenant(id, PlanId::Starter).await;
    let owner = t
        .user(&format!("owner@{id}.example"), Some(&tenant), Role::Owner)
        .await;
    let drafts = &t.app.drafts;
    drafts.keep(&tenant, &owner, "/app", "a=b").await.unwrap();
    let kept = KeptForm {
        tenant: Some(tenant.clone()),
        action: "/app/settings/team".to_owned(),
        page: "/app/settings/team".to_owned(),
        fields: "email=a".to_owned(),
    };
    t.app.kept_forms.keep(&owner, &kept).await.unwrap();
    t.token(Some(&tenant), &[Scope::UsageRead]).await;
    cookie(t, &tenant, Role::Owner).await;
    let at = (now() - TimeDelta::days(2)).timestamp_micros();
    let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
    for thing in [Thing::Product, Thing::Recipe, Thing::Supplier, Thing::Location] {
        counted_store::create(&mut tx, &tenant, thing, "t", "T", at)
            .await
            .unwrap();
    }
    file_store::create(&mut tx, &tenant, "f", "F", 10, at)
        .await
        .unwrap();
    daily::add(&mut tx, &tenant, Metric::ApiCalls, now().date_naive(), 3)
        .await
        .unwrap();
    sqlx::query("INSERT INTO usage_caps (tenant_id, metric, cap, updated_at) VALUES ($1, 'users', 2, 0)")
        .bind(tenant.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO invitations (tenant_id, id, email, role, lang, secret_sha256, invited_by, created_at, expires_at)
         VALUES ($1, 'i', 'x@y.example', 'staff', 'en', $1, 'user:x', 0, 0)",
    )
    .bind(tenant.as_str())
    .execute(&mut *tx)
    .await
    .unwrap();
    sqlx::query(
        "INSERT INTO user_links (secret_sha256, user_id, purpose, created_at, expires_at)
         SELECT m.tenant_id, m.user_id, 'reset_password', 0, 0 FROM memberships m WHERE m.tenant_id = $1",
    )
    .bind(tenant.as_str())
    .execute(&mut *tx)
    .await
    .unwrap();
    sqlx::query("INSERT INTO files_let_go (tenant_id, id, why, at) VALUES ($1, 'gone', 'archive', 0)")
        .bind(tenant.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let admin = t.token(Some(&tenant), &[Scope::TenantAdmin]).await;
    let path = format!("/api/v1/tenants/{id}/files");
    let stored = upload(t, Some(&admin), &path, form_with("a.txt", b"bread")).await;
    assert_eq!(stored.status, 201, "{}", stored.text);
    t.app.usage.record_refused(&tenant, Metric::Products, 1);
    t.app.usage.flush().await.unwrap();
    let yesterday = now().date_naive() - TimeDelta::days(1);
    let snapshot = Snapshot {
        date: yesterday,
        value: 1.0,
    };
    t.app
        .usage
        .track_usage(&tenant, Metric::Users, snapshot, true, "test")
        .await
        .unwrap();
    tenant
}

/// What the tracker writes.
async fn track(t: &TestApp, date: chrono::NaiveDate) -> usize {
    let tracker = Tracker::new(t.app.db.clone(), t.app.clock.clone(), None).unwrap();
    let done = tracker
        .track(Days::one(date), Shard::default(), |_, _| {})
        .await
        .unwrap();
    assert_eq!(done.failed, 0);
    done.tracked
}

async fn ask(t: &TestApp, tenant: &TenantId) {
    let owner = cookie(t, tenant, Role::Owner).await;
    let form = [
        ("name", format!("Bakery {tenant}")),
        ("password", "correct horse".to_owned()),
    ];
    let form: Vec<_> = form.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let answer = post(t, &owner, PAGE, &form).await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, PAGE),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn name_and_password_are_asked_for() {
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        let own = filled(&t, "own").await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let page = get(&t, &owner, PAGE).await;
        assert!(page.has("2025eko otsailaren 18an"), "when: {}", page.text());
        for (name, password, field, other) in [
            ("", "", "bakery-name-error", "password-error"),
            ("bakery own", "correct horse", "bakery-name-error", "x-none"),
            ("Bakery other", "correct horse", "bakery-name-error", "x-none"),
            ("Bakery own", "wrong horse", "password-error", "x-none"),
            ("Bakery own", "", "password-error", "x-none"),
        ] {
            let answer = post(&t, &owner, PAGE, &[("name", name), ("password", password)]).await;
            assert_eq!(answer.status, 422, "{name} {password}");
            assert!(
                answer.has(&format!("id=\"{field}\"")),
                "{name} {password}: {field}"
            );
            assert!(other == "x-none" || answer.has(&format!("id=\"{other}\"")));
            assert!(answer.has(&format!("value=\"{name}\"")), "what was typed");
            assert!(!answer.has("horse"), "a password is not sent back");
            assert_eq!(t.rows(ASKED).await, 0);
        }
        t.user("m@own.example", Some(&own), Role::Manager).await;
        let manager = cookie(&t, &own, Role::Manager).await;
        let form = [("name", "Bakery own"), ("password", "correct horse")];
        assert_eq!(post(&t, &manager, PAGE, &form).await.status, 403);
        assert_eq!(t.rows(ASKED).await, 0);
    })
    .await;
}

#[tokio::test]
async fn during_the_grace_all_is_there_and_one_click_keeps_it() {
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        let own = filled(&t, "own").await;
        t.user("s@own.example", Some(&own), Role::Staff).await;
        let (owner, staff) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Staff).await,
        );
        assert!(
            !get(&t, &owner, "/app/settings/account")
                .await
                .has("deletion-banner")
        );
        ask(&t, &own).await;
        ask(&t, &own).await; // again: the first one counts
        for (cookie, path, keep) in [
            (&owner, "/app/settings/subscription", true),
            (&owner, "/app/settings/account", true),
            (&owner, "/app/settings/api-keys", true),
            (&owner, PAGE, true),
            (&owner, "/app/nothing", true),
            (&staff, "/app", false),
        ] {
            let page = get(&t, cookie, path).await;
            assert!(
                page.has("deletion-banner") && page.has("2025eko otsailaren 18an"),
                "{path}"
            );
            assert_eq!(page.has("action=\"/app/settings/data/keep\""), keep, "{path}");
        }
        assert!(!get(&t, "", "/en/pricing").await.has("deletion-banner"));
        assert_eq!(
            post(&t, &owner, "/app/settings/data/export", &[]).await.status,
            200
        );
        let again = t
            .app
            .auth
            .sign_in("owner@own.example", "correct horse", "192.0.2.1".parse().unwrap());
        assert!(again.await.is_ok(), "one can still sign in");
        t.app
            .clock
            .advance(TimeDelta::days(GRACE_DAYS) - TimeDelta::microseconds(1));
        assert_eq!(
            t.app.deletion.purge().await.unwrap(),
            Purged::default(),
            "not a moment early"
        );
        let (owner, staff) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Staff).await,
        );
        assert_eq!(post(&t, &staff, "/app/settings/data/keep", &[]).await.status, 403);
        assert_eq!(t.rows(ASKED).await, 1);
        let kept = post(&t, &owner, "/app/settings/data/keep", &[]).await;
        assert_eq!((kept.status, kept.location()), (303, "/app/settings/data?kept=1"));
        assert!(
            !get(&t, &owner, "/app/settings/data?kept=1")
                .await
                .has("deletion-banner")
        );
        t.app.clock.advance(TimeDelta::days(1));
        assert_eq!(t.app.deletion.purge().await.unwrap(), Purged::default());
        assert!(t.app.tenant.get(&own).await.unwrap().is_some());
        let told = "SELECT COUNT(*) FROM audit WHERE action LIKE 'tenant.deletion_%' AND actor LIKE 'user:%'";
        assert_eq!(t.rows(told).await, 2, "asked for once, called off once");
    })
    .await;
}

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
        t.app.clock.advance(TimeDelta::days(GRACE_DAYS));
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
            t.app.clock.advance(TimeDelta::days(GRACE_DAYS));
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
        t.app.clock.advance(TimeDelta::days(GRACE_DAYS));
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
