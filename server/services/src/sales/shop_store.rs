//! SQL of the shops and products that sales are of.

use super::view::{DayProduct, Shop};
use crate::db::{DbError, Statement, Tx};
use chrono::NaiveDate;
use obrador_core::ids::TenantId;
use sqlx::Row as _;
use std::collections::BTreeSet;

/// The bakery's locations, those in use first, by name.
pub(super) async fn all(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<Shop>, DbError> {
    let rows = sqlx::query(
        "SELECT id, name, CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END AS archived FROM locations
         WHERE tenant_id = $1 ORDER BY archived, search, id",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let archived: i64 = row.try_get("archived")?;
            Ok(Shop {
                location: row.try_get("id")?,
                name: row.try_get("name")?,
                archived: archived == 1,
            })
        })
        .collect()
}

/// Those of these products that the bakery has, also archived ones: what was sold of them stays true.
pub(super) async fn known(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: BTreeSet<String>,
) -> Result<BTreeSet<String>, DbError> {
    let ids: Vec<String> = ids.into_iter().collect();
    let mut known = BTreeSet::new();
    for ids in ids.chunks(500) {
        let mut select = Statement::new("SELECT id FROM products WHERE tenant_id = ");
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND id", ids.iter().cloned());
        for row in select.build().fetch_all(&mut **tx).await? {
            known.insert(row.try_get("id")?);
        }
    }
    Ok(known)
}

/// The products in use that have no row that day in that shop, those that sold since `since` first, then by name.
pub(super) async fn without_row(
    tx: &mut Tx,
    tenant: &TenantId,
    (day, location): (NaiveDate, &str),
    since: NaiveDate,
) -> Result<Vec<DayProduct>, DbError> {
    let rows = sqlx::query(
        "SELECT p.id, p.name, s.last_sold FROM products p
         LEFT JOIN (SELECT product_id, MAX(day) AS last_sold FROM daily_sales
            WHERE tenant_id = $1 AND location_id = $2 AND day >= $4 AND day < $3 AND sold > 0 GROUP BY product_id) s
            ON s.product_id = p.id
         WHERE p.tenant_id = $1 AND p.archived_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM daily_sales d
                WHERE d.tenant_id = $1 AND d.product_id = p.id AND d.location_id = $2 AND d.day = $3)
         ORDER BY CASE WHEN s.last_sold IS NULL THEN 1 ELSE 0 END, p.search, p.id",
    )
    .bind(tenant.as_str())
    .bind(location)
    .bind(day.to_string())
    .bind(since.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let last: Option<String> = row.try_get("last_sold")?;
            Ok(DayProduct {
                id: row.try_get("id")?,
                name: row.try_get("name")?,
                last_sold: last
                    .map(|day| day.parse())
                    .transpose()
                    .map_err(DbError::corrupt)?,
            })
        })
        .collect()
}
