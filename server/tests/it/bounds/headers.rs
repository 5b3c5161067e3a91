//! What whoever asks whatever gets at least: nothing is guessed, run, framed or kept, and no secret is told on.

use crate::support::{Answer, TestApp, for_each_app};
use axum::{
    body::Body,
    http::{Request, header},
};
use obrador_core::bounds::size::{FORM_BODY, JSON_BODY};

fn is_safe(answer: &Answer, what: &str) {
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{what}: {policy}"
    );
    assert!(!answer.header("referrer-policy").is_empty(), "{what}");
    assert!(
        !answer.header("cache-control").is_empty(),
        "{what}: may be kept by anybody"
    );
}

#[tokio::test]
async fn whatever_is_answered_is_safe_to_show() {
    for_each_app("", async |t: TestApp| {
        for (method, path, status) in [
            ("GET", "/healthz", 200),
            ("GET", "/readyz", 200),
            ("HEAD", "/healthz", 200),
            ("POST", "/healthz", 405),
            ("GET", "/", 303),
            ("GET", "/en/", 200),
            ("GET", "/en/nothing", 404),
            ("GET", "/EN/pricing/", 308),
            ("GET", "/app", 303),
            ("GET", "/pkg/nothing.js", 404),
            ("DELETE", "/en/pricing", 405),
            ("GET", "/es/sign-in?next=a&next=b", 400),
            ("POST", "/es/sign-in", 415),
            ("GET", "/api/docs", 200),
            ("GET", "/api/nothing", 404),
            ("GET", "/api/v1/openapi.json", 200),
            ("GET", "/api/v1/plans", 200),
            ("GET", "/api/v1/entitlements", 401),
            ("PUT", "/api/v1/plans", 405),
            ("POST", "/fn/nothing", 415),
            ("GET", "/fn/usage/summary", 415),
        ] {
            let answer = t.call(method, path, None, "").await;
            assert_eq!(answer.status.as_u16(), status, "{method} {path}");
            is_safe(&answer, &format!("{method} {path}"));
        }
        let refusals = [
            // Another site's form.
            Request::post("/en/sign-in")
                .header(header::ORIGIN, "https://evil.example")
                .header(header::HOST, "obrador.example")
                .body(Body::from("email=a")),
            // More than is read.
            Request::post("/en/sign-in")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from("a".repeat(FORM_BODY + 1))),
            Request::post("/api/v1/usage-forecast/track-usage")
                .header(header::CONTENT_TYPE, "application/json")
                .body(Body::from(" ".repeat(JSON_BODY + 1))),
        ];
        for request in refusals {
            let answer = t.send(request.unwrap()).await;
            assert!(answer.status.is_client_error(), "{}", answer.status);
            is_safe(&answer, &answer.text);
        }
    })
    .await;
    for_each_app("--demo", async |t: TestApp| {
        for path in ["/en/", "/api/v1/plans", "/healthz"] {
            let request = Request::get(path).header(header::HOST, "evil.example");
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, 421, "{path}");
            is_safe(&answer, path);
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_page_loads_is_not_told_the_secret_in_its_address() {
    for_each_app("", async |t: TestApp| {
        let secret = "0123456789abcdef".repeat(4);
        for (method, path, policy) in [
            ("GET", format!("/en/verify-email?token={secret}"), "no-referrer"),
            ("POST", format!("/en/verify-email?token={secret}"), "no-referrer"),
            ("GET", format!("/es/reset-password?token={secret}"), "no-referrer"),
            (
                "POST",
                format!("/es/reset-password?token={secret}"),
                "no-referrer",
            ),
            ("GET", format!("/eu/invitations?token={secret}"), "no-referrer"),
            ("POST", format!("/eu/invitations?token={secret}"), "no-referrer"),
            (
                "GET",
                format!("/eu/invitations?token={secret}&token={secret}"),
                "no-referrer",
            ),
            ("GET", format!("/eu/nothing?x=1&token={secret}"), "no-referrer"),
            ("GET", "/en/sign-in".to_owned(), "same-origin"),
        ] {
            let request = Request::builder()
                .method(method)
                .uri(&path)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::empty());
            let answer = t.send(request.unwrap()).await;
            assert_eq!(answer.header("referrer-policy"), policy, "{method} {path}");
        }
    })
    .await;
}
