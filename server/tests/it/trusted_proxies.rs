//! A proxy in front that the settings do not name is told of, once.

use crate::support::{TestApp, TestDatabase, log::Log};
use axum::{body::Body, http::Request};

/// How often it is told of after those requests.
async fn warnings(flags: &str, headers: &[&str]) -> (usize, String) {
    let database = TestDatabase::sqlite();
    let t = TestApp::start(&database.url, flags).await;
    let log = Log::begin();
    for header in headers {
        for path in ["/healthz", "/en/", "/api/v1/plans"] {
            let mut request = Request::get(path);
            if let Some((name, value)) = header.split_once(": ") {
                request = request.header(name, value);
            }
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, 200, "{path} with {header}");
        }
    }
    (log.lines("OBRADOR_TRUSTED_PROXIES"), log.text())
}

#[tokio::test]
async fn a_proxy_that_no_setting_names_is_told_of_once() {
    for (flags, headers, expected) in [
        ("", vec![""], 0),
        ("", vec!["X-Forwarded-For: 203.0.113.9"], 1),
        ("", vec!["X-Real-IP: 203.0.113.9"], 1),
        ("", vec!["Forwarded: for=203.0.113.9"], 1),
        (
            "",
            vec!["X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 203.0.113.10"],
            1,
        ),
        (
            "--trusted-proxies 10.0.0.0/8",
            vec!["X-Forwarded-For: 203.0.113.9"],
            1,
        ),
        (
            "--trusted-proxies 127.0.0.1",
            vec!["X-Forwarded-For: 203.0.113.9"],
            0,
        ),
        (
            "--trusted-proxies 127.0.0.0/8",
            vec!["Forwarded: for=203.0.113.9"],
            0,
        ),
    ] {
        let (told, text) = warnings(flags, &headers).await;
        assert_eq!(told, expected, "{flags} {headers:?}: {text}");
        assert!(
            told == 0 || text.contains("OBRADOR_TRUSTED_PROXIES=127.0.0.1"),
            "{text}"
        );
    }
}
