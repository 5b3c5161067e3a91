//! What is sent, and what a plan and stock are answered as.

use super::parts::{stage, stage_or_null, status};
use crate::{
    features::production::api::body::STEPS,
    http::schema::{
        PATTERN, closed, day, identifier, link, link_or_null, list_of, text, text_or_null, time, whole,
        whole_object,
    },
};
use obrador_core::{
    bounds::{count, length},
    quantity::Unit,
};
use serde_json::{Map, Value, json};

pub(super) fn all() -> Map<String, Value> {
    let origin = whole_object(json!({
        "ingredient": link("NamedThing"), "lot": link_or_null("StockLot"), "batch": link("BatchReference"),
        "quantity": link("SignedQuantity"),
    }));
    let mut all = Map::new();
    for (name, schema) in [
        ("NewQuantity", quantity(r"^[0-9]{1,9}(\.[0-9]{1,3})?$", "2.5")),
        ("SignedQuantity", quantity(r"^-?[0-9]+(\.[0-9]{1,6})?$", "62.5")),
        ("NewProductionPlan", new_plan()),
        ("ProductionProposal", proposal()),
        ("NewBatchStep", new_step()),
        ("NewStockCount", new_count()),
        ("StockLot", lot()),
        ("IngredientStock", stock()),
        (
            "BatchReference",
            whole_object(json!({ "id": text(), "number": whole(), "recipe": text() })),
        ),
        (
            "BatchOrigins",
            whole_object(json!({ "items": { "type": "array", "items": origin } })),
        ),
        ("RecallLine", recall_line()),
        (
            "RecallSheet",
            whole_object(json!({
                "lot": link("StockLot"),
                "batches": list_of("RecallLine"),
                "uncertain": { "type": "array", "items": link("RecallLine"),
                    "description": "Those in which it may be: they used of the ingredient after the lot had come, and no lot had that." },
            })),
        ),
    ] {
        all.insert(name.to_owned(), schema);
    }
    all
}

fn quantity(pattern: &str, example: &str) -> Value {
    closed(
        &["quantity", "unit"],
        json!({
            "quantity": { "type": "string", "pattern": pattern, "examples": [example],
                "description": "An exact decimal number: nothing of it is rounded." },
            "unit": { "type": "string", "enum": Unit::ALL.map(Unit::as_str) },
        }),
    )
}

fn reason() -> Value {
    json!({ "type": "string", "minLength": length::REASON_LEAST, "maxLength": length::REASON,
        "examples": ["It fell on the floor"] })
}

fn location(description: &str) -> Value {
    json!({ "type": ["string", "null"], "pattern": PATTERN, "description": description })
}

fn new_plan() -> Value {
    let wanted = closed(
        &["recipe_id", "quantity", "due_at"],
        json!({
            "recipe_id": identifier(),
            "quantity": { "$ref": "#/components/schemas/NewQuantity" },
            "location_id": location("For which location."),
            "due_at": { "type": "string", "format": "date-time", "examples": ["2026-12-01T05:00:00Z"],
                "description": "By when: the stage that the recipe's timing names is over by then." },
        }),
    );
    closed(
        &["wanted"],
        json!({
            "wanted": { "type": "array", "minItems": 1, "maxItems": count::DAY_BATCHES, "items": wanted },
            "made_at_location_id": location("Where it is made: lots that are there are used first, and its ovens are meant."),
        }),
    )
}

fn proposal() -> Value {
    let planned = whole_object(json!({ "stage": stage(), "planned": link("TimeSpan") }));
    let ingredient =
        whole_object(json!({ "ingredient_id": text(), "name": text(), "quantity": link("SignedQuantity") }));
    let ids = json!({ "type": "array", "items": text() });
    let batch = whole_object(json!({
        "id": { "type": "string", "description": "A name in this answer alone: `new-0`." },
        "recipe": link("NamedThing"), "location": link_or_null("NamedThing"), "made_at": link_or_null("NamedThing"),
        "quantity": link("SignedQuantity"), "dough": link_or_null("SignedQuantity"), "due_at": time(), "parent_ids": ids.clone(),
        "stages": { "type": "array", "items": planned }, "ingredients": { "type": "array", "items": ingredient },
    }));
    let need = whole_object(json!({
        "ingredient_id": text(), "name": text(), "needed": link("SignedQuantity"),
        "in_stock": { "oneOf": [link("SignedQuantity"), { "type": "null" }],
            "description": "Less than nothing where more was used than had come; null where it can't be compared." },
        "missing": link_or_null("SignedQuantity"), "batch_ids": ids,
    }));
    let purchase = whole_object(json!({
        "ingredient_id": text(), "name": text(), "missing": link("SignedQuantity"), "quantity": link("SignedQuantity"),
        "packs": { "type": ["integer", "null"], "format": "int64", "description": "Whole packs." },
        "net_cents": { "type": ["integer", "null"], "format": "int64", "description": "Cents of a euro, without VAT." },
    }));
    let from = whole_object(json!({
        "supplier": { "oneOf": [link("NamedThing"), { "type": "null" }], "description": "Null where nobody is known to sell it." },
        "purchases": { "type": "array", "items": purchase },
    }));
    let fault = whole_object(json!({
        "recipe_id": text(), "field": { "type": "string", "description": "Where it stands in what was sent." },
        "code": text(), "reason": { "type": "string", "description": "In English." },
    }));
    whole_object(json!({
        "batches": { "type": "array", "items": batch },
        "needs": { "type": "array", "items": need, "description": "All that they need, in one list." },
        "to_buy": { "type": "array", "items": from },
        "overloads": list_of("Overload"),
        "faults": { "type": "array", "items": fault, "description": "With any of these nothing would be planned." },
    }))
}

fn new_step() -> Value {
    closed(
        &["id", "step"],
        json!({
            "id": { "type": "string", "minLength": 1, "maxLength": length::REQUEST_KEY, "examples": ["tablet-2-417"],
                "description": "A name of your own: the same once more is the same step." },
            "step": { "type": "string", "enum": STEPS,
                "description": "`start_anyway` starts though it waits for what may be ignored." },
            "stage": stage_or_null("Which; where stages are not followed none."),
            "quantity": { "oneOf": [{ "$ref": "#/components/schemas/NewQuantity" }, { "type": "null" }],
                "description": "How much came out, or was lost." },
            "reason": { "type": ["string", "null"], "minLength": length::REASON_LEAST, "maxLength": length::REASON,
                "description": "Needed to lose, hold and stop." },
            "at": { "type": ["string", "null"], "format": "date-time",
                "description": "When it was made; now where it is left out." },
            "seen": { "type": ["integer", "null"], "format": "int64",
                "description": "The version that the screen showed: a quantity that others entered since then is told first." },
        }),
    )
}

fn new_count() -> Value {
    closed(
        &["counted", "reason"],
        json!({
            "lot_id": { "type": ["string", "null"], "pattern": PATTERN, "description": "Of that lot; without one of all there is." },
            "counted": { "$ref": "#/components/schemas/NewQuantity" },
            "reason": reason(),
            "seen": { "oneOf": [{ "$ref": "#/components/schemas/SignedQuantity" }, { "type": "null" }],
                "description": "What was written before, where that shall still be so." },
        }),
    )
}

fn lot() -> Value {
    let order = whole_object(json!({ "id": text(), "number": whole() }));
    whole_object(json!({
        "id": text(), "code": text_or_null(), "ingredient": link("NamedThing"), "supplier": link_or_null("NamedThing"),
        "order": { "oneOf": [order, { "type": "null" }] },
        "received": link("SignedQuantity"), "remaining": link("SignedQuantity"), "best_before": day(), "received_at": time(),
        "location": { "type": ["string", "null"], "description": "The name of where it is." },
    }))
}

fn stock() -> Value {
    let movement = whole_object(json!({
        "lot_id": text_or_null(), "kind": text(), "quantity": link("SignedQuantity"), "reason": text_or_null(), "by": text(),
        "at": time(),
    }));
    whole_object(json!({
        "ingredient": link("NamedThing"),
        "unit": { "type": "string", "enum": Unit::ALL.map(Unit::as_str) },
        "left": link("SignedQuantity"),
        "in_no_lot": { "allOf": [link("SignedQuantity")],
            "description": "Less than nothing where more was used than had come." },
        "lots": list_of("StockLot"),
        "last_counts": { "type": "array", "items": movement },
    }))
}

fn recall_line() -> Value {
    whole_object(json!({
        "batch_id": text(), "number": whole(), "recipe": link("NamedThing"), "location": link_or_null("NamedThing"),
        "status": status(),
        "used": { "oneOf": [link("SignedQuantity"), { "type": "null" }],
            "description": "How much of the lot was weighed in for it; null where it came by other batches alone." },
        "through": list_of("BatchReference"),
        "good": { "allOf": [link("SignedQuantity")], "description": "How much came out and is to be fetched back." },
        "lost": link("SignedQuantity"), "remains": link("SignedQuantity"),
    }))
}
