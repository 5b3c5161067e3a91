//! SQL of what batches take out of stock.

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

/// Takes what was booked out of its lots, each with the movement that says so; what no lot has is noted by itself.
pub(super) async fn take(
    tx: &mut Tx,
    tenant: &TenantId,
    (batch, bookings): (&str, &[Booking]),
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    for (place, booking) in bookings.iter().enumerate() {
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
            sqlx::query(
                "INSERT INTO stock_shortfalls (tenant_id, batch_id, place, ingredient_id, quantity, unit, at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
            )
            .bind(tenant.as_str())
            .bind(batch)
            .bind(place as i64)
            .bind(booking.ingredient.as_str())
            .bind(short.small)
            .bind(short.unit.as_str())
            .bind(now)
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
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
