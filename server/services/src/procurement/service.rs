//! Orders as pages, REST and other services ask for them: written, changed, read.

use super::{
    OrderInput, OrderPage, OrderQuery, OrderView, ProcurementError, input, list_store, store,
    writing::{view, write_changes, write_new},
};
use crate::{
    audit::AuditContext,
    clock::Clock,
    db::{Access, Db, Tx},
    entitlement::{CheckError, EntitlementService},
    mail::Mailer,
};
use obrador_core::{
    bounds::count::OPEN_ORDERS,
    entitlement::Reason,
    ids::TenantId,
    procurement::{PurchaseOrder, WantedFrom, shopping_list},
    subscription::FeatureId,
};

/// Purchase orders. Cheap to clone.
#[derive(Debug, Clone)]
pub struct ProcurementService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) entitlement: EntitlementService,
    pub(super) mailer: Mailer,
}

impl ProcurementService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock, entitlement: EntitlementService, mailer: Mailer) -> Self {
        Self {
            db,
            clock,
            entitlement,
            mailer,
        }
    }

    /// A page of the list.
    pub async fn list(&self, tenant: &TenantId, query: &OrderQuery) -> Result<OrderPage, ProcurementError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(list_store::page(&mut tx, tenant, query).await?)
    }

    /// One order.
    pub async fn get(&self, tenant: &TenantId, id: &str) -> Result<OrderView, ProcurementError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        view(&mut tx, tenant, id).await
    }

    /// What is still to be ordered, by supplier.
    pub async fn shopping_list(&self, tenant: &TenantId) -> Result<Vec<WantedFrom>, ProcurementError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let orders = list_store::to_be_sent(&mut tx, tenant).await?;
        Ok(shopping_list(orders.iter().map(|summary| &summary.order)))
    }

    /// A new order, a draft.
    pub async fn create(
        &self,
        of: AuditContext<'_>,
        input: OrderInput,
    ) -> Result<OrderView, ProcurementError> {
        let created = self.insert(of, input).await;
        self.entitlement.explained(of.tenant, created).await
    }

    async fn insert(&self, of: AuditContext<'_>, input: OrderInput) -> Result<OrderView, ProcurementError> {
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
            .await?;
        let after = self.make(&mut tx, of, input).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// Makes a new order of a bakery that may have one.
    pub(super) async fn make(
        &self,
        tx: &mut Tx,
        of: AuditContext<'_>,
        input: OrderInput,
    ) -> Result<OrderView, ProcurementError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        if input.location_id.is_some() {
            self.authorize(tx, tenant, FeatureId::MultiLocation).await?;
        }
        if store::open(tx, tenant).await? >= OPEN_ORDERS as i64 {
            return Err(ProcurementError::TooManyOpen(OPEN_ORDERS));
        }
        let things = input.things(tx, tenant).await?;
        let ordered = input::content(&things, input, None, &[]).map_err(ProcurementError::Invalid)?;
        let made = write_new(tx, of, [ordered], now).await?;
        let id = made.first().ok_or(ProcurementError::NotFound)?;
        view(tx, tenant, id).await
    }

    /// Changes what an order says, where it still has that version. It is a draft again, and whoever approved it is asked
    /// again.
    pub async fn change(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        change: impl FnOnce(&PurchaseOrder) -> OrderInput,
    ) -> Result<OrderView, ProcurementError> {
        let changed = self.rewrite(of, (id, version), change).await;
        self.entitlement.explained(of.tenant, changed).await
    }

    async fn rewrite(
        &self,
        of: AuditContext<'_>,
        (id, version): (&str, i64),
        change: impl FnOnce(&PurchaseOrder) -> OrderInput,
    ) -> Result<OrderView, ProcurementError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.authorize(&mut tx, tenant, FeatureId::PurchaseOrders).await?;
        let before = self.expected(&mut tx, tenant, id, version).await?;
        let input = change(&before.order);
        let stored = before.order.as_stored();
        let location = stored.content.location.as_ref().map(|location| &location.id);
        if input.location_id.is_some() && input.location_id.as_ref() != location {
            self.authorize(&mut tx, tenant, FeatureId::MultiLocation).await?;
        }
        let things = input.things(&mut tx, tenant).await?;
        let ordered = input::content(&things, input, Some(&stored.content), &stored.lines);
        let ordered = ordered.map_err(ProcurementError::Invalid)?;
        write_changes(&mut tx, of, vec![(before.order, ordered)], now).await?;
        let after = view(&mut tx, tenant, id).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// May the bakery do what that feature is for? Until the end of the transaction its plan stays, and nobody else of the
    /// bakery changes an order.
    pub(super) async fn authorize(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        feature: FeatureId,
    ) -> Result<(), ProcurementError> {
        match self.entitlement.authorize_feature(tx, tenant, feature).await {
            Err(CheckError::Denied(denial))
                if denial.reason == Reason::Feature && denial.fixed_by.is_empty() =>
            {
                Err(ProcurementError::NotOffered)
            }
            other => Ok(other?),
        }
    }

    /// The order as it is, where it has that version.
    pub(super) async fn expected(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        id: &str,
        version: i64,
    ) -> Result<OrderView, ProcurementError> {
        let found = view(tx, tenant, id).await?;
        if found.order.as_stored().version == version {
            Ok(found)
        } else {
            Err(ProcurementError::Conflict(Box::new(found)))
        }
    }
}
