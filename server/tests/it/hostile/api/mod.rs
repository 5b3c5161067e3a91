//! The API, as its own description has it: paths, parameters, bodies, headers.

mod addresses;
mod bodies;

use super::world::World;
use crate::support::{Answer, TestApp, api::Operation};
use axum::{body::Body, http::Request};
use obrador_server::openapi;
use serde_json::Value;

fn document() -> Value {
    serde_json::to_value(openapi::document()).unwrap()
}

/// The operation's description.
fn described(document: &Value, operation: &Operation) -> Value {
    document["paths"][&operation.path][operation.method.to_lowercase()].clone()
}

/// Parameters of an operation in a place: their names.
fn parameters(described: &Value, place: &str) -> Vec<String> {
    let all = described["parameters"].as_array().cloned().unwrap_or_default();
    let there = all.iter().filter(|parameter| parameter["in"] == place);
    there
        .map(|parameter| parameter["name"].as_str().unwrap().to_owned())
        .collect()
}

/// The fields of its JSON body.
fn fields(document: &Value, described: &Value) -> Vec<String> {
    let schema = &described["requestBody"]["content"]["application/json"]["schema"];
    let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) else {
        return Vec::new();
    };
    let properties = document["components"]["schemas"][name]["properties"].as_object();
    let names = properties
        .unwrap_or_else(|| panic!("{name} has no properties"))
        .keys();
    names.cloned().collect()
}

async fn send(
    t: &TestApp,
    w: &World,
    operation: &Operation,
    path: &str,
    headers: &[(&str, &[u8])],
    body: impl Into<Body>,
) -> Answer {
    let mut request = Request::builder().method(operation.method.as_str()).uri(path);
    request = request.header("authorization", format!("Bearer {}", w.token));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    t.send_as_it_is(request.body(body.into()).unwrap()).await
}

fn is_a_problem(answer: &Answer, place: &str) {
    assert!(
        !answer.status.is_server_error(),
        "{place}: {} {}",
        answer.status,
        answer.text
    );
    if !answer.status.is_success() {
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{place}: {}",
            answer.text
        );
        assert_eq!(answer.json()["status"], answer.status.as_u16(), "{place}");
        assert!(
            answer.text.len() < 10_000,
            "{place}: what was sent comes back, {} bytes",
            answer.text.len()
        );
    }
}
