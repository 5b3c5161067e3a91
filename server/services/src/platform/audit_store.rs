//! SQL of what happened to a bakery.

use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
};
use chrono::{DateTime, Utc};
use obrador_core::ids::TenantId;
use sqlx::{Row as _, any::AnyRow};

/// Something that happened.
#[derive(Debug, Clone)]
pub struct AuditRow {
    /// The row's identifier.
    pub id: String,
    /// Who: a person's name where they are still there, or how the row calls them.
    pub actor: String,
    /// What.
    pub action: String,
    /// How it was, as JSON.
    pub before: Option<String>,
    /// How it is since, as JSON.
    pub after: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

pub(super) async fn page(
    tx: &mut Tx,
    tenant: &TenantId,
    before: Option<&str>,
    limit: usize,
) -> Result<Vec<AuditRow>, DbError> {
    let mut select = Statement::new(
        "SELECT a.id, COALESCE(u.name, a.actor) AS actor, a.action, a.before_json, a.after_json, a.reason, a.at
         FROM audit a LEFT JOIN users u ON u.id = substr(a.actor, 6) AND a.actor LIKE 'user:%'
         WHERE a.tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    if let Some(before) = before {
        select.push(" AND (a.at, a.id) < (SELECT b.at, b.id FROM audit b WHERE b.id = ");
        select.push_bind(before.to_owned()).push(")");
    }
    select.push(" ORDER BY a.at DESC, a.id DESC LIMIT ");
    select.push_bind(limit as i64);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter().map(row).collect()
}

fn row(row: &AnyRow) -> Result<AuditRow, DbError> {
    Ok(AuditRow {
        id: row.try_get("id")?,
        actor: row.try_get("actor")?,
        action: row.try_get("action")?,
        before: row.try_get("before_json")?,
        after: row.try_get("after_json")?,
        reason: row.try_get("reason")?,
        at: from_micros(row.try_get("at")?),
    })
}
