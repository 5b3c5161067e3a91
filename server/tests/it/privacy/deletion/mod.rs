//! A bakery that leaves: asked for, called off, and in the end gone without a trace.

mod proof;
mod purge;
mod request;

use crate::support::{
    TestApp,
    browser::{cookie, post},
    form_with, now, upload,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    i18n::Lang,
    ids::{TenantId, UserId},
    subscription::PlanId,
    usage::{Metric, Snapshot},
};
use obrador_services::{
    catalogue::counted_store,
    db::{Access, Backend, Tx},
    files::counted_store as file_store,
    imports::Sent,
    kept_forms::KeptForm,
    usage::{
        store::daily,
        track::{Days, Shard, Tracker},
    },
};
use sqlx::{Any, QueryBuilder};
use std::collections::BTreeMap;

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

/// An order, what came of it, and the rules of approval.
const ORDERED: &[&str] = &[
    "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ($1, 'flour', 'F', 'kg', 0)",
    "INSERT INTO purchase_orders (tenant_id, id, number, state, supplier_id, supplier_name, net_cents, created_by, created_at,
        changed_at)
     VALUES ($1, 'o', 1, 'received', 't', 'T', 100, 'user:x', 0, 0)",
    "INSERT INTO purchase_order_lines (tenant_id, id, order_id, place, ingredient_id, name, quantity, unit, price_cents,
        vat_basis_points, received)
     VALUES ($1, 'l', 'o', 0, 'flour', 'F', 5, 'kg', 1, 0, 5)",
    "INSERT INTO purchase_order_history (tenant_id, order_id, place, event, actor, at)
     VALUES ($1, 'o', 0, 'created', 'user:x', 0)",
    "INSERT INTO goods_receipts (tenant_id, id, order_id, number, request_key, request_sha256, received_by, received_at)
     VALUES ($1, 'r', 'o', 1, 'k', 's', 'user:x', 0)",
    "INSERT INTO stock_lots (tenant_id, id, ingredient_id, receipt_id, line_id, place, received, remaining, unit, received_at)
     VALUES ($1, 's', 'flour', 'r', 'l', 0, 5, 5, 'kg', 0)",
    "INSERT INTO stock_movements (tenant_id, id, lot_id, kind, quantity, actor, at)
     VALUES ($1, 'm', 's', 'receipt', 5, 'user:x', 0)",
    "INSERT INTO procurement_settings (tenant_id, tolerance_basis_points, version, changed_at) VALUES ($1, 0, 1, 0)",
    "INSERT INTO approval_tiers (tenant_id, place, approvers) VALUES ($1, 0, 'owners')",
    "INSERT INTO approval_delegations (tenant_id, place, away, stands_in, until) VALUES ($1, 0, 'a', 'b', '2025-01-19')",
    "INSERT INTO recipe_timings (tenant_id, recipe_id, mixing_minutes, proofing_minutes, baking_minutes, cooling_minutes,
        packing_minutes, until_stage, lead_minutes, version, changed_at)
     VALUES ($1, 't', 1, 1, 1, 1, 1, 'baking', 0, 1, 0)",
    "INSERT INTO batches (tenant_id, id, number, revision, recipe_id, recipe_name, quantity, unit, begins_at, ends_at, due_at,
        created_by, created_at, changed_at)
     VALUES ($1, 'b', 1, 1, 't', 'T', 1, 'kg', 0, 0, 0, 'user:x', 0, 0)",
    "INSERT INTO batch_stages (tenant_id, batch_id, stage, begins_at, ends_at) VALUES ($1, 'b', 'mixing', 0, 1)",
    "INSERT INTO batch_parents (tenant_id, batch_id, parent_id) VALUES ($1, 'b', 'p')",
    "INSERT INTO batch_ingredients (tenant_id, batch_id, place, ingredient_id, quantity, unit)
     VALUES ($1, 'b', 0, 'flour', 5, 'kg')",
    "INSERT INTO batch_steps (tenant_id, batch_id, version, click_id, step, stage, actor, at)
     VALUES ($1, 'b', 2, 'c', 'start', 'mixing', 'user:x', 0)",
    "INSERT INTO lotless_movements (tenant_id, id, ingredient_id, kind, quantity, unit, batch_id, actor, at)
     VALUES ($1, 'm', 'flour', 'use', -5, 'kg', 'b', 'user:x', 0)",
    "INSERT INTO production_capacities (tenant_id, id, name, stage, holds, version, changed_at)
     VALUES ($1, 'c', 'Oven', 'baking', 2, 1, 0)",
    "INSERT INTO production_versions (tenant_id, version) VALUES ($1, 1)",
];

async fn ordered(tx: &mut Tx, tenant: &TenantId) {
    for sql in ORDERED {
        sqlx::query(*sql)
            .bind(tenant.as_str())
            .execute(&mut **tx)
            .await
            .unwrap();
    }
}

/// A file that waits for its import.
async fn import(t: &TestApp, tenant: &TenantId, owner: &UserId) {
    let sent = Sent {
        name: "list.csv",
        bytes: b"name\nRoll\n",
        lang: Lang::En,
    };
    t.app
        .catalogue
        .keep_import(tenant, owner, (ItemKind::Product, sent))
        .await
        .unwrap();
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
    import(t, &tenant, &owner).await;
    t.token(Some(&tenant), &[Scope::UsageRead]).await;
    cookie(t, &tenant, Role::Owner).await;
    let at = (now() - TimeDelta::days(2)).timestamp_micros();
    let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
    for item_kind in ItemKind::ALL {
        counted_store::create(&mut tx, &tenant, item_kind, "t", "T", at)
            .await
            .unwrap();
    }
    file_store::create(&mut tx, &tenant, "f", "F", 10, at)
        .await
        .unwrap();
    daily::add(&mut tx, &tenant, Metric::ApiCalls, now().date_naive(), 3)
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO recipe_lines (tenant_id, recipe_id, position, ingredient_id, amount, unit)
         VALUES ($1, 't', 0, 't', 1000, 'g')",
    )
    .bind(tenant.as_str())
    .execute(&mut *tx)
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
    sqlx::query(
        "INSERT INTO limit_notices (tenant_id, metric, level, period_start, told_at) VALUES ($1, 'users', 'warning', 0, 0)",
    )
    .bind(tenant.as_str())
    .execute(&mut *tx)
    .await
    .unwrap();
    sqlx::query(
        "INSERT INTO jobs (id, kind, name, tenant_id, payload, state, due_at, created_at)
         VALUES ($1, 'mail', $1, $1, '{}', 'waiting', 0, 0)",
    )
    .bind(tenant.as_str())
    .execute(&mut *tx)
    .await
    .unwrap();
    ordered(&mut tx, &tenant).await;
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
