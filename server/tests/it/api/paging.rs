//! Every list of the API is read in the same way: `limit` entries, `after` the last of the page before, in each of its
//! orders; what two lists had before is still taken, and marked as deprecated.

use crate::support::{TestApp, for_each_app, now};
use obrador_core::{auth::Scope, catalogue::ItemKind, i18n::fold, ids::TenantId, subscription::PlanId};
use obrador_server::openapi;
use obrador_services::{
    catalogue::counted_store, db::Access, files::counted_store as counted_files, team::Inviter,
};
use serde_json::Value;
use std::net::IpAddr;

/// A list: its address below the bakery's, the field with its entries, how an entry is told, its orders.
struct List {
    path: &'static str,
    entries: &'static str,
    id: &'static str,
    orders: &'static [&'static str],
}

const LISTS: &[List] = &[
    List {
        path: "products",
        entries: "items",
        id: "id",
        orders: &["name", "-created"],
    },
    List {
        path: "files",
        entries: "files",
        id: "id",
        orders: &["name", "-created", "-bytes"],
    },
    List {
        path: "members",
        entries: "members",
        id: "user_id",
        orders: &["since", "name", "-seen"],
    },
    List {
        path: "invitations",
        entries: "invitations",
        id: "id",
        orders: &[""],
    },
];

/// Five of each, some of them alike but for their identifier.
async fn filled(t: &TestApp) -> (TenantId, String) {
    let tenant = t.tenant("own", PlanId::Enterprise).await;
    let at = now().timestamp_micros();
    let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
    for (id, name, bytes, later) in [
        ("a", "Ogia", 10, 0),
        ("b", "Ogia", 10, 0),
        ("c", "Éclair", 30, 1),
        ("d", "zopa", 20, 1),
        ("e", "100 % rye", 10, 2),
    ] {
        counted_store::create(&mut tx, &tenant, ItemKind::Product, id, name, at + later)
            .await
            .unwrap();
        counted_files::create(&mut tx, &tenant, id, name, bytes, at + later)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let owner = t
        .user(
            "owner@own.example",
            Some(&tenant),
            obrador_core::auth::Role::Owner,
        )
        .await;
    let by = obrador_services::actor::By::person(&owner);
    let who = Inviter {
        by: &by,
        ip: IpAddr::from([127, 0, 0, 1]),
        lang: obrador_core::i18n::Lang::En,
    };
    for person in ["b", "c", "d", "e"] {
        let email = format!("{person}@own.example");
        t.user(&email, Some(&tenant), obrador_core::auth::Role::Staff)
            .await;
        let email = format!("guest-{person}@own.example");
        let invited = t
            .app
            .team
            .invite(&tenant, &who, &email, obrador_core::auth::Role::Staff);
        invited.await.unwrap();
    }
    let scopes = [Scope::UsageRead, Scope::TeamAdmin];
    let token = t.token(Some(&tenant), &scopes).await;
    (tenant, token)
}

async fn read(t: &TestApp, token: &str, list: &List, query: &str) -> Value {
    let address = format!("/api/v1/tenants/own/{}?{query}", list.path);
    let answer = t.get(&address, Some(token)).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.text);
    answer.json()
}

fn ids(list: &List, page: &Value) -> Vec<String> {
    let entries = page[list.entries].as_array().unwrap().iter();
    entries
        .map(|one| one[list.id].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_list_goes_on_after_the_page_before() {
    for_each_app("--demo", async |t: TestApp| {
        let (_, token) = filled(&t).await;
        for list in LISTS {
            for order in list.orders {
                let whole = ids(list, &read(&t, &token, list, &format!("sort={order}")).await);
                assert!(whole.len() >= 4, "{} {order}: {whole:?}", list.path);
                let (mut after, mut found) = (String::new(), Vec::new());
                loop {
                    let query = format!("sort={order}&limit=2&after={after}");
                    let page = read(&t, &token, list, &query).await;
                    found.extend(ids(list, &page));
                    match page["next"].as_str() {
                        Some(next) => after = form_urlencoded::byte_serialize(next.as_bytes()).collect(),
                        None => break,
                    }
                }
                assert_eq!(found, whole, "{} {order}", list.path);
            }
            // The team's lists have always taken the nearest limit there is.
            let pages = ["limit=0", "limit=201", "page=0", "page=9223372036854775807"];
            let team = list.path == "members" || list.path == "invitations";
            for wrong in pages.iter().filter(|_| !team).chain(&["after=x"]) {
                let address = format!("/api/v1/tenants/own/{}?{wrong}", list.path);
                let answer = t.get(&address, Some(&token)).await;
                assert_eq!(answer.status, 422, "{address}: {}", answer.text);
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cursor_of_another_order_is_refused_and_old_forms_are_taken() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = filled(&t).await;
        let files = &LISTS[1];
        let page = read(&t, &token, files, "sort=name&limit=1").await;
        let next: String =
            form_urlencoded::byte_serialize(page["next"].as_str().unwrap().as_bytes()).collect();
        let address = format!("/api/v1/tenants/own/files?sort=-bytes&after={next}");
        assert_eq!(t.get(&address, Some(&token)).await.status, 422);
        for (old, new) in [("newest", "-created"), ("largest", "-bytes")] {
            assert_eq!(
                read(&t, &token, files, &format!("sort={old}")).await,
                read(&t, &token, files, &format!("sort={new}")).await,
                "{old}"
            );
        }
        for list in &LISTS[..2] {
            let whole = ids(list, &read(&t, &token, list, "").await);
            let second = read(&t, &token, list, "limit=2&page=2").await;
            assert_eq!(
                (ids(list, &second), &second["page"]),
                (whole[2..4].to_vec(), &2.into())
            );
        }
    })
    .await;
}

/// An address is logged: what is in it says no more than where the page ended.
#[tokio::test]
async fn a_cursor_holds_a_name_and_an_identifier_and_nothing_else() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let token = t.token(Some(&own), &[Scope::TenantAdmin, Scope::UsageRead]).await;
        for (list, more) in [
            (
                "suppliers",
                r#""contact":"Jon Etxea","email":"jon@mill.example","phone":"943 123 456""#,
            ),
            (
                "locations",
                r#""address":"Jon Etxea","city":"jon@mill.example","phone":"943 123 456""#,
            ),
            ("products", r#""code":"Jon Etxea","category":"jon@mill.example""#),
            ("recipes", r#""ingredients":"Jon Etxea jon@mill.example 943""#),
        ] {
            let path = format!("/api/v1/tenants/own/{list}");
            let mut ids = Vec::new();
            // Three of one name: only the identifier tells them apart.
            for name in ["Ábc Mill", "Errota", "Errota", "Errota", "zz"] {
                let body = format!(r#"{{"name":"{name}",{more}}}"#);
                let made = t.call("POST", &path, Some(&token), &body).await;
                assert_eq!(made.status, 201, "{}", made.text);
                ids.push(made.json()["id"].as_str().unwrap().to_owned());
            }
            let (mut after, mut found) = (String::new(), Vec::new());
            loop {
                let page = t
                    .get(&format!("{path}?limit=1&after={after}"), Some(&token))
                    .await
                    .json();
                let one = &page["items"][0];
                found.push(one["id"].as_str().unwrap().to_owned());
                let Some(next) = page["next"].as_str() else { break };
                let name = fold(one["name"].as_str().unwrap()).replace(' ', "+");
                assert_eq!(next, format!("~{name}.{}", one["id"].as_str().unwrap()));
                after = form_urlencoded::byte_serialize(next.as_bytes()).collect();
            }
            ids[1..4].sort();
            assert_eq!(found, ids, "{list}");
            // One that an earlier version gave goes on at the same place.
            let old = format!("~errota\njon etxea\njon@mill.example.{}", ids[1]);
            let old: String = form_urlencoded::byte_serialize(old.as_bytes()).collect();
            let old: String = form_urlencoded::byte_serialize(old.replace("%7E", "~").as_bytes()).collect();
            let page = t.get(&format!("{path}?limit=1&after={old}"), Some(&token)).await;
            assert_eq!(
                page.json()["items"][0]["id"].as_str(),
                Some(ids[2].as_str()),
                "{}",
                page.text
            );
            let newest = t
                .get(&format!("{path}?sort=-created&limit=1"), Some(&token))
                .await
                .json();
            let next = newest["next"].as_str().unwrap();
            assert!(next.split_once('.').unwrap().0.parse::<i64>().is_ok(), "{next}");
        }
    })
    .await;
}

#[test]
fn what_lists_had_before_is_marked_as_deprecated() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut marked = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let parameters = methods["get"]["parameters"].as_array();
        let page = parameters.into_iter().flatten().find(|one| one["name"] == "page");
        if let Some(page) = page {
            assert_eq!(page["deprecated"], true, "{path}");
            marked += 1;
        }
    }
    assert_eq!(marked, 6, "files and the five kinds of the catalogue");
}
