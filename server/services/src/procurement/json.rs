//! Orders as JSON. Whoever sees no prices gets none: neither amounts nor what they add up to.

use super::{BookedLot, HistoryEntry, OrderSummary, OrderView, Receipt, Settings};
use crate::clock::from_micros;
use obrador_core::{
    auth::{Permission, Role},
    ids::UserId,
    procurement::{Approval, Approvers, Named, OrderLine, PurchaseOrder, Totals, Wanted, WantedFrom},
    quantity::{Pack, Quantity},
    tenant::reason::Reason,
};
use serde_json::{Value, json};

/// Does the reader see what things cost?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prices {
    /// They do.
    Shown,
    /// They don't.
    Hidden,
}

impl Prices {
    /// What somebody of that role sees.
    pub fn of(role: Role) -> Self {
        if role.may(Permission::ViewPrices) {
            Self::Shown
        } else {
            Self::Hidden
        }
    }

    fn of_value(self, value: impl FnOnce() -> Value) -> Value {
        match self {
            Self::Shown => value(),
            Self::Hidden => Value::Null,
        }
    }
}

/// An order with its receipts and its history.
pub fn of_view(view: &OrderView, prices: Prices) -> Value {
    let mut object = of_parts(
        &view.order,
        (&view.created_by, view.created_at, view.changed_at),
        prices,
    );
    let receipts: Vec<Value> = view.receipts.iter().map(of_receipt).collect();
    let history: Vec<Value> = view.history.iter().map(of_history).collect();
    object["receipts"] = json!(receipts);
    object["history"] = json!(history);
    object
}

/// An order of a list.
pub fn of_summary(summary: &OrderSummary, prices: Prices) -> Value {
    let parts = (
        summary.created_by.as_str(),
        summary.created_at,
        summary.changed_at,
    );
    of_parts(&summary.order, parts, prices)
}

/// An order as the audit trail keeps it.
pub(super) fn audited(order: &PurchaseOrder) -> Value {
    of_order(order, Prices::Shown)
}

fn of_parts(order: &PurchaseOrder, (by, created_at, changed_at): (&str, i64, i64), prices: Prices) -> Value {
    let mut object = of_order(order, prices);
    object["created_by"] = json!(by);
    object["created_at"] = json!(time(created_at));
    object["changed_at"] = json!(time(changed_at));
    object
}

fn of_order(order: &PurchaseOrder, prices: Prices) -> Value {
    let stored = order.as_stored();
    let content = &stored.content;
    let lines: Vec<Value> = stored.lines.iter().map(|line| of_line(line, prices)).collect();
    json!({
        "id": stored.id,
        "number": stored.number,
        "version": stored.version,
        "state": stored.state.as_str(),
        "supplier": of_named(&content.supplier),
        "location": content.location.as_ref().map(of_named),
        "needed_by": content.needed_by,
        "notes": content.notes,
        "approval": stored.approval.as_ref().map(of_approval),
        "reason": stored.reason.as_ref().map(Reason::as_str),
        "lines": lines,
        "totals": prices.of_value(|| of_totals(&order.totals())),
        "received_totals": prices.of_value(|| of_totals(&order.received_totals())),
    })
}

fn of_line(line: &OrderLine, prices: Prices) -> Value {
    let content = &line.content;
    json!({
        "id": line.id,
        "ingredient_id": content.ingredient,
        "name": content.name,
        "quantity": of_quantity(content.quantity),
        "pack": content.pack.as_ref().map(of_pack),
        "price_cents": prices.of_value(|| json!(content.price_cents)),
        "vat_basis_points": prices.of_value(|| json!(content.vat_basis_points)),
        "net_cents": prices.of_value(|| json!(line.ordered_cents())),
        "received": of_quantity(line.received),
        "received_net_cents": prices.of_value(|| json!(line.received_cents())),
        "outstanding": of_quantity(line.outstanding()),
        "closed_reason": line.closed_short.as_ref().map(Reason::as_str),
    })
}

fn of_quantity(quantity: Quantity) -> Value {
    json!({ "quantity": quantity.decimal(), "unit": quantity.unit.as_str() })
}

fn of_pack(pack: &Pack) -> Value {
    json!({ "name": pack.name, "holds": of_quantity(pack.holds) })
}

fn of_named(named: &Named) -> Value {
    json!({ "id": named.id, "name": named.name })
}

fn of_approval(approval: &Approval) -> Value {
    json!({
        "by": approval.by.as_ref().map(UserId::as_str),
        "at": time(approval.at.timestamp_micros()),
        "how": approval.how.as_str(),
        "in_place_of": approval.how.delegated_by().map(UserId::as_str),
    })
}

fn of_totals(totals: &Totals) -> Value {
    let vat = totals.vat.iter().map(
        |vat| json!({ "basis_points": vat.basis_points, "net_cents": vat.net_cents, "vat_cents": vat.cents }),
    );
    json!({
        "net_cents": totals.net_cents,
        "vat": vat.collect::<Vec<_>>(),
        "gross_cents": totals.gross_cents,
    })
}

fn of_receipt(receipt: &Receipt) -> Value {
    let lots: Vec<Value> = receipt.lots.iter().map(of_lot).collect();
    json!({
        "id": receipt.id,
        "number": receipt.number,
        "received_by": receipt.received_by,
        "received_at": time(receipt.received_at),
        "lots": lots,
    })
}

fn of_lot(lot: &BookedLot) -> Value {
    json!({
        "id": lot.id,
        "line_id": lot.line,
        "code": lot.code,
        "best_before": lot.best_before,
        "received": of_quantity(lot.received),
        "remaining": of_quantity(lot.remaining),
    })
}

fn of_history(entry: &HistoryEntry) -> Value {
    json!({
        "event": entry.event,
        "how": entry.how,
        "in_place_of": entry.in_place_of,
        "line_id": entry.line,
        "reason": entry.reason,
        "by": entry.actor,
        "at": time(entry.at),
    })
}

/// What is wanted from a supplier.
pub fn of_wanted_from(from: &WantedFrom, prices: Prices) -> Value {
    let wanted: Vec<Value> = from
        .wanted
        .iter()
        .map(|wanted| of_wanted(wanted, prices))
        .collect();
    json!({
        "supplier": of_named(&from.supplier),
        "wanted": wanted,
        "totals": prices.of_value(|| of_totals(&from.totals)),
    })
}

fn of_wanted(wanted: &Wanted, prices: Prices) -> Value {
    json!({
        "ingredient_id": wanted.ingredient,
        "name": wanted.name,
        "quantity": of_quantity(wanted.quantity),
        "net_cents": prices.of_value(|| json!(wanted.cents)),
        "orders": wanted.orders.iter().map(|order| order.number).collect::<Vec<_>>(),
    })
}

/// The bakery's rules.
pub fn of_settings(settings: &Settings) -> Value {
    let tiers = settings.policy.tiers().iter().map(|tier| {
        let people: &[UserId] = match &tier.approvers {
            Approvers::People(people) => people,
            _ => &[],
        };
        let people: Vec<&str> = people.iter().map(UserId::as_str).collect();
        json!({ "up_to_cents": tier.up_to_cents, "approvers": tier.approvers.as_str(), "people": people })
    });
    let delegations = settings.policy.delegations().iter().map(|delegation| {
        json!({ "from": delegation.from.as_str(), "to": delegation.to.as_str(), "until": delegation.until })
    });
    json!({
        "tiers": tiers.collect::<Vec<_>>(),
        "delegations": delegations.collect::<Vec<_>>(),
        "tolerance_basis_points": settings.tolerance.basis_points(),
        "version": settings.version,
    })
}

fn time(micros: i64) -> String {
    from_micros(micros).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
