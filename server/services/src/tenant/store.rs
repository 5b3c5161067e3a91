//! SQL of bakeries.

use super::{NewTenant, Tenant};
use crate::{
    db::{DbError, Tx, locks},
    random,
    subscription::{self, Subscription},
    zone::Zone,
};
use obrador_core::{
    i18n::{Lang, fold},
    ids::TenantId,
    tenant::BakeryData,
};
use sqlx::{Row as _, any::AnyRow};

pub(super) async fn insert(tx: &mut Tx, new: &NewTenant, now: i64) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO tenants (id, name, country, time_zone, lang, created_at, name_folded)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(new.id.as_str())
    .bind(new.name.as_str())
    .bind(new.country.as_str())
    .bind(new.time_zone.as_str())
    .bind(new.lang.as_str())
    .bind(now)
    .bind(fold(new.name.as_str()))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Does the audit trail tell that of a bakery?
pub(super) async fn has_happened(tx: &mut Tx, id: &TenantId, action: &str) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM audit WHERE tenant_id = $1 AND action = $2 LIMIT 1")
        .bind(id.as_str())
        .bind(action)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

/// A bakery that signs up.
pub(crate) async fn insert_data(
    tx: &mut Tx,
    id: &TenantId,
    data: &BakeryData,
    lang: Lang,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO tenants (id, name, country, time_zone, lang, vat_number, created_at, name_folded)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.as_str())
    .bind(data.name.as_str())
    .bind(data.country)
    .bind(data.time_zone.as_str())
    .bind(lang.as_str())
    .bind(data.vat_number.as_deref())
    .bind(now)
    .bind(fold(data.name.as_str()))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(crate) async fn exists(tx: &mut Tx, id: &TenantId) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM tenants WHERE id = $1")
        .bind(id.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

/// Was there a bakery with that identifier, and is it purged? What others know of it must not become a stranger's. Until
/// the end of the transaction nobody is purged.
pub(crate) async fn is_purged(tx: &mut Tx, id: &TenantId) -> Result<bool, DbError> {
    tx.share_lock(locks::PURGE).await?;
    let row = sqlx::query("SELECT at FROM purged_tenants WHERE tenant_sha256 = $1")
        .bind(random::sha256(id.as_str()))
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

pub(crate) async fn note_purged(tx: &mut Tx, sha256: &str, now: i64) -> Result<(), DbError> {
    sqlx::query("INSERT INTO purged_tenants (tenant_sha256, at) VALUES ($1, $2) ON CONFLICT (tenant_sha256) DO NOTHING")
        .bind(sha256)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Gives a purged identifier free again, for the demo's own.
pub(crate) async fn clear_purged(tx: &mut Tx, id: &TenantId) -> Result<(), DbError> {
    sqlx::query("DELETE FROM purged_tenants WHERE tenant_sha256 = $1")
        .bind(random::sha256(id.as_str()))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Waits until nobody else changes the bakery's people or data, until the end of the transaction; false where there is
/// no such bakery.
pub(crate) async fn lock(tx: &mut Tx, id: &TenantId) -> Result<bool, DbError> {
    let locked = sqlx::query("UPDATE tenants SET version = version WHERE id = $1")
        .bind(id.as_str())
        .execute(&mut **tx)
        .await?;
    Ok(locked.rows_affected() == 1)
}

/// False where the bakery is no longer at version `was`.
pub(super) async fn update(
    tx: &mut Tx,
    id: &TenantId,
    data: &BakeryData,
    lang: Lang,
    was: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE tenants SET name = $3, country = $4, time_zone = $5, lang = $6, vat_number = $7, name_folded = $8,
             version = version + 1
         WHERE id = $1 AND version = $2",
    )
    .bind(id.as_str())
    .bind(was)
    .bind(data.name.as_str())
    .bind(data.country)
    .bind(data.time_zone.as_str())
    .bind(lang.as_str())
    .bind(data.vat_number.as_deref())
    .bind(fold(data.name.as_str()))
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn list(tx: &mut Tx) -> Result<Vec<(Tenant, Subscription)>, DbError> {
    let rows = sqlx::query(
        "SELECT t.id, t.name, t.country, t.time_zone, t.lang, t.vat_number, t.created_at, t.version AS tenant_version,
                s.plan, s.cycle, s.state, s.anchor_at, s.period_start, s.renews_on, s.version,
                s.requested_plan, s.requested_by, s.requested_at
         FROM tenants t JOIN subscriptions s ON s.tenant_id = t.id ORDER BY t.id",
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| Ok((tenant(row)?, subscription::from_row(row)?)))
        .collect()
}

pub(crate) async fn get(tx: &mut Tx, id: &TenantId) -> Result<Option<Tenant>, DbError> {
    let row = sqlx::query(
        "SELECT id, name, country, time_zone, lang, vat_number, created_at, version AS tenant_version
         FROM tenants WHERE id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(tenant).transpose()
}

pub(crate) fn tenant(row: &AnyRow) -> Result<Tenant, DbError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    Ok(Tenant {
        id: text("id")?.parse().map_err(DbError::corrupt)?,
        name: text("name")?,
        country: text("country")?,
        time_zone: text("time_zone")?,
        lang: text("lang")?.parse().map_err(DbError::corrupt)?,
        vat_number: row.try_get("vat_number")?,
        created_at: row.try_get("created_at")?,
        version: row.try_get("tenant_version")?,
    })
}

/// By whose clock the bakery reads its days.
pub(crate) async fn zone(tx: &mut Tx, tenant: &TenantId) -> Result<Zone, DbError> {
    let row = sqlx::query("SELECT time_zone FROM tenants WHERE id = $1")
        .bind(tenant.as_str())
        .fetch_one(&mut **tx)
        .await?;
    Ok(Zone::of(row.try_get("time_zone")?))
}
