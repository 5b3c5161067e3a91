//! SQL of the audit trail.

use super::Entry;
use crate::{
    db::{DbError, Statement, Tx},
    random,
};
use obrador_core::{ids::TenantId, tenant::reason::Reason};

/// Appends the row.
pub async fn append(tx: &mut Tx, entry: &Entry<'_>) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO audit (id, tenant_id, actor, action, before_json, after_json, at, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(random::id())
    .bind(entry.tenant.map(TenantId::as_str))
    .bind(entry.by.name())
    .bind(entry.action)
    .bind(entry.before.as_deref())
    .bind(entry.after.as_deref())
    .bind(entry.at)
    .bind(entry.by.reason().map(Reason::as_str))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Rows in one `INSERT`: below every database's number of parameters.
const ROWS: usize = 500;

/// Appends many rows.
pub(crate) async fn append_all(tx: &mut Tx, entries: &[Entry<'_>]) -> Result<(), DbError> {
    for rows in entries.chunks(ROWS) {
        let mut insert = Statement::new(
            "INSERT INTO audit (id, tenant_id, actor, action, before_json, after_json, at, reason) ",
        );
        insert.push_values(rows, |mut row, entry| {
            row.push_bind(random::id())
                .push_bind(entry.tenant.map(|tenant| tenant.as_str().to_owned()))
                .push_bind(entry.by.name())
                .push_bind(entry.action.to_owned())
                .push_bind(entry.before.clone())
                .push_bind(entry.after.clone())
                .push_bind(entry.at)
                .push_bind(entry.by.reason().map(|reason| reason.as_str().to_owned()));
        });
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}
