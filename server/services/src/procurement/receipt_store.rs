//! SQL of goods receipts, and of the lots and movements they bring.

use super::{BookedLot, Receipt, rows::unit};
use crate::{
    db::{DbError, Tx},
    random, stock,
};
use obrador_core::{
    ids::TenantId,
    procurement::{Lot, PurchaseOrder, ReceiptLine},
    quantity::Quantity,
};
use sqlx::{Row as _, any::AnyRow};

/// What whoever entered a receipt called their request, and what it said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Request<'a> {
    pub(super) key: &'a str,
    pub(super) sha256: &'a str,
}

/// What the request of that key said, where a receipt was entered by it.
pub(super) async fn known(
    tx: &mut Tx,
    tenant: &TenantId,
    order: &str,
    key: &str,
) -> Result<Option<String>, DbError> {
    let row = sqlx::query(
        "SELECT request_sha256 FROM goods_receipts WHERE tenant_id = $1 AND order_id = $2 AND request_key = $3",
    )
    .bind(tenant.as_str())
    .bind(order)
    .bind(key)
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| Ok(row.try_get("request_sha256")?)).transpose()
}

/// Books a receipt: each lot with the movement that it came.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    order: &PurchaseOrder,
    (lines, request): (&[ReceiptLine], Request<'_>),
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    let (receipt, order_id) = (random::id(), order.as_stored().id.as_str());
    sqlx::query(
        "INSERT INTO goods_receipts
            (tenant_id, id, order_id, number, request_key, request_sha256, received_by, received_at)
         SELECT $1, $2, $3, COALESCE(MAX(number), 0) + 1, $4, $5, $6, $7 FROM goods_receipts
         WHERE tenant_id = $1 AND order_id = $3",
    )
    .bind(tenant.as_str())
    .bind(receipt.as_str())
    .bind(order_id)
    .bind(request.key)
    .bind(request.sha256)
    .bind(actor)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    let location = order.as_stored().content.location.as_ref();
    let mut place = 0;
    for came in lines {
        let Some(line) = order.lines().iter().find(|line| line.id == came.line) else {
            return Err(DbError::corrupt("a receipt's line is none of its order"));
        };
        for lot in &came.lots {
            let id = random::id();
            sqlx::query(
                "INSERT INTO stock_lots (tenant_id, id, ingredient_id, receipt_id, line_id, place, code, best_before,
                    location_id, received, remaining, unit, received_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)",
            )
            .bind(tenant.as_str())
            .bind(id.as_str())
            .bind(line.content.ingredient.as_str())
            .bind(receipt.as_str())
            .bind(line.id.as_str())
            .bind(place)
            .bind(lot.code.as_deref())
            .bind(lot.best_before.map(|day| day.to_string()))
            .bind(location.map(|location| location.id.as_str()))
            .bind(lot.quantity.small)
            .bind(lot.quantity.unit.as_str())
            .bind(now)
            .execute(&mut **tx)
            .await?;
            came_in(tx, tenant, (&id, lot), (actor, now)).await?;
            place += 1;
        }
    }
    stock::version_store::raise(tx, tenant).await
}

/// The first movement of a lot: that it came.
async fn came_in(
    tx: &mut Tx,
    tenant: &TenantId,
    (id, lot): (&str, &Lot),
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO stock_movements (tenant_id, id, lot_id, kind, quantity, actor, at)
         VALUES ($1, $2, $3, 'receipt', $4, $5, $6)",
    )
    .bind(tenant.as_str())
    .bind(random::id())
    .bind(id)
    .bind(lot.quantity.small)
    .bind(actor)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What came of an order, the oldest first.
pub(super) async fn load(tx: &mut Tx, tenant: &TenantId, order: &str) -> Result<Vec<Receipt>, DbError> {
    let rows = sqlx::query(
        "SELECT r.id AS receipt_id, r.number, r.received_by, r.received_at, l.id, l.line_id, l.code, l.best_before,
                l.received, l.remaining, l.unit
         FROM goods_receipts r JOIN stock_lots l ON l.tenant_id = r.tenant_id AND l.receipt_id = r.id
         WHERE r.tenant_id = $1 AND r.order_id = $2 ORDER BY r.number, l.place",
    )
    .bind(tenant.as_str())
    .bind(order)
    .fetch_all(&mut **tx)
    .await?;
    let mut receipts: Vec<Receipt> = Vec::new();
    for row in &rows {
        let id: String = row.try_get("receipt_id")?;
        if receipts.last().is_none_or(|last| last.id != id) {
            receipts.push(Receipt {
                id,
                number: row.try_get("number")?,
                received_by: row.try_get("received_by")?,
                received_at: row.try_get("received_at")?,
                lots: Vec::new(),
            });
        }
        if let Some(receipt) = receipts.last_mut() {
            receipt.lots.push(lot(row)?);
        }
    }
    Ok(receipts)
}

fn lot(row: &AnyRow) -> Result<BookedLot, DbError> {
    let unit = unit(row, "unit")?;
    let best_before: Option<String> = row.try_get("best_before")?;
    let best_before = best_before.map(|day| day.parse().map_err(DbError::corrupt));
    Ok(BookedLot {
        id: row.try_get("id")?,
        line: row.try_get("line_id")?,
        code: row.try_get("code")?,
        best_before: best_before.transpose()?,
        received: Quantity::new(row.try_get("received")?, unit),
        remaining: Quantity::new(row.try_get("remaining")?, unit),
    })
}
