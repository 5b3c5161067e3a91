//! What schemas are made of, for routes that describe themselves in JSON.

use serde_json::{Value, json};

/// An identifier, as addresses have it.
pub(crate) const PATTERN: &str = "^[A-Za-z0-9-]{1,64}$";

pub(crate) fn identifier() -> Value {
    json!({ "type": "string", "pattern": PATTERN })
}

pub(crate) fn link(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

pub(crate) fn link_or_null(name: &str) -> Value {
    json!({ "oneOf": [link(name), { "type": "null" }] })
}

pub(crate) fn list_of(name: &str) -> Value {
    json!({ "type": "array", "items": link(name) })
}

pub(crate) fn text() -> Value {
    json!({ "type": "string" })
}

pub(crate) fn text_or_null() -> Value {
    json!({ "type": ["string", "null"] })
}

pub(crate) fn whole() -> Value {
    json!({ "type": "integer", "format": "int64" })
}

pub(crate) fn cents() -> Value {
    json!({ "type": ["integer", "null"], "format": "int64", "description": "Cents of a euro, without VAT." })
}

pub(crate) fn day() -> Value {
    json!({ "type": ["string", "null"], "format": "date" })
}

pub(crate) fn time() -> Value {
    json!({ "type": "string", "format": "date-time" })
}

pub(crate) fn object(required: &[&str], properties: Value) -> Value {
    json!({ "type": "object", "required": required, "properties": properties })
}

/// An object that is sent: with nothing else in it.
pub(crate) fn closed(required: &[&str], properties: Value) -> Value {
    json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false })
}

/// An object all of whose fields are there.
pub(crate) fn whole_object(properties: Value) -> Value {
    let names: Vec<&str> = properties
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
        .collect();
    let required = json!(names);
    json!({ "type": "object", "required": required, "properties": properties })
}
