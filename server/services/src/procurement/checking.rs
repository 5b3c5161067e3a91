//! What can't be so in what somebody wants to order, told before anything is written.

use super::{OrderInput, ProcurementError, ProcurementService, input};
use crate::db::Access;
use obrador_core::{
    ids::TenantId,
    procurement::{Fault, PurchaseOrder},
};

impl ProcurementService {
    /// What can't be so in what was read of a form, where something else in it can't be read: all of it is told at once.
    /// `before` is the order that it changes.
    pub async fn faults(
        &self,
        tenant: &TenantId,
        before: Option<&PurchaseOrder>,
        input: OrderInput,
    ) -> Result<Vec<Fault>, ProcurementError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let content = before.map(|before| &before.as_stored().content);
        let lines = before.map_or(&[][..], PurchaseOrder::lines);
        let things = input.things(&mut tx, tenant).await?;
        Ok(match input::content(&things, input, content, lines) {
            Ok((content, lines)) => {
                let lines: Vec<_> = lines.into_iter().map(|(_, line)| line).collect();
                content.checked(&lines).err().unwrap_or_default()
            }
            Err(faults) => faults,
        })
    }
}
