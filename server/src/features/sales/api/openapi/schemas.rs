//! What is sent and answered.

use crate::http::schema::{PATTERN, closed, identifier, list_of, text, text_or_null, whole, whole_object};
use obrador_core::{bounds::count::SALES_LINES, sales::Merge};
use serde_json::{Map, Value, json};

pub(super) fn all() -> Map<String, Value> {
    let mut all = Map::new();
    for (name, schema) in [
        ("SalesRow", row()),
        ("SalesList", span(&list_of("SalesRow"))),
        ("SalesDay", day()),
        ("SalesDayList", span(&list_of("SalesDay"))),
        ("NewSalesLine", new_line()),
        ("NewSalesDay", new_day()),
        ("EnteredSales", entered()),
    ] {
        all.insert(name.to_owned(), schema);
    }
    all
}

pub(super) fn date() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn span(items: &Value) -> Value {
    whole_object(json!({ "from": date(), "to": date(), "items": items }))
}

fn pieces(description: &str) -> Value {
    json!({ "type": ["string", "null"], "description": description, "examples": ["12"] })
}

fn row() -> Value {
    whole_object(json!({
        "date": date(), "location_id": text_or_null(), "product_id": text(),
        "product": { "type": "string", "description": "What it is called now." },
        "sold": { "type": "string", "description": "Pieces, an exact decimal number.", "examples": ["12"] },
        "made": pieces("Pieces made for that day, where it was said."),
        "unsold": pieces("Pieces left over, where it was said."),
        "sold_out": { "type": "boolean", "description": "Was none left before the day was over?" },
    }))
}

fn day() -> Value {
    whole_object(json!({
        "date": date(), "location_id": text_or_null(),
        "state": { "type": "string", "enum": ["sold", "closed", "nothing_entered"],
            "description": "A day on which nobody entered anything is not known: it is no day without sales." },
        "products": { "type": "integer", "format": "int64", "description": "So many products have a row." },
        "sold": pieces("Pieces of all of them."),
        "made": pieces("Pieces made, of those products that it was said of."),
        "made_products": whole(),
        "unsold": pieces("Pieces left over, of those products that it was said of."),
        "unsold_products": whole(),
        "sold_out_products": whole(),
    }))
}

fn amount(description: &str, nullable: bool) -> Value {
    let kind = if nullable {
        json!(["string", "null"])
    } else {
        json!("string")
    };
    json!({ "type": kind, "pattern": r"^[0-9]{1,6}(\.[0-9]{1,3})?$", "description": description, "examples": ["12"] })
}

fn new_line() -> Value {
    closed(
        &["product_id", "sold"],
        json!({
            "product_id": identifier(),
            "sold": amount("Pieces, an exact decimal number with at most three decimals.", false),
            "made": amount("Pieces made for that day.", true),
            "unsold": amount("Pieces left over at the end of the day.", true),
            "sold_out": { "type": ["boolean", "null"],
                "description": "None was left before the day was over. It also follows from all that was made being sold." },
        }),
    )
}

fn new_day() -> Value {
    closed(
        &["lines"],
        json!({
            "location_id": { "type": ["string", "null"], "pattern": PATTERN,
                "description": "The shop; the first one where none is named." },
            "lines": { "type": "array", "minItems": 1, "maxItems": SALES_LINES,
                "items": { "$ref": "#/components/schemas/NewSalesLine" } },
            "mode": { "type": ["string", "null"], "enum": [Merge::ALL[0].as_str(), Merge::ALL[1].as_str(), null],
                "description": "What becomes of what is there of the same products: it is replaced (that is so unless it is \
                    said), or these come on top of it. What is added needs an `Idempotency-Key`." },
        }),
    )
}

fn entered() -> Value {
    whole_object(json!({
        "new": whole(), "changed": whole(), "same": whole(),
        "added_before": { "type": "integer", "format": "int64",
            "description": "Products to which this had been added already, under the same key: nothing was added again." },
    }))
}
