//! The API's reference: by tag, folded, searched on the server.

use crate::support::{TestApp, api::in_language, browser::ask, for_each_app};
use std::collections::BTreeSet;

/// The operations that a page shows, and those that it shows unfolded.
fn shown(page: &str) -> (Vec<&str>, Vec<&str>) {
    let groups = page.split("<details class=\"api-fields\">").next().unwrap();
    let mut all = Vec::new();
    let mut unfolded = Vec::new();
    for part in groups.split("<details class=\"api-operation\"").skip(1) {
        let id = part
            .split_once("class=\"api-body\" id=\"")
            .unwrap()
            .1
            .split('"')
            .next()
            .unwrap();
        all.push(id);
        if part.starts_with(" open>") {
            unfolded.push(id);
        }
    }
    (all, unfolded)
}

#[tokio::test]
async fn every_operation_is_there_once_with_its_place_and_example() {
    for_each_app("--public-url https://own.example", async |t: TestApp| {
        let page = in_language(&t, "GET", "/api/docs", "en", "", "").await;
        let (all, unfolded) = shown(&page.text);
        assert!(all.len() > 40 && unfolded.is_empty(), "{all:?} {unfolded:?}");
        assert_eq!(
            all.iter().collect::<BTreeSet<_>>().len(),
            all.len(),
            "an id twice: {all:?}"
        );
        for id in &all {
            let link = format!("<a href=\"/api/docs?open={id}#{id}\">");
            assert!(page.text.contains(&link), "{link}");
        }
        // Each as text, and in the button that copies it.
        assert_eq!(page.text.matches("<code>curl ").count(), all.len());
        assert_eq!(page.text.matches("curl ").count(), 2 * all.len());
        assert!(!page.text.contains("{{") && page.text.contains("https://own.example/api/v1/plans"));
        // Every address on the page leads to something on it.
        for name in page
            .text
            .split("href=\"#")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
        {
            assert!(page.text.contains(&format!("id=\"{name}\"")), "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_asked_for_is_unfolded_and_found() {
    for_each_app("", async |t: TestApp| {
        for (query, found, unfolded) in [
            ("?open=upload", None, vec!["upload"]),
            ("?open=nothing", None, vec![]),
            ("?q=zip+export", Some(vec!["download"]), vec!["download"]),
            ("?q=TRACK-USAGE", Some(vec!["track_usage"]), vec!["track_usage"]),
            (
                "?q=t%C3%A9nants+invitation_id",
                Some(vec!["revoke"]),
                vec!["revoke"],
            ),
            ("?q=usage%3Awrite", Some(vec!["track_usage"]), vec!["track_usage"]),
            ("?q=put+caps", Some(vec!["set_cap"]), vec!["set_cap"]),
            ("?q=nothing+like+this", Some(vec![]), vec![]),
            ("?q=+", None, vec![]),
        ] {
            let page = in_language(&t, "GET", &format!("/api/docs{query}"), "en", "", "").await;
            assert_eq!(page.status, 200, "{query}");
            let (all, open) = shown(&page.text);
            match found {
                Some(found) => assert_eq!(all, found, "{query}"),
                None => assert!(all.len() > 40, "{query}"),
            }
            assert_eq!(open, unfolded, "{query}");
            assert_eq!(
                page.text.contains("<p role=\"status\">"),
                query.starts_with("?q=") && query != "?q=+"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_hostile_search_is_a_search() {
    for_each_app("", async |t: TestApp| {
        for (query, status) in [
            ("q=%3Cscript%3Ealert(1)%3C/script%3E".to_owned(), 200),
            ("q=%22%20autofocus%20onfocus%3D%22alert(1)".to_owned(), 200),
            ("q=%00".to_owned(), 200),
            ("q=%7B%7Borigin%7D%7D".to_owned(), 200),
            ("q=%27%3B%20DROP%20TABLE%20users%3B--".to_owned(), 200),
            ("q=.*(a%2B)%2B%24%5B".to_owned(), 200),
            ("open=%22%3E%3Cscript%3E".to_owned(), 200),
            ("lang=%22%3E%3Cscript%3E".to_owned(), 200),
            ("q=%ff%fe".to_owned(), 400),
            ("q=a&q=b".to_owned(), 400),
            (format!("q={}", "a+".repeat(1_100)), 422),
            (format!("q={}", "a".repeat(51_000)), 422),
        ] {
            let answer = ask(&t, "GET", &format!("/api/docs?{query}"), None).await;
            let about = &query[..query.len().min(60)];
            assert_eq!(answer.status, status, "{about}");
            assert!(
                !answer.text.contains("<script>") && !answer.text.contains("\" autofocus"),
                "{about}"
            );
            assert!(
                answer.text.contains("<html lang=\"es\""),
                "a page, for a reader: {about}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn another_language_and_the_search_are_kept_together() {
    for_each_app("", async |t: TestApp| {
        let page = in_language(&t, "GET", "/api/docs?lang=eu&q=export", "en", "", "")
            .await
            .text;
        assert!(page.contains("<html lang=\"eu\""));
        assert!(page.contains("href=\"/api/docs?lang=es&amp;q=export\""), "{page}");
        assert!(page.contains("name=\"lang\" value=\"eu\""));
        assert!(page.contains("name=\"next\" value=\"/api/docs?lang=eu&amp;q=export\""));
    })
    .await;
}
