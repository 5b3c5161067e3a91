//! The API: its operations, taken from its own description, and what it answers.

use super::{Answer, TestApp};
use axum::{body::Body, http::Request};
use obrador_core::auth::Scope;
use obrador_server::openapi;
use serde_json::{Value, json};

/// An operation that needs a token.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) method: String,
    pub(crate) path: String,
    /// The scopes of which it needs one, as its description says.
    pub(crate) needs: Vec<Scope>,
    pub(crate) has_body: bool,
}

impl Operation {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Does it change something? What a proxy asks does not, by whatever method.
    pub(crate) fn changes(&self) -> bool {
        self.method != "GET"
    }

    /// Asks it of a bakery; things it names are nobody's, and nobody is invited.
    pub(crate) async fn call(&self, t: &TestApp, tenant: &str, token: &str, reason: Option<&str>) -> Answer {
        self.call_inviting(t, tenant, token, reason, "").await
    }

    /// The same, inviting somebody where that is what it does.
    pub(crate) async fn call_inviting(
        &self,
        t: &TestApp,
        tenant: &str,
        token: &str,
        reason: Option<&str>,
        invited: &str,
    ) -> Answer {
        let mut path = self.path.replacen("{id}", tenant, 1);
        while let Some(start) = path.find('{') {
            let end = path[start..].find('}').unwrap() + start;
            path.replace_range(start..=end, "0123456789abcdef0123456789abcdef");
        }
        if path.contains("/entitlements/check") {
            path = format!("{path}?feature=api&tenant_id={tenant}");
        } else if !self.path.contains("{id}") && self.method == "GET" {
            path = format!("{path}?tenant_id={tenant}");
        }
        let mut request = Request::builder()
            .method(self.method.as_str())
            .uri(path)
            .header("authorization", format!("Bearer {token}"));
        if let Some(reason) = reason {
            request = request.header("x-obrador-reason", reason);
        }
        let (kind, body) = self.body(tenant, invited);
        if !kind.is_empty() {
            request = request.header("content-type", kind);
        }
        t.send(request.body(Body::from(body)).unwrap()).await
    }

    /// A body that can be read, so that nothing but the token decides. A route without one here fails.
    pub(crate) fn body(&self, tenant: &str, invited: &str) -> (&'static str, String) {
        if !self.has_body {
            return ("", String::new());
        }
        let json = match self.path.rsplit('/').next().unwrap() {
            "track-usage" => {
                json!({ "tenant_id": tenant, "metric": "users", "date": "2025-01-18", "value": 1, "replace": true })
            }
            "caps" => json!({ "metric": "products", "cap": 40 }),
            "invitations" => json!({ "email": invited, "role": "staff" }),
            "{user_id}" => json!({ "role": "staff" }),
            "{file}" => json!({ "name": "a.txt", "version": 1 }),
            "{item}" => json!({ "name": "Bread", "version": 1 }),
            "ingredients" | "locations" | "products" | "recipes" | "suppliers" => json!({ "name": "Bread" }),
            "purchase_orders" => json!({ "supplier_id": "mill" }),
            "{order}" => json!({ "notes": "before 7" }),
            "reject" | "cancel" | "close" => json!({ "reason": "too dear" }),
            "receipts" => {
                json!({ "lines": [{ "line_id": "l", "lots": [{ "quantity": { "quantity": "1", "unit": "kg" } }] }] })
            }
            "procurement_settings" => json!({ "tiers": [{ "approvers": "owners" }] }),
            "plans" => {
                json!({ "wanted": [{ "recipe_id": "bread", "quantity": { "quantity": "100", "unit": "piece" },
                "due_at": "2025-01-20T05:00:00Z" }] })
            }
            "steps" => json!({ "id": "tablet-1", "step": "start", "stage": "mixing" }),
            "timing" => json!({ "minutes": { "mixing": 20, "baking": 45 }, "until": "baking" }),
            "capacities" | "{capacity}" => {
                json!({ "name": "Deck oven", "stage": "baking", "holds": { "batches": 4 } })
            }
            "counts" => json!({ "counted": { "quantity": "25", "unit": "kg" }, "reason": "counted" }),
            "import" => return ("text/csv", "name\nOgia\n".to_owned()),
            "files" => return ("multipart/form-data; boundary=x", "--x--\r\n".to_owned()),
            _ => panic!("{} needs a body in this test", self.name()),
        };
        ("application/json", json.to_string())
    }
}

pub(crate) fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            if !operation.get("security").is_some_and(Value::is_array) {
                continue;
            }
            let text = |key: &str| operation[key].as_str().unwrap_or_default().to_owned();
            let words = format!("{} {}", text("summary"), text("description"));
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let needs = words.rsplit_once("Needs ").map_or("", |(_, needs)| needs);
            let needs = needs.split(['.', '\n']).next().unwrap_or_default();
            let scopes = needs.split('`').filter_map(|word| word.parse().ok());
            let operation = Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                needs: scopes.collect(),
                has_body: operation["requestBody"].is_object(),
            };
            assert!(
                !operation.needs.is_empty(),
                "{} says nothing of a scope",
                operation.name()
            );
            all.push(operation);
        }
    }
    assert!(all.len() >= 30, "{}", all.len());
    all
}

/// Is it a problem (RFC 9457) with that status and code, and with words?
pub(crate) fn is_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(body["status"], status);
    assert_eq!(body["code"], code);
    for member in ["type", "title", "detail"] {
        let text = body[member].as_str().unwrap_or_default();
        assert!(
            !text.is_empty() && !text.starts_with("problem-"),
            "{member} of {body}"
        );
    }
}

/// Asks in a language; with a body, in JSON.
pub(crate) async fn in_language(
    t: &TestApp,
    method: &str,
    path: &str,
    lang: &str,
    token: &str,
    body: &'static str,
) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", format!("Bearer {token}"))
        .header("accept-language", lang)
        .header("content-type", "application/json");
    t.send(request.body(Body::from(body)).unwrap()).await
}
