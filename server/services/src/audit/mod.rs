//! The audit trail: rows are appended in the transaction of the change they tell of, and never touched again.

mod store;

pub use store::append;
pub(crate) use store::append_all;

use crate::actor::By;
use obrador_core::ids::TenantId;

/// Who creates or changes something, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct AuditContext<'a> {
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
