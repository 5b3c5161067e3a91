//! What the API answers when it refuses, and what does not change then.

use crate::support::{self, TestApp, api::is_problem, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, subscription::PlanId};
use obrador_server::openapi;

const AUDIT: &str = "SELECT COUNT(*) FROM audit";

#[tokio::test]
async fn refusals_are_problems_and_change_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("other", PlanId::Starter).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        let operator = t.token(None, &[Scope::PlatformOperator]).await;
        let unknown = format!("obr_{}", "0".repeat(64));
        let before = t.rows(AUDIT).await;
        for (path, token, status, code) in [
            ("/api/v1/tenants/own/subscription", None, 401, "UNAUTHENTICATED"),
            (
                "/api/v1/tenants/own/subscription",
                Some("nonsense"),
                401,
                "UNAUTHENTICATED",
            ),
            (
                "/api/v1/tenants/own/subscription",
                Some(unknown.as_str()),
                401,
                "UNAUTHENTICATED",
            ),
            (
                "/api/v1/tenants/own/subscription",
                Some(&writer),
                403,
                "INSUFFICIENT_SCOPE",
            ),
            (
                "/api/v1/tenants/other/subscription",
                Some(&reader),
                404,
                "TENANT_NOT_FOUND",
            ),
            (
                "/api/v1/tenants/nobody/subscription",
                Some(&reader),
                404,
                "TENANT_NOT_FOUND",
            ),
            (
                "/api/v1/tenants/nobody/subscription",
                Some(&operator),
                404,
                "TENANT_NOT_FOUND",
            ),
            (
                "/api/v1/tenants/O'--/subscription",
                Some(&operator),
                404,
                "TENANT_NOT_FOUND",
            ),
            ("/api/v1/nothing", None, 404, "NOT_FOUND"),
            ("/api/nothing", None, 404, "NOT_FOUND"),
        ] {
            is_problem(&t.get(path, token).await, status, code);
        }
        assert_eq!(
            t.rows(AUDIT).await,
            before,
            "a refusal leaves no trace in the audit"
        );
        let wrong_method = t.call("DELETE", "/api/v1/plans", None, "").await;
        is_problem(&wrong_method, 405, "METHOD_NOT_ALLOWED");
        assert_eq!(wrong_method.header("allow"), "GET,HEAD");
    })
    .await;
}

#[tokio::test]
async fn problems_speak_the_callers_language() {
    for_each_app("", async |t: TestApp| {
        for (language, title) in [
            ("", "Not found"),
            ("es-ES,es;q=0.9", "No se ha encontrado"),
            ("eu, es;q=0.5", "Ez da aurkitu"),
            ("fr", "Not found"),
        ] {
            let request = Request::get("/api/v1/nothing").header("accept-language", language);
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.json()["title"], title, "{language}");
            assert!(
                answer.header("vary").contains("accept-language"),
                "{}",
                answer.header("vary")
            );
        }
        let bare = t.get("/api/v1/tenants/own/subscription", None).await;
        assert_eq!(bare.header("www-authenticate"), "Bearer");
    })
    .await;
}

#[tokio::test]
async fn plans_and_health_are_public() {
    for_each_app("", async |t: TestApp| {
        let plans = t.get("/api/v1/plans", None).await.json();
        assert_eq!(plans["currency"], "EUR");
        let starter = &plans["plans"][0];
        assert_eq!(
            (&starter["id"], &starter["monthly_cents"]),
            (&"starter".into(), &4_900.into())
        );
        assert_eq!(starter["limits"]["products"], 50.0);
        assert!(plans["plans"][2]["limits"]["products"].is_null());
        for path in ["/healthz", "/readyz", "/api/docs", "/api/v1/openapi.json"] {
            assert_eq!(t.get(path, None).await.status, 200, "{path}");
        }
        assert_eq!(
            t.get("/metrics", None).await.status,
            404,
            "metrics have an address of their own"
        );
    })
    .await;
}

#[tokio::test]
async fn storage_that_is_down_is_told_with_a_time_to_come_back() {
    let database = support::TestDatabase::sqlite();
    let t = TestApp::start(&database.url, "").await;
    let own = t.tenant("own", PlanId::Starter).await;
    let token = t.token(Some(&own), &[Scope::UsageRead]).await;
    t.app.db.close().await;
    for path in ["/readyz", "/api/v1/tenants/own/subscription"] {
        let answer = t.get(path, Some(&token)).await;
        is_problem(&answer, 503, "UNAVAILABLE");
        assert_eq!(answer.header("retry-after"), "2");
    }
    assert_eq!(t.get("/healthz", None).await.status, 200);
}

#[tokio::test]
async fn another_sites_form_is_refused() {
    let database = support::TestDatabase::sqlite();
    let t = TestApp::start(&database.url, "").await;
    for (origin, status) in [("https://evil.example", 403), ("http://127.0.0.1:3000", 405)] {
        let request = Request::post("/api/v1/plans")
            .header("origin", origin)
            .header("host", "127.0.0.1:3000");
        let answer = t.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status, "{origin}");
    }
}

#[tokio::test]
async fn every_described_route_exists_and_asks_for_a_token_where_it_says_so() {
    let database = support::TestDatabase::sqlite();
    let t = TestApp::start(&database.url, "").await;
    let document = serde_json::to_value(openapi::document()).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let answer = t
                .call(&method.to_uppercase(), &path.replace("{id}", "own"), None, "")
                .await;
            let expected = if operation["security"].is_array() {
                401
            } else {
                200
            };
            assert_eq!(answer.status, expected, "{method} {path}");
        }
    }
}
