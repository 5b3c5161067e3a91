//! SQL of what is in store.

use super::{LotInStore, version_store};
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
    random,
};
use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{
    ids::TenantId,
    quantity::{Quantity, Unit},
    stock::Stock,
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::{BTreeSet, HashMap};

/// A lot that is in store from some moment on.
pub(crate) struct NewLot {
    pub(crate) id: String,
    pub(crate) ingredient: String,
    pub(crate) code: String,
    pub(crate) best_before: Option<NaiveDate>,
    /// Where it is; nowhere in particular where no such place is in use.
    pub(crate) location: String,
    pub(crate) quantity: Quantity,
    pub(crate) at: DateTime<Utc>,
}

/// Puts a lot into store that came by no order, with the movement that says so.
pub(crate) async fn add(tx: &mut Tx, tenant: &TenantId, lot: &NewLot, actor: &str) -> Result<(), DbError> {
    let at = lot.at.timestamp_micros();
    sqlx::query(
        "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, code, best_before, location_id, received, remaining,
            unit, received_at)
         VALUES ($1, $2, $3, 0, $4, $5, (SELECT id FROM locations WHERE tenant_id = $1 AND id = $6 AND archived_at IS NULL),
            $7, $7, $8, $9)",
    )
    .bind(tenant.as_str())
    .bind(lot.id.as_str())
    .bind(lot.ingredient.as_str())
    .bind(lot.code.as_str())
    .bind(lot.best_before.map(|day| day.to_string()))
    .bind(lot.location.as_str())
    .bind(lot.quantity.small)
    .bind(lot.quantity.unit.as_str())
    .bind(at)
    .execute(&mut **tx)
    .await?;
    sqlx::query(
        "INSERT INTO stock_movements (tenant_id, id, lot_id, kind, quantity, actor, at)
         VALUES ($1, $2, $3, 'opening', $4, $5, $6)",
    )
    .bind(tenant.as_str())
    .bind(random::id())
    .bind(lot.id.as_str())
    .bind(lot.quantity.small)
    .bind(actor)
    .bind(at)
    .execute(&mut **tx)
    .await?;
    version_store::raise(tx, tenant).await
}

/// What is left of each of these ingredients, each with the unit it is kept in; in one statement for all of them. It is less
/// than nothing where more was used than had come.
pub(crate) async fn left(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredients: &[(String, Unit)],
) -> Result<HashMap<String, Stock>, DbError> {
    let none = ingredients
        .iter()
        .map(|(id, unit)| (id.clone(), Stock::none(*unit)));
    let mut stock: HashMap<_, _> = none.collect();
    if stock.is_empty() {
        return Ok(stock);
    }
    let ids = || ingredients.iter().map(|(id, _)| id.clone());
    let mut sums = Statement::new(
        "SELECT ingredient_id, unit, CAST(SUM(remaining) AS BIGINT) AS remaining, MIN(best_before) AS best_before
         FROM stock_lots WHERE remaining > 0 AND tenant_id = ",
    );
    sums.push_bind(tenant.as_str().to_owned());
    sums.one_of(" AND ingredient_id", ids());
    // What was used that no lot had makes it less.
    sums.push(
        " GROUP BY ingredient_id, unit
         UNION ALL SELECT ingredient_id, unit, CAST(SUM(quantity) AS BIGINT), NULL FROM lotless_movements WHERE tenant_id = ",
    );
    sums.push_bind(tenant.as_str().to_owned());
    sums.one_of(" AND ingredient_id", ids());
    sums.push(" GROUP BY ingredient_id, unit");
    for row in sums.build().fetch_all(&mut **tx).await? {
        let (left, best_before) = (remaining(&row)?, best_before(&row)?);
        let id: String = row.try_get("ingredient_id")?;
        if let Some(sum) = stock.get_mut(&id) {
            *sum = sum.and(left, best_before);
        }
    }
    Ok(stock)
}

/// Which of these ingredients are kept in stock: those of which something has come or was counted.
pub(crate) async fn kept(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredients: BTreeSet<String>,
) -> Result<BTreeSet<String>, DbError> {
    let ids: Vec<String> = ingredients.into_iter().collect();
    let mut kept = BTreeSet::new();
    for ids in ids.chunks(400) {
        let mut select = Statement::new("SELECT DISTINCT ingredient_id FROM stock_lots WHERE tenant_id = ");
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND ingredient_id", ids.iter().cloned());
        select.push(" UNION SELECT DISTINCT ingredient_id FROM lotless_movements WHERE tenant_id = ");
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND ingredient_id", ids.iter().cloned());
        for row in select.build().fetch_all(&mut **tx).await? {
            kept.insert(row.try_get("ingredient_id")?);
        }
    }
    Ok(kept)
}

/// The lots of an ingredient of which something is left, what is to be used first before the rest.
pub(super) async fn lots(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredient: &str,
) -> Result<Vec<LotInStore>, DbError> {
    let rows = sqlx::query(
        "SELECT s.id, s.code, s.remaining, s.unit, s.best_before, s.received_at, l.name AS location FROM stock_lots s
         LEFT JOIN locations l ON l.tenant_id = s.tenant_id AND l.id = s.location_id
         WHERE s.tenant_id = $1 AND s.ingredient_id = $2 AND s.remaining > 0
         ORDER BY CASE WHEN s.best_before IS NULL THEN 1 ELSE 0 END, s.best_before, s.received_at, s.id",
    )
    .bind(tenant.as_str())
    .bind(ingredient)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(lot).collect()
}

fn lot(row: &AnyRow) -> Result<LotInStore, DbError> {
    Ok(LotInStore {
        id: row.try_get("id")?,
        code: row.try_get("code")?,
        left: remaining(row)?,
        best_before: best_before(row)?,
        received_at: from_micros(row.try_get("received_at")?),
        location: row.try_get("location")?,
    })
}

fn remaining(row: &AnyRow) -> Result<Quantity, DbError> {
    let unit: Unit = row
        .try_get::<&str, _>("unit")?
        .parse()
        .map_err(DbError::corrupt)?;
    Ok(Quantity::new(row.try_get("remaining")?, unit))
}

fn best_before(row: &AnyRow) -> Result<Option<NaiveDate>, DbError> {
    let day: Option<String> = row.try_get("best_before")?;
    day.map(|day| day.parse().map_err(DbError::corrupt)).transpose()
}
