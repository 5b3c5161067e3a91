//! SQL of orders and their lines.

use super::{OrderSummary, line_store, rows::reason};
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
};
use obrador_core::{
    ids::{TenantId, UserId},
    procurement::{Approval, How, Named, OrderContent, PurchaseOrder, State, StoredOrder},
    tenant::reason::Reason,
};
use sqlx::{Row as _, any::AnyRow};

/// The columns of an order.
pub(super) const COLUMNS: &str =
    "SELECT id, number, state, supplier_id, supplier_name, location_id, location_name, needed_by, notes, authors,
        approved_by, approved_at, approved_how, approved_for, reason, created_by, created_at, changed_at, version
     FROM purchase_orders";

/// The number of the next order.
pub(super) async fn next_number(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row =
        sqlx::query("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM purchase_orders WHERE tenant_id = $1")
            .bind(tenant.as_str())
            .fetch_one(&mut **tx)
            .await?;
    Ok(row.try_get("next")?)
}

/// With how many orders something is still to be done.
pub(super) async fn open(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS open FROM purchase_orders
         WHERE tenant_id = $1 AND state NOT IN ('received', 'cancelled')",
    )
    .bind(tenant.as_str())
    .fetch_one(&mut **tx)
    .await?;
    Ok(row.try_get("open")?)
}

/// New orders, with their lines.
pub(super) async fn insert_all(
    tx: &mut Tx,
    tenant: &TenantId,
    orders: &[&PurchaseOrder],
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    // So few at once that no database has too many values.
    for some in orders.chunks(50) {
        let mut insert = Statement::new(
            "INSERT INTO purchase_orders (tenant_id, id, number, version, state, supplier_id, supplier_name, location_id,
                location_name, needed_by, notes, authors, net_cents, created_by, created_at, changed_at) ",
        );
        insert.push_values(some, |mut row, order| {
            let stored = order.as_stored();
            let content = &stored.content;
            let location = content.location.as_ref();
            let authors: Vec<&str> = stored.authors.iter().map(UserId::as_str).collect();
            row.push_bind(tenant.as_str().to_owned())
                .push_bind(stored.id.clone())
                .push_bind(stored.number)
                .push_bind(stored.version)
                .push_bind(stored.state.as_str().to_owned())
                .push_bind(content.supplier.id.clone())
                .push_bind(content.supplier.name.clone())
                .push_bind(location.map(|location| location.id.clone()))
                .push_bind(location.map(|location| location.name.clone()))
                .push_bind(content.needed_by.map(|day| day.to_string()))
                .push_bind(content.notes.clone())
                .push_bind(authors.join(" "))
                .push_bind(order.totals().net_cents)
                .push_bind(actor.to_owned())
                .push_bind(now)
                .push_bind(now);
        });
        insert.build().execute(&mut **tx).await?;
    }
    line_store::insert_all(tx, tenant, orders).await
}

/// An order with what it has come to already, such as the demo's, with its lines.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    order: &PurchaseOrder,
    actor: &str,
    now: i64,
) -> Result<(), DbError> {
    insert_all(tx, tenant, &[order], (actor, now)).await?;
    // Who approved it, and why not, is written as every change of it is.
    let stored = order.as_stored();
    sqlx::query("UPDATE purchase_orders SET version = version - 1 WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(stored.id.as_str())
        .execute(&mut **tx)
        .await?;
    update(tx, tenant, order, stored.version - 1, now).await.map(drop)
}

/// What an order says now, where it still has that version; its lines are beside it. False where it has another.
pub(super) async fn update(
    tx: &mut Tx,
    tenant: &TenantId,
    order: &PurchaseOrder,
    version: i64,
    now: i64,
) -> Result<bool, DbError> {
    let stored = order.as_stored();
    let content = &stored.content;
    let location = content.location.as_ref();
    let approval = stored.approval.as_ref();
    let authors: Vec<&str> = stored.authors.iter().map(UserId::as_str).collect();
    let done = sqlx::query(
        "UPDATE purchase_orders SET version = version + 1, changed_at = $4, state = $5, supplier_id = $6,
            supplier_name = $7, location_id = $8, location_name = $9, needed_by = $10, notes = $11, authors = $12,
            approved_by = $13, approved_at = $14, approved_how = $15, approved_for = $16, reason = $17, net_cents = $18
         WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant.as_str())
    .bind(stored.id.as_str())
    .bind(version)
    .bind(now)
    .bind(stored.state.as_str())
    .bind(content.supplier.id.as_str())
    .bind(content.supplier.name.as_str())
    .bind(location.map(|location| location.id.as_str()))
    .bind(location.map(|location| location.name.as_str()))
    .bind(content.needed_by.map(|day| day.to_string()))
    .bind(content.notes.as_deref())
    .bind(authors.join(" "))
    .bind(approval.and_then(|approval| approval.by.as_ref()).map(UserId::as_str))
    .bind(approval.map(|approval| approval.at.timestamp_micros()))
    .bind(approval.map(|approval| approval.how.as_str()))
    .bind(approval.and_then(|approval| approval.how.delegated_by()).map(UserId::as_str))
    .bind(stored.reason.as_ref().map(Reason::as_str))
    .bind(order.totals().net_cents)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// One order with its lines.
pub(super) async fn load(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<OrderSummary>, DbError> {
    let mut select = Statement::new(COLUMNS);
    select
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    select.push(" AND id = ").push_bind(id.to_owned());
    let row = select.build().fetch_optional(&mut **tx).await?;
    let Some(row) = row else {
        return Ok(None);
    };
    Ok(with_lines(tx, tenant, &[row]).await?.pop())
}

/// Orders of these rows, each with its lines.
pub(super) async fn with_lines(
    tx: &mut Tx,
    tenant: &TenantId,
    rows: &[AnyRow],
) -> Result<Vec<OrderSummary>, DbError> {
    let mut orders = Vec::with_capacity(rows.len());
    for row in rows {
        orders.push((stored(row)?, row));
    }
    for some in orders.chunks_mut(200) {
        let ids: Vec<String> = some.iter().map(|(order, _)| order.id.clone()).collect();
        for (id, line) in line_store::of_orders(tx, tenant, ids).await? {
            if let Some((order, _)) = some.iter_mut().find(|(order, _)| order.id == id) {
                order.lines.push(line);
            }
        }
    }
    orders
        .into_iter()
        .map(|(stored, row)| {
            Ok(OrderSummary {
                order: PurchaseOrder::stored(stored),
                created_by: row.try_get("created_by")?,
                created_at: row.try_get("created_at")?,
                changed_at: row.try_get("changed_at")?,
            })
        })
        .collect()
}

fn stored(row: &AnyRow) -> Result<StoredOrder, DbError> {
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let location = text("location_id")?.zip(text("location_name")?);
    let needed_by = text("needed_by")?.map(|day| day.parse().map_err(DbError::corrupt));
    let authors: String = row.try_get("authors")?;
    let authors = authors.split_whitespace().map(str::parse);
    Ok(StoredOrder {
        id: row.try_get("id")?,
        number: row.try_get("number")?,
        version: row.try_get("version")?,
        content: OrderContent {
            supplier: Named {
                id: row.try_get("supplier_id")?,
                name: row.try_get("supplier_name")?,
            },
            location: location.map(|(id, name)| Named { id, name }),
            needed_by: needed_by.transpose()?,
            notes: text("notes")?,
        },
        lines: Vec::new(),
        state: row
            .try_get::<&str, _>("state")?
            .parse::<State>()
            .map_err(DbError::corrupt)?,
        authors: authors.collect::<Result<_, _>>().map_err(DbError::corrupt)?,
        approval: approval(row)?,
        reason: reason(row, "reason")?,
    })
}

fn approval(row: &AnyRow) -> Result<Option<Approval>, DbError> {
    let person = |column: &str| -> Result<Option<UserId>, DbError> {
        let id: Option<String> = row.try_get(column)?;
        id.map(|id| id.parse().map_err(DbError::corrupt)).transpose()
    };
    let how: Option<String> = row.try_get("approved_how")?;
    let at: Option<i64> = row.try_get("approved_at")?;
    let (Some(how), Some(at)) = (how, at) else {
        return Ok(None);
    };
    let how = How::stored(&how, person("approved_for")?).ok_or_else(|| DbError::corrupt(how))?;
    Ok(Some(Approval {
        by: person("approved_by")?,
        at: from_micros(at),
        how,
    }))
}
