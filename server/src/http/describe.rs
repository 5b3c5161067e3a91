//! Pieces of the API's description, for routes that describe themselves in JSON.

use serde_json::{Map, Value, json};

/// A status, when it comes, and the schema of its body.
pub(crate) type Answer<'a> = (u16, &'a str, &'a str);

/// What an operation answers, by status.
pub(crate) fn responses(good: Answer<'_>, bad: &[Answer<'_>]) -> Value {
    let mut all: Vec<_> = [good].iter().chain(bad).copied().collect();
    all.sort_by_key(|(status, ..)| *status);
    let mut responses = Map::new();
    for (status, description, schema) in all {
        let kind = if status < 300 {
            "application/json"
        } else {
            "application/problem+json"
        };
        let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
        let answer = json!({ "description": description, "content": { kind: { "schema": schema } } });
        responses.insert(status.to_string(), answer);
    }
    Value::Object(responses)
}

/// A JSON body that has to be sent.
pub(crate) fn request(schema: &str) -> Value {
    let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
    json!({ "required": true, "content": { "application/json": { "schema": schema } } })
}

/// A part of the address.
pub(crate) fn path_parameter(name: &str, description: &str) -> Value {
    json!({ "name": name, "in": "path", "description": description, "required": true, "schema": { "type": "string" } })
}

/// A parameter behind the question mark that may be left out.
pub(crate) fn query(name: &str, description: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": "query", "description": description, "required": false, "schema": schema })
}
