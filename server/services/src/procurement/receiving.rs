//! Goods come, or won't.

use super::{
    OrderView, ProcurementError, ProcurementService,
    receipt_store::{self, Request},
    settings_store,
    writing::{Lines, save, view},
};
use crate::{audit::AuditContext, db::Access, random};
use obrador_core::{
    procurement::{Lot, ReceiptLine},
    subscription::FeatureId,
    tenant::reason::Reason,
};
use std::fmt::Write as _;

/// What came with a delivery, and what whoever enters it calls their request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// What came.
    pub lines: Vec<ReceiptLine>,
    /// The same sent twice is entered once.
    pub key: String,
}

impl Delivery {
    /// By which it is told whether two say the same.
    fn sha256(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            // Writing to a String can't fail.
            let _ = writeln!(text, "{}", line.line);
            for Lot {
                code,
                best_before,
                quantity,
            } in &line.lots
            {
                let (code, small) = (code.as_deref().unwrap_or_default(), quantity.small);
                let best_before = best_before.map(|day| day.to_string()).unwrap_or_default();
                let _ = writeln!(text, "\t{small} {} {best_before} {code:?}", quantity.unit);
            }
        }
        random::sha256(&text)
    }
}

impl ProcurementService {
    /// Enters what came for an order at that version: lots and stock, in one transaction. Answers the order, and whether it
    /// was entered now; the same sent again is entered once, whatever has happened to the order since.
    pub async fn receive(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        delivery: Delivery,
    ) -> Result<(OrderView, bool), ProcurementError> {
        let done = self.book(of, (id, version), delivery).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn book(
        &self,
        of: AuditContext<'_>,
        (id, version): (&str, i64),
        delivery: Delivery,
    ) -> Result<(OrderView, bool), ProcurementError> {
        let (tenant, now, sha256) = (of.tenant, self.clock.micros(), delivery.sha256());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.authorize(&mut tx, tenant, FeatureId::PurchaseOrders).await?;
        if let Some(before) = receipt_store::known(&mut tx, tenant, id, &delivery.key).await? {
            return if before == sha256 {
                Ok((view(&mut tx, tenant, id).await?, false))
            } else {
                Err(ProcurementError::KeyTaken)
            };
        }
        let before = self.expected(&mut tx, tenant, id, version).await?;
        let tolerance = settings_store::load(&mut tx, tenant).await?.tolerance;
        let (order, lines) = before.order.clone().receive(delivery.lines, tolerance)?;
        let request = Request {
            key: &delivery.key,
            sha256: &sha256,
        };
        let actor = of.by.name();
        receipt_store::insert(&mut tx, tenant, &order, (&lines, request), (&actor, now)).await?;
        let after = save(&mut tx, of, "receive", (&before, order, Lines::Received), now).await?;
        tx.commit().await?;
        Ok((after, true))
    }

    /// Notes that the rest of a line won't come.
    pub async fn close_line(
        &self,
        of: AuditContext<'_>,
        (id, version): (&str, i64),
        line: &str,
        reason: Reason,
    ) -> Result<OrderView, ProcurementError> {
        let done = self.close(of, (id, version), line, reason).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn close(
        &self,
        of: AuditContext<'_>,
        (id, version): (&str, i64),
        line: &str,
        reason: Reason,
    ) -> Result<OrderView, ProcurementError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
            .await?;
        let before = self.expected(&mut tx, of.tenant, id, version).await?;
        let order = before.order.clone().close_line(line, reason)?;
        let after = save(&mut tx, of, "close_line", (&before, order, Lines::Received), now).await?;
        tx.commit().await?;
        Ok(after)
    }
}
