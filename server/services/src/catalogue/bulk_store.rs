//! SQL of a kind of thing as a whole: what tables are compared with and filled from.

use super::{Item, ListQuery, list_store, store};
use crate::db::{DbError, Statement, Tx};
use obrador_core::{
    catalogue::{Content, ItemKind},
    ids::TenantId,
};
use sqlx::{Row as _, any::AnyRow};

/// Rows in one `INSERT`: below every database's number of parameters.
const ROWS: usize = 500;

/// Inserts many things of a kind, each with its identifier.
pub(super) async fn insert_all(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    things: &[(String, Content)],
    now: i64,
) -> Result<(), DbError> {
    for rows in things.chunks(ROWS) {
        let mut insert = Statement::new("INSERT INTO ");
        store::push_columns(&mut insert, item_kind);
        for (place, (id, content)) in rows.iter().enumerate() {
            insert.push(if place == 0 { " VALUES " } else { ", " });
            store::push_row(&mut insert, tenant, content, id, now);
        }
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// All things of a kind, archived ones too.
pub(super) async fn all(tx: &mut Tx, tenant: &TenantId, item_kind: ItemKind) -> Result<Vec<Item>, DbError> {
    let mut statement = store::select(item_kind);
    statement
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    let rows = statement.build().fetch_all(&mut **tx).await?;
    rows.iter().map(|row| store::item(item_kind, row)).collect()
}

/// What a list shows on all of its pages, by name.
pub(super) async fn found(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    query: &ListQuery,
) -> Result<Vec<Item>, DbError> {
    let mut statement = store::select(item_kind);
    list_store::filter(&mut statement, tenant, query);
    let rows = statement
        .push(" ORDER BY name_folded, id")
        .build()
        .fetch_all(&mut **tx)
        .await?;
    rows.iter().map(|row| store::item(item_kind, row)).collect()
}

/// Identifier and name of all things of a kind, and since when each is archived.
pub(super) async fn names(
    tx: &mut Tx,
    tenant: &TenantId,
    table: &'static str,
) -> Result<Vec<(String, String, Option<i64>)>, DbError> {
    let mut statement = Statement::new("SELECT id, name, archived_at FROM ");
    statement
        .push(table)
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    let rows = statement.build().fetch_all(&mut **tx).await?;
    let read = |row: &AnyRow| {
        Ok((
            row.try_get("id")?,
            row.try_get("name")?,
            row.try_get("archived_at")?,
        ))
    };
    rows.iter().map(read).collect()
}
