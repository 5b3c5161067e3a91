//! SQL of lists of orders.

use super::{OrderPage, OrderQuery, OrderSummary, store};
use crate::{
    db::{DbError, Statement, Tx},
    paging::{Cursor, Key, Listed, Start, store::Sorted},
};
use obrador_core::{ids::TenantId, procurement::State};
use sqlx::{Row as _, any::AnyRow};
use std::collections::{BTreeMap, HashSet};

const NEWEST: Sorted = Sorted {
    key: "created_at",
    id: "id",
    key_descends: true,
    id_descends: true,
};

/// A page of the list.
pub(super) async fn page(tx: &mut Tx, tenant: &TenantId, query: &OrderQuery) -> Result<OrderPage, DbError> {
    let mut count = Statement::new("SELECT COUNT(*) AS total FROM purchase_orders");
    filter(&mut count, tenant, query);
    let total: i64 = count.build().fetch_one(&mut **tx).await?.try_get("total")?;
    let limit = query.limit.max(1);
    let pages = total.saturating_add(limit - 1).div_euclid(limit).max(1);
    let page = query.start.page().clamp(1, pages);
    let mut select = Statement::new(store::COLUMNS);
    filter(&mut select, tenant, query);
    if let Start::After(cursor) = &query.start {
        NEWEST.after(&mut select, cursor);
    }
    NEWEST.order(&mut select, limit.saturating_add(1));
    select.push(" OFFSET ").push_bind((page - 1) * limit);
    let rows = select.build().fetch_all(&mut **tx).await?;
    let orders = store::with_lines(tx, tenant, &rows).await?.into_iter();
    let found = orders.map(|summary| {
        let key = Key::Number(summary.created_at);
        let id = summary.order.as_stored().id.clone();
        (Cursor { key, id }, summary)
    });
    let listed = Listed::of(found.collect(), limit);
    Ok(OrderPage {
        orders: listed.entries,
        total,
        page,
        pages,
        next: listed.next,
    })
}

/// What a list shows on all of its pages, the newest first.
pub(super) async fn found(
    tx: &mut Tx,
    tenant: &TenantId,
    query: &OrderQuery,
) -> Result<Vec<OrderSummary>, DbError> {
    let mut select = Statement::new(store::COLUMNS);
    filter(&mut select, tenant, query);
    select.push(" ORDER BY created_at DESC, id DESC");
    let rows = select.build().fetch_all(&mut **tx).await?;
    store::with_lines(tx, tenant, &rows).await
}

/// The orders that have one of these identifiers, or a line with one.
pub(super) async fn named(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: &[&str],
) -> Result<Vec<OrderSummary>, DbError> {
    let mut orders = BTreeMap::new();
    // So few at once that no database has too many values.
    for some in ids.chunks(500) {
        let texts = || some.iter().map(|id| (*id).to_owned());
        let mut select = Statement::new(store::COLUMNS);
        select
            .push(" WHERE tenant_id = ")
            .push_bind(tenant.as_str().to_owned());
        select.one_of(" AND (id", texts());
        select
            .push(" OR id IN (SELECT order_id FROM purchase_order_lines WHERE tenant_id = ")
            .push_bind(tenant.as_str().to_owned());
        select.one_of(" AND id", texts()).push("))");
        for row in select.build().fetch_all(&mut **tx).await? {
            orders.insert(row.try_get::<String, _>("id")?, row);
        }
    }
    let rows: Vec<AnyRow> = orders.into_values().collect();
    store::with_lines(tx, tenant, &rows).await
}

/// Those of these numbers that orders have, as they are written.
pub(super) async fn numbers(
    tx: &mut Tx,
    tenant: &TenantId,
    numbers: &[i64],
) -> Result<HashSet<String>, DbError> {
    let mut found = HashSet::new();
    for some in numbers.chunks(500) {
        let mut select = Statement::new("SELECT number FROM purchase_orders WHERE tenant_id = ");
        select
            .push_bind(tenant.as_str().to_owned())
            .push(" AND number IN (");
        for (place, number) in some.iter().enumerate() {
            select.push(if place == 0 { "" } else { ", " }).push_bind(*number);
        }
        for row in select.push(")").build().fetch_all(&mut **tx).await? {
            found.insert(row.try_get::<i64, _>("number")?.to_string());
        }
    }
    Ok(found)
}

fn filter(statement: &mut Statement, tenant: &TenantId, query: &OrderQuery) {
    statement
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    if let Some(state) = query.state {
        statement
            .push(" AND state = ")
            .push_bind(state.as_str().to_owned());
    }
    if let Some(supplier) = &query.supplier {
        statement.push(" AND supplier_id = ").push_bind(supplier.clone());
    }
}

/// All orders that are still to be sent, the oldest first.
pub(super) async fn to_be_sent(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<OrderSummary>, DbError> {
    let mut select = Statement::new(store::COLUMNS);
    select
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    let states = State::ALL.into_iter().filter(|state| state.is_to_be_sent());
    select.one_of(" AND state", states.map(|state| state.as_str().to_owned()));
    select.push(" ORDER BY created_at, id");
    let rows = select.build().fetch_all(&mut **tx).await?;
    store::with_lines(tx, tenant, &rows).await
}
