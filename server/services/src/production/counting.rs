//! What is in store of an ingredient, and what somebody counted.

use super::{CountInput, ProductionError, ProductionService, StockSheet};
use crate::audit::AuditContext;
use obrador_core::ids::TenantId;

#[expect(clippy::unused_async, reason = "nothing is stored yet")]
impl ProductionService {
    /// What is in store of an ingredient.
    pub async fn stock(&self, _tenant: &TenantId, _ingredient: &str) -> Result<StockSheet, ProductionError> {
        Err(ProductionError::NotFound)
    }

    /// What somebody counted is right: what was written is corrected.
    pub async fn count(
        &self,
        _of: AuditContext<'_>,
        _input: CountInput,
    ) -> Result<StockSheet, ProductionError> {
        Err(ProductionError::NotFound)
    }
}
