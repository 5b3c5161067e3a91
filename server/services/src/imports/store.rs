//! SQL of files that wait for their confirmation.

use super::KeptFile;
use crate::{
    db::{DbError, Tx},
    tabular::{Encoding, Text},
};
use obrador_core::ids::{TenantId, UserId};
use sqlx::Row as _;

/// Keeps a file of that kind, in place of an earlier one of the person.
pub(crate) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    (kind, id, file): (&str, &str, &KeptFile),
    now: i64,
) -> Result<(), DbError> {
    delete(tx, tenant, user, kind).await?;
    sqlx::query(
        "INSERT INTO catalogue_imports (tenant_id, id, user_id, kind, name, encoding, lang, content, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(user.as_str())
    .bind(kind)
    .bind(file.name.as_str())
    .bind(file.text.encoding.as_str())
    .bind(file.lang.as_str())
    .bind(file.text.text.as_str())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The person's file of that kind, kept since `since`.
pub(crate) async fn get(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    (kind, id): (&str, &str),
    since: i64,
) -> Result<Option<KeptFile>, DbError> {
    let row = sqlx::query(
        "SELECT name, encoding, lang, content FROM catalogue_imports
         WHERE tenant_id = $1 AND user_id = $2 AND kind = $3 AND id = $4 AND created_at >= $5",
    )
    .bind(tenant.as_str())
    .bind(user.as_str())
    .bind(kind)
    .bind(id)
    .bind(since)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let (encoding, lang): (String, String) = (row.try_get("encoding")?, row.try_get("lang")?);
    let unknown = || DbError::corrupt(&encoding);
    Ok(Some(KeptFile {
        name: row.try_get("name")?,
        text: Text {
            text: row.try_get("content")?,
            encoding: Encoding::named(&encoding).ok_or_else(unknown)?,
        },
        lang: lang.parse().map_err(DbError::corrupt)?,
    }))
}

/// Forgets the person's files of that kind: imported, or another takes their place.
pub(crate) async fn delete(tx: &mut Tx, tenant: &TenantId, user: &UserId, kind: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM catalogue_imports WHERE tenant_id = $1 AND user_id = $2 AND kind = $3")
        .bind(tenant.as_str())
        .bind(user.as_str())
        .bind(kind)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Everybody's files from before then, in microseconds UTC.
pub(crate) async fn delete_before(tx: &mut Tx, before: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM catalogue_imports WHERE created_at < $1")
        .bind(before)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
