//! SQL of contents that no row names, and of the state that the folder of stored files is told.

use crate::db::{DbError, Statement, Tx, locks};
use obrador_core::ids::TenantId;
use sqlx::{Row as _, any::AnyRow};
use std::collections::HashSet;

/// Rows in one `INSERT`: below every database's number of parameters.
const ROWS: usize = 500;
/// How many contents go in one sweep.
const AT_ONCE: i64 = 10_000;

/// Why no row names a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// It was archived for long.
    Archive,
    /// It came while its bakery was purged.
    Purge,
    /// Its demo was made anew.
    Reset,
    /// An operator said so.
    Claim,
}

impl Why {
    fn as_str(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Purge => "purge",
            Self::Reset => "reset",
            Self::Claim => "claim",
        }
    }
}

/// Says that a content is on its way in, before it is there. False where there is no such bakery.
pub(super) async fn announce(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<bool, DbError> {
    tx.share_lock(locks::PURGE).await?;
    let done = sqlx::query(
        "INSERT INTO files_let_go (tenant_id, id, why, at)
         SELECT t.id, $2, 'upload', CAST($3 AS BIGINT) FROM tenants t WHERE t.id = $1",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A row names the content, or it is gone.
pub(super) async fn settle(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM files_let_go WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Lets contents go that no row names any more: after a grace the sweep takes them.
pub(crate) async fn let_go(
    tx: &mut Tx,
    contents: &[(TenantId, String)],
    why: Why,
    now: i64,
) -> Result<(), DbError> {
    for rows in contents.chunks(ROWS) {
        let mut insert = Statement::new("INSERT INTO files_let_go (tenant_id, id, why, at) ");
        insert.push_values(rows, |mut row, (tenant, id)| {
            row.push_bind(tenant.as_str().to_owned())
                .push_bind(id.clone())
                .push_bind(why.as_str())
                .push_bind(now);
        });
        insert.push(" ON CONFLICT (tenant_id, id) DO NOTHING");
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// The contents that were let go before `before`, the oldest first.
pub(super) async fn due(tx: &mut Tx, before: i64) -> Result<Vec<(TenantId, String)>, DbError> {
    let rows = sqlx::query(
        "SELECT g.tenant_id, g.id FROM files_let_go g WHERE g.at < $1 AND NOT EXISTS (
             SELECT 1 FROM stored_files f
             WHERE f.tenant_id = g.tenant_id AND f.id = g.id AND f.sha256 IS NOT NULL)
         ORDER BY g.at, g.tenant_id, g.id LIMIT $2",
    )
    .bind(before)
    .bind(AT_ONCE)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(content).collect()
}

/// The contents of a bakery that this database knows: named, on their way in, or let go.
pub(crate) async fn known(tx: &mut Tx, tenant: &TenantId) -> Result<HashSet<String>, DbError> {
    let rows = sqlx::query(
        "SELECT id FROM stored_files WHERE tenant_id = $1 AND sha256 IS NOT NULL
         UNION SELECT id FROM files_let_go WHERE tenant_id = $1",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("id")?)).collect()
}

/// The contents of a bakery that rows name.
pub(super) async fn named(tx: &mut Tx, tenant: &TenantId) -> Result<HashSet<String>, DbError> {
    let rows = sqlx::query("SELECT id FROM stored_files WHERE tenant_id = $1 AND sha256 IS NOT NULL")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    rows.iter().map(|row| Ok(row.try_get("id")?)).collect()
}

/// The same, with those that are on their way in.
pub(crate) async fn coming(tx: &mut Tx, tenant: &TenantId) -> Result<HashSet<String>, DbError> {
    let rows = sqlx::query(
        "SELECT id FROM stored_files WHERE tenant_id = $1 AND sha256 IS NOT NULL
         UNION SELECT id FROM files_let_go WHERE tenant_id = $1 AND why = 'upload'",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("id")?)).collect()
}

/// Does it know any content at all?
pub(super) async fn knows_any(tx: &mut Tx) -> Result<bool, DbError> {
    let row = sqlx::query(
        "SELECT 1 AS found WHERE EXISTS (SELECT 1 FROM stored_files WHERE sha256 IS NOT NULL)
             OR EXISTS (SELECT 1 FROM files_let_go)",
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.is_some())
}

/// Has a folder been told of any state?
pub(super) async fn has_told(tx: &mut Tx) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT one FROM installation WHERE files_generation > 0");
    Ok(row.fetch_optional(&mut **tx).await?.is_some())
}

/// Goes on to the next state, unless a state after this one has been told already. Answers which it is.
pub(super) async fn next_generation(tx: &mut Tx, told: i64) -> Result<Option<i64>, DbError> {
    let row = sqlx::query(
        "UPDATE installation SET files_generation = files_generation + 1
         WHERE one = 1 AND files_generation >= $1 RETURNING files_generation",
    )
    .bind(told)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| row.try_get("files_generation")).transpose()?)
}

fn content(row: &AnyRow) -> Result<(TenantId, String), DbError> {
    let tenant = row.try_get::<String, _>("tenant_id")?;
    Ok((tenant.parse().map_err(DbError::corrupt)?, row.try_get("id")?))
}
