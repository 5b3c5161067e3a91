//! SQL of ovens, mixers and other capacities.

use super::CapacityRecord;
use crate::db::{DbError, Tx};
use obrador_core::{
    ids::TenantId,
    production::{Capacity, Holds, Stage},
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};

/// All of a bakery's, by stage and name.
pub(super) async fn all(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<CapacityRecord>, DbError> {
    let rows = sqlx::query(
        "SELECT c.id, c.name, c.stage, c.location_id, l.name AS location_name, c.holds, c.unit, c.version
         FROM production_capacities c
         LEFT JOIN locations l ON l.tenant_id = c.tenant_id AND l.id = c.location_id
         WHERE c.tenant_id = $1 ORDER BY c.name, c.id",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    let mut all = rows.iter().map(read).collect::<Result<Vec<_>, DbError>>()?;
    all.sort_by_key(|it| it.capacity.stage);
    Ok(all)
}

/// One more, or in place of what was said before.
pub(super) async fn save(
    tx: &mut Tx,
    tenant: &TenantId,
    record: &CapacityRecord,
    now: i64,
) -> Result<(), DbError> {
    let Capacity {
        id,
        name,
        stage,
        location,
        holds,
    } = &record.capacity;
    let (small, unit) = match holds {
        Holds::Batches(places) => (*places, None),
        Holds::Quantity(quantity) => (quantity.small, Some(quantity.unit.as_str())),
    };
    sqlx::query(
        "INSERT INTO production_capacities (tenant_id, id, name, stage, location_id, holds, unit, version, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (tenant_id, id) DO UPDATE SET name = $3, stage = $4, location_id = $5, holds = $6, unit = $7, version = $8,
            changed_at = $9",
    )
    .bind(tenant.as_str())
    .bind(id.as_str())
    .bind(name.as_str())
    .bind(stage.as_str())
    .bind(location.as_deref())
    .bind(small)
    .bind(unit)
    .bind(record.version)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// It is no longer there.
pub(super) async fn remove(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM production_capacities WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<CapacityRecord, DbError> {
    let stage: Stage = row
        .try_get::<&str, _>("stage")?
        .parse()
        .map_err(DbError::corrupt)?;
    let small: i64 = row.try_get("holds")?;
    let unit: Option<String> = row.try_get("unit")?;
    let holds = match unit {
        None => Holds::Batches(small),
        Some(unit) => {
            let unit: Unit = unit.parse().map_err(DbError::corrupt)?;
            Holds::Quantity(Quantity::new(small, unit))
        }
    };
    Ok(CapacityRecord {
        capacity: Capacity {
            id: row.try_get("id")?,
            name: row.try_get("name")?,
            stage,
            location: row.try_get("location_id")?,
            holds,
        },
        location_name: row.try_get("location_name")?,
        version: row.try_get("version")?,
    })
}
