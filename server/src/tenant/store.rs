//! SQL of bakeries.

use super::{NewTenant, Tenant};
use crate::{
    db::{DbError, Tx},
    subscription::{self, Subscription},
};
use obrador_core::ids::TenantId;
use sqlx::{Row as _, any::AnyRow};

pub(super) async fn insert(tx: &mut Tx, new: &NewTenant, now: i64) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO tenants (id, name, country, time_zone, lang, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(new.id.as_str())
    .bind(new.name.as_str())
    .bind(new.country.as_str())
    .bind(new.time_zone.as_str())
    .bind(new.lang.as_str())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn list(tx: &mut Tx) -> Result<Vec<(Tenant, Subscription)>, DbError> {
    let rows = sqlx::query(
        "SELECT t.id, t.name, t.country, t.time_zone, t.lang, t.created_at,
                s.plan, s.cycle, s.state, s.period_start, s.renews_on, s.version
         FROM tenants t JOIN subscriptions s ON s.tenant_id = t.id ORDER BY t.id",
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| Ok((tenant(row)?, subscription::from_row(row)?)))
        .collect()
}

pub(super) async fn get(tx: &mut Tx, id: &TenantId) -> Result<Option<Tenant>, DbError> {
    let row = sqlx::query("SELECT id, name, country, time_zone, lang, created_at FROM tenants WHERE id = $1")
        .bind(id.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    row.as_ref().map(tenant).transpose()
}

pub(super) fn tenant(row: &AnyRow) -> Result<Tenant, DbError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    Ok(Tenant {
        id: text("id")?.parse().map_err(DbError::corrupt)?,
        name: text("name")?,
        country: text("country")?,
        time_zone: text("time_zone")?,
        lang: text("lang")?.parse().map_err(DbError::corrupt)?,
        created_at: row.try_get("created_at")?,
    })
}
