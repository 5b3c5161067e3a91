//! SQL of the things with a name. Table and column names are core's constants; everything else is bound.

use super::store_columns::{UNIT, push_unit, push_value, value};
use crate::db::{DbError, Statement, Tx};
use obrador_core::{
    catalogue::{Content, FieldKind, ItemKind, formula::Line},
    ids::TenantId,
    stock::Stock,
};
use sqlx::{Row as _, any::AnyRow};

/// A thing as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its identifier within the bakery.
    pub id: String,
    /// What it consists of.
    pub content: Content,
    /// What goes into a recipe; nothing has no other kind.
    pub lines: Vec<Line>,
    /// What is in store of an ingredient, as of when it was read; no part of it. Nothing has no other kind.
    pub stock: Option<Stock>,
    /// Goes up with every change.
    pub version: i64,
    /// When it was created, in microseconds UTC.
    pub created_at: i64,
    /// Since when it no longer counts.
    pub archived_at: Option<i64>,
    /// Did the owner choose it to stay writable?
    pub kept: bool,
    /// Does the plan leave it writable?
    pub writable: bool,
}

pub(crate) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    content: &Content,
    id: &str,
    now: i64,
) -> Result<(), DbError> {
    let mut insert = Statement::new("INSERT INTO ");
    push_columns(&mut insert, content.item_kind());
    insert.push(" VALUES ");
    push_row(&mut insert, tenant, content, id, now);
    insert.build().execute(&mut **tx).await?;
    Ok(())
}

/// The table and its columns, as an `INSERT` names them.
pub(super) fn push_columns(insert: &mut Statement, item_kind: ItemKind) {
    insert
        .push(item_kind.as_str())
        .push(" (tenant_id, id, created_at, search, name_folded");
    for field in item_kind.fields() {
        insert.push(", ").push(field.key);
        if field.kind == FieldKind::Quantity {
            insert.push(", ").push(field.key).push(UNIT);
        }
    }
    insert.push(")");
}

/// A row of `VALUES`.
pub(super) fn push_row(insert: &mut Statement, tenant: &TenantId, content: &Content, id: &str, now: i64) {
    insert.push("(").push_bind(tenant.as_str().to_owned());
    insert.push(", ").push_bind(id.to_owned());
    insert.push(", ").push_bind(now);
    insert.push(", ").push_bind(content.search_text());
    insert.push(", ").push_bind(content.folded_name());
    for (field, value) in content.fields() {
        insert.push(", ");
        push_value(insert, field.kind, value);
        if field.kind == FieldKind::Quantity {
            insert.push(", ");
            push_unit(insert, value);
        }
    }
    insert.push(")");
}

/// Changes a thing that counts and still has that version. False where there is none.
pub(super) async fn update(
    tx: &mut Tx,
    tenant: &TenantId,
    content: &Content,
    id: &str,
    version: i64,
    now: i64,
) -> Result<bool, DbError> {
    let mut update = Statement::new("UPDATE ");
    update
        .push(content.item_kind().as_str())
        .push(" SET version = version + 1, changed_at = ")
        .push_bind(now);
    update.push(", search = ").push_bind(content.search_text());
    update.push(", name_folded = ").push_bind(content.folded_name());
    for (field, value) in content.fields() {
        update.push(", ").push(field.key).push(" = ");
        push_value(&mut update, field.kind, value);
        if field.kind == FieldKind::Quantity {
            update.push(", ").push(field.key).push(UNIT).push(" = ");
            push_unit(&mut update, value);
        }
    }
    update
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    update.push(" AND id = ").push_bind(id.to_owned());
    update.push(" AND version = ").push_bind(version);
    let done = update
        .push(" AND archived_at IS NULL")
        .build()
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// `SELECT` with every column of a thing, as far as `FROM`.
pub(super) fn select(item_kind: ItemKind) -> Statement {
    let mut select =
        Statement::new("SELECT id, version, created_at, changed_at, archived_at, kept_at, name_folded");
    for field in item_kind.fields() {
        select.push(", ").push(field.key);
        if field.kind == FieldKind::Quantity {
            select.push(", ").push(field.key).push(UNIT);
        }
    }
    select.push(" FROM ").push(item_kind.as_str());
    select
}

pub(super) fn item(item_kind: ItemKind, row: &AnyRow) -> Result<Item, DbError> {
    let mut values = Vec::with_capacity(item_kind.fields().len());
    for field in item_kind.fields() {
        values.push(value(field, row)?);
    }
    Ok(Item {
        id: row.try_get("id")?,
        content: Content::stored(item_kind, values),
        lines: Vec::new(),
        stock: None,
        version: row.try_get("version")?,
        created_at: row.try_get("created_at")?,
        archived_at: row.try_get("archived_at")?,
        kept: row.try_get::<Option<i64>, _>("kept_at")?.is_some(),
        writable: true,
    })
}

pub(super) async fn load(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    id: &str,
) -> Result<Option<Item>, DbError> {
    let mut statement = select(item_kind);
    statement
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    statement.push(" AND id = ").push_bind(id.to_owned());
    let row = statement.build().fetch_optional(&mut **tx).await?;
    row.map(|row| item(item_kind, &row)).transpose()
}

/// What those with these ids are called, archived ones too.
pub(super) async fn names(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    ids: &[String],
) -> Result<Vec<(String, String)>, DbError> {
    let mut statement = Statement::new("SELECT id, name FROM ");
    statement
        .push(item_kind.as_str())
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    statement.push(" AND id IN ");
    push_ids(&mut statement, ids);
    let rows = statement.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("id")?, row.try_get("name")?)))
        .collect()
}

/// How many things of a kind count.
pub(super) async fn counted(tx: &mut Tx, tenant: &TenantId, item_kind: ItemKind) -> Result<i64, DbError> {
    let mut statement = Statement::new("SELECT COUNT(*) AS counted FROM ");
    statement
        .push(item_kind.as_str())
        .push(" WHERE archived_at IS NULL AND tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    Ok(statement.build().fetch_one(&mut **tx).await?.try_get("counted")?)
}

/// The ids that stay writable where only `limit` may be: what the owner chose, then the oldest.
pub(super) async fn writable(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    limit: i64,
) -> Result<Vec<String>, DbError> {
    let mut statement = Statement::new("SELECT id FROM ");
    statement
        .push(item_kind.as_str())
        .push(" WHERE archived_at IS NULL AND tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    statement
        .push(" ORDER BY CASE WHEN kept_at IS NULL THEN 1 ELSE 0 END, created_at, id LIMIT ")
        .push_bind(limit);
    let rows = statement.build().fetch_all(&mut **tx).await?;
    rows.iter().map(|row| Ok(row.try_get("id")?)).collect()
}

/// Of those that count, the ones with these ids.
fn push_counted(statement: &mut Statement, tenant: &TenantId) {
    statement
        .push(" WHERE archived_at IS NULL AND tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
}

/// `(…)`, for `IN`; an empty list holds nothing.
fn push_ids(statement: &mut Statement, ids: &[String]) {
    statement.push("(");
    for (place, id) in ids.iter().enumerate() {
        statement
            .push(if place == 0 { "" } else { ", " })
            .push_bind(id.clone());
    }
    statement.push(if ids.is_empty() { "NULL)" } else { ")" });
}

/// How many of these ids are of things that count.
pub(super) async fn counted_among(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    ids: &[String],
) -> Result<i64, DbError> {
    let mut count = Statement::new("SELECT COUNT(*) AS counted FROM ");
    count.push(item_kind.as_str());
    push_counted(&mut count, tenant);
    count.push(" AND id IN ");
    push_ids(&mut count, ids);
    Ok(count.build().fetch_one(&mut **tx).await?.try_get("counted")?)
}

/// How many are chosen to stay writable besides these.
pub(super) async fn kept_besides(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    among: &[String],
) -> Result<i64, DbError> {
    let mut count = Statement::new("SELECT COUNT(*) AS kept FROM ");
    count.push(item_kind.as_str());
    push_counted(&mut count, tenant);
    count.push(" AND kept_at IS NOT NULL");
    if !among.is_empty() {
        count.push(" AND id NOT IN ");
        push_ids(&mut count, among);
    }
    Ok(count.build().fetch_one(&mut **tx).await?.try_get("kept")?)
}

/// Remembers which things are chosen, and forgets it of the others, or of the others among some; in one statement, as
/// nobody of the bakery writes meanwhile.
pub(super) async fn choose(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    (ids, among): (&[String], Option<&[String]>),
    now: i64,
) -> Result<(), DbError> {
    let mut update = Statement::new("UPDATE ");
    update
        .push(item_kind.as_str())
        .push(" SET kept_at = CASE WHEN id IN ");
    push_ids(&mut update, ids);
    update.push(" THEN ").push_bind(now);
    update
        .push(" ELSE NULL END WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    update.push(" AND ((kept_at IS NOT NULL");
    if let Some(among) = among {
        update.push(" AND id IN ");
        push_ids(&mut update, among);
    }
    update.push(") OR id IN ");
    push_ids(&mut update, ids);
    update.push(")").build().execute(&mut **tx).await?;
    Ok(())
}
