//! Paths, parameters and headers.

use super::{described, document, is_a_problem, parameters, send};
use crate::{
    hostile::{
        BUT, Seen, check,
        values::values,
        world::{OWN, World},
    },
    support::{
        TestApp,
        api::operations,
        dump::{Dump, assert_unchanged},
        for_each_app,
        log::Log,
        with_production,
    },
};

/// Parameters and fields that hold any text, or are not looked at: nothing is written all the same.
const ANY_TEXT: [&str; 3] = ["q", "X-Obrador-Reason", "mode"];

#[tokio::test]
async fn no_address_of_the_api_takes_what_nobody_means_to_send() {
    for_each_app(with_production(), async |t: TestApp| {
        let log = Log::begin();
        let (w, document, mut seen) = (World::new(&t).await, document(), Seen::default());
        for operation in operations() {
            let described = described(&document, &operation);
            let before = Dump::of(&t, BUT).await;
            for sent in values().iter().filter(|sent| sent.fits_an_address()) {
                for name in parameters(&described, "path") {
                    let route = operation.path.replace(&format!("{{{name}}}"), &sent.encoded());
                    let place = format!("{} {} {name}: {}", operation.method, operation.path, sent.what);
                    let (_, body) = operation.body(OWN, "");
                    let headers: &[(&str, &[u8])] = &[("content-type", b"application/json")];
                    let answer = send(&t, &w, &operation, &w.address(&route), headers, body).await;
                    check(&answer, &place, &mut seen);
                    is_a_problem(&answer, &place);
                }
            }
            // A query is as long as an address can be.
            for sent in values().iter().filter(|sent| sent.fits_an_address()) {
                for name in parameters(&described, "query") {
                    let path = w.well_asked(&operation);
                    let kept = path
                        .split_once('?')
                        .filter(|(_, query)| !query.starts_with(&name));
                    let base = path.split('?').next().unwrap();
                    let rest = kept.map_or(String::new(), |(_, query)| format!("{query}&"));
                    let place = format!("{} {}?{name}: {}", operation.method, operation.path, sent.what);
                    let (_, body) = operation.body(OWN, "");
                    let path = format!("{base}?{rest}{name}={}", sent.encoded());
                    let answer = send(
                        &t,
                        &w,
                        &operation,
                        &path,
                        &[("content-type", b"application/json")],
                        body,
                    )
                    .await;
                    let is_text = std::str::from_utf8(&sent.bytes).is_ok();
                    if sent.never
                        && !(is_text && ANY_TEXT.contains(&name.as_str()))
                        && !path.contains("/forward-auth")
                    {
                        check(&answer, &place, &mut seen);
                    }
                    is_a_problem(&answer, &place);
                }
            }
            assert_unchanged(&t, &before, BUT, &operation.name()).await;
        }
        seen.assert_none();
        log.assert_bounded();
    })
    .await;
}

#[tokio::test]
async fn no_header_is_more_than_refused() {
    for_each_app(with_production(), async |t: TestApp| {
        let w = World::new(&t).await;
        let long = "v".repeat(20_000);
        for operation in operations() {
            let path = w.well_asked(&operation);
            let before = Dump::of(&t, BUT).await;
            for name in [
                "if-match",
                "if-none-match",
                "x-obrador-reason",
                "accept-language",
                "accept",
                "cookie",
                "range",
            ] {
                for value in [
                    b"\xff\xfe".as_slice(),
                    long.as_bytes(),
                    b"\"v-1\"",
                    b"v1e400",
                    b"",
                ] {
                    let place = format!("{} {name}", operation.name());
                    // A body that can't be read: whatever the header does, nothing shall be written.
                    let headers: &[(&str, &[u8])] = &[("content-type", b"application/json"), (name, value)];
                    let answer = send(&t, &w, &operation, &path, headers, "{\"nothing\":1}").await;
                    assert!(!answer.status.is_server_error(), "{place}: {}", answer.text);
                    if operation.method == "GET" {
                        continue;
                    }
                    if name == "if-match" && operation.path.ends_with("archive") && !value.is_empty() {
                        assert_eq!(answer.status, 422, "{place}: {}", answer.text);
                    }
                }
            }
            // What takes no body does what it is there for; an export that was read is in the audit trail.
            if !operation.has_body && (operation.method != "GET" || path.ends_with("/export")) {
                continue;
            }
            assert_unchanged(&t, &before, BUT, &operation.name()).await;
        }
    })
    .await;
}
