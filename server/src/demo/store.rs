//! SQL of the demo: is it there, away with it.

use super::script::BAKERIES;
use crate::{
    audit,
    db::{DbError, Tx},
    tenant::erase,
};
use obrador_core::ids::{TenantId, UserId};
use sqlx::Row as _;

/// How the demo's people's addresses end; nobody else's do.
pub(super) const MAIL: &str = "@demo.obrador.example";
/// The audit row that says the demo is whole.
const WHOLE: &str = "demo.whole";

pub(super) fn id(text: &str) -> Result<TenantId, DbError> {
    text.parse().map_err(DbError::corrupt)
}

/// Was the demo written to its end?
pub(super) async fn is_whole(tx: &mut Tx) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM audit WHERE tenant_id = $1 AND action = $2")
        .bind(BAKERIES[0].id)
        .bind(WHOLE)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

/// It was.
pub(super) async fn mark_whole(tx: &mut Tx, now: i64) -> Result<(), DbError> {
    let tenant = id(BAKERIES[0].id)?;
    audit::append(tx, &audit::Entry::new(Some(&tenant), "demo", WHOLE, now)).await
}

/// Takes away the demo's bakeries and people with all they have, and nothing else. The usage version stays, one higher:
/// what Redis and other processes remember is of the one before.
pub(super) async fn delete(tx: &mut Tx) -> Result<(), DbError> {
    for bakery in &BAKERIES {
        let tenant = id(bakery.id)?;
        erase::bakery(tx, &tenant, &["usage_versions"]).await?;
        sqlx::query("UPDATE usage_versions SET version = version + 1 WHERE tenant_id = $1")
            .bind(bakery.id)
            .execute(&mut **tx)
            .await?;
    }
    let rows = sqlx::query("SELECT id FROM users WHERE email LIKE $1")
        .bind(format!("%{MAIL}"))
        .fetch_all(&mut **tx)
        .await?;
    let ids = rows.iter().map(|row| {
        row.try_get::<String, _>("id")?
            .parse::<UserId>()
            .map_err(DbError::corrupt)
    });
    erase::people(tx, &ids.collect::<Result<Vec<_>, _>>()?).await
}
