//! A new order of which the same may be sent twice: whoever clicks twice has one order.

use super::{
    OrderInput, OrderView, ProcurementError, ProcurementService, once_store, receipt_store::Request,
    writing::view,
};
use crate::{audit::AuditContext, db::Access, random};
use obrador_core::subscription::FeatureId;

impl ProcurementService {
    /// A new order, a draft, of a request that whoever sends it calls `key`: sent again it is the order that it made, whatever
    /// has happened to that since.
    pub async fn create_once(
        &self,
        of: AuditContext<'_>,
        input: OrderInput,
        key: &str,
    ) -> Result<OrderView, ProcurementError> {
        let created = self.insert_once(of, input, key).await;
        self.entitlement.explained(of.tenant, created).await
    }

    async fn insert_once(
        &self,
        of: AuditContext<'_>,
        input: OrderInput,
        key: &str,
    ) -> Result<OrderView, ProcurementError> {
        // Two that say the same are written alike.
        let sha256 = random::sha256(&format!("{input:?}"));
        let request = Request { key, sha256: &sha256 };
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
            .await?;
        if let Some((id, before)) = once_store::made(&mut tx, of.tenant, key).await? {
            return if before == sha256 {
                view(&mut tx, of.tenant, &id).await
            } else {
                Err(ProcurementError::KeyTaken)
            };
        }
        let after = self.make(&mut tx, of, input).await?;
        once_store::note(&mut tx, of.tenant, &after.order.as_stored().id, request).await?;
        tx.commit().await?;
        Ok(after)
    }
}
