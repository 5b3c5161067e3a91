//! SQL of what batches take out of stock.

use super::part_store;
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
    random,
};
use obrador_core::{
    ids::TenantId,
    procurement::StockLot,
    production::{Booking, LotInStock},
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::BTreeMap;

/// The lots of these ingredients of which something is left.
pub(super) async fn lots(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredients: impl IntoIterator<Item = String>,
) -> Result<BTreeMap<String, Vec<LotInStock>>, DbError> {
    let mut select = Statement::new(
        "SELECT id, ingredient_id, received, remaining, unit, location_id, best_before, received_at FROM stock_lots
         WHERE remaining > 0 AND tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.one_of(" AND ingredient_id", ingredients);
    let mut lots: BTreeMap<String, Vec<LotInStock>> = BTreeMap::new();
    for row in select.build().fetch_all(&mut **tx).await? {
        let ingredient: String = row.try_get("ingredient_id")?;
        lots.entry(ingredient).or_default().push(lot(&row)?);
    }
    Ok(lots)
}

/// A lot of an ingredient, whether something is left of it or not; none where it is none of that ingredient's.
pub(super) async fn lot_of(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredient: &str,
    id: &str,
) -> Result<Vec<LotInStock>, DbError> {
    let rows = sqlx::query(
        "SELECT id, received, remaining, unit, location_id, best_before, received_at FROM stock_lots
         WHERE tenant_id = $1 AND ingredient_id = $2 AND id = $3",
    )
    .bind(tenant.as_str())
    .bind(ingredient)
    .bind(id)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(lot).collect()
}

/// Takes what was booked out of its lots, each with the movement that says so; what no lot has is noted by itself.
pub(super) async fn take(
    tx: &mut Tx,
    tenant: &TenantId,
    (batch, bookings): (&str, &[Booking]),
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    for booking in bookings {
        for draw in &booking.draws {
            let done = sqlx::query(
                "UPDATE stock_lots SET remaining = remaining - $3 WHERE tenant_id = $1 AND id = $2 AND remaining >= $3",
            )
            .bind(tenant.as_str())
            .bind(draw.lot.as_str())
            .bind(draw.quantity.small)
            .execute(&mut **tx)
            .await?;
            if done.rows_affected() != 1 {
                return Err(DbError::corrupt(
                    "a lot has less than was read in the same transaction",
                ));
            }
            sqlx::query(
                "INSERT INTO stock_movements (tenant_id, id, lot_id, kind, quantity, actor, at, batch_id)
                 VALUES ($1, $2, $3, 'use', $4, $5, $6, $7)",
            )
            .bind(tenant.as_str())
            .bind(random::id())
            .bind(draw.lot.as_str())
            .bind(-draw.quantity.small)
            .bind(actor)
            .bind(now)
            .bind(batch)
            .execute(&mut **tx)
            .await?;
        }
        if let Some(short) = booking.short {
            let used = Lotless {
                ingredient: &booking.ingredient,
                kind: "use",
                quantity: Quantity::new(-short.small, short.unit),
                batch: Some(batch),
                reason: None,
            };
            lotless(tx, tenant, used, (actor, now)).await?;
        }
    }
    Ok(())
}

/// A movement of what is in no lot.
pub(super) struct Lotless<'a> {
    pub(super) ingredient: &'a str,
    pub(super) kind: &'static str,
    pub(super) quantity: Quantity,
    pub(super) batch: Option<&'a str>,
    pub(super) reason: Option<&'a str>,
}

/// Notes a movement of what is in no lot.
pub(super) async fn lotless(
    tx: &mut Tx,
    tenant: &TenantId,
    moved: Lotless<'_>,
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO lotless_movements (tenant_id, id, ingredient_id, kind, quantity, unit, batch_id, reason, actor, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(tenant.as_str())
    .bind(random::id())
    .bind(moved.ingredient)
    .bind(moved.kind)
    .bind(moved.quantity.small)
    .bind(moved.quantity.unit.as_str())
    .bind(moved.batch)
    .bind(moved.reason)
    .bind(actor)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What was taken out of stock for a batch so far, by ingredient.
pub(super) async fn booked(
    tx: &mut Tx,
    tenant: &TenantId,
    batch: &str,
) -> Result<Vec<(String, Quantity)>, DbError> {
    let rows = sqlx::query(
        "SELECT u.ingredient_id, u.unit, CAST(-SUM(u.quantity) AS BIGINT) AS quantity FROM (
            SELECT l.ingredient_id, l.unit, m.quantity FROM stock_movements m
            JOIN stock_lots l ON l.tenant_id = m.tenant_id AND l.id = m.lot_id
            WHERE m.tenant_id = $1 AND m.batch_id = $2
            UNION ALL
            SELECT ingredient_id, unit, quantity FROM lotless_movements WHERE tenant_id = $1 AND batch_id = $2
         ) u GROUP BY u.ingredient_id, u.unit",
    )
    .bind(tenant.as_str())
    .bind(batch)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("ingredient_id")?, part_store::quantity(row)?)))
        .collect()
}

fn lot(row: &AnyRow) -> Result<LotInStock, DbError> {
    let unit = unit(row)?;
    let best_before: Option<String> = row.try_get("best_before")?;
    let best_before = best_before.map(|day| day.parse().map_err(DbError::corrupt));
    Ok(LotInStock {
        lot: StockLot {
            id: row.try_get("id")?,
            received: Quantity::new(row.try_get("received")?, unit),
            remaining: Quantity::new(row.try_get("remaining")?, unit),
        },
        location: row.try_get("location_id")?,
        best_before: best_before.transpose()?,
        received_at: from_micros(row.try_get("received_at")?),
    })
}

fn unit(row: &AnyRow) -> Result<Unit, DbError> {
    row.try_get::<&str, _>("unit")?.parse().map_err(DbError::corrupt)
}
