//! A step is taken with a batch.

use super::{
    BatchRecord, ProductionError, ProductionService, batch_store, booking::bookings, booking_store, json,
    step_store, version_store,
};
use crate::{
    audit::{self, AuditContext},
    db::{Access, Tx},
};
use obrador_core::{
    ids::TenantId,
    production::{Batch, Click, Step, Taking},
    quantity::Quantity,
};

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
        if before.booked_at.is_none() && uses_ingredients(&batch, &taken.step) {
            book(&mut tx, tenant, (&batch, &before.ingredients), (&at.0, at.1)).await?;
        }
        version_store::raise(&mut tx, tenant).await?;
        let action = format!("production.{}", taken.step.as_str());
        let entry = audit::Entry::new(Some(tenant), of.by, &action, at.1);
        audit::append(&mut tx, &entry.after(&json::step(&batch, taken))).await?;
        let after = self.records(&mut tx, tenant, &ids, tracking).await?.pop();
        tx.commit().await?;
        after.ok_or(ProductionError::NotFound)
    }
}

/// Is it the step with which its ingredients are used: the beginning of its first stage, or where stages are not followed
/// the first of what comes out or is lost?
fn uses_ingredients(batch: &Batch, step: &Step) -> bool {
    let first = batch.content().stages.first().map(|planned| planned.stage);
    match step {
        Step::Start { stage, .. } => Some(*stage) == first,
        Step::Finish { stage, .. } | Step::Lose { stage, .. } => stage.is_none() || *stage == first,
        _ => false,
    }
}

async fn book(
    tx: &mut Tx,
    tenant: &TenantId,
    (batch, ingredients): (&Batch, &[(String, Quantity)]),
    (actor, now): (&str, i64),
) -> Result<(), ProductionError> {
    let stored = batch.as_stored();
    let location = stored
        .content
        .location
        .as_ref()
        .map(|location| location.id.as_str());
    let bookings = bookings(tx, tenant, (ingredients, location)).await?;
    booking_store::take(tx, tenant, (&stored.id, &bookings), (actor, now)).await?;
    Ok(batch_store::booked(tx, tenant, &stored.id, now).await?)
}
