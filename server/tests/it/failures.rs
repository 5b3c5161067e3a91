//! What goes wrong beside a handler, whoever asks: a page, a problem or an island's error, in the reader's language, with
//! the headers that every such answer has.

use crate::support::{Answer, TestApp, TestDatabase};
use axum::{Router, body::Body, extract::State, http::Request, response::Response, routing::any};
use http_body_util::BodyExt as _;
use obrador_server::{router::around, state::App};
use tower::ServiceExt as _;

/// Where whoever asks is a reader, a program, an island.
const ASKERS: [(&str, &str, &str); 3] = [
    (
        "/app/wrong",
        "text/html; charset=utf-8",
        "default-src 'none'; script-src 'self'",
    ),
    (
        "/api/wrong",
        "application/problem+json",
        "default-src 'none'; frame-ancestors 'none'",
    ),
    (
        "/fn/wrong",
        "application/json",
        "default-src 'none'; frame-ancestors 'none'",
    ),
];

async fn panics(State(_): State<App>) -> Response {
    panic!("on purpose")
}

/// Routes with the layers that all routes have.
async fn layers(routes: Router<App>) -> (TestApp, Router) {
    let database = TestDatabase::sqlite();
    let t = TestApp::start(&database.url, "").await;
    let router = around(routes, t.app.clone());
    (t, router)
}

async fn ask(router: &Router, path: &str, cross_site: bool) -> Answer {
    let mut request = Request::post(path).header("accept-language", "es");
    if cross_site {
        request = request.header("sec-fetch-site", "cross-site");
    }
    let request = request.body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

fn check(answer: &Answer, status: u16, kind: &str, policy: &str, words: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), kind);
    assert!(
        answer.header("content-security-policy").starts_with(policy),
        "{kind}"
    );
    assert_eq!(answer.header("cache-control"), "no-store", "{kind}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{kind}");
    assert!(answer.text.contains(words), "{kind}: {}", answer.text);
}

fn all(handler: axum::routing::MethodRouter<App>) -> Router<App> {
    ASKERS.iter().fold(Router::new(), |routes, (path, ..)| {
        routes.route(path, handler.clone())
    })
}

#[tokio::test]
async fn a_panic_is_said_to_whoever_asked() {
    let (_t, router) = layers(all(any(panics))).await;
    for ((path, kind, policy), words) in ASKERS
        .into_iter()
        .zip(["Algo ha fallado", "INTERNAL", "internal"])
    {
        check(&ask(&router, path, false).await, 500, kind, policy, words);
    }
}

#[tokio::test]
async fn another_sites_form_is_refused_before_any_handler() {
    let (_t, router) = layers(all(any(panics))).await;
    for ((path, kind, policy), words) in ASKERS.into_iter().zip(["otro sitio", "FORBIDDEN", "forbidden"]) {
        check(&ask(&router, path, true).await, 403, kind, policy, words);
    }
}
