//! An operation as a command that can be copied.

use serde_json::{Map, Value, json};

/// Objects within objects are shown so deep.
const DEPTH: usize = 4;

/// The operation as a call of curl. The token comes from the environment: what is copied holds no secret.
pub(super) fn curl(document: &Value, path: &str, method: &str, operation: &Value, origin: &str) -> String {
    let mut address = path.to_owned();
    let mut query = Vec::new();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap_or_default();
        let schema = &parameter["schema"];
        let given = schema["examples"][0]
            .as_str()
            .or_else(|| parameter["example"].as_str());
        match parameter["in"].as_str() {
            Some("path") => {
                let shown = given.map_or_else(|| name.to_uppercase(), str::to_owned);
                address = address.replace(&format!("{{{name}}}"), &shown);
            }
            Some("query") if given.is_some() || parameter["required"] == true => {
                query.push(format!("{name}={}", given.unwrap_or("…")));
            }
            _ => {}
        }
    }
    if !query.is_empty() {
        address = format!("{address}?{}", query.join("&"));
    }
    let mut lines = vec![format!("curl -X {method} '{origin}{address}'")];
    if method == "GET" {
        lines[0] = format!("curl '{origin}{address}'");
    }
    if !operation["security"].is_null() {
        lines.push("-H \"Authorization: Bearer $OBRADOR_TOKEN\"".to_owned());
    }
    let content = &operation["requestBody"]["content"];
    if !content["multipart/form-data"].is_null() {
        lines.push("-F 'file=@menu.pdf'".to_owned());
    } else if let Some(schema) = content["application/json"].get("schema") {
        lines.push("-H 'Content-Type: application/json'".to_owned());
        // A quote would end the shell's.
        let body = value(document, schema, DEPTH).to_string().replace('\'', "’");
        lines.push(format!("-d '{body}'"));
    }
    lines.join(" \\\n  ")
}

/// What might be sent: what the schema shows, or the plainest value that it takes. Of an object, what it must have; where
/// it must have nothing, its first field.
fn value(document: &Value, schema: &Value, depth: usize) -> Value {
    if let Some(shown) = schema.get("example").or_else(|| schema["examples"].get(0)) {
        return shown.clone();
    }
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return match depth.checked_sub(1) {
            Some(depth) => value(document, &document["components"]["schemas"][name], depth),
            None => Value::Null,
        };
    }
    if let Some(first) = ["oneOf", "anyOf", "enum"]
        .iter()
        .find_map(|key| schema[*key].get(0))
    {
        return if schema["enum"].is_array() {
            first.clone()
        } else {
            value(document, first, depth)
        };
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str());
    match kind {
        Some("object") => object(document, schema, depth),
        Some("array") => json!([value(document, &schema["items"], depth)]),
        Some("integer") => schema.get("minimum").cloned().unwrap_or(json!(1)),
        Some("number") => json!(1.5),
        Some("boolean") => json!(true),
        Some("string") => json!(words(schema)),
        _ => Value::Null,
    }
}

fn words(schema: &Value) -> &'static str {
    match schema["format"].as_str() {
        Some("date") => "2026-01-31",
        Some("date-time") => "2026-01-31T06:00:00Z",
        Some("email") => "ane@example.com",
        _ => "…",
    }
}

fn object(document: &Value, schema: &Value, depth: usize) -> Value {
    let required: Vec<_> = schema["required"].as_array().into_iter().flatten().collect();
    let fields = schema["properties"].as_object().into_iter().flatten();
    let mut shown = Map::new();
    for (name, field) in fields {
        if required.iter().any(|one| *one == name) || (required.is_empty() && shown.is_empty()) {
            shown.insert(name.clone(), value(document, field, depth));
        }
    }
    Value::Object(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_a_command() {
        let document = json!({ "components": { "schemas": { "New": {
            "type": "object", "required": ["name", "on", "kind"], "properties": {
                "name": { "type": "string", "example": "Ane's loaf" },
                "note": { "type": ["string", "null"] },
                "on": { "type": "string", "format": "date" },
                "kind": { "enum": ["bread", "cake"] },
            },
        } } } });
        let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "examples": ["own"] } });
        let item = json!({ "name": "item", "in": "path", "required": true, "schema": {} });
        let metric = json!({ "name": "metric", "in": "query", "schema": { "examples": ["products"] } });
        let reason = json!({ "name": "X-Obrador-Reason", "in": "header", "schema": {} });
        let body = json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/New" } } } });
        let file = json!({ "content": { "multipart/form-data": { "schema": {} } } });
        let secured = json!([{ "token": [] }]);
        for (path, method, operation, command) in [
            ("/plans", "GET", json!({}), "curl 'http://a/plans'"),
            (
                "/t/{id}/x/{item}",
                "GET",
                json!({ "parameters": [id, item, metric, reason], "security": secured }),
                "curl 'http://a/t/own/x/ITEM?metric=products' \\\n  -H \"Authorization: Bearer $OBRADOR_TOKEN\"",
            ),
            (
                "/t",
                "POST",
                json!({ "requestBody": body }),
                "curl -X POST 'http://a/t' \\\n  -H 'Content-Type: application/json' \\\n  \
                 -d '{\"kind\":\"bread\",\"name\":\"Ane’s loaf\",\"on\":\"2026-01-31\"}'",
            ),
            (
                "/t",
                "POST",
                json!({ "requestBody": file }),
                "curl -X POST 'http://a/t' \\\n  -F 'file=@menu.pdf'",
            ),
        ] {
            assert_eq!(curl(&document, path, method, &operation, "http://a"), command);
        }
    }
}
