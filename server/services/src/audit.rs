//! The audit trail: rows are appended in the transaction of the change they tell of, and never touched again.

use crate::{
    actor::By,
    db::{DbError, Tx},
    random,
};
use obrador_core::{ids::TenantId, tenant::reason::Reason};

/// Who creates or changes something, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Doing<'a> {
    /// The bakery.
    pub tenant: &'a TenantId,
    /// Who.
    pub by: &'a By,
}

/// One change.
#[derive(Debug)]
pub struct Entry<'a> {
    tenant: Option<&'a TenantId>,
    by: By,
    action: &'a str,
    at: i64,
    before: Option<String>,
    after: Option<String>,
}

impl<'a> Entry<'a> {
    /// `by` did `action`, at `at` (microseconds UTC), for the reason they gave.
    pub fn new(tenant: Option<&'a TenantId>, by: impl Into<By>, action: &'a str, at: i64) -> Self {
        Self {
            tenant,
            by: by.into(),
            action,
            at,
            before: None,
            after: None,
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
}

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
