//! What is in store, and where it went.

use super::{of_named, of_quantity, time};
use obrador_core::production::RecallLine;
use obrador_services::production::{
    BatchRef, LotRecord, OriginRecord, RecallSheet, StockMovement, StockSheet,
};
use serde_json::{Value, json};

pub(in super::super) fn of_stock(sheet: &StockSheet) -> Value {
    json!({
        "ingredient": of_named(&sheet.ingredient),
        "unit": sheet.unit.as_str(),
        "left": of_quantity(sheet.left),
        "in_no_lot": of_quantity(sheet.in_no_lot),
        "lots": sheet.lots.iter().map(of_lot).collect::<Vec<_>>(),
        "last_counts": sheet.last_counts.iter().map(of_movement).collect::<Vec<_>>(),
    })
}

fn of_movement(movement: &StockMovement) -> Value {
    json!({
        "lot_id": movement.lot,
        "kind": movement.kind,
        "quantity": of_quantity(movement.quantity),
        "reason": movement.reason,
        "by": movement.actor,
        "at": time(movement.at),
    })
}

fn of_lot(lot: &LotRecord) -> Value {
    let order = lot.order.as_ref();
    json!({
        "id": lot.id,
        "code": lot.code,
        "ingredient": of_named(&lot.ingredient),
        "supplier": lot.supplier.as_ref().map(of_named),
        "order": order.map(|(id, number)| json!({ "id": id, "number": number })),
        "received": of_quantity(lot.received),
        "remaining": of_quantity(lot.remaining),
        "best_before": lot.best_before,
        "received_at": time(lot.received_at),
        "location": lot.location,
    })
}

pub(in super::super) fn of_origin(origin: &OriginRecord) -> Value {
    json!({
        "ingredient": of_named(&origin.ingredient),
        "lot": origin.lot.as_ref().map(of_lot),
        "batch": of_ref(&origin.batch),
        "quantity": of_quantity(origin.quantity),
    })
}

fn of_ref(batch: &BatchRef) -> Value {
    json!({ "id": batch.id, "number": batch.number, "recipe": batch.recipe })
}

pub(in super::super) fn of_recall(sheet: &RecallSheet) -> Value {
    let line = |line: &RecallLine| {
        let through = line.reached.through.iter();
        let through: Vec<Value> = through.filter_map(|id| sheet.refs.get(id)).map(of_ref).collect();
        json!({
            "batch_id": line.batch,
            "number": line.number,
            "recipe": of_named(&line.recipe),
            "location": line.location.as_ref().map(of_named),
            "status": line.status.as_str(),
            "used": line.reached.used.map(of_quantity),
            "through": through,
            "good": of_quantity(line.good),
            "lost": of_quantity(line.lost),
            "remains": of_quantity(line.remains),
        })
    };
    json!({
        "lot": of_lot(&sheet.lot),
        "batches": sheet.lines.iter().map(line).collect::<Vec<_>>(),
        "uncertain": sheet.uncertain.iter().map(line).collect::<Vec<_>>(),
    })
}
