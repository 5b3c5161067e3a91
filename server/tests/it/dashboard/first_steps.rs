//! A new bakery's first steps tick themselves off, and go away once they are done or put away.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app, for_each_app_with_files, form_with,
};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, subscription::PlanId};

const PLAN: &str = "/app/settings/subscription";

/// The steps as the page shows them: the icon that names each, and whether it is done.
fn steps(page: &str) -> Vec<(String, bool)> {
    let items = page.split("<li").filter(|item| item.contains("data-step="));
    items
        .map(|item| {
            let name = item
                .split("data-step=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap();
            let tag = item.split('>').next().unwrap();
            (name.to_owned(), tag.contains("class=\"done\""))
        })
        .collect()
}

fn named(steps: &[(&str, bool)]) -> Vec<(String, bool)> {
    steps
        .iter()
        .map(|(name, done)| ((*name).to_owned(), *done))
        .collect()
}

#[tokio::test]
async fn each_step_ticks_itself_off_and_the_last_one_leads_on() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        for (lang, words) in [
            ("en", ["0 of 3 done", "From 25 January we can say"]),
            ("es", ["0 de 3 hechos", "A partir del 25 de enero podremos"]),
            ("eu", ["0/3 eginda", "urtarrilaren 25etik aurrera"]),
        ] {
            post(&t, &owner, "/app/language", &[("lang", lang), ("next", "/app")]).await;
            let home = get(&t, &owner, "/app").await;
            for word in words {
                assert!(
                    home.status == 200 && home.has(word),
                    "{lang} {word}: {}",
                    home.text()
                );
            }
        }
        let home = async || steps(&get(&t, &owner, "/app").await.text());
        let none = [("products", false), ("users", false), ("storage_gb", false)];
        assert_eq!(home().await, named(&none));
        assert!(
            get(&t, &owner, PLAN).await.has("0/3"),
            "plan and usage says it in a line"
        );

        let import = "/app/catalogue/products/import";
        assert!(get(&t, &owner, "/app").await.has(import));
        post(&t, &owner, "/app/catalogue/products/new", &[("name", "Ogia")]).await;
        assert_eq!(home().await, named(&[("products", true), none[1], none[2]]));
        assert!(
            !get(&t, &owner, "/app").await.has(import),
            "there is a first product"
        );
        let invited = [("email", "jon@own.example"), ("role", "staff")];
        assert_eq!(post(&t, &owner, "/app/settings/team", &invited).await.status, 200);
        assert_eq!(
            home().await,
            named(&[("products", true), ("users", true), none[2]])
        );
        let file = Request::post("/app/files")
            .header("cookie", &owner)
            .header("content-type", "multipart/form-data; boundary=x")
            .body(Body::from(form_with("prezioak.csv", b"ogia;2,40\n")))
            .unwrap();
        assert_eq!(t.send(file).await.status, 303);
        let home = get(&t, &owner, "/app").await;
        assert_eq!((home.status, home.location()), (303, PLAN));
        assert!(!get(&t, &owner, PLAN).await.has("first-steps"));
    })
    .await;
}

#[tokio::test]
async fn whoever_manages_has_the_steps_they_may_take_and_can_put_them_away_for_all() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        for (email, role) in [
            ("ane@own.example", Role::Owner),
            ("jon@own.example", Role::Manager),
            ("leire@own.example", Role::Staff),
        ] {
            t.user(email, Some(&own), role).await;
        }
        let manager = cookie(&t, &own, Role::Manager).await;
        let page = get(&t, &manager, "/app").await.text();
        assert_eq!(steps(&page), named(&[("products", false), ("storage_gb", false)]));
        let staff = cookie(&t, &own, Role::Staff).await;
        let hidden = "SELECT COUNT(*) FROM audit WHERE action = 'tenant.first_steps_hidden'";
        assert_eq!(post(&t, &staff, "/app/first-steps/hide", &[]).await.status, 403);
        assert_eq!(t.rows(hidden).await, 0);
        for _ in 0..2 {
            let done = post(&t, &manager, "/app/first-steps/hide", &[]).await;
            assert_eq!((done.status, done.location()), (303, PLAN));
        }
        assert_eq!(t.rows(hidden).await, 1, "once is enough");
        for role in [Role::Owner, Role::Manager] {
            let home = get(&t, &cookie(&t, &own, role).await, "/app").await;
            assert_eq!((home.status, home.location()), (303, PLAN), "{role}");
        }
    })
    .await;
}

#[tokio::test]
async fn on_the_first_day_cards_say_when_there_will_be_a_date() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        for (lang, outcome, word) in [
            ("en", "The first one comes on 25 January.", "First days"),
            ("es", "La primera llega el 25 de enero.", "Primeros días"),
            ("eu", "Lehenengoa: urtarrilaren 25a.", "Lehen egunak"),
        ] {
            post(&t, &owner, "/app/language", &[("lang", lang), ("next", "/app")]).await;
            let page = get(&t, &owner, PLAN).await.text();
            let card = page.split("data-metric=\"products\"").nth(1).unwrap();
            let card = card.split("</article>").next().unwrap();
            assert!(card.contains(outcome) && card.contains(word), "{lang}: {card}");
            assert!(
                card.contains("<path d=\"\" class=\"sparkline-line\">"),
                "no line of one day: {card}"
            );
        }
    })
    .await;
}
