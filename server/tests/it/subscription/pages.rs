//! What would not fit another plan.

use super::PLAN;
use crate::support::{
    TestApp,
    browser::{ask, cookie, get, post},
    for_each_app,
};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};

#[tokio::test]
async fn a_smaller_plan_says_what_would_not_fit() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        for number in 0..2 {
            let token = t.token(Some(&own), &[Scope::TenantAdmin]).await;
            let body = format!(r#"{{"name":"Shop {number}"}}"#);
            let made = t
                .call("POST", "/api/v1/tenants/own/locations", Some(&token), &body)
                .await;
            assert_eq!(made.status, 201, "{}", made.text);
        }
        t.user("owner@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        post(&t, &owner, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        let page = get(&t, &owner, &format!("{PLAN}?upgrade=starter")).await.text();
        assert!(page.contains("more than Starter allows"), "{page}");
        assert!(page.contains("Locations: 2, allowed: 1"), "{page}");
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        let page = get(&t, &owner, PLAN).await.text();
        assert!(page.contains("Over the limit by 1."), "{page}");
        let card = page.split("data-metric=\"locations\"").nth(1).unwrap();
        let card = &card[..card.find("</article>").unwrap()];
        assert!(card.contains("data-status=\"critical\""), "{card}");
        let way_up = &card[..card.find("class=\"way-up\"").unwrap()];
        let way_up = &card[way_up.rfind('<').unwrap()..];
        assert!(!way_up.split('>').next().unwrap().contains("hidden"), "{card}");
    })
    .await;
}

#[tokio::test]
async fn what_would_not_fit_is_explained_only_where_something_would_not() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        t.user("0@own.example", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let page = async || {
            let answer = ask(&t, "GET", "/app/settings/subscription/compare", Some(&cookie)).await;
            assert_eq!(answer.status, 200);
            answer.text
        };
        assert!(!page().await.contains("compare-marked"));
        for number in 1..6 {
            t.user(&format!("{number}@own.example"), Some(&own), Role::Staff)
                .await;
        }
        let page = page().await;
        assert!(
            page.contains("compare-marked") && page.contains("Ikur honek erakusten du"),
            "{page}"
        );
    })
    .await;
}
