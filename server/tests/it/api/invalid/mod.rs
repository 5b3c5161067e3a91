//! What can't be done as it was asked for, on every route of the API, taken from its own description.

mod table;

use crate::support::{Answer, TestApp, for_each_app, with_production};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    subscription::PlanId,
};
use obrador_server::openapi;
use std::collections::BTreeSet;
use table::{Bad, Sent, table};

/// Every route, and those that say they may answer 422.
fn described() -> (BTreeSet<String>, BTreeSet<String>) {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let (mut all, mut with_422) = (BTreeSet::new(), BTreeSet::new());
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let Some(answers) = operation["responses"].as_object() else {
                continue;
            };
            let route = format!("{} {path}", method.to_uppercase());
            if answers.contains_key("422") {
                with_422.insert(route.clone());
            }
            all.insert(route);
        }
    }
    (all, with_422)
}

/// One of everything, so that what is wrong is never the address.
struct Bakery {
    token: String,
    operator: String,
    /// What stands for the placeholders of a route.
    names: Vec<(&'static str, String)>,
}

impl Bakery {
    async fn new(t: &TestApp) -> Self {
        let own = t.tenant("own", PlanId::Professional).await;
        let scopes = Scope::OF_A_BAKERY;
        let token = t.token(Some(&own), &scopes).await;
        let user = t.user("ane@own.example", Some(&own), Role::Owner).await;
        let mut names = vec![
            ("{id}", "own".to_owned()),
            ("{user_id}", user.to_string()),
            ("{order}", "nobodys".to_owned()),
            ("{line}", "nobodys".to_owned()),
            ("{batch}", "nobodys".to_owned()),
            ("{capacity}", "nobodys".to_owned()),
            ("{ingredient}", "nobodys".to_owned()),
            ("{lot}", "nobodys".to_owned()),
        ];
        for item_kind in ItemKind::ALL {
            let path = format!("/api/v1/tenants/own/{}", item_kind.as_str());
            let made = t.call("POST", &path, Some(&token), r#"{"name":"Bread"}"#).await;
            assert_eq!(made.status, 201, "{}", made.text);
            names.push((
                match item_kind {
                    ItemKind::Ingredient => "ingredients/{item}",
                    ItemKind::Location => "locations/{item}",
                    ItemKind::Product => "products/{item}",
                    ItemKind::Recipe => "recipes/{item}",
                    ItemKind::Supplier => "suppliers/{item}",
                },
                format!("{}/{}", item_kind.as_str(), made.json()["id"].as_str().unwrap()),
            ));
        }
        let form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nbread\r\n--x--\r\n";
        let request = Request::post("/api/v1/tenants/own/files")
            .header("content-type", "multipart/form-data; boundary=x")
            .header("authorization", format!("Bearer {token}"));
        let made = t.send(request.body(Body::from(form)).unwrap()).await;
        assert_eq!(made.status, 201, "{}", made.text);
        names.push(("{file}", made.json()["id"].as_str().unwrap().to_owned()));
        let operator = t.token(None, &[Scope::PlatformOperator]).await;
        Self {
            token,
            operator,
            names,
        }
    }

    fn address(&self, route: &str) -> String {
        let mut path = route.to_owned();
        for (placeholder, name) in &self.names {
            path = path.replace(placeholder, name);
        }
        path
    }

    async fn send(&self, t: &TestApp, bad: &Bad) -> Answer {
        let token = if bad.by_operator {
            &self.operator
        } else {
            &self.token
        };
        let mut request = Request::builder()
            .method(bad.method)
            .uri(format!("{}{}", self.address(&bad.route), bad.query))
            .header("authorization", format!("Bearer {token}"));
        if let Some(tag) = bad.if_match {
            request = request.header("if-match", tag);
        }
        let request = match &bad.body {
            Sent::Nothing => request.body(Body::empty()),
            Sent::Json(body) => request
                .header("content-type", "application/json")
                .body(Body::from(body.to_string())),
            Sent::Csv => request
                .header("content-type", "text/csv")
                .body(Body::from("price\n2\n")),
            Sent::Form => request
                .header("content-type", "multipart/form-data; boundary=x")
                .body(Body::from("--x--\r\n")),
        };
        t.send(request.unwrap()).await
    }
}

#[tokio::test]
async fn what_is_impossible_is_told_with_its_field_on_every_route_that_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let flags = format!("--files {} {}", folder.path().display(), with_production());
    for_each_app(&flags, async |t: TestApp| {
        let bakery = Bakery::new(&t).await;
        let before = rows(&t).await;
        let mut tabled = BTreeSet::new();
        for bad in table() {
            let (route, answer) = (
                format!("{} {}", bad.method, bad.route),
                bakery.send(&t, &bad).await,
            );
            assert_eq!(answer.status, 422, "{route}: {}", answer.text);
            assert_eq!(
                answer.header("content-type"),
                "application/problem+json",
                "{route}"
            );
            let body = answer.json();
            assert_eq!(body["status"], 422, "{route}");
            assert_eq!(body["errors"][0]["field"], bad.field, "{route}: {}", answer.text);
            assert!(!body["detail"].as_str().unwrap().is_empty(), "{route}");
            tabled.insert(route);
        }
        assert_eq!(rows(&t).await, before, "a refusal changes nothing");
        let (_, with_422) = described();
        assert_eq!(tabled, with_422, "a row for each route that may answer 422");
    })
    .await;
}

#[tokio::test]
async fn other_routes_neither_answer_422_nor_fail_whatever_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let flags = format!("--files {} {}", folder.path().display(), with_production());
    for_each_app(&flags, async |t: TestApp| {
        let bakery = Bakery::new(&t).await;
        let (all, with_422) = described();
        let others: Vec<_> = all.difference(&with_422).collect();
        assert!(others.len() >= 10, "{}", others.len());
        for route in others {
            let (method, path) = route.split_once(' ').unwrap();
            for query in [
                "?limit=x&page=-1&after=%00&sort=colour&lang=tlh",
                "?tenant_id=O%27--&q=%25",
            ] {
                let path = format!("{}{query}", bakery.address(path));
                let status = t.call(method, &path, Some(&bakery.token), "").await.status;
                assert_ne!(status, 422, "{route}{query}");
                assert!(!status.is_server_error(), "{route}{query}: {status}");
            }
        }
    })
    .await;
}

async fn rows(t: &TestApp) -> Vec<i64> {
    let mut all = Vec::new();
    for count in [
        "SELECT COUNT(*) FROM audit",
        "SELECT COUNT(*) FROM usage_events",
        "SELECT COUNT(*) FROM usage_caps",
        "SELECT COUNT(*) FROM usage_snapshots",
        "SELECT COUNT(*) FROM products",
        "SELECT COUNT(*) FROM stored_files",
        "SELECT COUNT(*) FROM invitations",
    ] {
        all.push(t.rows(count).await);
    }
    all
}
