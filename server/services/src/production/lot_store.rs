//! SQL of lots with what is known of them.

use super::LotRecord;
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
};
use obrador_core::{
    ids::TenantId,
    procurement::Named,
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};

const COLUMNS: &str =
    "SELECT s.id, s.code, s.ingredient_id, i.name AS ingredient_name, s.received, s.remaining, s.unit, s.best_before,
        s.received_at, l.name AS location, o.id AS order_id, o.number AS order_number, o.supplier_id, o.supplier_name
     FROM stock_lots s
     JOIN ingredients i ON i.tenant_id = s.tenant_id AND i.id = s.ingredient_id
     LEFT JOIN locations l ON l.tenant_id = s.tenant_id AND l.id = s.location_id
     LEFT JOIN goods_receipts g ON g.tenant_id = s.tenant_id AND g.id = s.receipt_id
     LEFT JOIN purchase_orders o ON o.tenant_id = g.tenant_id AND o.id = g.order_id
     WHERE s.tenant_id = ";

/// These lots, as far as they are there.
pub(super) async fn of_ids(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: impl IntoIterator<Item = String>,
) -> Result<Vec<LotRecord>, DbError> {
    let mut select = Statement::new(COLUMNS);
    select.push_bind(tenant.as_str().to_owned());
    select.one_of(" AND s.id", ids);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter().map(read).collect()
}

/// The lots of an ingredient of which something is left, what is to be used first before the rest.
pub(super) async fn of_ingredient(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredient: &str,
) -> Result<Vec<LotRecord>, DbError> {
    let mut select = Statement::new(COLUMNS);
    select.push_bind(tenant.as_str().to_owned());
    select
        .push(" AND s.remaining > 0 AND s.ingredient_id = ")
        .push_bind(ingredient.to_owned());
    select.push(
        " ORDER BY CASE WHEN s.best_before IS NULL THEN 1 ELSE 0 END, s.best_before, s.received_at, s.id",
    );
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter().map(read).collect()
}

fn read(row: &AnyRow) -> Result<LotRecord, DbError> {
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let unit: Unit = row
        .try_get::<&str, _>("unit")?
        .parse()
        .map_err(DbError::corrupt)?;
    let named = |(id, name)| Named { id, name };
    let best_before = text("best_before")?.map(|day| day.parse().map_err(DbError::corrupt));
    let number: Option<i64> = row.try_get("order_number")?;
    Ok(LotRecord {
        id: row.try_get("id")?,
        code: text("code")?,
        ingredient: named((row.try_get("ingredient_id")?, row.try_get("ingredient_name")?)),
        supplier: text("supplier_id")?.zip(text("supplier_name")?).map(named),
        order: text("order_id")?.zip(number),
        received: Quantity::new(row.try_get("received")?, unit),
        remaining: Quantity::new(row.try_get("remaining")?, unit),
        best_before: best_before.transpose()?,
        received_at: from_micros(row.try_get("received_at")?),
        location: text("location")?,
    })
}
