//! Who asks for the headers alone gets them and nothing else happens: nothing is exported, counted or written down.

use super::world::{BEYOND_THE_PLAN, World};
use crate::support::{
    TestApp,
    dump::{Dump, assert_unchanged},
    for_each_app,
};
use axum::{body::Body, http::Request};

/// That a key is in use is written down once in an hour, whatever it is used for.
const IN_USE: &[&str] = &["api_tokens"];

#[tokio::test]
async fn head_writes_nothing_on_any_route() {
    for_each_app("", async |t: TestApp| {
        let w = World::new(&t).await;
        // Read once, what is made on the first reading is there.
        let (pages, operations) = (w.pages(), w.reading());
        assert!(pages.len() > 25 && operations.len() > 20);
        // That a key is in use is written down once in an hour, whatever it is used for.
        t.call("GET", "/api/v1/entitlements", Some(&w.small_token), "")
            .await;
        let before = Dump::of(&t, IN_USE).await;
        for (path, who) in &pages {
            let request = Request::head(path).header("cookie", who.cookie.as_deref().unwrap_or_default());
            let answer = t.send_as_it_is(request.body(Body::empty()).unwrap()).await;
            assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
            assert!(answer.text.is_empty(), "{path}");
            assert_unchanged(&t, &before, IN_USE, &format!("HEAD {path}")).await;
        }
        for path in &operations {
            let answer = t.call("HEAD", path, Some(&w.token), "").await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.text.is_empty(), "{path}");
            assert_unchanged(&t, &before, IN_USE, &format!("HEAD {path}")).await;
        }
        // The same on a plan that lacks the feature: what was refused would be remembered.
        let refused = t.call("HEAD", BEYOND_THE_PLAN, Some(&w.small_token), "").await;
        assert_eq!(refused.status, 402);
        assert_unchanged(&t, &before, IN_USE, "HEAD beyond the plan").await;
    })
    .await;
}
