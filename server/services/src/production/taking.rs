//! A step is taken with a batch.

use super::{
    BatchRecord, ProductionError, ProductionService, batch_store, booking::book_step, json, step_store,
};
use crate::{
    audit::{self, AuditContext},
    db::Access,
    stock::version_store,
};
use obrador_core::production::{Click, Step, Taking};

impl ProductionService {
    /// Takes a step with a batch. The same click sent twice is taken once, and answered as the first was. With the step in
    /// which the batch begins, what is weighed in for it is taken out of stock. Whoever `may_release` may let go on what a
    /// quality check holds.
    pub async fn take(
        &self,
        of: AuditContext<'_>,
        id: &str,
        click: Click,
        may_release: bool,
    ) -> Result<BatchRecord, ProductionError> {
        if click.step == Step::Release && !may_release {
            return Err(ProductionError::MayNotRelease);
        }
        let by = of.by.stands_for().filter(|_| of.by.is_person());
        let taken = self.step(of, id, Click { by, ..click }).await;
        self.entitlement.explained(of.tenant, taken).await
    }

    async fn step(
        &self,
        of: AuditContext<'_>,
        id: &str,
        click: Click,
    ) -> Result<BatchRecord, ProductionError> {
        let (tenant, now) = (of.tenant, self.clock.now());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let tracking = self.admit(&mut tx, tenant).await?;
        let ids = [id.to_owned()];
        let before = self.records(&mut tx, tenant, &ids, tracking).await?.pop();
        let before = before.ok_or(ProductionError::NotFound)?;
        let taking = Taking {
            tracking,
            now,
            outside: &before.outside,
        };
        let batch = before.batch.clone().take(click, taking)?;
        let newly = batch
            .last_taken()
            .filter(|_| batch.version() > before.batch.version());
        let Some(taken) = newly else {
            return Ok(before);
        };
        let at = (of.by.name(), now.timestamp_micros());
        step_store::append(&mut tx, tenant, id, (taken, &at.0)).await?;
        batch_store::touch(&mut tx, tenant, &batch, at.1).await?;
        let ingredients = before.ingredients.as_slice();
        book_step(&mut tx, tenant, (&batch, ingredients), &taken.step, (&at.0, at.1)).await?;
        version_store::raise(&mut tx, tenant).await?;
        let action = format!("production.{}", taken.step.as_str());
        let entry = audit::Entry::new(Some(tenant), of.by, &action, at.1);
        audit::append(&mut tx, &entry.after(&json::step(&batch, taken))).await?;
        let after = self.records(&mut tx, tenant, &ids, tracking).await?.pop();
        tx.commit().await?;
        after.ok_or(ProductionError::NotFound)
    }
}
