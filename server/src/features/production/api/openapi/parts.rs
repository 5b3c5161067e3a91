//! What several of the schemas are made of.

use obrador_core::production::{Stage, Status};
use serde_json::{Value, json};

pub(super) fn stage() -> Value {
    json!({ "type": "string", "enum": Stage::ALL.map(Stage::as_str) })
}

pub(super) fn stage_or_null(description: &str) -> Value {
    let stages = Stage::ALL.map(|stage| json!(stage.as_str()));
    let known: Vec<Value> = stages.into_iter().chain([Value::Null]).collect();
    json!({ "type": ["string", "null"], "enum": known, "description": description })
}

pub(super) fn status() -> Value {
    json!({ "type": "string", "enum": Status::ALL.map(Status::as_str) })
}
