//! Products, recipes, suppliers and locations over REST: what each route answers, and what a refusal leaves alone.

use crate::support::{Answer, TestApp, for_each_app, now};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, catalogue::Thing, ids::TenantId, subscription::PlanId};
use obrador_services::{
    catalogue::counted_store,
    db::{Access, Backend},
};
use serde_json::{Value, json};
use sqlx::Row as _;

const ROWS: &str = "SELECT (SELECT COUNT(*) FROM products) + (SELECT COUNT(*) FROM usage_events)
     + (SELECT COUNT(*) FROM audit) + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM products)";

fn is_problem(answer: &Answer, status: u16, code: &str) -> Value {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(body["code"], code, "{body}");
    body
}

/// A bakery with a token that may do everything there.
async fn bakery(t: &TestApp, plan: PlanId) -> (TenantId, String) {
    let own = t.tenant("own", plan).await;
    let token = t.token(Some(&own), &[Scope::UsageRead, Scope::TenantAdmin]).await;
    (own, token)
}

async fn create(t: &TestApp, token: &str, kind: &str, body: &Value) -> Answer {
    t.call(
        "POST",
        &format!("/api/v1/tenants/own/{kind}"),
        Some(token),
        &body.to_string(),
    )
    .await
}

/// Creates things without asking.
async fn fill(t: &TestApp, tenant: &TenantId, thing: Thing, n: usize) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in 0..n {
        let at = now().timestamp_micros() - 1_000_000 + place as i64;
        counted_store::create(
            &mut tx,
            tenant,
            thing,
            &format!("p{place}"),
            &format!("Bread {place:05}"),
            at,
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

/// What the ledger and the rows of each kind come to.
async fn ledger_and_rows(t: &TestApp, tenant: &TenantId) -> Vec<(i64, i64)> {
    let mut tx = t.app.db.begin(tenant, Access::Read).await.unwrap();
    let mut both = Vec::new();
    for (metric, count) in [
        (
            "locations",
            "SELECT COUNT(*) FROM locations WHERE archived_at IS NULL AND tenant_id = $1",
        ),
        (
            "products",
            "SELECT COUNT(*) FROM products WHERE archived_at IS NULL AND tenant_id = $1",
        ),
        (
            "recipes",
            "SELECT COUNT(*) FROM recipes WHERE archived_at IS NULL AND tenant_id = $1",
        ),
        (
            "suppliers",
            "SELECT COUNT(*) FROM suppliers WHERE archived_at IS NULL AND tenant_id = $1",
        ),
    ] {
        let rows: i64 = sqlx::query_scalar(count)
            .bind(tenant.as_str())
            .fetch_one(&mut *tx)
            .await
            .unwrap();
        let sum = sqlx::query(
            "SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) AS sum FROM usage_events
             WHERE tenant_id = $1 AND metric = $2",
        )
        .bind(tenant.as_str())
        .bind(metric)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
        both.push((sum.get("sum"), rows));
    }
    both
}

#[tokio::test]
async fn every_route_refuses_whoever_may_not() {
    for_each_app("", async |t: TestApp| {
        let (own, _) = bakery(&t, PlanId::Starter).await;
        t.tenant("other", PlanId::Starter).await;
        for thing in Thing::ALL {
            fill(&t, &own, thing, 1).await;
        }
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let before = t.rows(ROWS).await;
        for kind in ["products", "recipes", "suppliers", "locations"] {
            for (method, path, reads) in [
                ("GET", "", true),
                ("POST", "", false),
                ("GET", "/p0", true),
                ("PATCH", "/p0", false),
                ("POST", "/p0/archive", false),
                ("POST", "/p0/restore", false),
            ] {
                let body = if matches!((method, path), ("POST", "") | ("PATCH", _)) {
                    r#"{"name": "Rye", "version": 1}"#
                } else {
                    ""
                };
                let at = |tenant: &str| format!("/api/v1/tenants/{tenant}/{kind}{path}");
                let wrong = if reads { &admin } else { &reader };
                let right = if reads { &reader } else { &admin };
                is_problem(
                    &t.call(method, &at("own"), None, body).await,
                    401,
                    "UNAUTHENTICATED",
                );
                is_problem(
                    &t.call(method, &at("own"), Some(wrong), body).await,
                    403,
                    "INSUFFICIENT_SCOPE",
                );
                is_problem(
                    &t.call(method, &at("other"), Some(right), body).await,
                    404,
                    "TENANT_NOT_FOUND",
                );
                if path.starts_with("/p0") {
                    let missing = at("own").replace("/p0", "/p1");
                    is_problem(
                        &t.call(method, &missing, Some(right), body).await,
                        404,
                        "NOT_FOUND",
                    );
                }
            }
        }
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_cant_be_so_is_told_by_field_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 1).await;
        let before = t.rows(ROWS).await;
        for (kind, body, field, code) in [
            ("products", json!({}), "name", "missing"),
            ("products", json!({"name": " "}), "name", "missing"),
            ("products", json!({"name": "a".repeat(121)}), "name", "too_long"),
            (
                "products",
                json!({"name": "a\u{7}"}),
                "name",
                "control_characters",
            ),
            (
                "products",
                json!({"name": "a", "colour": 1}),
                "colour",
                "unknown_field",
            ),
            ("products", json!({"name": 7}), "name", "wrong_type"),
            (
                "products",
                json!({"name": "a", "price_cents": -1}),
                "price_cents",
                "negative",
            ),
            (
                "products",
                json!({"name": "a", "price_cents": 1.5}),
                "price_cents",
                "wrong_type",
            ),
            (
                "products",
                json!({"name": "a", "price_cents": 10_i64.pow(12)}),
                "price_cents",
                "too_large",
            ),
            (
                "products",
                json!({"name": "a", "version": 1}),
                "version",
                "unknown_field",
            ),
            (
                "recipes",
                json!({"name": "a", "product_id": "nobody"}),
                "product_id",
                "unknown_value",
            ),
            (
                "recipes",
                json!({"name": "a", "allergens": ["honey"]}),
                "allergens",
                "unknown_value",
            ),
            (
                "recipes",
                json!({"name": "a", "allergens": "milk"}),
                "allergens",
                "wrong_type",
            ),
            (
                "suppliers",
                json!({"name": "a", "email": "mill"}),
                "email",
                "not_an_email",
            ),
        ] {
            let problem = is_problem(&create(&t, &token, kind, &body).await, 422, "INVALID");
            assert_eq!(
                problem["errors"],
                json!([{"field": field, "code": code}]),
                "{body}"
            );
            let detail = problem["detail"].as_str().unwrap();
            assert!(detail.contains(field), "{detail}");
        }
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn everything_that_cant_be_so_is_told_at_once() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 1).await;
        let before = t.rows(ROWS).await;
        let wrong = json!({"name": "", "code": "a".repeat(50), "category": "a".repeat(90), "price_cents": -5,
            "unit": 7, "colour": 1});
        let all = json!([
            {"field": "colour", "code": "unknown_field"},
            {"field": "unit", "code": "wrong_type"},
            {"field": "name", "code": "missing"},
            {"field": "code", "code": "too_long"},
            {"field": "category", "code": "too_long"},
            {"field": "price_cents", "code": "negative"},
        ]);
        let told = create(&t, &token, "products", &wrong).await;
        assert_eq!(is_problem(&told, 422, "INVALID")["errors"], all);
        let mut versioned = wrong;
        versioned["version"] = json!(1);
        let one = "/api/v1/tenants/own/products/p0";
        let told = t.call("PATCH", one, Some(&token), &versioned.to_string()).await;
        assert_eq!(is_problem(&told, 422, "INVALID")["errors"], all);
        for (query, said) in [
            ("sort=colour", "sort can’t be “colour”"),
            ("page=0", "The parameter page is at least 1."),
            ("limit=0", "The parameter limit is a number from 1 to 200."),
            ("limit=201", "The parameter limit is a number from 1 to 200."),
        ] {
            let path = format!("/api/v1/tenants/own/products?{query}");
            let problem = is_problem(&t.get(&path, Some(&token)).await, 422, "INVALID");
            assert!(problem["detail"].as_str().unwrap().starts_with(said), "{problem}");
        }
        let patch = async |body: &str| t.call("PATCH", one, Some(&token), body).await;
        is_problem(&patch(r#"{"name": "Rye"}"#).await, 428, "VERSION_NEEDED");
        is_problem(&patch(r#"{"name": "Rye", "version": "1"}"#).await, 422, "INVALID");
        is_problem(&patch(r#"{"name": null, "version": 1}"#).await, 422, "INVALID");
        is_problem(&patch(r#"{"name": "Rye", "version": 2}"#).await, 409, "CONFLICT");
        is_problem(&patch("[]").await, 422, "INVALID");
        is_problem(&patch("{").await, 400, "BAD_REQUEST");
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_cant_be_seen_is_refused() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 1).await;
        let before = t.rows(ROWS).await;
        for (kind, body, field) in [
            ("products", json!({"name": "\u{200b}\u{200b}"}), "name"),
            ("locations", json!({"name": "a\u{202e}b"}), "name"),
            (
                "suppliers",
                json!({"name": "a", "notes": "one\n\u{202e}two"}),
                "notes",
            ),
        ] {
            let problem = is_problem(&create(&t, &token, kind, &body).await, 422, "INVALID");
            let hidden = json!([{"field": field, "code": "control_characters"}]);
            assert_eq!(problem["errors"], hidden, "{body}");
        }
        let joined = json!({"name": "👩\u{200d}🍳", "notes": "one\n\ttwo"});
        assert_eq!(t.rows(ROWS).await, before);
        let made = create(&t, &token, "products", &joined).await;
        assert_eq!(made.json()["name"], joined["name"], "{}", made.text);
    })
    .await;
}

#[tokio::test]
async fn a_thing_is_created_read_changed_archived_and_restored() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        let sent = json!({"name": " Ogi </textarea><script>", "code": "R-1", "category": null, "unit": "kg",
            "price_cents": 240, "notes": "two\r\nlines"});
        let made = create(&t, &token, "products", &sent).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/tenants/own/products/{id}");
        assert_eq!(
            (made.header("location"), made.header("etag")),
            (path.as_str(), "\"v1\"")
        );
        let expected = json!({"id": id, "name": "Ogi </textarea><script>", "code": "R-1", "category": null,
            "price_cents": 240, "unit": "kg", "notes": "two\nlines", "version": 1,
            "created_at": "2025-01-19T10:30:00Z", "archived_at": null, "writable": true});
        assert_eq!(made.json(), expected);
        assert_eq!(t.get(&path, Some(&token)).await.json(), expected);
        // The first edit of a version wins; the second is told, whichever way it names its version.
        let first = t
            .call(
                "PATCH",
                &path,
                Some(&token),
                r#"{"price_cents": 250, "version": 1}"#,
            )
            .await;
        assert_eq!((first.status.as_u16(), first.header("etag")), (200, "\"v2\""));
        assert_eq!(
            (&first.json()["price_cents"], &first.json()["code"]),
            (&json!(250), &json!("R-1"))
        );
        let tagged = async |tag: &str| {
            let request = Request::builder().method("PATCH").uri(&path);
            let request = request.header("authorization", format!("Bearer {token}"));
            let request = request
                .header("content-type", "application/json")
                .header("if-match", tag);
            t.send(request.body(Body::from(r#"{"notes": null}"#)).unwrap())
                .await
        };
        is_problem(&tagged("\"v1\"").await, 409, "CONFLICT");
        is_problem(&tagged("nonsense").await, 422, "INVALID");
        assert_eq!(tagged("\"v2\"").await.json()["notes"], Value::Null);
        let archive = format!("{path}/archive");
        for _ in 0..2 {
            let archived = t.call("POST", &archive, Some(&token), "").await;
            assert_eq!(archived.json()["archived_at"], "2025-01-19T10:30:00Z");
        }
        is_problem(
            &t.call("PATCH", &path, Some(&token), r#"{"name": "Rye", "version": 4}"#)
                .await,
            409,
            "CONFLICT",
        );
        assert_eq!(ledger_and_rows(&t, &own).await[1], (0, 0));
        for _ in 0..2 {
            let restored = t.call("POST", &format!("{path}/restore"), Some(&token), "").await;
            assert_eq!(restored.json()["archived_at"], Value::Null);
        }
        assert_eq!(ledger_and_rows(&t, &own).await[1], (1, 1));
        let recipe =
            json!({"name": "Ogi", "product_id": id, "yield_amount": 12.5, "allergens": ["milk", "gluten"]});
        let recipe = create(&t, &token, "recipes", &recipe).await.json();
        assert_eq!(recipe["allergens"], json!(["gluten", "milk"]));
        assert_eq!(
            (&recipe["product_id"], &recipe["yield_amount"]),
            (&json!(id), &json!(12.5))
        );
    })
    .await;
}

#[tokio::test]
async fn lists_are_searched_sorted_and_cut_into_pages() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = bakery(&t, PlanId::Starter).await;
        for name in [
            "Ensaïmada",
            "barra 100% integral",
            "ÁRBOL",
            "zopa_ogia",
            "zopaXogia",
        ] {
            t.app.clock.advance(chrono::TimeDelta::seconds(1));
            let made = create(&t, &token, "products", &json!({"name": name, "code": "Núm 7"})).await;
            assert_eq!(made.status, 201);
        }
        let names = async |query: &str| {
            let answer = t
                .get(&format!("/api/v1/tenants/own/products?{query}"), Some(&token))
                .await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            let body = answer.json();
            let items = body["items"].as_array().unwrap().clone();
            let names: Vec<String> = items
                .iter()
                .map(|item| item["name"].as_str().unwrap().to_owned())
                .collect();
            (
                names.join("|"),
                body["total"].as_i64().unwrap(),
                body["page"].as_i64().unwrap(),
            )
        };
        assert_eq!(names("q=ENSAIMADA").await.0, "Ensaïmada");
        assert_eq!(names("q=num+arbol").await.0, "ÁRBOL");
        assert_eq!(names("q=100%25").await.0, "barra 100% integral");
        assert_eq!(names("q=zopa_").await.0, "zopa_ogia");
        assert_eq!(
            names("q=num&limit=2").await,
            ("ÁRBOL|barra 100% integral".to_owned(), 5, 1)
        );
        assert_eq!(names("limit=2&page=9").await.2, 3, "the last page");
        assert_eq!(names("sort=-created&limit=1").await.0, "zopaXogia");
        assert_eq!(names("archived=true").await, (String::new(), 0, 1));
        assert_eq!(names("q=%27%3B--").await.1, 0);
    })
    .await;
}

#[tokio::test]
async fn a_full_plan_admits_nothing_until_it_is_larger() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 50).await;
        let archived = t
            .call(
                "POST",
                "/api/v1/tenants/own/products/p7/archive",
                Some(&token),
                "",
            )
            .await;
        assert_eq!(archived.status, 200);
        let last = create(&t, &token, "products", &json!({"name": "The fiftieth"})).await;
        assert_eq!(last.status, 201);
        let before = t.rows(ROWS).await;
        let refused = create(&t, &token, "products", &json!({"name": "One too many"})).await;
        let body = is_problem(&refused, 402, "SUBSCRIPTION_LIMIT_REACHED");
        assert_eq!(body["details"]["usage"]["used"], 50);
        let restore = "/api/v1/tenants/own/products/p7/restore";
        is_problem(
            &t.call("POST", restore, Some(&token), "").await,
            402,
            "SUBSCRIPTION_LIMIT_REACHED",
        );
        assert_eq!(t.rows(ROWS).await, before);
        let changed = t
            .app
            .subscription
            .set_plan(&own, PlanId::Professional, None, "test")
            .await;
        changed.unwrap();
        assert_eq!(t.call("POST", restore, Some(&token), "").await.status, 200);
        assert_eq!(
            create(&t, &token, "products", &json!({"name": "One too many"}))
                .await
                .status,
            201
        );
        assert_eq!(ledger_and_rows(&t, &own).await[1], (52, 52));
    })
    .await;
}

#[tokio::test]
async fn after_a_downgrade_what_exceeds_is_read_only() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Professional).await;
        fill(&t, &own, Thing::Product, 52).await;
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        let at = |id: &str| format!("/api/v1/tenants/own/products/{id}");
        let edit = async |id: &str, version: i64| {
            let body = json!({"code": "X", "version": version}).to_string();
            t.call("PATCH", &at(id), Some(&token), &body).await
        };
        // The oldest fifty are writable, all are readable.
        assert_eq!(edit("p49", 1).await.status, 200);
        let body = is_problem(&edit("p51", 1).await, 402, "SUBSCRIPTION_LIMIT_REACHED");
        assert_eq!(body["details"]["usage"]["used"], 52);
        let read = t.get(&at("p51"), Some(&token)).await.json();
        assert_eq!((&read["writable"], &read["code"]), (&json!(false), &Value::Null));
        let list = t
            .get("/api/v1/tenants/own/products?limit=200", Some(&token))
            .await
            .json();
        let read_only = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["writable"] == false);
        assert_eq!((read_only.count(), &list["total"]), (2, &json!(52)));
        // The owner keeps the newest instead of the next oldest.
        let doing = obrador_services::audit::Doing {
            tenant: &own,
            by: &"test".into(),
        };
        let keep = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let chosen = t
            .app
            .catalogue
            .choose_writable(doing, Thing::Product, &keep(&["p51"]))
            .await;
        chosen.unwrap();
        assert_eq!(edit("p51", 1).await.status, 200);
        is_problem(&edit("p49", 2).await, 402, "SUBSCRIPTION_LIMIT_REACHED");
        let all: Vec<String> = (0..51).map(|place| format!("p{place}")).collect();
        assert!(
            t.app
                .catalogue
                .choose_writable(doing, Thing::Product, &all)
                .await
                .is_err()
        );
        let nobody = t
            .app
            .catalogue
            .choose_writable(doing, Thing::Product, &keep(&["nobody"]))
            .await;
        assert!(nobody.is_err());
        assert_eq!(
            edit("p51", 2).await.status,
            200,
            "a refused choice changes nothing"
        );
        // Archiving is always possible, and makes room.
        for id in ["p49", "p50"] {
            assert_eq!(
                t.call("POST", &format!("{}/archive", at(id)), Some(&token), "")
                    .await
                    .status,
                200
            );
        }
        assert_eq!(edit("p48", 1).await.status, 200);
    })
    .await;
}

/// The same numbers at each run.
fn below(state: &mut u64, limit: u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % limit
}

#[tokio::test]
async fn the_ledger_agrees_with_the_rows_whatever_happens() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        let (mut state, mut ids) = (7, Vec::new());
        for _ in 0..150 {
            let kind = ["products", "recipes", "suppliers", "locations"][below(&mut state, 4) as usize];
            let action = ["archive", "restore"][below(&mut state, 2) as usize];
            if below(&mut state, 3) == 0 || ids.is_empty() {
                let made = create(&t, &token, kind, &json!({"name": "Anything"})).await;
                assert!(matches!(made.status.as_u16(), 201 | 402), "{}", made.text);
                if made.status == 201 {
                    ids.push(made.header("location").to_owned());
                }
            } else {
                let one = &ids[below(&mut state, ids.len() as u64) as usize];
                let done = t.call("POST", &format!("{one}/{action}"), Some(&token), "").await;
                assert!(matches!(done.status.as_u16(), 200 | 402), "{}", done.text);
            }
        }
        let both = ledger_and_rows(&t, &own).await;
        assert!(both.iter().all(|(ledger, rows)| ledger == rows), "{both:?}");
        assert!(
            both[0].1 <= 1 && both.iter().map(|(_, rows)| rows).sum::<i64>() > 10,
            "{both:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn two_at_the_last_place_do_not_both_get_it() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 49).await;
        let body = json!({"name": "The last"});
        let answers = futures::future::join_all((0..4).map(|_| create(&t, &token, "products", &body))).await;
        let mut codes: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
        codes.sort_unstable();
        assert_eq!(codes, [201, 402, 402, 402]);
        assert_eq!(ledger_and_rows(&t, &own).await[1], (50, 50));
    })
    .await;
}

#[tokio::test]
async fn a_list_of_ten_thousand_is_read_through_its_index() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Enterprise).await;
        let n = if t.app.db.backend() == Backend::Sqlite {
            10_000
        } else {
            1_000
        };
        fill(&t, &own, Thing::Product, n).await;
        let page = t
            .get("/api/v1/tenants/own/products?page=3&q=bread", Some(&token))
            .await
            .json();
        assert_eq!(
            (&page["total"], &page["items"][0]["name"]),
            (&json!(n), &json!("Bread 00100"))
        );
        if t.app.db.backend() != Backend::Sqlite {
            return;
        }
        let mut tx = t.app.db.begin(&own, Access::Read).await.unwrap();
        for (query, index) in [
            (
                "EXPLAIN QUERY PLAN SELECT id FROM products WHERE tenant_id = 'own' AND archived_at IS NULL
                  AND search LIKE '%bread%' ESCAPE '!' ORDER BY search, id LIMIT 50 OFFSET 100",
                "products_by_name",
            ),
            (
                "EXPLAIN QUERY PLAN SELECT id FROM products WHERE tenant_id = 'own' AND archived_at IS NULL
                  ORDER BY created_at DESC, id DESC LIMIT 50 OFFSET 0",
                "products_by_age",
            ),
        ] {
            let plan = sqlx::query(query).fetch_all(&mut *tx).await.unwrap();
            let words: Vec<String> = plan.iter().map(|row| row.get::<String, _>("detail")).collect();
            let words = words.join("; ");
            assert!(words.contains(index) && !words.contains("TEMP B-TREE"), "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_archives_or_restores_may_name_the_version_that_was_seen() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 1).await;
        let one = "/api/v1/tenants/own/products/p0";
        let tagged = async |method: &str, path: &str, tag: &str, body: &'static str| {
            let request = Request::builder().method(method).uri(format!("{one}{path}"));
            let request = request
                .header("authorization", format!("Bearer {token}"))
                .header("content-type", "application/json")
                .header("if-match", tag);
            t.send(request.body(Body::from(body)).unwrap()).await
        };
        let any = tagged("PATCH", "", "*", r#"{"name":"Rye"}"#).await;
        is_problem(&any, 428, "VERSION_NEEDED");
        let changed = t.call("PATCH", one, Some(&token), r#"{"name":"Rye","version":1}"#);
        assert_eq!(changed.await.status, 200);
        let before = t.rows(ROWS).await;
        let stale = is_problem(&tagged("POST", "/archive", "\"v1\"", "").await, 409, "CONFLICT");
        assert!(stale["detail"].as_str().unwrap().contains("version 2"), "{stale}");
        is_problem(&tagged("POST", "/archive", "v", "").await, 422, "INVALID");
        assert_eq!(t.rows(ROWS).await, before, "a refusal changes nothing");
        for (path, tag, status, version) in [
            ("/archive", "\"v2\"", 200, "\"v3\""),
            ("/archive", "*", 200, "\"v3\""),
            ("/restore", "\"v2\"", 409, ""),
            ("/restore", "\"v3\"", 200, "\"v4\""),
            ("/restore", "*", 200, "\"v4\""),
        ] {
            let answer = tagged("POST", path, tag, "").await;
            assert_eq!(
                (answer.status.as_u16(), answer.header("etag")),
                (status, version),
                "{path} {tag}: {}",
                answer.text
            );
        }
    })
    .await;
}
