//! The OpenAPI document is what integrators build on: it changes on purpose only. The reference shows it.

use crate::support::{TestApp, api::in_language, for_each_app};
use obrador_server::openapi;
use std::{collections::BTreeSet, path::Path};

/// Set to anything, it makes the test write the document instead of comparing it.
const UPDATE: &str = "OBRADOR_UPDATE_SNAPSHOTS";

#[test]
fn the_document_is_the_recorded_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/openapi.json");
    let document = format!("{}\n", serde_json::to_string_pretty(openapi::document()).unwrap());
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(&path, &document).unwrap();
    }
    let recorded = std::fs::read_to_string(&path).unwrap();
    for (number, (now, before)) in document.lines().zip(recorded.lines()).enumerate() {
        assert_eq!(
            now,
            before,
            "line {}; if that is meant, run this test once with {UPDATE}=1 and commit {}",
            number + 1,
            path.display()
        );
    }
    assert_eq!(document.len(), recorded.len(), "one is longer; see {UPDATE}");
}

#[test]
fn every_operation_says_what_it_answers() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let text = document.to_string();
    for name in text.split("#/components/schemas/").skip(1) {
        let name = name.split('"').next().unwrap();
        assert!(
            schemas.contains_key(name),
            "{name} is referred to and not described"
        );
    }
    let mut names = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap_or_default();
            assert!(
                !name.is_empty() && names.insert(name),
                "{method} {path}: another operation is called \"{name}\", too"
            );
            let summary = operation["summary"].as_str().unwrap_or_default();
            assert!(!summary.is_empty(), "{method} {path} has no summary");
            for (status, answer) in operation["responses"].as_object().unwrap() {
                let Some(content) = answer["content"].as_object() else {
                    assert!(status.starts_with('2'), "{method} {path} {status} says nothing");
                    continue;
                };
                let kinds: Vec<_> = content.keys().collect();
                let expected = if path.ends_with("/export") && status.starts_with('2') {
                    "application/zip"
                } else if path.ends_with("/content") && status.starts_with('2') {
                    "*/*"
                } else if path.rsplit('.').next() == Some("csv") && status.starts_with('2') {
                    "text/csv"
                } else if status.starts_with('2') {
                    "application/json"
                } else {
                    "application/problem+json"
                };
                assert_eq!(kinds, [expected], "{method} {path} {status}");
            }
        }
    }
}

#[tokio::test]
async fn the_reference_has_its_frame_in_the_readers_language() {
    for_each_app("", async |t: TestApp| {
        for (lang, words) in [
            ("en", "<h4>Answers</h4>"),
            ("es", "<h4>Respuestas</h4>"),
            ("eu", "<h4>Erantzunak</h4>"),
        ] {
            let page = in_language(&t, "GET", "/api/docs", lang, "", "").await;
            assert!(page.text.contains(words) && page.text.contains(&format!("<html lang=\"{lang}\">")));
            assert!(
                page.text.contains("<p lang=\"en\">Records a metric"),
                "{}",
                page.text
            );
            assert!(page.header("vary").contains("accept-language"));
        }
    })
    .await;
}
