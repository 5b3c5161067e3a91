//! Bodies, and what they are said to be.

use super::{described, document, fields, is_a_problem, send};
use crate::{
    hostile::{
        BUT, Seen, check,
        values::{WRONG_KINDS, values},
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
use serde_json::Value;
use std::collections::BTreeSet;

#[tokio::test]
async fn no_body_of_the_api_takes_what_nobody_means_to_send() {
    for_each_app(with_production(), async |t: TestApp| {
        let log = Log::begin();
        let (w, document, mut seen) = (World::new(&t).await, document(), Seen::default());
        let mut fields_seen = BTreeSet::new();
        for operation in operations() {
            let described = described(&document, &operation);
            let (kind, good) = operation.body(OWN, "mia@own.example");
            if kind != "application/json" {
                continue;
            }
            let path = w.address(&operation.path);
            let json: &[(&str, &[u8])] = &[("content-type", b"application/json")];
            for field in fields(&document, &described) {
                fields_seen.insert(field.clone());
                let before = Dump::of(&t, BUT).await;
                for sent in values().iter().filter(|sent| sent.never) {
                    let place = format!("{} {field}: {}", operation.name(), sent.what);
                    let answer = send(&t, &w, &operation, &path, json, with(&good, &field, &sent.json)).await;
                    check(&answer, &place, &mut seen);
                    is_a_problem(&answer, &place);
                }
                for number in ["1e400", "-1e400", "{}", "[[]]", "\"", "1.5e"] {
                    let place = format!("{} {field}: {number}", operation.name());
                    let answer = send(
                        &t,
                        &w,
                        &operation,
                        &path,
                        json,
                        with(&good, &field, number.as_bytes()),
                    )
                    .await;
                    check(&answer, &place, &mut seen);
                    is_a_problem(&answer, &place);
                }
                // Twice, which of the two is meant?
                let value: Value = serde_json::from_str(&good).unwrap();
                let once = value.get(&field).cloned().unwrap_or(Value::Null);
                let twice = format!(
                    "{}, \"{field}\": {once}, \"{field}\": {once}}}",
                    good.trim_end_matches('}')
                );
                let twice = twice.replacen("{, ", "{", 1);
                let answer = send(&t, &w, &operation, &path, json, twice).await;
                assert_eq!(
                    answer.status,
                    422,
                    "{} {field} twice: {}",
                    operation.name(),
                    answer.text
                );
                assert_eq!(answer.json()["errors"][0]["code"], "duplicate", "{}", answer.text);
                assert_unchanged(&t, &before, BUT, &format!("{} {field}", operation.name())).await;
            }
            let before = Dump::of(&t, BUT).await;
            let nested = format!("{}, \"x\": {{\"a\": 1, \"a\": 2}}}}", good.trim_end_matches('}'))
                .replacen("{, ", "{", 1);
            let answer = send(&t, &w, &operation, &path, json, nested).await;
            assert_eq!(
                answer.json()["errors"][0]["field"],
                "x.a",
                "{}: {}",
                operation.name(),
                answer.text
            );
            for body in [
                "",
                "{",
                "[]",
                "7",
                "null",
                "\"\\ud800\"",
                "\u{feff}{}",
                "{\"a\":1}{}",
            ] {
                let place = format!("{}: {body}", operation.name());
                let answer = send(&t, &w, &operation, &path, json, body).await;
                check(&answer, &place, &mut seen);
                is_a_problem(&answer, &place);
            }
            let deep = format!("{}1{}", "[".repeat(20_000), "]".repeat(20_000));
            let answer = send(&t, &w, &operation, &path, json, deep).await;
            assert!(
                [400, 422].contains(&answer.status.as_u16()),
                "{} deep",
                operation.name()
            );
            is_a_problem(&answer, &operation.name());
            assert_unchanged(&t, &before, BUT, &operation.name()).await;
        }
        assert!(fields_seen.len() > 20, "{fields_seen:?}");
        seen.assert_none();
        log.assert_bounded();
    })
    .await;
}

#[tokio::test]
async fn no_operation_takes_another_kind_of_content() {
    for_each_app(with_production(), async |t: TestApp| {
        let w = World::new(&t).await;
        let before = Dump::of(&t, BUT).await;
        for operation in operations().into_iter().filter(|operation| operation.has_body) {
            let path = w.address(&operation.path);
            let (kind, good) = operation.body(OWN, "mia@own.example");
            for (wrong, body) in WRONG_KINDS
                .into_iter()
                .chain([("application/x-www-form-urlencoded", "name=a")])
            {
                let place = format!("{} as {wrong}", operation.name());
                let headers = [("content-type", wrong.as_bytes())];
                let headers = if wrong.is_empty() {
                    &headers[..0]
                } else {
                    &headers[..]
                };
                let answer = send(&t, &w, &operation, &path, headers, body).await;
                assert_eq!(answer.status, 415, "{place}: {}", answer.text);
                is_a_problem(&answer, &place);
            }
            let packed: &[(&str, &[u8])] =
                &[("content-type", kind.as_bytes()), ("content-encoding", b"gzip")];
            let answer = send(&t, &w, &operation, &path, packed, good.clone()).await;
            assert_eq!(answer.status, 415, "{} packed: {}", operation.name(), answer.text);
            is_a_problem(&answer, &operation.name());
            if kind == "application/json" {
                let wide: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let utf16: &[(&str, &[u8])] = &[("content-type", b"application/json; charset=utf-16")];
                let answer = send(&t, &w, &operation, &path, utf16, wide).await;
                assert_eq!(answer.status, 400, "{} in UTF-16", operation.name());
                is_a_problem(&answer, &operation.name());
            }
            assert_unchanged(&t, &before, BUT, &operation.name()).await;
        }
    })
    .await;
}

/// The body with one field in another way.
fn with(good: &str, field: &str, json: &[u8]) -> Vec<u8> {
    let mut value: Value = serde_json::from_str(good).unwrap();
    value[field] = "@".into();
    let text = value.to_string();
    let (before, after) = text.split_once(&format!("\"{field}\":\"@\"")).unwrap();
    [
        before.as_bytes(),
        format!("\"{field}\":").as_bytes(),
        json,
        after.as_bytes(),
    ]
    .concat()
}
