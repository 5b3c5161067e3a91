//! A bakery's own rules: who approves up to which amount, who stands in for whom, how much more may come.

use super::{ProcurementError, ProcurementService, Settings, json, settings_store};
use crate::{
    audit::{self, AuditContext},
    db::Access,
};
use obrador_core::{
    ids::TenantId,
    procurement::{Policy, Tolerance},
    subscription::FeatureId,
};

impl ProcurementService {
    /// The bakery's rules.
    pub async fn settings(&self, tenant: &TenantId) -> Result<Settings, ProcurementError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(settings_store::load(&mut tx, tenant).await?)
    }

    /// Changes the rules, where they still have that version. Who approves is for plans that have approvals.
    pub async fn change_settings(
        &self,
        of: AuditContext<'_>,
        version: i64,
        policy: Policy,
        tolerance: Tolerance,
    ) -> Result<Settings, ProcurementError> {
        let done = self.write_settings(of, version, policy, tolerance).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn write_settings(
        &self,
        of: AuditContext<'_>,
        version: i64,
        policy: Policy,
        tolerance: Tolerance,
    ) -> Result<Settings, ProcurementError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
            .await?;
        let before = settings_store::load(&mut tx, of.tenant).await?;
        if before.version != version {
            return Err(ProcurementError::SettingsConflict(before.version));
        }
        if policy != before.policy {
            self.authorize(&mut tx, of.tenant, FeatureId::ApprovalWorkflow)
                .await?;
            policy.names_only(&settings_store::team(&mut tx, of.tenant).await?)?;
        }
        let after = Settings {
            policy,
            tolerance,
            version: version + 1,
        };
        settings_store::save(&mut tx, of.tenant, &after, now).await?;
        let entry = audit::Entry::new(Some(of.tenant), of.by, "procurement.settings", now)
            .before(&json::of_settings(&before))
            .after(&json::of_settings(&after));
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(after)
    }
}
