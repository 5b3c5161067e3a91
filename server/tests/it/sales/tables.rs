//! Sales as CSV over REST: what a file would do, then all of it or nothing, and what is taken along.

use super::{AUDITED, Bakery, ROWS, SOLD};
use crate::support::{Answer, TestApp, api::is_problem, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::{Role, Scope},
    bounds::size,
    subscription::PlanId,
};
use serde_json::{Value, json};

const SALES: &str = "/api/v1/tenants/own/sales";

/// A program of a bakery: it reads and changes.
struct Program {
    t: TestApp,
    token: String,
}

impl Program {
    async fn new(t: &TestApp) -> Self {
        let own = Bakery::new(t, PlanId::Starter).await;
        let scopes = [Scope::UsageRead, Scope::TenantAdmin];
        Self {
            t: t.clone(),
            token: t.token(Some(&own.tenant), &scopes).await,
        }
    }

    async fn import(&self, query: &str, file: impl Into<Body>) -> Answer {
        import(&self.t, &self.token, &format!("{SALES}/import{query}"), file).await
    }

    /// An import that is done, or would be.
    async fn done(&self, query: &str, file: &str) -> Value {
        let answer = self.import(query, file.to_owned()).await;
        assert_eq!(answer.status, 200, "{file}: {}", answer.text);
        answer.json()
    }

    async fn export(&self, query: &str, lang: &str) -> Answer {
        let request = Request::get(format!("{SALES}.csv{query}"))
            .header("authorization", format!("Bearer {}", self.token))
            .header("accept-language", lang);
        self.t.send(request.body(Body::empty()).unwrap()).await
    }
}

async fn import(t: &TestApp, token: &str, path: &str, file: impl Into<Body>) -> Answer {
    let request = Request::post(path)
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "text/csv; charset=utf-8");
    t.send(request.body(file.into()).unwrap()).await
}

/// What became of a file: new, changed, there as it is, added before.
fn counts(done: &Value) -> Value {
    json!([
        done["new"],
        done["changed"],
        done["unchanged"],
        done["added_before"]
    ])
}

#[tokio::test]
async fn what_is_taken_along_comes_back_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let program = Program::new(&t).await;
        let file = "date,product,sold,made,unsold,sold_out\n2025-01-13,Bread,8.5,10,1.5,no\n2025-01-14,Roll,0,,,yes\n";
        assert_eq!(counts(&program.done("", file).await), json!([2, 0, 0, 0]));
        for (lang, heading, line) in [
            (
                "en",
                "Date,Product,",
                "2025-01-13,Bread,B1,,8.5,10,1.5,,bread",
            ),
            (
                "es",
                "Fecha;Producto;",
                "2025-01-13;Bread;B1;;8,5;10;1,5;;bread",
            ),
            (
                "eu",
                "Data;Produktua;",
                "2025-01-13;Bread;B1;;8,5;10;1,5;;bread",
            ),
        ] {
            let file = program.export("", lang).await;
            assert_eq!(file.status, 200, "{}", file.text);
            assert!(file.header("content-type").starts_with("text/csv"));
            assert_eq!(
                file.header("content-disposition"),
                "attachment; filename=\"sales.csv\""
            );
            let text = file.text.trim_start_matches('\u{feff}');
            assert!(text.starts_with(heading), "{text}");
            assert_eq!(text.lines().nth(1), Some(line), "{text}");
            let before = (t.rows(ROWS).await, t.rows(AUDITED).await);
            let again = program.done("", &file.text).await;
            assert_eq!(counts(&again), json!([0, 0, 2, 0]), "{lang}: {again}");
            assert_eq!(again["left_out"], json!([]));
            assert_eq!((t.rows(ROWS).await, t.rows(AUDITED).await), before);
        }
        // Of some days, of a product; the days of a mistake are said.
        for (query, lines) in [
            ("?from=2025-01-14", 1),
            ("?to=2025-01-12", 0),
            ("?product_id=bread", 1),
            ("?from=2025-01-13&to=2025-01-13&product_id=roll", 0),
        ] {
            let file = program.export(query, "en").await;
            assert_eq!(file.text.lines().count(), 1 + lines, "{query}: {}", file.text);
        }
        let refused = program.export("?from=2025-01-14&to=2025-01-13", "en").await;
        is_problem(&refused, 422, "INVALID");
        assert_eq!(
            refused.json()["errors"][0],
            json!({ "field": "from", "code": "out_of_range" })
        );
    })
    .await;
}

#[tokio::test]
async fn a_program_replaces_or_adds_and_never_twice() {
    for_each_app("", async |t: TestApp| {
        let program = Program::new(&t).await;
        let first = "date,product,sold\n2025-01-13,Bread,4\n2025-01-13,Bread,6\n2025-01-14,Roll,5\n";
        let tried = program.done("?dry_run=true", first).await;
        assert_eq!(
            (counts(&tried), &tried["summed"], t.rows(ROWS).await),
            (json!([2, 0, 0, 0]), &json!(1), 0)
        );
        assert_eq!(
            (&tried["dry_run"], &tried["mode"]),
            (&json!(true), &json!("replace"))
        );
        program.done("", first).await;
        assert_eq!(t.rows(SOLD).await, 15);
        let more = "date,product,sold\n2025-01-13,Bread,1\n2025-01-15,Bread,2\n";
        let tried = program.done("?mode=add&dry_run=true", more).await;
        assert_eq!((counts(&tried), t.rows(SOLD).await), (json!([1, 1, 0, 0]), 15));
        for (expected, sold) in [(json!([1, 1, 0, 0]), 18), (json!([0, 0, 0, 2]), 18)] {
            let added = program.done("?mode=add", more).await;
            assert_eq!((counts(&added), t.rows(SOLD).await), (expected, sold), "{added}");
        }
        // What was replaced and added is one number a day; once more replaced, it is the file's again.
        assert_eq!(
            counts(&program.done("?mode=replace", first).await),
            json!([0, 1, 1, 0])
        );
        assert_eq!(t.rows(SOLD).await, 17);
        let unknown = program.import("?mode=both", first).await;
        is_problem(&unknown, 422, "INVALID");
        assert_eq!(
            unknown.json()["errors"][0],
            json!({ "field": "mode", "code": "unknown_value" })
        );
    })
    .await;
}

#[tokio::test]
async fn a_bad_line_is_named_and_nothing_is_stored() {
    for_each_app("", async |t: TestApp| {
        let program = Program::new(&t).await;
        let path = format!("{SALES}/closed_days/2025-01-12");
        let closed = t.call("PUT", &path, Some(&program.token), "").await;
        assert_eq!(closed.status, 204, "{}", closed.text);
        let file = "date,product,sold\n2025-01-13,Bread,4\n2025-01-13,Roll,many\n2025-01-20,Bread,1\n2025-01-13,Cake,1\n\
            2025-01-12,Bread,1\n";
        let before = (t.rows(ROWS).await, t.rows(AUDITED).await);
        let tried = program.done("?dry_run=true", file).await;
        assert_eq!((&tried["new"], &tried["bad_lines"]), (&json!(1), &json!(4)), "{tried}");
        let told: Vec<Value> = tried["bad"]
            .as_array()
            .unwrap()
            .iter()
            .map(|bad| json!([bad["line"], bad["field"], bad["code"]]))
            .collect();
        let expected = [
            json!([3, "sold", "not_a_number"]),
            json!([4, "date", "ahead"]),
            json!([5, "product", "unknown"]),
            json!([6, "date", "closed"]),
        ];
        assert_eq!(told, expected);
        assert_eq!(
            tried["unknown_products"],
            json!([{ "product": "Cake", "lines": 1 }])
        );
        assert_eq!(tried["closed_days"], json!(["2025-01-12"]));
        for query in ["", "?mode=add"] {
            let refused = program.import(query, file).await;
            is_problem(&refused, 422, "INVALID");
            let errors: Vec<Value> = refused.json()["errors"].as_array().unwrap().clone();
            assert_eq!(
                errors[0],
                json!({ "field": "lines.3.sold", "code": "not_a_number" })
            );
            assert_eq!(errors.len(), 4, "{}", refused.text);
        }
        for (file, code) in [
            ("", "no_text"),
            ("product,sold\nBread,1\n", "no_name"),
            ("date,product,sold\n", "no_lines"),
        ] {
            let refused = program.import("", file).await;
            is_problem(&refused, 422, "INVALID");
            assert_eq!(
                refused.json()["errors"][0],
                json!({ "field": "file", "code": code })
            );
        }
        assert_eq!((t.rows(ROWS).await, t.rows(AUDITED).await), before);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_or_not_theirs_is_refused() {
    for_each_app("", async |t: TestApp| {
        let program = Program::new(&t).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("o@other.example", Some(&other), Role::Owner).await;
        let file = "date,product,sold\n2025-01-13,Bread,4\n";
        let as_json = t
            .call("POST", &format!("{SALES}/import"), Some(&program.token), "{}")
            .await;
        is_problem(&as_json, 415, "UNSUPPORTED_MEDIA_TYPE");
        let beyond = program.import("", " ".repeat(size::IMPORT + 1)).await;
        is_problem(&beyond, 413, "TOO_LARGE");
        let own = "own".parse().unwrap();
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        for query in ["", "?dry_run=true"] {
            let refused = import(&t, &reader, &format!("{SALES}/import{query}"), file).await;
            is_problem(&refused, 403, "INSUFFICIENT_SCOPE");
        }
        let writer = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let refused = t.call("GET", &format!("{SALES}.csv"), Some(&writer), "").await;
        is_problem(&refused, 403, "INSUFFICIENT_SCOPE");
        let stranger = t
            .token(Some(&other), &[Scope::UsageRead, Scope::TenantAdmin])
            .await;
        let refused = import(&t, &stranger, &format!("{SALES}/import"), file).await;
        is_problem(&refused, 404, "TENANT_NOT_FOUND");
        let refused = t.call("GET", &format!("{SALES}.csv"), Some(&stranger), "").await;
        is_problem(&refused, 404, "TENANT_NOT_FOUND");
        assert_eq!((t.rows(ROWS).await, t.rows(AUDITED).await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_program_sees_what_a_real_file_would_need() {
    for_each_app("", async |t: TestApp| {
        let program = Program::new(&t).await;
        let file = super::import::REAL;
        let lines = file.lines().count() - 1;
        let tried = program.done("?dry_run=true", file).await;
        assert_eq!(
            (&tried["bad_lines"], &tried["columns"], &tried["separator"]),
            (
                &json!(lines),
                &json!(["product", "name", "date", "sold"]),
                &json!("comma")
            )
        );
        let named: i64 = tried["unknown_products"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["lines"].as_i64().unwrap())
            .sum();
        assert_eq!(named, lines as i64, "{tried}");
        for bad in tried["bad"].as_array().unwrap() {
            assert_eq!(
                (&bad["field"], &bad["code"]),
                (&json!("product"), &json!("unknown"))
            );
            let detail = bad["detail"].as_str().unwrap();
            assert!(!detail.is_empty() && !detail.starts_with("sales-"), "{detail}");
        }
        assert_eq!(t.rows(ROWS).await, 0);
    })
    .await;
}
