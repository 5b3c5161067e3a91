//! A stock count is right: what was written is corrected, with a reason.

use super::{Bakery, ROWS, kilograms};
use crate::support::{TestApp, for_each_app, with_production, without_production};
use obrador_core::{
    catalogue::ItemKind,
    production::CountError,
    quantity::{Quantity, Unit},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    production::{CountInput, ProductionError, StockSheet},
};

fn counted(ingredient: &str, lot: Option<&str>, counted: Quantity) -> CountInput {
    CountInput {
        ingredient: ingredient.to_owned(),
        lot: lot.map(ToOwned::to_owned),
        counted,
        reason: "counted on Sunday".parse().unwrap(),
        seen: None,
    }
}

async fn count(own: &Bakery, input: CountInput) -> Result<StockSheet, ProductionError> {
    let by = By::person(&own.owner);
    own.t.app.production.count(own.of(&by), input).await
}

/// What is left of each lot that is not empty, in kilograms, in the order of use.
fn lots(sheet: &StockSheet) -> Vec<(&str, i64)> {
    let of = sheet.lots.iter();
    of.map(|lot| (lot.id.as_str(), lot.remaining.small / 1_000_000))
        .collect()
}

#[tokio::test]
async fn a_count_clears_what_no_lot_had() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        own.begin(&batches[0]).await;
        own.begin(&batches[1]).await;
        let litres = |number| Quantity::of(number, Unit::Litre);
        let sheet = t.app.production.stock(&own.tenant, "water").await.unwrap();
        assert_eq!(
            (sheet.left, sheet.in_no_lot, sheet.unit),
            (litres(-34), litres(-34), Unit::Litre)
        );
        assert_eq!((sheet.lots.len(), sheet.last_counts.len()), (0, 0));
        let sheet = count(&own, counted("water", None, litres(5))).await.unwrap();
        assert_eq!((sheet.left, sheet.in_no_lot), (litres(5), litres(5)));
        let last = &sheet.last_counts[0];
        assert_eq!((last.lot.as_deref(), last.quantity), (None, litres(39)));
        assert_eq!(last.reason.as_deref(), Some("counted on Sunday"));
        assert_eq!(last.actor, format!("user:{}", own.owner));
        // The catalogue says the same.
        let item = t
            .app
            .catalogue
            .get(&own.tenant, ItemKind::Ingredient, "water")
            .await
            .unwrap();
        assert_eq!(item.stock.unwrap().left, litres(5));
        // What is in no lot is used as well, and what it is not enough for is waited for.
        let more = own.plan("2026-12-02T05:00:00Z").await.unwrap();
        own.begin(&more[0]).await;
        let sheet = t.app.production.stock(&own.tenant, "water").await.unwrap();
        assert_eq!(sheet.left, litres(-5));
    })
    .await;
}

#[tokio::test]
async fn lots_are_corrected_one_by_one_or_in_the_order_of_use() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let sheet = count(&own, counted("flour", None, kilograms(45))).await.unwrap();
        assert_eq!(
            lots(&sheet),
            [("l1", 20), ("l3", 25)],
            "what is to be used first is gone"
        );
        let sheet = count(&own, counted("flour", Some("l2"), kilograms(10)))
            .await
            .unwrap();
        assert_eq!(
            lots(&sheet),
            [("l2", 10), ("l1", 20), ("l3", 25)],
            "an empty one was found again"
        );
        let movements = sheet
            .last_counts
            .iter()
            .map(|it| (it.lot.as_deref().unwrap(), it.quantity.small / 1_000_000));
        assert_eq!(movements.clone().count(), 3);
        assert!(movements.clone().any(|it| it == ("l2", 10)) && movements.clone().any(|it| it == ("l1", -5)));
        // Each lot is what came and all its movements.
        let unlike = "SELECT COUNT(*) FROM stock_lots l WHERE l.received + (SELECT COALESCE(SUM(quantity), 0)
             FROM stock_movements m WHERE m.tenant_id = l.tenant_id AND m.lot_id = l.id) <> l.remaining";
        assert_eq!(t.rows(unlike).await, 0);
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE action = 'production.count'")
                .await,
            2
        );
        let before = t.rows(ROWS).await;
        for (input, error) in [
            (
                counted("flour", Some("l2"), kilograms(11)),
                CountError::MoreThanCame,
            ),
            (counted("water", Some("l2"), kilograms(1)), CountError::NoSuchLot),
            (counted("flour", None, kilograms(-1)), CountError::Negative),
            (
                counted("flour", None, Quantity::of(1, Unit::Litre)),
                CountError::OtherDimension,
            ),
        ] {
            let refused = count(&own, input).await;
            assert!(
                matches!(refused, Err(ProductionError::Count(found)) if found == error),
                "{error:?}: {refused:?}"
            );
        }
        let stale = CountInput {
            seen: Some(kilograms(54)),
            ..counted("flour", None, kilograms(1))
        };
        let refused = count(&own, stale).await;
        assert!(
            matches!(refused, Err(ProductionError::CountedMeanwhile(now)) if now == kilograms(55)),
            "{refused:?}"
        );
        // What is written already is no correction.
        let same = CountInput {
            seen: Some(Quantity::of(55_000, Unit::Gram)),
            ..counted("flour", None, kilograms(55))
        };
        count(&own, same).await.unwrap();
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn where_no_plan_has_production_nothing_is_counted() {
    for_each_app(without_production(), async |t: TestApp| {
        let tenant = t.tenant("own", PlanId::Enterprise).await;
        let by = By::from("test");
        let of = obrador_services::audit::AuditContext {
            tenant: &tenant,
            by: &by,
        };
        let refused = t
            .app
            .production
            .count(of, counted("flour", None, kilograms(1)))
            .await;
        assert!(matches!(refused, Err(ProductionError::NotOffered)), "{refused:?}");
        let input = super::input(vec![super::loaves(1, "2026-12-01T05:00:00Z")]);
        let refused = t.app.production.propose(&tenant, &input).await;
        assert!(matches!(refused, Err(ProductionError::NotOffered)), "{refused:?}");
    })
    .await;
}
