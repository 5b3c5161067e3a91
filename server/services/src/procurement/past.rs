//! An order's past, written as it would have come about: for the demo.

use super::{
    history_store, line_store,
    receipt_store::{self, Request},
    store,
};
use crate::{
    db::{DbError, Tx},
    random,
};
use obrador_core::{
    ids::TenantId,
    procurement::{PurchaseOrder, ReceiptLine},
};

/// Writes what has become of an order in one step, with what came in it; answers it as it is stored, for the next step.
pub(crate) async fn write_step(
    tx: &mut Tx,
    tenant: &TenantId,
    (order, came): (PurchaseOrder, &[ReceiptLine]),
    (actor, at): (&str, i64),
) -> Result<PurchaseOrder, DbError> {
    let stored = order.as_stored();
    let is_new = store::load(tx, tenant, &stored.id).await?.is_none();
    if is_new {
        store::insert(tx, tenant, &order, actor, at).await?;
    } else {
        store::update(tx, tenant, &order, stored.version, at).await?;
        for line in order.lines() {
            line_store::update(tx, tenant, line).await?;
        }
    }
    if !came.is_empty() {
        let (key, sha256) = (random::id(), String::new());
        let request = Request {
            key: &key,
            sha256: &sha256,
        };
        receipt_store::insert(tx, tenant, &order, (came, request), (actor, at)).await?;
    }
    history_store::append(tx, tenant, &order, (actor, at)).await?;
    let found = store::load(tx, tenant, &stored.id).await?;
    found
        .map(|summary| summary.order)
        .ok_or_else(|| DbError::corrupt("an order that was just written is not there"))
}
