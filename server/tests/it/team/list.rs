//! The team is searched and sorted.

use super::TEAM;
use crate::support::{TestApp, for_each_app, forms::Browser};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    subscription::PlanId,
};
use obrador_services::{account::NewUser, team::PageRequest};

#[tokio::test]
async fn somebody_of_the_team_is_found_by_name_or_address() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        for email in [
            "leire@bakery.example",
            "jon_a@bakery.example",
            "jonxa@bakery.example",
        ] {
            t.user(email, Some(&own), Role::Staff).await;
        }
        for (text, expected) in [
            ("", 3),
            ("LEIRE", 1),
            ("bakery.example", 3),
            ("ane", 3),
            ("n_a", 1),
            ("%", 0),
            ("\\", 0),
            ("nobody", 0),
        ] {
            let found = t
                .app
                .team
                .members(&own, &PageRequest::whole().holding(text))
                .await;
            assert_eq!(found.unwrap().entries.len(), expected, "{text}");
        }
    })
    .await;
}

/// Who joins first, last and between; accents and capitals don't decide.
const NAMES: [(&str, &str); 4] = [
    ("a", "zuriñe Ochoa"),
    ("b", "Íñigo Arana"),
    ("c", "Ángel Ruiz"),
    ("d", "íñigo aranaz"),
];

#[tokio::test]
async fn the_team_is_sorted_and_every_page_goes_on_where_the_last_one_ended() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        for (email, name) in NAMES {
            let new = NewUser {
                email: format!("{email}@bakery.example"),
                name: name.to_owned(),
                password: Some("correct horse".to_owned()),
                lang: Lang::Eu,
                tenant: Some(own.clone()),
                role: Role::Staff,
            };
            t.app.users.create(new, "test").await.unwrap();
            t.app.clock.advance(TimeDelta::hours(2));
        }
        for email in ["b@bakery.example", "d@bakery.example"] {
            Browser::signed_in(&t, email).await.get(&t, "/app").await;
            t.app.clock.advance(TimeDelta::hours(2));
        }
        let token = t.token(Some(&own), &[Scope::TeamAdmin]).await;
        for (sort, expected) in [("since", "abcd"), ("name", "cbda"), ("-seen", "db")] {
            let mut found = String::new();
            let mut after = String::new();
            loop {
                let path = format!("/api/v1/tenants/own/members?sort={sort}&limit=1&after={after}");
                let answer = t.call("GET", &path, Some(&token), "").await;
                assert_eq!(answer.status, 200, "{}", answer.text);
                let body = answer.json();
                found.push_str(&body["members"][0]["email"].as_str().unwrap()[..1]);
                match body["next"].as_str() {
                    Some(next) => after = form_urlencoded::byte_serialize(next.as_bytes()).collect(),
                    None => break,
                }
            }
            assert!(found.starts_with(expected), "{sort}: {found}");
            assert_eq!(found.len(), NAMES.len(), "{sort}");
        }
        t.user("owner@bakery.example", Some(&own), Role::Owner).await;
        let owner = Browser::signed_in(&t, "owner@bakery.example").await;
        for (query, expected) in [
            ("?sort=name", "ocbda"),
            ("?sort=-name", "adbco"),
            ("?sort=name&q=INIGO", "bd"),
            ("?sort=-seen", "odb"),
        ] {
            let page = owner.get(&t, &format!("{TEAM}{query}")).await.text;
            let shown: String = page
                .split("data-member=\"")
                .skip(1)
                .map(|rest| &rest[..1])
                .collect();
            assert!(shown.starts_with(expected), "{query}: {shown}");
        }
    })
    .await;
}
