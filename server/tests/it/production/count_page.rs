//! The page on which somebody says what is there of an ingredient.

use super::{Bakery, people::somebody};
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app, with_production,
};
use obrador_core::{
    auth::Role,
    production::{Stage, Step},
    subscription::PlanId,
};

const FLOUR: &str = "/app/production/stock/flour";

/// What is left in all lots of flour, in kilograms.
const LEFT: &str =
    "SELECT CAST(SUM(remaining) AS BIGINT) / 1000000 FROM stock_lots WHERE ingredient_id = 'flour'";
const FIRST: &str = "SELECT remaining / 1000000 FROM stock_lots WHERE id = 'l1'";
const SHORTEST: &str = "SELECT remaining / 1000000 FROM stock_lots WHERE id = 'l2'";

fn form<'a>(what: &'a str, counted: &'a str, reason: &'a str) -> [(&'static str, &'a str); 4] {
    [
        ("written_in", "en"),
        ("what", what),
        ("counted", counted),
        ("reason", reason),
    ]
}

#[tokio::test]
async fn staff_count_a_lot_and_all_of_it() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let staff = somebody(&t, &own.tenant, Role::Staff).await;
        let page = get(&t, &staff, &format!("{FLOUR}?lot=l1")).await;
        assert_eq!(page.status, 200, "{}", page.text());
        for words in [
            "60",
            "/app/production/lots/l1/recall",
            "value=\"l1~25000000\" selected",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        let counted = post(
            &t,
            &staff,
            FLOUR,
            &form("l1~25000000", "20", "Spilt by the mixer"),
        )
        .await;
        assert_eq!(counted.status, 303, "{}", counted.text());
        assert_eq!((t.rows(FIRST).await, t.rows(LEFT).await), (20, 55));
        let page = get(&t, &staff, counted.location()).await;
        for words in ["role=\"status\"", "Spilt by the mixer", "-5", "55"] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        // What is missing of all of it was taken from what keeps shortest.
        let all = post(&t, &staff, FLOUR, &form("~55000000", "50,000 g", "Counted")).await;
        assert_eq!(all.status, 303, "{}", all.text());
        assert_eq!((t.rows(SHORTEST).await, t.rows(LEFT).await), (5, 50));
    })
    .await;
}

#[tokio::test]
async fn a_count_made_on_an_old_page_is_not_entered_and_not_lost() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let staff = somebody(&t, &own.tenant, Role::Staff).await;
        let first = post(&t, &staff, FLOUR, &form("l1~25000000", "20", "Counted")).await;
        assert_eq!(first.status, 303);
        for (old, new) in [("l1~25000000", "l1~20000000"), ("~60000000", "~55000000")] {
            let stale = post(&t, &staff, FLOUR, &form(old, "19", "Wrongly entered")).await;
            assert_eq!(stale.status, 409, "{}", stale.text());
            let chosen = format!("value=\"{new}\" selected");
            for words in [
                chosen.as_str(),
                "value=\"19\"",
                "value=\"Wrongly entered\"",
                "role=\"alert\"",
            ] {
                assert!(stale.has(words), "{words}: {}", stale.text());
            }
        }
        assert_eq!(t.rows(FIRST).await, 20, "nothing is entered");
        let again = post(&t, &staff, FLOUR, &form("l1~20000000", "19", "Wrongly entered")).await;
        assert_eq!(again.status, 303);
        assert_eq!(t.rows(FIRST).await, 19);
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_so_is_told_at_its_field_and_changes_nothing() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let owner = somebody(&t, &own.tenant, Role::Owner).await;
        for (what, counted, reason, field) in [
            ("l1~25000000", "", "Counted", "counted"),
            ("l1~25000000", "much", "Counted", "counted"),
            ("l1~25000000", "3 l", "Counted", "counted"),
            ("l1~25000000", "-1", "Counted", "counted"),
            ("l1~25000000", "26", "Counted", "counted"),
            ("l1~25000000", "20", "", "reason"),
            ("lx~25000000", "20", "Counted", "what"),
        ] {
            let page = post(&t, &owner, FLOUR, &form(what, counted, reason)).await;
            assert_eq!(page.status, 422, "{what} {counted} {reason}: {}", page.text());
            assert!(
                page.has(&format!("id=\"{field}-error\"")),
                "{what} {counted}: {}",
                page.text()
            );
        }
        assert_eq!(t.rows(LEFT).await, 60);
        let unreadable = post(&t, &owner, FLOUR, &form("l1", "20", "Counted")).await;
        assert_eq!(unreadable.status, 400);
        let other = t.tenant("other", PlanId::Professional).await;
        let stranger = somebody(&t, &other, Role::Owner).await;
        assert_eq!(get(&t, &stranger, FLOUR).await.status, 404);
        let theirs = post(&t, &stranger, FLOUR, &form("l1~25000000", "20", "Counted")).await;
        assert_eq!(theirs.status, 404);
        assert_eq!(t.rows(LEFT).await, 60);
    })
    .await;
}

#[tokio::test]
async fn less_than_nothing_is_said_and_cleared() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        for batch in &batches {
            let start = Step::Start {
                stage: Stage::Mixing,
                anyway: true,
            };
            own.take(super::id(batch), own.click("1", start)).await.unwrap();
        }
        // There was no water: 34 litres were used.
        let water = "/app/production/stock/water";
        let staff = somebody(&t, &own.tenant, Role::Staff).await;
        let page = get(&t, &staff, water).await;
        assert!(
            page.has("-34") && page.has("more was used than had come"),
            "{}",
            page.text()
        );
        let counted = post(&t, &staff, water, &form("~-34000000", "0", "Counted")).await;
        assert_eq!(counted.status, 303, "{}", counted.text());
        let page = get(&t, &staff, water).await;
        assert!(!page.has("more was used than had come"), "{}", page.text());
    })
    .await;
}

#[tokio::test]
async fn an_ingredient_leads_to_its_count_and_its_lots_to_their_batches() {
    let links = [FLOUR, "/app/production/lots/l2/recall"];
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let staff = somebody(&t, &own.tenant, Role::Staff).await;
        for page in [
            "/app/catalogue/ingredients/flour",
            "/app/catalogue/ingredients?view=ingredient:flour",
        ] {
            let page = get(&t, &staff, page).await;
            for link in links {
                assert!(page.has(link), "{link}: {}", page.text());
            }
        }
    })
    .await;
}
