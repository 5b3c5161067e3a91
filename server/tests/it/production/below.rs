//! More was used than had come: stock is less than nothing, and says so.

use super::{Bakery, id, input, kilograms, loaves};
use crate::support::{
    TestApp, TestDatabase,
    browser::{get, post},
    for_each_app, with_production,
};
use obrador_core::{
    auth::Role,
    catalogue::ItemKind,
    i18n::Lang,
    production::{Step, Wait},
    subscription::PlanId,
};
use obrador_locales::Texts;
use obrador_services::{entitlement::CheckError, production::ProductionError};

/// 60 kg of flour came, and 80 go into two hundred loaves without their sourdough.
#[tokio::test]
async fn what_comes_later_makes_up_for_what_was_short() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        for due in ["2026-12-01T05:00:00Z", "2026-12-01T06:00:00Z"] {
            let batches = own.plan(due).await.unwrap();
            own.begin(&batches[1]).await;
            let stop = Step::Stop("bought ready made".parse().unwrap());
            own.take(id(&batches[0]), own.click("s", stop)).await.unwrap();
        }
        let left = async || {
            let sheet = t.app.production.stock(&own.tenant, "flour").await.unwrap();
            let item = t.app.catalogue.get(&own.tenant, ItemKind::Ingredient, "flour").await.unwrap();
            assert_eq!(item.stock.unwrap().left, sheet.left, "the catalogue says the same");
            (sheet.left, sheet.in_no_lot, sheet.lots.len())
        };
        assert_eq!(left().await, (kilograms(-20), kilograms(-20), 0));
        own.run(
            "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, received, remaining, unit, received_at)
             VALUES ('own', 'late', 'flour', 0, 65000000, 65000000, 'kg', 1)",
        )
        .await;
        assert_eq!(left().await, (kilograms(45), kilograms(-20), 1));
        // 50 kg are needed, by the plan and by what the batches wait for.
        let next = input(vec![loaves(100, "2026-12-02T05:00:00Z")]);
        let proposal = t.app.production.propose(&own.tenant, &next).await.unwrap();
        assert_eq!(proposal.needs[0].missing, Some(kilograms(5)));
        let batches = own.plan_of(&next).await.unwrap();
        let lacks_flour = batches[1].outside.iter().any(|it| {
            matches!(&it.wait, Wait::Ingredients(names) if names.iter().any(|it| it.id == "flour"))
        });
        assert!(lacks_flour, "{:?}", batches[1].outside);
    })
    .await;
}

#[tokio::test]
async fn the_page_says_what_less_than_nothing_means() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let cookie = t.cookie(&own.tenant, Role::Owner).await;
        let page = "/app/catalogue/ingredients/water";
        let words = Texts::of(Lang::Eu).get("stock-below-nothing");
        assert!(!get(&t, &cookie, page).await.has(&words));
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        own.begin(&batches[0]).await;
        let shown = get(&t, &cookie, page).await;
        assert!(
            shown.has("\u{2212}10\u{a0}l") && shown.has(&words),
            "{}",
            shown.text()
        );
        assert!(!shown.has(&Texts::of(Lang::Eu).get("stock-empty")));
        // The API's document has it.
        let token = t
            .token(Some(&own.tenant), &[obrador_core::auth::Scope::UsageRead])
            .await;
        let item = t.get("/api/v1/tenants/own/ingredients/water", Some(&token)).await;
        assert_eq!(item.json()["in_stock"]["quantity"], "-10");
    })
    .await;
}

/// Its lots are empty and no recipe has it: what was written of them is in kilograms all the same.
#[tokio::test]
async fn what_ever_came_or_is_planned_keeps_its_measure() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        own.run(
            "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ('own', 'oil', 'Oil', 'kg', 0)",
        )
        .await;
        own.run("INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ('own', 'rye', 'Rye', 'kg', 0)")
            .await;
        own.run(
            "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, received, remaining, unit, received_at)
             VALUES ('own', 'gone', 'oil', 0, 1, 0, 'kg', 1)",
        )
        .await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        own.run("UPDATE batch_ingredients SET ingredient_id = 'rye' WHERE ingredient_id = 'flour'").await;
        let cookie = t.cookie(&own.tenant, Role::Owner).await;
        let change = async |ingredient: &str, name: &str| {
            let typed = [("version", "1"), ("name", name), ("unit", "l")];
            let page = format!("/app/catalogue/ingredients/{ingredient}");
            post(&t, &cookie, &page, &typed).await
        };
        let refused = change("oil", "Oil").await;
        assert_eq!(refused.status, 422);
        assert!(refused.has(&Texts::of(Lang::Eu).get("unit-in-movements")), "{}", refused.text());
        let refused = change("rye", "Rye").await;
        assert_eq!(refused.status, 422);
        assert!(refused.has("irekitako labealdiak: 1, 2"), "{}", refused.text());
        // Once no open batch has it, it is free.
        for batch in &batches {
            let stop = Step::Stop("no oven".parse().unwrap());
            own.take(id(batch), own.click("s", stop)).await.unwrap();
        }
        assert_eq!(change("rye", "Rye").await.status, 303);
    })
    .await;
}

/// Nobody knows what the plan follows: it is not taken for a plan without stages.
#[tokio::test]
async fn without_storage_no_bakery_is_taken_for_one_without_stages() {
    let database = TestDatabase::sqlite();
    let t = TestApp::start(&database.url, with_production()).await;
    let own = t.tenant("own", PlanId::Professional).await;
    // What is remembered of its plan is over.
    t.app.clock.advance(chrono::TimeDelta::hours(1));
    t.app.db.close().await;
    let tracking = t.app.production.tracking(&own).await;
    assert!(
        matches!(tracking, Err(ProductionError::Denied(CheckError::Database(_)))),
        "{tracking:?}"
    );
}
