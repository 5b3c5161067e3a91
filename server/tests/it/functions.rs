//! Server functions: each one is asked by nobody, by every role, from another bakery's page and with a body that can't be
//! read, and answers each with its own status. A function without a row here fails.

use crate::support::{self, Answer, TestApp, for_each_app, now};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use obrador_core::{auth::Role, catalogue::Thing, i18n::Lang, ids::TenantId, subscription::PlanId};
use obrador_locales::Texts;
use obrador_services::{catalogue::counted_store, db::Access};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

/// A function, what it is sent besides `of`, and what it answers nobody, staff, a manager, an owner and the platform's
/// operator.
type Row = (&'static str, &'static str, [u16; 5]);

const ROWS: [Row; 11] = [
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
    // There is no such key.
    ("api_keys/revoke", r#"{"id": "x"}"#, [401, 403, 403, 404, 403]),
];

/// The functions that the sources declare.
fn declared() -> BTreeSet<String> {
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

async fn call(t: &TestApp, function: &str, cookie: Option<&str>, body: String) -> Answer {
    let mut request = Request::post(format!("/fn/{function}"))
        .header("content-type", "application/json")
        .header("accept-language", "es");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie.to_owned());
    }
    t.send_as_it_is(request.body(Body::from(body)).unwrap()).await
}

fn sent(row: Row, of: &str) -> String {
    let mut body: Value = serde_json::from_str(row.1).unwrap();
    body["of"] = json!(of);
    body.to_string()
}

async fn of(t: &TestApp, cookie: &str) -> String {
    let token = cookie.split_once('=').unwrap().1;
    let actor = t.app.auth.actor(token.split(';').next().unwrap()).await;
    actor.unwrap().unwrap().form_of()
}

/// Products called `p0`, `p1` and so on.
async fn fill(t: &TestApp, tenant: &TenantId, ids: impl Iterator<Item = usize>) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in ids {
        let (id, at) = (format!("p{place}"), now().timestamp_micros() - 1_000_000);
        let made = counted_store::create(&mut tx, tenant, Thing::Product, &id, "Ogi", at + place as i64);
        made.await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// What functions can change, counted.
async fn state(t: &TestApp) -> [i64; 4] {
    [
        t.rows("SELECT COUNT(*) FROM usage_caps").await,
        t.rows("SELECT COUNT(*) FROM api_tokens").await,
        t.rows("SELECT COUNT(*) FROM products WHERE archived_at IS NOT NULL")
            .await,
        t.rows("SELECT COUNT(*) FROM subscriptions WHERE requested_plan IS NOT NULL")
            .await,
    ]
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
async fn what_is_wrong_with_a_cap_is_said_of_its_field_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let of = of(&t, &cookie).await;
        let typed = json!({
            "of": of,
            "typed": [["suppliers", "15"], ["products", "1,5"], ["users", "5000"], ["no_metric", "x"]],
        });
        let answer = call(&t, "entitlement/set_cap", Some(&cookie), typed.to_string()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
        let body = answer.json();
        let fields: Vec<_> = body["fields"].as_array().unwrap().iter().collect();
        let named = |place: usize| fields[place]["field"].as_str().unwrap();
        let mut names = [named(0), named(1)];
        names.sort_unstable();
        assert_eq!((fields.len(), names), (2, ["products", "users"]), "{body}");
        assert!(
            fields
                .iter()
                .all(|field| !field["text"].as_str().unwrap().is_empty())
        );
        assert_eq!(state(&t).await, [0, 0, 0, 0]);
    })
    .await;
}

#[tokio::test]
async fn what_is_archived_makes_room_and_comes_back_only_into_room() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let of = of(&t, &cookie).await;
        fill(&t, &own, 0..50).await;
        fill(&t, &other, 90..91).await;
        let act = async |does: &str, thing: &str, id: &str| {
            let body = json!({ "of": of, "thing": thing, "id": id }).to_string();
            call(&t, &format!("catalogue/{does}"), Some(&cookie), body).await
        };
        let words = Texts::of(Lang::Eu);
        let figure = |counted: &str| {
            let args = [
                ("counted", counted.to_owned().into()),
                ("limit", "50".to_owned().into()),
            ];
            words.with("catalogue-figure", &args)
        };
        // Twice: it stays archived.
        for _ in 0..2 {
            let archived = act("archive", "products", "p3").await;
            assert_eq!(archived.status, 200, "{}", archived.text);
            assert_eq!(archived.json()["figure"], figure("49"));
            // More than nine tenths.
            assert_eq!(archived.json()["status"], "critical");
        }
        let back = act("restore", "products", "p3").await;
        assert_eq!(
            (back.status.as_u16(), &back.json()["figure"]),
            (200, &json!(figure("50")))
        );
        assert_eq!(act("archive", "products", "p3").await.status, 200);
        fill(&t, &own, 50..51).await;
        let refused = act("restore", "products", "p3").await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        assert_eq!(refused.json()["code"], "payment_required");
        let text = refused.json()["text"].to_string();
        assert!(text.contains(&words.get("refusal-limit-title")), "{text}");
        let archived = "SELECT COUNT(*) FROM products WHERE archived_at IS NOT NULL";
        assert_eq!(t.rows(archived).await, 1);
        for (thing, id) in [("products", "p90"), ("products", "nothing"), ("people", "p3")] {
            for does in ["archive", "restore"] {
                assert_eq!(act(does, thing, id).await.status, 404, "{does} {thing} {id}");
            }
        }
        assert_eq!(t.rows(archived).await, 1);
    })
    .await;
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
        t.app.auth.forget_people();
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

#[tokio::test]
async fn a_key_is_made_works_and_is_revoked_through_functions() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let of = of(&t, &cookie).await;
        let make = async |once: &str, name: &str, scope: &str| {
            let typed = json!([["once", once], ["name", name], ["scope", scope], ["ends", "30"]]);
            let body = json!({"of": of, "typed": typed}).to_string();
            call(&t, "api_keys/create", Some(&cookie), body).await
        };
        let works = async |token: &str| {
            let answer = t.get("/api/v1/tenants/own/subscription", Some(token)).await;
            answer.status == StatusCode::OK
        };

        let wrong = make("a", " ", "usage:all").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = wrong.json();
        assert_eq!((&wrong["code"], wrong["text"] == ""), (&json!("invalid"), false));
        let fields = wrong["fields"].as_array().unwrap();
        assert_eq!(
            [&fields[0]["field"], &fields[1]["field"]],
            [&json!("name"), &json!("scope")],
            "{fields:?}"
        );
        assert!(fields[1]["text"].as_str().unwrap().contains("usage:all"));
        assert_eq!(t.rows("SELECT COUNT(*) FROM api_tokens").await, 0);

        let made = make("a", "till", "usage:read").await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.text);
        let made = made.json();
        let token = made["token"].as_str().unwrap();
        assert!(works(token).await);
        assert!(
            !["", "a"].contains(&made["once"].as_str().unwrap()),
            "another form"
        );
        let again = make("a", "till", "usage:read").await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text);
        assert!(again.json()["text"].as_str().unwrap().contains("baliogabetu"));
        let other = make(made["once"].as_str().unwrap(), "till", "usage:read").await;
        let keys = other.json()["keys"]["keys"].clone();
        assert_eq!(keys.as_array().unwrap().len(), 2, "{keys}");
        assert_eq!(
            (&keys[0]["name"], &keys[0]["scopes"]),
            (&json!("till"), &json!("usage:read"))
        );
        assert!(!other.text.contains(token), "told once");

        let first = made["keys"]["keys"][0]["id"].clone();
        let revoke = json!({"of": of, "id": first}).to_string();
        let revoked = call(&t, "api_keys/revoke", Some(&cookie), revoke.clone()).await;
        assert_eq!(revoked.status, StatusCode::OK, "{}", revoked.text);
        let left = revoked.json()["keys"].clone();
        assert_eq!(left.as_array().unwrap().len(), 1, "{left}");
        assert_ne!(left[0]["id"], first);
        assert!(!works(token).await);
        let gone = call(&t, "api_keys/revoke", Some(&cookie), revoke).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{}", gone.text);
        assert!(gone.json()["text"].as_str().unwrap().contains("baliogabetu"));
        assert!(works(other.json()["token"].as_str().unwrap()).await);
    })
    .await;
}
