//! Server functions: each text in what each is sent, taken from their table.

use super::{
    BUT, Seen, check,
    values::{WRONG_KINDS, values},
    world::World,
};
use crate::{
    functions::ROWS,
    support::{
        Answer, TestApp,
        dump::{Dump, assert_unchanged},
        for_each_app,
        functions::of,
        log::Log,
    },
};
use axum::{body::Body, http::Request};
use serde_json::{Value, json};

/// A form has more fields than its caps: what names no metric is passed over.
const NOT_READ: [(&str, &str); 1] = [("entitlement/set_cap", "/typed/0/0")];

/// Every text in it, as the way to it.
fn texts(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(way.to_owned()),
        Value::Array(all) => {
            for (place, one) in all.iter().enumerate() {
                texts(one, &format!("{way}/{place}"), found);
            }
        }
        Value::Object(all) => {
            for (name, one) in all {
                texts(one, &format!("{way}/{name}"), found);
            }
        }
        _ => {}
    }
}

async fn ask(
    t: &TestApp,
    function: &str,
    cookie: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Answer {
    let mut request = Request::post(format!("/fn/{function}"))
        .header("accept-language", "en")
        .header("cookie", cookie);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    t.send_as_it_is(request.body(body.into()).unwrap()).await
}

fn is_an_error(answer: &Answer, place: &str) {
    assert!(
        !answer.status.is_server_error(),
        "{place}: {} {}",
        answer.status,
        answer.text
    );
    let body = answer.json();
    assert!(
        body["code"].is_string() && !body["text"].as_str().unwrap().is_empty(),
        "{place}: {body}"
    );
}

#[tokio::test]
async fn no_function_takes_what_nobody_means_to_send() {
    for_each_app("", async |t: TestApp| {
        let log = Log::begin();
        let (w, mut seen) = (World::new(&t).await, Seen::default());
        let before = Dump::of(&t, BUT).await;
        for (function, good, _) in ROWS {
            // As many a minute are let through as one session asks for.
            let cookie = t
                .cookie(&"own".parse().unwrap(), obrador_core::auth::Role::Owner)
                .await;
            let mut body: Value = serde_json::from_str(good).unwrap();
            body["of"] = json!(of(&t, &cookie).await);
            let mut ways = Vec::new();
            texts(&body, "", &mut ways);
            let before = Dump::of(&t, BUT).await;
            for way in &ways {
                for sent in values()
                    .iter()
                    .filter(|sent| sent.never && sent.json.len() < 64_000)
                {
                    let mut body = body.clone();
                    *body.pointer_mut(way).unwrap() = json!("@@@");
                    let text = body.to_string();
                    let (start, end) = text.split_once("\"@@@\"").unwrap();
                    let body = [start.as_bytes(), &sent.json, end.as_bytes()].concat();
                    let place = format!("{function} {way}: {}", sent.what);
                    let answer = ask(
                        &t,
                        function,
                        &cookie,
                        &[("content-type", "application/json")],
                        body,
                    )
                    .await;
                    if !NOT_READ.contains(&(function, way.as_str())) {
                        check(&answer, &place, &mut seen);
                    }
                    if !answer.status.is_success() {
                        is_an_error(&answer, &place);
                    }
                }
            }
            let twice = format!("{}, \"of\": \"x\"}}", body.to_string().trim_end_matches('}'));
            for body in [
                twice.as_str(),
                "{\"of\": 1e400}",
                "{\"of\": -0}",
                "\"\\ud800\"",
                "[]",
                "\u{feff}{}",
            ] {
                let answer = ask(
                    &t,
                    function,
                    &cookie,
                    &[("content-type", "application/json")],
                    body.to_owned(),
                )
                .await;
                assert_eq!(answer.status, 422, "{function} {body}: {}", answer.text);
                is_an_error(&answer, function);
            }
            for (kind, sent) in WRONG_KINDS {
                let headers = [("content-type", kind)];
                let headers = if kind.is_empty() {
                    &headers[..0]
                } else {
                    &headers[..]
                };
                for sent in [sent, &body.to_string()] {
                    let answer = ask(&t, function, &cookie, headers, sent.to_owned()).await;
                    assert_eq!(answer.status, 415, "{function} as {kind}: {}", answer.text);
                    is_an_error(&answer, function);
                }
            }
            let packed = [("content-type", "application/json"), ("content-encoding", "gzip")];
            let answer = ask(&t, function, &cookie, &packed, body.to_string()).await;
            assert_eq!(answer.status, 415, "{function} packed: {}", answer.text);
            is_an_error(&answer, function);
            assert_unchanged(&t, &before, BUT, function).await;
        }
        drop((w, before));
        seen.assert_none();
        log.assert_bounded();
    })
    .await;
}
