//! What is sent and answered.

use crate::http::schema::{
    PATTERN, cents, closed, day, identifier, link, link_or_null, list_of, object, text, text_or_null, time,
    whole, whole_object,
};
use obrador_core::{
    bounds::{amount, count, length},
    procurement::State,
    quantity::Unit,
};
use serde_json::{Map, Value, json};

pub(super) fn all() -> Map<String, Value> {
    let mut all = Map::new();
    for (name, schema) in [
        ("OrderQuantity", quantity()),
        (
            "OrderPack",
            object(
                &["holds"],
                json!({
            "name": { "type": "string", "maxLength": length::UNIT, "examples": ["sack"] }, "holds": link("OrderQuantity") }),
            ),
        ),
        ("NewOrderLine", new_line()),
        ("NewPurchaseOrder", new_order()),
        ("PurchaseOrderChanges", closed(&[], content())),
        (
            "OrderReason",
            closed(
                &["reason"],
                json!({ "reason": { "type": "string", "minLength": length::REASON_LEAST,
            "maxLength": length::REASON, "examples": ["The mill is closed in August"] } }),
            ),
        ),
        ("NewGoodsReceipt", new_receipt()),
        (
            "NamedThing",
            object(&["id", "name"], json!({ "id": text(), "name": text() })),
        ),
        ("OrderTotals", totals()),
        ("OrderLine", line()),
        ("GoodsReceipt", receipt()),
        ("OrderEvent", event()),
        ("PurchaseOrder", order(true)),
        ("PurchaseOrderSummary", order(false)),
        (
            "PurchaseOrderList",
            object(
                &["items", "total", "next"],
                json!({
            "items": list_of("PurchaseOrderSummary"), "total": whole(),
            "next": { "type": ["string", "null"], "description": "`after` of the next page; null on the last." } }),
            ),
        ),
        ("ShoppingList", shopping_list()),
        ("ProcurementSettings", settings(true)),
        ("NewProcurementSettings", settings(false)),
    ] {
        all.insert(name.to_owned(), schema);
    }
    all
}

fn quantity() -> Value {
    let units = Unit::ALL.map(Unit::as_str);
    closed(
        &["quantity", "unit"],
        json!({
            "quantity": { "type": "string", "pattern": r"^[0-9]{1,9}(\.[0-9]{1,3})?$", "examples": ["2.5"],
                "description": "An exact decimal number: nothing of it is rounded." },
            "unit": { "type": "string", "enum": units },
        }),
    )
}

fn new_line() -> Value {
    closed(
        &["ingredient_id", "quantity"],
        json!({
            "ingredient_id": identifier(),
            "quantity": link("OrderQuantity"),
            "pack": { "description": "What it is bought in; the catalogue's where it is left out, null for none.",
                "oneOf": [link("OrderPack"), { "type": "null" }] },
            "price_cents": { "type": ["integer", "null"], "format": "int64", "minimum": 0, "maximum": amount::CATALOGUE as i64,
                "description": "Of a pack, or without one of a unit, without VAT; the catalogue's where it is left out." },
            "vat_basis_points": { "type": ["integer", "null"], "format": "int64", "minimum": 0,
                "maximum": amount::VAT_BASIS_POINTS, "description": "VAT in hundredths of a percent." },
        }),
    )
}

fn content() -> Value {
    json!({
        "supplier_id": identifier(),
        "location_id": { "type": ["string", "null"], "pattern": PATTERN,
            "description": "Where it is delivered to: for plans with several locations." },
        "needed_by": { "type": ["string", "null"], "format": "date" },
        "notes": { "type": ["string", "null"], "maxLength": length::NOTES },
        "lines": { "type": "array", "items": link("NewOrderLine"), "maxItems": count::ORDER_LINES },
    })
}

fn new_order() -> Value {
    closed(&["supplier_id"], content())
}

fn new_receipt() -> Value {
    let lot = closed(
        &["quantity"],
        json!({
            "code": { "type": ["string", "null"], "maxLength": length::LOT_CODE, "description": "The number that stands on it." },
            "best_before": day(),
            "quantity": link("OrderQuantity"),
        }),
    );
    let line = closed(
        &["line_id", "lots"],
        json!({
            "line_id": identifier(),
            "lots": { "type": "array", "minItems": 1, "maxItems": count::RECEIPT_LOTS, "items": lot },
        }),
    );
    closed(
        &["lines"],
        json!({ "lines": { "type": "array", "minItems": 1, "maxItems": count::ORDER_LINES, "items": line } }),
    )
}

fn totals() -> Value {
    let vat = object(
        &["basis_points", "net_cents", "vat_cents"],
        json!({ "basis_points": whole(), "net_cents": whole(), "vat_cents": whole() }),
    );
    object(
        &["net_cents", "vat", "gross_cents"],
        json!({
            "net_cents": { "type": "integer", "format": "int64", "description": "The sum of the lines, each rounded to the cent." },
            "vat": { "type": "array", "items": vat, "description": "Of each rate, rounded once." },
            "gross_cents": whole(),
        }),
    )
}

fn line() -> Value {
    whole_object(json!({
        "id": text(), "ingredient_id": text(), "name": text(), "quantity": link("OrderQuantity"),
        "pack": link_or_null("OrderPack"), "price_cents": cents(),
        "vat_basis_points": { "type": ["integer", "null"], "format": "int64" },
        "net_cents": cents(), "received": link("OrderQuantity"), "received_net_cents": cents(),
        "outstanding": link("OrderQuantity"), "closed_reason": text_or_null(),
    }))
}

fn receipt() -> Value {
    let lot = whole_object(json!({
        "id": text(), "line_id": text(), "code": text_or_null(), "best_before": day(),
        "received": link("OrderQuantity"), "remaining": link("OrderQuantity"),
    }));
    whole_object(json!({
        "id": text(), "number": whole(), "received_by": text(), "received_at": time(),
        "lots": { "type": "array", "items": lot },
    }))
}

fn event() -> Value {
    whole_object(json!({
        "event": text(),
        "how": { "type": ["string", "null"],
            "description": "Of an approval: `by_approver`, `by_delegate`, `by_only_approver`, `by_author` or `not_needed`." },
        "in_place_of": text_or_null(), "line_id": text_or_null(), "reason": text_or_null(), "by": text(), "at": time(),
    }))
}

fn order(whole_one: bool) -> Value {
    let approval = whole_object(
        json!({ "by": text_or_null(), "at": time(), "how": text(), "in_place_of": text_or_null() }),
    );
    let mut properties = json!({
        "id": text(),
        "number": { "type": "integer", "format": "int64", "description": "Counted from 1." },
        "version": whole(),
        "state": { "type": "string", "enum": State::ALL.map(State::as_str) },
        "supplier": link("NamedThing"),
        "location": link_or_null("NamedThing"),
        "needed_by": day(), "notes": text_or_null(),
        "approval": { "oneOf": [approval, { "type": "null" }] },
        "reason": { "type": ["string", "null"], "description": "Why it was rejected or cancelled." },
        "lines": list_of("OrderLine"),
        "totals": link_or_null("OrderTotals"),
        "received_totals": link_or_null("OrderTotals"),
        "created_by": text(), "created_at": time(), "changed_at": time(),
    });
    if whole_one {
        properties["receipts"] = list_of("GoodsReceipt");
        properties["history"] = list_of("OrderEvent");
    }
    whole_object(properties)
}

fn shopping_list() -> Value {
    let wanted = whole_object(json!({
        "ingredient_id": text(), "name": text(), "quantity": link("OrderQuantity"), "net_cents": cents(),
        "orders": { "type": "array", "items": whole(), "description": "The numbers of the orders that want it." },
    }));
    let from = whole_object(json!({
        "supplier": link("NamedThing"), "wanted": { "type": "array", "items": wanted }, "totals": link_or_null("OrderTotals"),
    }));
    whole_object(json!({ "suppliers": { "type": "array", "items": from } }))
}

fn settings(answered: bool) -> Value {
    let tier = closed(
        &["approvers"],
        json!({
            "up_to_cents": { "type": ["integer", "null"], "format": "int64", "minimum": 0,
                "maximum": amount::ORDER_CENTS,
                "description": "The largest amount without VAT; null in the last tier, which takes what is left." },
            "approvers": { "type": "string", "enum": ["not_needed", "managers", "owners", "people"],
                "description": "Owners always may." },
            "people": { "type": "array", "items": text(), "maxItems": count::TIER_PEOPLE },
        }),
    );
    let delegation = closed(
        &["from", "to", "until"],
        json!({ "from": text(), "to": text(), "until": { "type": "string", "format": "date",
            "description": "The last day, by the bakery's clock." } }),
    );
    let mut properties = json!({
        "tiers": { "type": "array", "minItems": 1, "maxItems": count::APPROVAL_TIERS, "items": tier },
        "delegations": { "type": "array", "maxItems": count::DELEGATIONS, "items": delegation },
        "tolerance_basis_points": { "type": ["integer", "null"], "format": "int64", "minimum": 0,
            "maximum": amount::TOLERANCE_BASIS_POINTS,
            "description": "How much more than was ordered may come, in hundredths of a percent." },
    });
    if answered {
        properties["version"] = whole();
        whole_object(properties)
    } else {
        closed(&["tiers"], properties)
    }
}
