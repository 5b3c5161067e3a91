//! A new bakery's first steps, put away. The audit trail remembers it: who did it is known, and the bakery's export and
//! its deletion reach it.

use super::{TenantService, store};
use crate::{
    actor::By,
    audit,
    db::{Access, DbError},
};
use obrador_core::ids::TenantId;

/// As an audit row calls it.
const HIDDEN: &str = "tenant.first_steps_hidden";

impl TenantService {
    /// Were they put away?
    pub async fn first_steps_hidden(&self, id: &TenantId) -> Result<bool, DbError> {
        let mut tx = self.db.begin(id, Access::Read).await?;
        store::has_happened(&mut tx, id, HIDDEN).await
    }

    /// Puts them away; once is enough.
    pub async fn hide_first_steps(&self, id: &TenantId, by: impl Into<By>) -> Result<(), DbError> {
        let mut tx = self.db.begin(id, Access::Write).await?;
        if store::has_happened(&mut tx, id, HIDDEN).await? {
            return Ok(());
        }
        let entry = audit::Entry::new(Some(id), by, HIDDEN, self.clock.micros());
        audit::append(&mut tx, &entry).await?;
        tx.commit().await
    }
}
