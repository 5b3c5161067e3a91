//! What is done with stored files, in the audit trail.

use super::StoredFile;
use crate::{
    audit::{self, AuditContext},
    db::{DbError, Tx},
};

/// Writes into the audit trail how it was and how it is.
pub(super) async fn record_audit(
    tx: &mut Tx,
    of: AuditContext<'_>,
    action: &str,
    now: i64,
    (before, after): (Option<&StoredFile>, Option<&StoredFile>),
) -> Result<(), DbError> {
    let action = format!("file.{action}");
    let mut entry = audit::Entry::new(Some(of.tenant), of.by, &action, now);
    if let Some(before) = before {
        entry = entry.before(&known_of(before));
    }
    if let Some(after) = after {
        entry = entry.after(&known_of(after));
    }
    audit::append(tx, &entry).await
}

fn known_of(file: &StoredFile) -> serde_json::Value {
    serde_json::json!({
        "id": file.id, "name": file.name, "bytes": file.bytes, "sha256": file.sha256,
        "archived": file.archived_at.is_some(), "version": file.version,
    })
}
