//! Orders are written, each with its entries in the history and in the audit trail.

use super::{
    OrderSummary, OrderView, ProcurementError, history_store, input::Ordered, json, line_store,
    receipt_store, store,
};
use crate::{
    audit::{self, AuditContext},
    db::{DbError, Tx},
    random,
};
use obrador_core::{ids::TenantId, procurement::PurchaseOrder};

/// Writes new orders, drafts, with their entries in the history and the audit trail; answers their identifiers.
pub(super) async fn write_new(
    tx: &mut Tx,
    of: AuditContext<'_>,
    ordered: impl IntoIterator<Item = Ordered>,
    now: i64,
) -> Result<Vec<String>, ProcurementError> {
    let (tenant, actor, author) = (of.tenant, of.by.name(), of.by.stands_for());
    let first = store::next_number(tx, tenant).await?;
    let drafts = (first..).zip(ordered).map(|(number, (content, lines))| {
        let id = (random::id(), number);
        PurchaseOrder::draft(id, author.as_ref(), content, lines)
    });
    let drafts: Vec<PurchaseOrder> = drafts
        .collect::<Result<_, _>>()
        .map_err(ProcurementError::Invalid)?;
    let orders: Vec<&PurchaseOrder> = drafts.iter().collect();
    store::insert_all(tx, tenant, &orders, (&actor, now)).await?;
    history_store::append_all(tx, tenant, &orders, (&actor, now)).await?;
    let entries = drafts
        .iter()
        .map(|order| entry(of, ("procurement.create", now), None, order));
    audit::append_all(tx, &entries.collect::<Vec<_>>()).await?;
    Ok(drafts.iter().map(|order| order.as_stored().id.clone()).collect())
}

/// Writes what many orders say now, with their entries; none of these orders has goods.
pub(super) async fn write_changes(
    tx: &mut Tx,
    of: AuditContext<'_>,
    changed: Vec<(PurchaseOrder, Ordered)>,
    now: i64,
) -> Result<(), ProcurementError> {
    let (tenant, actor, author) = (of.tenant, of.by.name(), of.by.stands_for());
    let (mut orders, mut entries) = (
        Vec::with_capacity(changed.len()),
        Vec::with_capacity(changed.len()),
    );
    for (before, (content, lines)) in changed {
        let order = before.clone().change(author.as_ref(), content, lines)?;
        let version = order.as_stored().version;
        if !store::update(tx, tenant, &order, version, now).await? {
            return Err(ProcurementError::Conflict(Box::new(
                view(tx, tenant, &order.as_stored().id).await?,
            )));
        }
        // As it is stored now, which is one version on.
        let mut after = json::audited(&order);
        after["version"] = (version + 1).into();
        let changed = audit::Entry::new(Some(tenant), of.by, "procurement.change", now);
        entries.push(changed.before(&json::audited(&before)).after(&after));
        orders.push(order);
    }
    let orders: Vec<&PurchaseOrder> = orders.iter().collect();
    line_store::replace_all(tx, tenant, &orders).await?;
    history_store::append_all(tx, tenant, &orders, (&actor, now)).await?;
    Ok(audit::append_all(tx, &entries).await?)
}

/// Which lines of an order are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// None: they are as they were.
    Untouched,
    /// What has come of those that changed.
    Received,
}

/// Stores what an order has become, with its entries in the history and the audit trail.
pub(super) async fn save(
    tx: &mut Tx,
    of: AuditContext<'_>,
    action: &str,
    (before, order, lines): (&OrderView, PurchaseOrder, Lines),
    now: i64,
) -> Result<OrderView, ProcurementError> {
    let (tenant, actor) = (of.tenant, of.by.name());
    let stored = order.as_stored();
    if !store::update(tx, tenant, &order, stored.version, now).await? {
        return Err(ProcurementError::Conflict(Box::new(
            view(tx, tenant, &stored.id).await?,
        )));
    }
    match lines {
        Lines::Untouched => {}
        Lines::Received => {
            let changed = order.lines().iter().zip(before.order.lines());
            for (line, _) in changed.filter(|(line, before)| line != before) {
                line_store::update(tx, tenant, line).await?;
            }
        }
    }
    history_store::append(tx, tenant, &order, (&actor, now)).await?;
    let after = view(tx, tenant, &stored.id).await?;
    record_audit(tx, of, (action, now), Some(&before.order), &after.order).await?;
    Ok(after)
}

/// An order with all that belongs to it.
pub(super) async fn view(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<OrderView, ProcurementError> {
    let found = store::load(tx, tenant, id).await?;
    let OrderSummary {
        order,
        created_by,
        created_at,
        changed_at,
    } = found.ok_or(ProcurementError::NotFound)?;
    Ok(OrderView {
        order,
        created_by,
        created_at,
        changed_at,
        receipts: receipt_store::load(tx, tenant, id).await?,
        history: history_store::load(tx, tenant, id).await?,
    })
}

async fn record_audit(
    tx: &mut Tx,
    of: AuditContext<'_>,
    (action, now): (&str, i64),
    before: Option<&PurchaseOrder>,
    after: &PurchaseOrder,
) -> Result<(), DbError> {
    let action = format!("procurement.{action}");
    audit::append(tx, &entry(of, (&action, now), before, after)).await
}

fn entry<'e>(
    of: AuditContext<'e>,
    (action, now): (&'e str, i64),
    before: Option<&PurchaseOrder>,
    after: &PurchaseOrder,
) -> audit::Entry<'e> {
    let entry = audit::Entry::new(Some(of.tenant), of.by, action, now);
    let entry = match before {
        Some(before) => entry.before(&json::audited(before)),
        None => entry,
    };
    entry.after(&json::audited(after))
}
