//! SQL of what is written of an ingredient, and of what counts correct.

use super::{
    StockMovement,
    booking_store::{self, Lotless},
    part_store,
};
use crate::{
    clock::from_micros,
    db::{DbError, Tx},
    random,
};
use obrador_core::{
    ids::TenantId,
    production::Correction,
    quantity::{Quantity, Unit},
};
use sqlx::Row as _;

/// So many movements of the last counts are shown.
const SHOWN: i64 = 20;

/// How much of an ingredient is in no lot, in its unit.
pub(super) async fn in_no_lot(
    tx: &mut Tx,
    tenant: &TenantId,
    (ingredient, unit): (&str, Unit),
) -> Result<Quantity, DbError> {
    let rows = sqlx::query(
        "SELECT unit, CAST(SUM(quantity) AS BIGINT) AS quantity FROM lotless_movements
         WHERE tenant_id = $1 AND ingredient_id = $2 GROUP BY unit",
    )
    .bind(tenant.as_str())
    .bind(ingredient)
    .fetch_all(&mut **tx)
    .await?;
    let mut sum = Quantity::new(0, unit);
    for row in &rows {
        // What measures something else is no more of it.
        sum = sum.plus(part_store::quantity(row)?).unwrap_or(sum);
    }
    Ok(sum)
}

/// Writes what was counted in place of what was written, each with the movement that says so.
pub(super) async fn correct(
    tx: &mut Tx,
    tenant: &TenantId,
    (ingredient, correction): (&str, &Correction),
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    let difference = correction.difference();
    let difference = difference.ok_or_else(|| DbError::corrupt("a count in another measure"))?;
    let Some(lot) = &correction.lot else {
        let moved = Lotless {
            ingredient,
            kind: "count",
            quantity: difference,
            batch: None,
            reason: Some(correction.reason.as_str()),
        };
        return booking_store::lotless(tx, tenant, moved, (actor, now)).await;
    };
    let done = sqlx::query(
        "UPDATE stock_lots SET remaining = $3 WHERE tenant_id = $1 AND id = $2 AND remaining = $4",
    )
    .bind(tenant.as_str())
    .bind(lot.as_str())
    .bind(correction.after.small)
    .bind(correction.before.small)
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() != 1 {
        return Err(DbError::corrupt(
            "a lot has something else than was read in the same transaction",
        ));
    }
    sqlx::query(
        "INSERT INTO stock_movements (tenant_id, id, lot_id, kind, quantity, actor, at, reason)
         VALUES ($1, $2, $3, 'count', $4, $5, $6, $7)",
    )
    .bind(tenant.as_str())
    .bind(random::id())
    .bind(lot.as_str())
    .bind(difference.small)
    .bind(actor)
    .bind(now)
    .bind(correction.reason.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What the last counts of an ingredient changed, the newest first.
pub(super) async fn last(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredient: &str,
) -> Result<Vec<StockMovement>, DbError> {
    let rows = sqlx::query(
        "SELECT c.lot_id, c.kind, c.quantity, c.unit, c.reason, c.actor, c.at FROM (
            SELECT m.id, m.lot_id, m.kind, m.quantity, l.unit, m.reason, m.actor, m.at FROM stock_movements m
            JOIN stock_lots l ON l.tenant_id = m.tenant_id AND l.id = m.lot_id
            WHERE m.tenant_id = $1 AND l.ingredient_id = $2 AND m.kind = 'count'
            UNION ALL
            SELECT id, NULL, kind, quantity, unit, reason, actor, at FROM lotless_movements
            WHERE tenant_id = $1 AND ingredient_id = $2 AND kind = 'count'
         ) c ORDER BY c.at DESC, c.id LIMIT $3",
    )
    .bind(tenant.as_str())
    .bind(ingredient)
    .bind(SHOWN)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(StockMovement {
                lot: row.try_get("lot_id")?,
                kind: row.try_get("kind")?,
                quantity: part_store::quantity(row)?,
                reason: row.try_get("reason")?,
                actor: row.try_get("actor")?,
                at: from_micros(row.try_get("at")?),
            })
        })
        .collect()
}
