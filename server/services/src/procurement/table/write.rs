//! A file is kept for its confirmation, and carried out: all of it, or nothing.

use super::{
    OrderImportError, OrderPreview,
    plan::{self, Plan, ReadFile},
    planned::Planned,
};
use crate::{
    audit::AuditContext,
    db::{Access, Tx},
    entitlement::CheckError,
    imports::{Imported, KeptFile, Sent, kept_since, store},
    procurement::{
        ProcurementError, ProcurementService,
        input::Ordered,
        writing::{write_changes, write_new},
    },
    random,
};
use obrador_core::{
    entitlement::Reason,
    ids::{TenantId, UserId},
    subscription::FeatureId,
};

/// What is kept, as files of things are kept by theirs.
const KIND: &str = "purchase_orders";

impl ProcurementService {
    /// Keeps a file that can be read, until it is confirmed, in place of an earlier one; answers under which identifier.
    /// Nothing is imported, and where nothing could be, as the plan has no orders or is over, nothing is kept.
    pub async fn keep_import(
        &self,
        tenant: &TenantId,
        user: &UserId,
        sent: Sent<'_>,
    ) -> Result<String, OrderImportError> {
        let kept = async {
            self.check(tenant, FeatureId::PurchaseOrders).await?;
            let file = sent.read()?;
            let read = ReadFile::of(&file).await?;
            let (id, now) = (random::id(), self.clock.now());
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            self.authorize(&mut tx, tenant, FeatureId::PurchaseOrders)
                .await
                .map_err(not_admitted)?;
            plan::of(&mut tx, tenant, read, now).await?;
            store::insert(&mut tx, tenant, user, (KIND, &id, &file), now.timestamp_micros()).await?;
            tx.commit().await?;
            Ok(id)
        };
        let kept = kept.await;
        self.entitlement.explained(tenant, kept).await
    }

    /// The file that `user` brought within a day, by its name, and what it would do now.
    pub async fn preview_import(
        &self,
        tenant: &TenantId,
        user: &UserId,
        id: &str,
    ) -> Result<(String, OrderPreview), OrderImportError> {
        let file = self.kept(tenant, user, id).await?;
        let read = ReadFile::of(&file).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let plan = plan::of(&mut tx, tenant, read, self.clock.now()).await?;
        Ok((file.name, plan.preview))
    }

    /// Imports the file that `user` brought, as the preview showed it: `seen` is that of the preview. Orders with a line that
    /// can't be imported stand in the way, unless they are left out.
    pub async fn import(
        &self,
        of: AuditContext<'_>,
        user: &UserId,
        id: &str,
        (seen, leave_out): (&str, bool),
    ) -> Result<Imported, OrderImportError> {
        let imported = async {
            let read = ReadFile::of(&self.kept(of.tenant, user, id).await?).await?;
            let mut tx = self.db.begin(of.tenant, Access::Write).await?;
            // Until the end nobody else changes an order of the bakery: what is compared stays so.
            self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
                .await
                .map_err(not_admitted)?;
            // Somebody may have imported it meanwhile.
            let since = kept_since(self.clock.micros());
            let kept = store::get(&mut tx, of.tenant, user, (KIND, id), since).await?;
            kept.ok_or(OrderImportError::NotFound)?;
            let plan = plan::of(&mut tx, of.tenant, read, self.clock.now()).await?;
            if plan.preview.seen != seen {
                return Err(OrderImportError::Changed(Box::new(plan.preview)));
            }
            let (imported, _) = self.carry_out(&mut tx, of, plan, leave_out).await?;
            store::delete(&mut tx, of.tenant, user, KIND).await?;
            tx.commit().await?;
            Ok(imported)
        };
        let imported = imported.await;
        self.entitlement.explained(of.tenant, imported).await
    }

    /// A file that waits for its confirmation.
    async fn kept(&self, tenant: &TenantId, user: &UserId, id: &str) -> Result<KeptFile, OrderImportError> {
        let since = kept_since(self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let file = store::get(&mut tx, tenant, user, (KIND, id), since).await?;
        file.ok_or(OrderImportError::NotFound)
    }

    /// What a program's file would do. What the plan refuses then it refuses now.
    pub async fn try_import(
        &self,
        tenant: &TenantId,
        sent: Sent<'_>,
    ) -> Result<OrderPreview, OrderImportError> {
        self.check(tenant, FeatureId::PurchaseOrders).await?;
        let read = ReadFile::of(&sent.read()?).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let plan = plan::of(&mut tx, tenant, read, self.clock.now()).await?;
        drop(tx);
        if plan.orders.iter().any(says_another_location) {
            self.check(tenant, FeatureId::MultiLocation).await?;
        }
        Ok(plan.preview)
    }

    /// Imports a program's file, if every line of it can be; says what it did.
    pub async fn import_at_once(
        &self,
        of: AuditContext<'_>,
        sent: Sent<'_>,
    ) -> Result<OrderPreview, OrderImportError> {
        let imported = async {
            self.check(of.tenant, FeatureId::PurchaseOrders).await?;
            let read = ReadFile::of(&sent.read()?).await?;
            let mut tx = self.db.begin(of.tenant, Access::Write).await?;
            self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
                .await
                .map_err(not_admitted)?;
            let plan = plan::of(&mut tx, of.tenant, read, self.clock.now()).await?;
            let (_, preview) = self.carry_out(&mut tx, of, plan, false).await?;
            tx.commit().await?;
            Ok(preview)
        };
        let imported = imported.await;
        self.entitlement.explained(of.tenant, imported).await
    }

    /// Does the plan have that? So nobody's file is read for nothing; whoever writes asks once more.
    async fn check(&self, tenant: &TenantId, feature: FeatureId) -> Result<(), OrderImportError> {
        match self.entitlement.feature(tenant, feature).await {
            Err(CheckError::Refused(refusal))
                if refusal.denial.reason == Reason::Feature && refusal.denial.fixed_by.is_empty() =>
            {
                Err(OrderImportError::NotFound)
            }
            other => Ok(other.map(drop)?),
        }
    }

    async fn carry_out(
        &self,
        tx: &mut Tx,
        of: AuditContext<'_>,
        plan: Plan,
        leave_out: bool,
    ) -> Result<(Imported, OrderPreview), OrderImportError> {
        let Plan { orders, preview } = plan;
        if !preview.bad.is_empty() && !leave_out {
            return Err(OrderImportError::Bad(Box::new(preview)));
        }
        if orders.iter().any(says_another_location) {
            self.authorize(tx, of.tenant, FeatureId::MultiLocation)
                .await
                .map_err(not_admitted)?;
        }
        let now = self.clock.micros();
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for order in orders {
            match order {
                Planned::New(ordered) => new.push(ordered),
                Planned::Changed { before, ordered } => changed.push((before.order, ordered)),
                Planned::Unchanged => {}
            }
        }
        let written = async {
            write_new(tx, of, new, now).await?;
            write_changes(tx, of, changed, now).await
        };
        // What the plan admits can be written: else it has changed meanwhile.
        written.await.map_err(|error| match error {
            ProcurementError::Database(error) => error.into(),
            _ => OrderImportError::Changed(Box::new(preview.clone())),
        })?;
        let imported = Imported {
            new: preview.new,
            changed: preview.changed,
        };
        Ok((imported, preview))
    }
}

/// Does it name a place of delivery that it did not before?
fn says_another_location(planned: &Planned) -> bool {
    let of = |(content, _): &Ordered| content.location.as_ref().map(|location| location.id.clone());
    match planned {
        Planned::New(ordered) => of(ordered).is_some(),
        Planned::Changed { before, ordered } => {
            let stored = before.order.as_stored();
            let was = stored
                .content
                .location
                .as_ref()
                .map(|location| location.id.clone());
            of(ordered).is_some() && of(ordered) != was
        }
        Planned::Unchanged => false,
    }
}

/// Why nothing may be written.
fn not_admitted(error: ProcurementError) -> OrderImportError {
    match error {
        ProcurementError::Refused(error) => error.into(),
        ProcurementError::Database(error) => error.into(),
        _ => OrderImportError::NotFound,
    }
}
