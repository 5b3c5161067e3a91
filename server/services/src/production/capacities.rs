//! Ovens, mixers and whatever else has only so many places.

use super::{CapacityInput, CapacityRecord, ProductionError, ProductionService};
use crate::audit::AuditContext;
use obrador_core::ids::TenantId;

#[expect(clippy::unused_async, reason = "nothing is stored yet")]
impl ProductionService {
    /// All of a bakery's, by stage and name.
    pub async fn capacities(&self, _tenant: &TenantId) -> Result<Vec<CapacityRecord>, ProductionError> {
        Ok(Vec::new())
    }

    /// One more.
    pub async fn add_capacity(
        &self,
        _of: AuditContext<'_>,
        _input: CapacityInput,
    ) -> Result<CapacityRecord, ProductionError> {
        Err(ProductionError::NotFound)
    }

    /// In place of what was said before, where that still has that version.
    pub async fn change_capacity(
        &self,
        _of: AuditContext<'_>,
        (_id, _version): (&str, i64),
        _input: CapacityInput,
    ) -> Result<CapacityRecord, ProductionError> {
        Err(ProductionError::NotFound)
    }

    /// It is no longer there.
    pub async fn remove_capacity(
        &self,
        _of: AuditContext<'_>,
        (_id, _version): (&str, i64),
    ) -> Result<(), ProductionError> {
        Err(ProductionError::NotFound)
    }
}
