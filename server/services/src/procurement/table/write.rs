//! A file is kept for its confirmation, and carried out: all of it, or nothing.

use super::{
    OrderImportError, OrderPreview,
    order::Planned,
    plan::{self, Plan},
};
use crate::{
    audit::AuditContext,
    db::{Access, Tx},
    imports::{Imported, Sent, kept_since, store},
    procurement::{
        ProcurementError, ProcurementService,
        input::Ordered,
        service::{view, write_change, write_new},
    },
    random,
};
use obrador_core::{
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
            let file = sent.read()?;
            let (id, now) = (random::id(), self.clock.micros());
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            self.authorize(&mut tx, tenant, FeatureId::PurchaseOrders)
                .await
                .map_err(not_admitted)?;
            plan::of(&mut tx, tenant, &file.text, file.lang).await?;
            store::insert(&mut tx, tenant, user, (KIND, &id, &file), now).await?;
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
        let since = kept_since(self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let file = store::get(&mut tx, tenant, user, (KIND, id), since).await?;
        let file = file.ok_or(OrderImportError::NotFound)?;
        let plan = plan::of(&mut tx, tenant, &file.text, file.lang).await?;
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
            let since = kept_since(self.clock.micros());
            let mut tx = self.db.begin(of.tenant, Access::Write).await?;
            // Until the end nobody else changes an order of the bakery: what is compared stays so.
            self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
                .await
                .map_err(not_admitted)?;
            let file = store::get(&mut tx, of.tenant, user, (KIND, id), since).await?;
            let file = file.ok_or(OrderImportError::NotFound)?;
            let plan = plan::of(&mut tx, of.tenant, &file.text, file.lang).await?;
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

    /// What a program's file would do.
    pub async fn try_import(
        &self,
        tenant: &TenantId,
        sent: Sent<'_>,
    ) -> Result<OrderPreview, OrderImportError> {
        let file = sent.read()?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(plan::of(&mut tx, tenant, &file.text, sent.lang).await?.preview)
    }

    /// Imports a program's file, if every line of it can be; says what it did.
    pub async fn import_at_once(
        &self,
        of: AuditContext<'_>,
        sent: Sent<'_>,
    ) -> Result<OrderPreview, OrderImportError> {
        let imported = async {
            let file = sent.read()?;
            let mut tx = self.db.begin(of.tenant, Access::Write).await?;
            self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
                .await
                .map_err(not_admitted)?;
            let plan = plan::of(&mut tx, of.tenant, &file.text, sent.lang).await?;
            let (_, preview) = self.carry_out(&mut tx, of, plan, false).await?;
            tx.commit().await?;
            Ok(preview)
        };
        let imported = imported.await;
        self.entitlement.explained(of.tenant, imported).await
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
        for order in orders {
            let written = match order {
                Planned::New(ordered) => write_new(tx, of, ordered, now).await.map(drop),
                Planned::Changed { before, ordered } => {
                    let before = view(tx, of.tenant, &before.order.as_stored().id).await;
                    match before {
                        Ok(before) => write_change(tx, of, (&before, ordered), now).await.map(drop),
                        Err(error) => Err(error),
                    }
                }
                Planned::Unchanged => Ok(()),
            };
            // What the plan admits can be written: else it has changed meanwhile.
            written.map_err(|error| match error {
                ProcurementError::Database(error) => error.into(),
                _ => OrderImportError::Changed(Box::new(preview.clone())),
            })?;
        }
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
