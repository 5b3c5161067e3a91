//! What batches take out of stock, and how it is found again.

use super::{Bakery, id, input, kilograms, loaves, waits};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{
    catalogue::ItemKind,
    production::{RecallLine, Stage, Step},
    quantity::{Quantity, Unit},
    subscription::PlanId,
};
use obrador_services::production::PlanInput;

/// What is left of the lots of flour, in kilograms.
const LEFT: [(&str, &str); 3] = [
    ("l1", "SELECT remaining / 1000000 FROM stock_lots WHERE id = 'l1'"),
    ("l2", "SELECT remaining / 1000000 FROM stock_lots WHERE id = 'l2'"),
    ("l3", "SELECT remaining / 1000000 FROM stock_lots WHERE id = 'l3'"),
];

async fn left(t: &TestApp) -> Vec<i64> {
    let mut all = Vec::new();
    for (_, sql) in LEFT {
        all.push(t.rows(sql).await);
    }
    all
}

#[tokio::test]
async fn ingredients_are_taken_once_as_the_batch_begins_what_keeps_shortest_first() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let [sourdough, bread] = &batches[..] else {
            panic!("{batches:?}")
        };
        assert_eq!(left(&t).await, [25, 10, 25], "planning takes nothing");
        let start = Step::Start {
            stage: Stage::Mixing,
            anyway: true,
        };
        let begun = own
            .take(id(sourdough), own.click("1", start.clone()))
            .await
            .unwrap();
        assert!(begun.booked_at.is_some());
        assert_eq!(left(&t).await, [25, 0, 25], "10 kg of what keeps until Christmas");
        own.take(id(bread), own.click("1", start)).await.unwrap();
        assert_eq!(
            left(&t).await,
            [0, 0, 10],
            "25 of what keeps until March, 15 of what nobody dated"
        );
        // A batch takes what it needs once, however many steps follow.
        let rest = Step::Finish {
            stage: Some(Stage::Mixing),
            quantity: Quantity::of(100, Unit::Piece),
        };
        own.take(id(bread), own.click("2", rest)).await.unwrap();
        assert_eq!(left(&t).await, [0, 0, 10]);
        // Each lot is what came and all its movements, and what was needed is what was taken.
        let moved =
            "SELECT CAST(-SUM(quantity) AS BIGINT) / 1000000 FROM stock_movements WHERE batch_id IS NOT NULL";
        assert_eq!(t.rows(moved).await, 50);
        // There was no water: stock is less than nothing by what was used.
        let water = t
            .app
            .catalogue
            .get(&own.tenant, ItemKind::Ingredient, "water")
            .await
            .unwrap();
        assert_eq!(water.stock.unwrap().left, Quantity::of(-34, Unit::Litre));
    })
    .await;
}

#[tokio::test]
async fn a_lot_is_followed_to_every_loaf_and_a_loaf_to_its_lots() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let [sourdough, bread] = &batches[..] else {
            panic!("{batches:?}")
        };
        let start = Step::Start {
            stage: Stage::Mixing,
            anyway: true,
        };
        for batch in [sourdough, bread] {
            own.take(id(batch), own.click("1", start.clone())).await.unwrap();
        }
        // The lot that went into the sourdough alone is in the bread as well.
        let recall = t.app.production.recall(&own.tenant, "l2").await.unwrap();
        let found: Vec<_> = recall.lines.iter().map(|line| line.batch.as_str()).collect();
        assert_eq!(found, [id(sourdough), id(bread)]);
        assert_eq!(recall.lines[1].reached.through, [id(sourdough)]);
        let only = t.app.production.recall(&own.tenant, "l3").await.unwrap();
        assert_eq!(
            only.lines
                .iter()
                .map(|line| line.batch.as_str())
                .collect::<Vec<_>>(),
            [id(bread)]
        );
        let origins = t.app.production.origins(&own.tenant, id(bread)).await.unwrap();
        let lots: Vec<_> = origins
            .iter()
            .map(|it| it.lot.as_ref().map_or("-", |lot| lot.id.as_str()))
            .collect();
        assert_eq!(
            lots.len(),
            5,
            "three lots of flour, and water that no lot had, twice: {origins:?}"
        );
        for lot in ["l1", "l2", "l3", "-"] {
            assert!(lots.contains(&lot), "{lot}: {origins:?}");
        }
    })
    .await;
}

/// Flour that lies where it is made is used before what lies elsewhere, and that before none.
#[tokio::test]
async fn what_is_at_hand_is_used_first() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        own.run("UPDATE stock_lots SET location_id = 'shop' WHERE id = 'l2'")
            .await;
        own.run("UPDATE stock_lots SET location_id = 'bakehouse' WHERE id = 'l3'")
            .await;
        let wanted = PlanInput {
            made_at: Some("bakehouse".to_owned()),
            ..input(vec![loaves(100, "2026-12-01T05:00:00Z")])
        };
        let needed = t.app.production.propose(&own.tenant, &wanted).await.unwrap();
        assert_eq!(needed.needs[0].in_stock, Some(kilograms(60)), "wherever it lies");
        let batches = own.plan_of(&wanted).await.unwrap();
        let content = batches[1].batch.content();
        let names = |named: &Option<obrador_core::procurement::Named>| named.as_ref().map(|it| it.id.clone());
        assert_eq!(
            (names(&content.made_at), names(&content.location)),
            (Some("bakehouse".to_owned()), Some("shop".to_owned()))
        );
        assert_eq!(waits(&batches[1]), ["batch", "ingredients"], "water");
        own.begin(&batches[1]).await;
        // 25 kg that nowhere in particular are dated before what lies in the bakehouse; the shop's keep least and stay.
        assert_eq!(left(&t).await, [0, 10, 10]);
        own.begin(&batches[0]).await;
        assert_eq!(left(&t).await, [0, 10, 0]);
        let more = PlanInput {
            made_at: Some("bakehouse".to_owned()),
            ..input(vec![loaves(10, "2026-12-01T06:00:00Z")])
        };
        let batches = own.plan_of(&more).await.unwrap();
        own.begin(&batches[1]).await;
        assert_eq!(left(&t).await, [0, 6, 0], "then what lies elsewhere");
    })
    .await;
}

/// A batch that used flour which no lot had may have it from a lot that had come before.
#[tokio::test]
async fn a_recall_names_those_that_may_have_it() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        own.run("UPDATE stock_lots SET remaining = 0 WHERE id IN ('l1', 'l3')")
            .await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let [sourdough, bread] = &batches[..] else {
            panic!("{batches:?}")
        };
        own.begin(sourdough).await;
        own.begin(bread).await;
        let sheet = t.app.production.recall(&own.tenant, "l2").await.unwrap();
        let ids = |lines: &[RecallLine]| lines.iter().map(|line| line.batch.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&sheet.lines), [id(sourdough), id(bread)]);
        assert_eq!(sheet.uncertain, [], "what is in it for sure is not named twice");
        // No batch has any of the undated lot for sure; the bread used flour that no lot had.
        let sheet = t.app.production.recall(&own.tenant, "l3").await.unwrap();
        assert_eq!(
            (ids(&sheet.lines), ids(&sheet.uncertain)),
            (vec![], vec![id(bread).to_owned()])
        );
        assert_eq!(sheet.refs[id(bread)].recipe, "bread");
        assert_eq!(sheet.lot.ingredient.name, "Flour");
        // It came after that: it can't be in it.
        own.run("UPDATE stock_lots SET received_at = 9000000000000000 WHERE id = 'l3'")
            .await;
        let sheet = t.app.production.recall(&own.tenant, "l3").await.unwrap();
        assert_eq!(sheet.uncertain, []);
    })
    .await;
}
