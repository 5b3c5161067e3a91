//! What is said once: how long recipes take, what ovens and mixers hold.

use super::parts::stage;
use crate::http::schema::{PATTERN, closed, link, link_or_null, list_of, text, whole, whole_object};
use obrador_core::{
    bounds::{
        length,
        time::{LEAD_HOURS, STAGE_HOURS},
    },
    production::Stage,
};
use serde_json::{Map, Value, json};

pub(super) fn all() -> Map<String, Value> {
    let mut all = Map::new();
    for (name, schema) in [
        ("RecipeTiming", timing(true)),
        ("NewRecipeTiming", timing(false)),
        ("Capacity", capacity()),
        (
            "CapacityList",
            whole_object(json!({ "items": list_of("Capacity") })),
        ),
        ("NewCapacity", new_capacity()),
    ] {
        all.insert(name.to_owned(), schema);
    }
    all
}

fn timing(answered: bool) -> Value {
    let most = STAGE_HOURS * 60;
    let minutes: Map<String, Value> = Stage::ALL
        .into_iter()
        .map(|stage| {
            let kind = if answered {
                json!("integer")
            } else {
                json!(["integer", "null"])
            };
            let schema = json!({ "type": kind, "format": "int64", "minimum": 0, "maximum": most });
            (stage.to_string(), schema)
        })
        .collect();
    let lead = json!({
        "minutes": { "type": ["integer", "null"], "format": "int64", "minimum": 0, "maximum": LEAD_HOURS * 60,
            "description": "So many minutes before." },
        "days": { "type": ["integer", "null"], "format": "int64", "minimum": 0, "maximum": LEAD_HOURS / 24,
            "description": "So many days before, by the time that `by` says." },
        "by": { "type": ["string", "null"], "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$", "examples": ["18:00"],
            "description": "By the bakery's clock." },
    });
    let described = |mut schema: Value, description: &str| {
        schema["description"] = json!(description);
        schema
    };
    let until = described(
        stage(),
        "The stage that is over at the time for which it is wanted; `baking` unless it is said.",
    );
    let of_minutes = "How many minutes each stage takes; a recipe does not have those that take none.";
    let of_lead =
        "As part of another recipe: how long before that it is ready. Either `minutes`, or `days` and `by`.";
    if answered {
        let lead = described(whole_object(lead), of_lead);
        let minutes = described(whole_object(Value::Object(minutes)), of_minutes);
        return whole_object(json!({ "minutes": minutes, "until": until, "lead": lead, "version": whole() }));
    }
    let mut lead = described(closed(&[], lead), of_lead);
    lead["examples"] = json!([{ "days": 1, "by": "18:00" }]);
    let mut minutes = described(closed(&[], Value::Object(minutes)), of_minutes);
    minutes["examples"] =
        json!([{ "mixing": 20, "proofing": 150, "baking": 45, "cooling": 60, "packing": 15 }]);
    let or_null = |schema: Value| json!({ "oneOf": [schema, { "type": "null" }] });
    closed(
        &["minutes"],
        json!({ "minutes": minutes, "until": or_null(until), "lead": or_null(lead) }),
    )
}

fn capacity() -> Value {
    let holds = whole_object(json!({
        "batches": { "type": ["integer", "null"], "format": "int64" }, "quantity": link_or_null("SignedQuantity"),
    }));
    whole_object(json!({
        "id": text(), "name": text(), "stage": stage(), "location": link_or_null("NamedThing"), "holds": holds,
        "version": whole(),
    }))
}

fn new_capacity() -> Value {
    let mut holds = closed(
        &[],
        json!({
            "batches": { "type": ["integer", "null"], "format": "int64", "minimum": 1, "description": "So many batches." },
            "quantity": { "oneOf": [link("NewQuantity"), { "type": "null" }],
                "description": "Or so much: pieces, or a weight of dough." },
        }),
    );
    holds["description"] = json!("What it takes at once: one of the two.");
    holds["examples"] = json!([{ "batches": 4 }]);
    closed(
        &["name", "stage", "holds"],
        json!({
            "name": { "type": "string", "minLength": 1, "maxLength": length::ITEM_NAME, "examples": ["Deck oven"] },
            "stage": stage(),
            "location_id": { "type": ["string", "null"], "pattern": PATTERN,
                "description": "Where it stands; without one it serves each place that has none of its own." },
            "holds": holds,
        }),
    )
}
