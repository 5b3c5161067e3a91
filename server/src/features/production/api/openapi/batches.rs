//! How batches are answered, and why a step is not taken.

use super::parts::{stage, status};
use crate::{
    features::production::api::body::STEPS,
    http::schema::{link, link_or_null, list_of, text, text_or_null, time, whole, whole_object},
};
use serde_json::{Map, Value, json};

const STATES: [&str; 6] = ["ready", "blocked", "running", "paused", "done", "stopped"];
const WAITS: [&str; 5] = ["stage_before", "quality_check", "batch", "ingredients", "full"];

pub(super) fn all() -> Map<String, Value> {
    let ingredient = whole_object(json!({ "ingredient_id": text(), "quantity": link("SignedQuantity") }));
    let mut whole_one = batch();
    whole_one["ingredients"] = json!({ "type": "array", "items": ingredient });
    whole_one["steps"] = list_of("BatchStep");
    let mut all = Map::new();
    for (name, schema) in [
        (
            "TimeSpan",
            whole_object(json!({ "begins_at": time(), "ends_at": time() })),
        ),
        ("StageWait", wait()),
        ("BatchStage", batch_stage()),
        ("BatchStep", step()),
        ("Overload", overload()),
        ("BatchSummary", whole_object(batch())),
        ("Batch", whole_object(whole_one)),
        (
            "PlannedBatches",
            whole_object(json!({ "batches": list_of("Batch") })),
        ),
        (
            "ProductionDay",
            whole_object(json!({
                "day": { "type": "string", "format": "date" },
                "today": { "type": "string", "format": "date", "description": "By the bakery's clock." },
                "version": { "type": "integer", "format": "int64",
                    "description": "Of all production; `production/version` tells it alone." },
                "tracking": tracking(), "batches": list_of("BatchSummary"), "overloads": list_of("Overload"),
            })),
        ),
        ("ProductionVersion", whole_object(json!({ "version": whole() }))),
        (
            "StepConflict",
            conflict(json!({
                "meanwhile": { "allOf": [link("BatchStep")], "description": "The step in its way: what, by whom, when." },
                "waits_for": { "type": "array", "items": link("StageWait"), "description": "Of `blocked`." },
                "remains": { "allOf": [link("SignedQuantity")], "description": "Of `too_much`: how much there still is." },
            })),
        ),
        (
            "CountConflict",
            conflict(json!({
                "written": { "allOf": [link("SignedQuantity")], "description": "What is written now." },
            })),
        ),
    ] {
        all.insert(name.to_owned(), schema);
    }
    all
}

/// A problem with members of its own.
fn conflict(members: Value) -> Value {
    json!({ "allOf": [link("ProblemBody"), { "type": "object", "properties": members }] })
}

fn tracking() -> Value {
    json!({ "type": "string", "enum": ["simple", "stages"],
        "description": "Does the plan follow stages? With `simple` a batch is planned, then done." })
}

fn time_or_null() -> Value {
    json!({ "type": ["string", "null"], "format": "date-time" })
}

fn batch() -> Value {
    json!({
        "id": text(),
        "number": { "type": "integer", "format": "int64", "description": "Counted from 1." },
        "version": whole(),
        "recipe": link("NamedThing"),
        "location": { "oneOf": [link("NamedThing"), { "type": "null" }], "description": "For which it is." },
        "made_at": { "oneOf": [link("NamedThing"), { "type": "null" }], "description": "Where it is made." },
        "quantity": link("SignedQuantity"),
        "due_at": time(),
        "parent_ids": { "type": "array", "items": text(), "description": "Batches that go into it: a preferment." },
        "tracking": tracking(),
        "status": status(),
        "stages": list_of("BatchStage"),
        "good": { "allOf": [link("SignedQuantity")], "description": "What has come out of the last stage." },
        "lost": link("SignedQuantity"),
        "remains": link("SignedQuantity"),
        "held_because": { "type": ["string", "null"], "description": "Why a quality check holds it." },
        "stopped_because": text_or_null(),
        "booked_at": { "type": ["string", "null"], "format": "date-time",
            "description": "When its ingredients were taken out of stock." },
        "created_by": text(), "created_at": time(), "changed_at": time(),
    })
}

fn batch_stage() -> Value {
    whole_object(json!({
        "stage": stage(),
        "planned": link("TimeSpan"),
        "state": { "type": "string", "enum": STATES },
        "waits_for": list_of("StageWait"),
        "started_at": time_or_null(), "paused_since": time_or_null(),
        "rested_seconds": { "type": "integer", "format": "int64", "description": "In pauses that are over." },
        "ended_at": time_or_null(),
        "came_in": link("SignedQuantity"), "good": link("SignedQuantity"), "lost": link("SignedQuantity"),
        "remains": { "allOf": [link("SignedQuantity")], "description": "What is neither good nor lost of what came in." },
    }))
}

fn wait() -> Value {
    let null_or = |schema: Value| json!({ "oneOf": [schema, { "type": "null" }] });
    whole_object(json!({
        "kind": { "type": "string", "enum": WAITS },
        "stage": null_or(stage()),
        "reason": text_or_null(),
        "batch": link_or_null("NamedThing"),
        "status": null_or(status()),
        "ingredients": { "type": ["array", "null"], "items": link("NamedThing") },
        "capacities": { "type": ["array", "null"], "items": text() },
        "may_be_ignored": { "type": "boolean", "description": "By `start_anyway`." },
    }))
}

fn step() -> Value {
    whole_object(json!({
        "version": { "type": "integer", "format": "int64", "description": "Of the batch that came of it." },
        "id": text(),
        "step": { "type": "string", "enum": STEPS },
        "stage": { "oneOf": [stage(), { "type": "null" }] },
        "quantity": link_or_null("SignedQuantity"),
        "reason": text_or_null(),
        "at": time(),
        "by": text_or_null(),
    }))
}

fn overload() -> Value {
    let over = whole_object(json!({
        "batches": { "type": ["integer", "null"], "format": "int64" }, "quantity": link_or_null("SignedQuantity"),
    }));
    let texts = json!({ "type": "array", "items": text() });
    whole_object(json!({
        "stage": stage(), "location_id": text_or_null(),
        "capacities": { "type": "array", "items": text(), "description": "What is full, by name." },
        "from": time(), "until": time(), "batch_ids": texts, "over": over,
    }))
}
