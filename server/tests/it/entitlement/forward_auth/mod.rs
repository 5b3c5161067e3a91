//! What a proxy is told: a trusted one's headers decide and nothing of its visitor's request does; for anybody else the
//! query of the address decides.

mod others;
mod trusted;

use crate::support::{Answer, TestApp};
use axum::{
    body::Body,
    http::{HeaderValue, Request},
};

const TRUSTED: &str = "--trusted-proxies 127.0.0.1";
const ADDRESS: &str = "/api/v1/forward-auth";
const UPGRADE: &str = "SUBSCRIPTION_UPGRADE_REQUIRED";
const FEATURE: &str = "X-Obrador-Feature";
const METRIC: &str = "X-Obrador-Metric";
const N: &str = "X-Obrador-N";
const REQUIRE: &str = "X-Obrador-Require";
const MODE: &str = "X-Obrador-Mode";

/// Names and values.
type Headers = &'static [(&'static str, &'static str)];

async fn ask(t: &TestApp, method: &str, path: &str, token: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if !token.is_empty() {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    for (name, value) in headers {
        request = request.header(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    let body = if method == "POST" { "feature=api" } else { "" };
    t.send(request.body(Body::from(body)).unwrap()).await
}

/// Checking neither counts nor remembers.
async fn nothing_was_counted(t: &TestApp) {
    t.app.usage.flush().await.unwrap();
    assert_eq!(t.rows("SELECT COUNT(*) FROM refused_attempts").await, 0);
    assert_eq!(t.rows("SELECT COUNT(*) FROM usage_daily").await, 0);
}
