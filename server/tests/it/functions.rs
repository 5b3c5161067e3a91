//! Server functions: each one is asked by nobody, by every role, from another bakery's page and with a body that can't be
//! read, and answers each with its own status. A function without a row here fails.

use crate::support::{
    self, TestApp, for_each_app,
    functions::{call, fill, of, state},
};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use obrador_core::{auth::Role, subscription::PlanId};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

/// A function, what it is sent besides `of`, and what it answers nobody, staff, a manager, an owner and the platform's
/// operator.
pub(crate) type Row = (&'static str, &'static str, [u16; 5]);

pub(crate) const ROWS: [Row; 12] = [
    ("usage/summary", "{}", [401, 403, 200, 200, 403]),
    (
        "usage/metric",
        r#"{"metric": "products"}"#,
        [401, 403, 200, 200, 403],
    ),
    ("subscription/comparison", "{}", [401, 403, 200, 200, 403]),
    (
        "subscription/request_plan",
        r#"{"plan": "professional"}"#,
        [401, 403, 403, 200, 403],
    ),
    ("subscription/withdraw_request", "{}", [401, 403, 403, 200, 403]),
    ("entitlement/caps", "{}", [401, 403, 200, 200, 403]),
    (
        "entitlement/set_cap",
        r#"{"typed": [["suppliers", "15"]]}"#,
        [401, 403, 403, 200, 403],
    ),
    (
        "catalogue/archive",
        r#"{"thing": "products", "id": "p0"}"#,
        [401, 403, 200, 200, 403],
    ),
    (
        "catalogue/restore",
        r#"{"thing": "products", "id": "p0"}"#,
        [401, 403, 200, 200, 403],
    ),
    (
        "api_keys/create",
        r#"{"typed": [["name", "till"], ["scope", "usage:read"]]}"#,
        [401, 403, 403, 200, 403],
    ),
    ("production/version", "{}", [401, 200, 200, 200, 403]),
    // There is no such key.
    ("api_keys/revoke", r#"{"id": "x"}"#, [401, 403, 403, 404, 403]),
];

/// The functions that the sources declare.
pub(crate) fn declared() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src");
    let mut folders = vec![folder];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(path).unwrap();
            for function in source.split("#[server(").skip(1) {
                let endpoint = function.split("endpoint = \"").nth(1).unwrap();
                found.insert(endpoint.split('"').next().unwrap().to_owned());
            }
        }
    }
    found
}

fn sent(row: Row, of: &str) -> String {
    let mut body: Value = serde_json::from_str(row.1).unwrap();
    body["of"] = json!(of);
    body.to_string()
}

#[tokio::test]
async fn every_function_answers_whoever_calls_it_as_written() {
    let rows: BTreeSet<_> = ROWS.iter().map(|row| row.0.to_owned()).collect();
    assert_eq!(declared(), rows, "a function without a row, or a row without one");
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("other@example.com", Some(&other), Role::Owner).await;
        fill(&t, &own, 0..1).await;
        for (email, role) in [
            ("staff@example.com", Role::Staff),
            ("manager@example.com", Role::Manager),
            ("owner@example.com", Role::Owner),
        ] {
            t.user(email, Some(&own), role).await;
        }
        t.user("operator@example.com", None, Role::PlatformOperator).await;
        for row in ROWS {
            let mut before = state(&t).await;
            let nobody = call(&t, row.0, None, sent(row, "x")).await;
            assert_eq!(nobody.status, row.2[0], "{} nobody: {}", row.0, nobody.text);
            assert_eq!(
                nobody.json()["text"],
                "La sesión está cerrada. Inicia sesión y vuelve."
            );
            for (place, role) in [Role::Staff, Role::Manager, Role::Owner, Role::PlatformOperator]
                .into_iter()
                .enumerate()
            {
                let cookie = t.cookie(&own, role).await;
                let answer = call(&t, row.0, Some(&cookie), sent(row, &of(&t, &cookie).await)).await;
                assert_eq!(
                    answer.status,
                    row.2[place + 1],
                    "{} {role:?}: {}",
                    row.0,
                    answer.text
                );
                assert_eq!(answer.header("cache-control"), "no-store");
                // A refusal has changed nothing.
                let after = state(&t).await;
                if answer.status.is_success() {
                    before = after;
                }
                assert_eq!(after, before, "{} {role:?}", row.0);
            }
            let cookie = t.cookie(&own, Role::Owner).await;
            let theirs = t.cookie(&other, Role::Owner).await;
            let foreign = call(&t, row.0, Some(&cookie), sent(row, &of(&t, &theirs).await)).await;
            assert_eq!(foreign.status, StatusCode::CONFLICT, "{}", foreign.text);
            for malformed in ["", "{", "[]", "{\"of\": 7}", "{}"] {
                let answer = call(&t, row.0, Some(&cookie), malformed.to_owned()).await;
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{malformed}");
                // Neither serde's words nor a type's name.
                assert_eq!(answer.json()["code"], "invalid");
                assert!(!answer.text.contains("column"), "{}", answer.text);
            }
            assert_eq!(state(&t).await, before, "{}", row.0);
        }
    })
    .await;
}

#[tokio::test]
async fn every_function_says_that_storage_is_down_and_when_to_come_back() {
    let database = support::TestDatabase::sqlite();
    let t = TestApp::start(&database.url, "").await;
    let own = t.tenant("own", PlanId::Starter).await;
    t.user("owner@example.com", Some(&own), Role::Owner).await;
    let cookie = t.cookie(&own, Role::Owner).await;
    let of = of(&t, &cookie).await;
    t.app.db.close().await;
    for row in ROWS {
        let answer = call(&t, row.0, Some(&cookie), sent(row, &of)).await;
        assert_eq!(
            answer.status,
            StatusCode::SERVICE_UNAVAILABLE,
            "{}: {}",
            row.0,
            answer.text
        );
        assert_eq!(answer.json()["code"], "unavailable");
        assert_eq!(answer.header("retry-after"), "10");
    }
}

#[tokio::test]
async fn a_function_takes_no_page_s_form_no_flood_and_no_other_site() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let body = sent(ROWS[0], &of(&t, &cookie).await);
        let ask = |name: &'static str, value: &'static str, body: String| {
            Request::post("/fn/usage/summary")
                .header("content-type", "application/json")
                .header("cookie", cookie.clone())
                .header(name, value)
                .body(Body::from(body))
                .unwrap()
        };
        for (name, value, body, status) in [
            ("accept", "text/html,*/*", body.clone(), 406),
            ("sec-fetch-site", "cross-site", body.clone(), 403),
            ("x-any", "", " ".repeat(70_000), 413),
            ("x-any", "", body.clone(), 200),
        ] {
            let answer = t.send_as_it_is(ask(name, value, body)).await;
            assert_eq!(answer.status, status, "{name} {value}: {}", answer.text);
        }
        let unknown = call(&t, "usage/nothing", Some(&cookie), body.clone()).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        // The clock of the tests stands still. Four have been counted before: another site's is refused earlier, and what
        // wants HTML before it is counted.
        let mut answered = 0;
        while answered < 300 {
            let status = call(&t, "usage/nothing", Some(&cookie), "{}".to_owned())
                .await
                .status;
            if status == StatusCode::TOO_MANY_REQUESTS {
                break;
            }
            answered += 1;
        }
        assert_eq!(answered, 237);
        let refused = call(&t, "usage/summary", Some(&cookie), body).await;
        assert!(refused.header("retry-after").parse::<u32>().unwrap() <= 61);
    })
    .await;
}

#[tokio::test]
async fn a_timer_that_reads_does_not_keep_an_idle_session() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let of = of(&t, &cookie).await;
        // Seen two hours ago, which a page would write down anew.
        let mut tx = t
            .app
            .db
            .begin_system("test", obrador_services::db::Access::Write)
            .await
            .unwrap();
        sqlx::query("UPDATE sessions SET last_seen_at = last_seen_at - 7200000000")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        t.app.auth.invalidate_sessions();
        let seen = async || {
            let mut tx = t
                .app
                .db
                .begin_system("test", obrador_services::db::Access::Read)
                .await
                .unwrap();
            sqlx::query_scalar::<_, i64>("SELECT MAX(last_seen_at) FROM sessions")
                .fetch_one(&mut *tx)
                .await
                .unwrap()
        };
        let before = seen().await;
        let answer = call(&t, "usage/summary", Some(&cookie), sent(ROWS[0], &of)).await;
        assert_eq!((answer.status.as_u16(), seen().await), (200, before));
        let page = Request::get("/app/settings/subscription").header("cookie", cookie);
        t.send_as_it_is(page.body(Body::empty()).unwrap()).await;
        assert!(seen().await > before);
    })
    .await;
}
