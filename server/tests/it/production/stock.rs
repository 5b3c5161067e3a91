//! What batches take out of stock, and how it is found again.

use super::{Bakery, id};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{
    catalogue::ItemKind,
    production::{Stage, Step},
    quantity::{Quantity, Unit},
    subscription::PlanId,
};

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
