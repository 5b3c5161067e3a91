//! What comes first on plan and usage and why, and the addresses of its parts.

use super::{PLAN, past_dates::history};
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app,
};
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId, usage::Metric};

pub(super) async fn english_owner(t: &TestApp, tenant: &TenantId) -> String {
    t.user("owner@own.example", Some(tenant), Role::Owner).await;
    let cookie = t.cookie(tenant, Role::Owner).await;
    post(t, &cookie, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
    cookie
}

/// Each card's metric and what its badge says.
fn cards(page: &str) -> Vec<(String, String)> {
    let cards = page.split("<article").skip(1).map(|card| {
        let metric = card.split("data-metric=\"").nth(1).unwrap();
        let badge = card.split("class=\"badge").nth(1).unwrap();
        let words = badge
            .split("</span>")
            .next()
            .unwrap()
            .split("</svg>")
            .last()
            .unwrap();
        let words = words.split('>').next_back().unwrap();
        (
            metric.split('"').next().unwrap().to_owned(),
            words.trim().to_owned(),
        )
    });
    cards.collect()
}

#[tokio::test]
async fn the_most_urgent_comes_first_and_says_why() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let cookie = english_owner(&t, &own).await;
        // One of five users, and of a thousand calls a day nearly all on the busiest days to come.
        history(&t, &own, Metric::ApiCalls, (0..60).map(|day| f64::from(day * 16))).await;
        t.user("b@own.example", Some(&own), Role::Staff).await;
        t.user("c@own.example", Some(&own), Role::Staff).await;
        t.user("d@own.example", Some(&own), Role::Staff).await;
        let page = get(&t, &cookie, PLAN).await.text();
        let cards = cards(&page);
        assert_eq!(cards.len(), 9, "{cards:?}");
        let (first, why) = &cards[0];
        assert_eq!(first, "api_calls", "{cards:?}");
        assert!(why.starts_with("Act now: limit likely in "), "{why}");
        assert_eq!(cards[1], ("users".to_owned(), "Watch: 80% used".to_owned()));
        for (_, why) in &cards[2..] {
            assert_eq!(why, "First days");
        }
        assert!(page.contains("2 things need your attention"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_urgent_it_is_said_until_when() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let cookie = english_owner(&t, &own).await;
        let page = get(&t, &cookie, PLAN).await.text();
        assert!(page.contains("No limit needs your attention"), "{page}");
        assert!(
            page.contains("Dates follow once there is a week of data."),
            "{page}"
        );
        // Six calls a day more, of ten thousand: the range of its date begins in some months.
        let slow = t.tenant("slow", PlanId::Professional).await;
        t.user("owner@slow.example", Some(&slow), Role::Owner).await;
        let cookie = t.cookie(&slow, Role::Owner).await;
        post(&t, &cookie, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        let growing = (0..60).map(|day| 9_000.0 + f64::from(day) * 6.0);
        history(&t, &slow, Metric::ApiCalls, growing).await;
        let page = get(&t, &cookie, PLAN).await.text();
        let calls = cards(&page).into_iter().find(|(metric, _)| metric == "api_calls");
        assert_eq!(calls.unwrap().1, "In good shape: no limit near");
        assert!(page.contains("There is nothing to do until "), "{page}");
        assert!(
            page.contains("From then on you may reach a limit: API calls."),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_if_and_calculator_have_addresses_and_old_ones_lead_there() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let cookie = english_owner(&t, &own).await;
        for (path, has, lacks) in [
            (PLAN.to_owned(), "id=\"usage-panel\"", "id=\"growth\""),
            (
                format!("{PLAN}/what-if?growth=20"),
                "id=\"growth\"",
                "id=\"roi-revenue\"",
            ),
            (
                format!("{PLAN}/roi?revenue=60000"),
                "value=\"60000\"",
                "id=\"growth\"",
            ),
        ] {
            let page = get(&t, &cookie, &path).await;
            assert_eq!(page.status, 200, "{path}");
            let page = page.text();
            assert!(page.contains(has) && !page.contains(lacks), "{path}: {page}");
            for tab in ["", "/what-if", "/roi"] {
                assert!(page.contains(&format!("href=\"{PLAN}{tab}\"")), "{path}: {tab}");
            }
        }
        assert_eq!(
            get(&t, &cookie, &format!("{PLAN}/roi?revenue=lots")).await.status,
            422
        );
        for (old, new) in [
            ("?growth=35", "/what-if?growth=35"),
            ("?growth=0", "/what-if"),
            ("?growth=lots", "/what-if"),
            ("?revenue=60000&locations=2", "/roi?revenue=60000&locations=2"),
        ] {
            let answer = get(&t, &cookie, &format!("{PLAN}{old}")).await;
            assert_eq!(answer.status, 303, "{old}");
            assert_eq!(answer.location(), format!("{PLAN}{new}"));
        }
        // Places of the one page that there was before.
        let page = get(&t, &cookie, PLAN).await.text();
        assert!(
            page.contains("id=\"what-if\"") && page.contains("id=\"roi\""),
            "{page}"
        );
        // At the present pace no date is said twice.
        let page = get(&t, &cookie, &format!("{PLAN}/what-if")).await.text();
        assert!(page.contains("<td class=\"what-if-then\">as now</td>"), "{page}");
    })
    .await;
}
