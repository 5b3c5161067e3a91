//! SQL of what a mail to a supplier says of its sender and of where the goods go, and of how many there were.

use super::ProcurementError;
use crate::{
    audit::AuditContext,
    db::{DbError, Tx},
};
use obrador_core::{
    i18n::Lang,
    ids::{TenantId, UserId},
};
use sqlx::Row as _;

/// Who sends it: their address is theirs.
pub(super) struct Sender {
    pub(super) id: UserId,
    pub(super) name: String,
    pub(super) email: String,
}

pub(super) async fn sender(tx: &mut Tx, of: AuditContext<'_>) -> Result<Sender, ProcurementError> {
    let id: UserId = of.by.stands_for().ok_or(ProcurementError::NoPerson)?;
    let row = sqlx::query("SELECT name, email, email_verified_at FROM users WHERE id = $1")
        .bind(id.as_str())
        .fetch_optional(&mut **tx)
        .await
        .map_err(DbError::from)?;
    let row = row.ok_or(ProcurementError::NoPerson)?;
    let verified: Option<i64> = row.try_get("email_verified_at").map_err(DbError::from)?;
    if verified.is_none() {
        return Err(ProcurementError::NotConfirmed);
    }
    Ok(Sender {
        id,
        name: row.try_get("name").map_err(DbError::from)?,
        email: row.try_get("email").map_err(DbError::from)?,
    })
}

/// The bakery's name, and the language of its papers.
pub(super) async fn bakery(tx: &mut Tx, tenant: &TenantId) -> Result<(String, Lang), DbError> {
    let row = sqlx::query("SELECT name, lang FROM tenants WHERE id = $1")
        .bind(tenant.as_str())
        .fetch_one(&mut **tx)
        .await?;
    let lang = row.try_get::<&str, _>("lang")?;
    Ok((row.try_get("name")?, lang.parse().map_err(DbError::corrupt)?))
}

/// Where a location is, street first; nothing where that is not known.
pub(super) async fn address_of(
    tx: &mut Tx,
    tenant: &TenantId,
    location: &str,
) -> Result<Vec<String>, DbError> {
    let row = sqlx::query("SELECT address, city FROM locations WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(location)
        .fetch_optional(&mut **tx)
        .await?;
    let Some(row) = row else {
        return Ok(Vec::new());
    };
    let said: [Option<String>; 2] = [row.try_get("address")?, row.try_get("city")?];
    Ok(said
        .into_iter()
        .flatten()
        .filter(|line| !line.is_empty())
        .collect())
}

/// How many orders the bakery has mailed since then.
pub(super) async fn mailed_since(tx: &mut Tx, tenant: &TenantId, since: i64) -> Result<i64, DbError> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS mailed FROM purchase_order_history WHERE tenant_id = $1 AND event = 'mailed' AND at > $2",
    )
    .bind(tenant.as_str())
    .bind(since)
    .fetch_one(&mut **tx)
    .await?;
    Ok(row.try_get("mailed")?)
}
