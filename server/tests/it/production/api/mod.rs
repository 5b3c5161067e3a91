//! Production over REST: a night from its plan to the recall, and what each refusal says.

mod night;
mod others;
mod refusals;
mod setup;

use super::Bakery;
use crate::support::{Answer, TestApp, api::is_problem};
use axum::{body::Body, http::Request};
use obrador_core::auth::Scope;
use serde_json::{Value, json};

const OWN: &str = "/api/v1/tenants/own";

/// Somebody with a key, at an address of the bakery.
struct Asks<'t> {
    t: &'t TestApp,
    token: String,
}

impl<'t> Asks<'t> {
    async fn owner(own: &'t Bakery) -> Self {
        Self::with(own, &[Scope::UsageRead, Scope::TenantAdmin]).await
    }

    async fn with(own: &'t Bakery, scopes: &[Scope]) -> Self {
        let token = own.t.token(Some(&own.tenant), scopes).await;
        Self { t: &own.t, token }
    }

    async fn send(&self, method: &str, path: &str, (tag, key): (&str, &str), body: &Value) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{OWN}/{path}"))
            .header("authorization", format!("Bearer {}", self.token));
        for (name, value) in [("if-match", tag), ("idempotency-key", key)] {
            if !value.is_empty() {
                request = request.header(name, value);
            }
        }
        let body = if body.is_null() {
            Body::empty()
        } else {
            request = request.header("content-type", "application/json");
            Body::from(body.to_string())
        };
        self.t.send(request.body(body).unwrap()).await
    }

    async fn get(&self, path: &str) -> Value {
        let answer = self.send("GET", path, ("", ""), &Value::Null).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        answer.json()
    }

    /// Plans the night, and answers the ids of the sourdough and of the bread.
    async fn night(&self) -> (String, String) {
        let made = self
            .send("POST", "production/plans", ("", "night"), &wanted(100))
            .await;
        assert_eq!(made.status, 201, "{}", made.text);
        let id = |place: usize| made.json()["batches"][place]["id"].as_str().unwrap().to_owned();
        (id(0), id(1))
    }

    async fn step(&self, batch: &str, body: &Value) -> Answer {
        let path = format!("production/batches/{batch}/steps");
        self.send("POST", &path, ("", ""), body).await
    }
}

/// Loaves, out of the oven at six in Madrid.
fn wanted(pieces: i64) -> Value {
    json!({ "wanted": [{ "recipe_id": "bread", "quantity": { "quantity": pieces.to_string(), "unit": "piece" },
        "location_id": "shop", "due_at": "2026-12-01T05:00:00Z" }] })
}

fn step(id: &str, step: &str, stage: &str) -> Value {
    json!({ "id": id, "step": step, "stage": stage })
}

fn finish(id: &str, stage: &str, pieces: i64) -> Value {
    json!({ "id": id, "step": "finish", "stage": stage, "quantity": { "quantity": pieces.to_string(), "unit": "piece" } })
}

fn pieces(number: i64) -> Value {
    json!({ "quantity": number.to_string(), "unit": "piece" })
}

fn kilograms(number: &str) -> Value {
    json!({ "quantity": number, "unit": "kg" })
}

/// The code of a refusal, and what it says beside.
fn refused(answer: &Answer, status: u16) -> (String, Value) {
    is_problem(answer, status, if status == 409 { "CONFLICT" } else { "INVALID" });
    let body = answer.json();
    (
        body["errors"][0]["code"].as_str().unwrap_or_default().to_owned(),
        body,
    )
}
