//! The audit trail: rows are appended in the transaction of the change they tell of, and never touched again.

use crate::{
    db::{DbError, Tx},
    secret,
};
use obrador_core::ids::TenantId;

/// Who creates or changes something, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Doing<'a> {
    /// The bakery.
    pub tenant: &'a TenantId,
    /// As an audit row calls them.
    pub by: &'a str,
}

/// One change.
#[derive(Debug)]
pub struct Entry<'a> {
    tenant: Option<&'a TenantId>,
    actor: &'a str,
    action: &'a str,
    at: i64,
    before: Option<String>,
    after: Option<String>,
    reason: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// `actor` did `action`, at `at` (microseconds UTC).
    pub fn new(tenant: Option<&'a TenantId>, actor: &'a str, action: &'a str, at: i64) -> Self {
        Self {
            tenant,
            actor,
            action,
            at,
            before: None,
            after: None,
            reason: None,
        }
    }

    /// How it was.
    #[must_use]
    pub fn before(mut self, value: &serde_json::Value) -> Self {
        self.before = Some(value.to_string());
        self
    }

    /// How it is now.
    #[must_use]
    pub fn after(mut self, value: &serde_json::Value) -> Self {
        self.after = Some(value.to_string());
        self
    }

    /// Why it was done.
    #[must_use]
    pub fn because(mut self, reason: &'a str) -> Self {
        self.reason = Some(reason);
        self
    }
}

/// Appends the row.
pub async fn append(tx: &mut Tx, entry: &Entry<'_>) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO audit (id, tenant_id, actor, action, before_json, after_json, at, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(secret::id())
    .bind(entry.tenant.map(TenantId::as_str))
    .bind(entry.actor)
    .bind(entry.action)
    .bind(entry.before.as_deref())
    .bind(entry.after.as_deref())
    .bind(entry.at)
    .bind(entry.reason)
    .execute(&mut **tx)
    .await?;
    Ok(())
}
