//! A database that can be read and not be written, as a stand-by after a fail-over: what is read goes on, what is written is
//! told to come back, and nothing that was used is lost.

use crate::{
    access::{
        routes::routes,
        world::{Who, World, people},
    },
    support::{TestApp, TestDatabase, api::operations, eventually, forms::Browser},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use futures::future::join_all;
use obrador_core::auth::{Role, Scope};
use std::collections::BTreeMap;

const CALLS: &str =
    "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM usage_daily WHERE metric = 'api_calls'";
const REFUSED: &str = "SELECT COUNT(*) FROM refused_attempts";

fn owner() -> Who {
    let owner = |who: &Who| who.at == Some("active") && who.role == Role::Owner;
    people().into_iter().find(owner).unwrap()
}

/// What an owner is answered on every page, and their key by every operation that reads.
async fn readings(w: &World, browser: &mut Browser, token: &str) -> BTreeMap<String, u16> {
    let mut all = BTreeMap::new();
    for route in routes().iter().filter(|(method, _)| *method == "GET") {
        all.insert(format!("GET {}", route.1), w.ask(browser, route, owner()).await);
    }
    for operation in operations().iter().filter(|operation| !operation.changes()) {
        let answer = operation.call(&w.t, "active", token, None).await;
        all.insert(operation.name(), answer.status.as_u16());
    }
    all
}

/// The same while nothing can be written: an export leaves a trace, or there is none.
fn without_exports(mut readings: BTreeMap<String, u16>) -> BTreeMap<String, u16> {
    let export = readings.insert("GET /api/v1/tenants/{id}/export".to_owned(), 503);
    assert_eq!(export, Some(200));
    readings
}

/// Nothing that writes fails otherwise than with 503 and when to come back. Answers how often.
async fn writings(w: &World, browser: &mut Browser, token: &str) -> usize {
    let mut refused = 0;
    let mut check = |what: String, status: StatusCode, retry_after: &str| {
        assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{what}");
        if status == StatusCode::SERVICE_UNAVAILABLE {
            assert!(
                retry_after.parse::<u32>().is_ok_and(|wait| wait > 0),
                "{what} says not when to come back"
            );
            refused += 1;
        }
    };
    for route in routes().iter().filter(|(method, _)| *method == "POST") {
        let answer = w.answer(browser, route, owner()).await;
        check(
            format!("POST {}", route.1),
            answer.status,
            answer.header("retry-after"),
        );
    }
    for operation in operations().iter().filter(|operation| operation.changes()) {
        let answer = operation
            .call_inviting(&w.t, "active", token, None, "new@else.example")
            .await;
        check(operation.name(), answer.status, answer.header("retry-after"));
    }
    let signing_in = Browser::default()
        .post(
            &w.t,
            "/en/sign-in",
            &[
                ("email", "owner-active@example.com"),
                ("password", "correct horse"),
            ],
        )
        .await;
    check(
        "signing in".to_owned(),
        signing_in.status,
        signing_in.header("retry-after"),
    );
    refused
}

/// Somebody who has been away for so long that their session would be noted as used.
async fn idle(w: &World) -> (Browser, String) {
    let mut browser = Browser::default();
    w.alive(&mut browser, owner()).await;
    let tenant = "active".parse().unwrap();
    let token = w.t.token(Some(&tenant), &Scope::OF_A_BAKERY).await;
    w.t.app.clock.advance(TimeDelta::hours(2));
    (browser, token)
}

#[tokio::test]
async fn what_is_read_goes_on_and_what_is_written_is_told_to_come_back() {
    let database = TestDatabase::postgres().await;
    let w = World::new(&database.url).await;
    let (mut browser, token) = idle(&w).await;
    let other = "trialing".parse().unwrap();
    let others = w.t.token(Some(&other), &Scope::OF_A_BAKERY).await;
    let before = without_exports(readings(&w, &mut browser, &token).await);
    w.t.app.clock.advance(TimeDelta::hours(2));
    w.t.app.usage.flush().await.unwrap();
    let (counted, refused) = (w.t.rows(CALLS).await, w.t.rows(REFUSED).await);

    database.allow_writes(false).await;
    let calls = (0..30).map(async |n| {
        let (tenant, token) = if n % 2 == 0 {
            ("active", &token)
        } else {
            ("trialing", &others)
        };
        let path = format!("/api/v1/tenants/{tenant}/subscription");
        w.t.get(&path, Some(token)).await.status
    });
    let statuses = join_all(calls).await;
    assert!(
        statuses.iter().all(|status| *status == StatusCode::OK),
        "{statuses:?}"
    );
    assert_eq!(readings(&w, &mut browser, &token).await, before);
    let told = writings(&w, &mut browser, &token).await;
    assert!(told >= 15, "only {told} were refused");
    assert_eq!(w.t.rows(CALLS).await, counted, "nothing can be written");

    // A server that begins meanwhile serves, too.
    let late = TestApp::start(&database.url, "").await;
    let path = "/api/v1/tenants/active/subscription";
    assert_eq!(late.get(path, Some(&token)).await.status, StatusCode::OK);

    database.allow_writes(true).await;
    let mut tries = 0;
    eventually("a product is made again", async || {
        tries += 1;
        let (path, body) = ("/api/v1/tenants/active/products", "{\"name\":\"Bread\"}");
        w.t.call("POST", path, Some(&token), body).await.status == StatusCode::CREATED
    })
    .await;
    for t in [&w.t, &late] {
        eventually("what was counted is written", async || {
            t.app.usage.flush().await.is_ok()
        })
        .await;
    }
    let metered = operations()
        .iter()
        .filter(|operation| is_metered(&operation.path))
        .count();
    let calls = 30 + i64::try_from(metered).unwrap() + 1 + tries;
    assert_eq!(
        w.t.rows(CALLS).await,
        counted + calls,
        "each call is counted, and once"
    );
    assert_eq!(w.t.rows(REFUSED).await, refused, "nothing was refused");
    w.t.app.stop().await;
    late.app.stop().await;
    database.drop().await;
}

/// Does a request count as a call?
fn is_metered(path: &str) -> bool {
    !path.starts_with("/api/v1/entitlements") && !path.starts_with("/api/v1/forward-auth")
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_read() {
    let database = TestDatabase::sqlite();
    let w = World::new(&database.url).await;
    let (mut browser, token) = idle(&w).await;
    let before = without_exports(readings(&w, &mut browser, &token).await);
    w.t.app.stop().await;
    let read_only = format!("{}?mode=ro", database.url);
    let t = TestApp::start(&read_only, "").await;
    t.app.clock.advance(TimeDelta::hours(4));
    let w = w.on(t);
    assert_eq!(readings(&w, &mut browser, &token).await, before);
    let told = writings(&w, &mut browser, &token).await;
    assert!(told >= 15, "only {told} were refused");
}
