//! Nobody sees or changes another bakery's production.

use super::{Bakery, ROWS, id, kilograms};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{
    production::{Holds, Stage, Timing},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    production::{CapacityInput, CountInput, ProductionError},
};

#[tokio::test]
async fn what_is_another_bakerys_is_not_there() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        own.begin(&batches[1]).await;
        let person = By::person(&own.owner);
        let oven = CapacityInput {
            name: "Deck".to_owned(),
            stage: Stage::Baking,
            location: None,
            holds: Holds::Batches(1),
        };
        let production = &t.app.production;
        let capacity = production
            .add_capacity(own.of(&person), oven.clone())
            .await
            .unwrap();
        let oven_id = capacity.capacity.id.as_str();
        let other = t.tenant("other", PlanId::Professional).await;
        let by = By::from("test");
        let of = AuditContext {
            tenant: &other,
            by: &by,
        };
        let count = |lot: Option<&str>| CountInput {
            ingredient: "flour".to_owned(),
            lot: lot.map(ToOwned::to_owned),
            counted: kilograms(1),
            reason: "counted on Sunday".parse().unwrap(),
            seen: None,
        };
        let before = t.rows(ROWS).await;
        for (what, refused) in [
            ("recall", production.recall(&other, "l1").await.map(drop)),
            (
                "origins",
                production.origins(&other, id(&batches[1])).await.map(drop),
            ),
            ("timing", production.timing(&other, "bread").await.map(drop)),
            (
                "set_timing",
                production
                    .set_timing(of, ("bread", 0), Timing::default())
                    .await
                    .map(drop),
            ),
            ("stock", production.stock(&other, "flour").await.map(drop)),
            ("count", production.count(of, count(None)).await.map(drop)),
            (
                "count a lot",
                production.count(of, count(Some("l1"))).await.map(drop),
            ),
            (
                "change_capacity",
                production
                    .change_capacity(of, (oven_id, 1), oven.clone())
                    .await
                    .map(drop),
            ),
            (
                "remove_capacity",
                production.remove_capacity(of, (oven_id, 1)).await,
            ),
            // And what is nobody's.
            ("no lot", production.recall(&own.tenant, "none").await.map(drop)),
            (
                "no batch",
                production.origins(&own.tenant, "none").await.map(drop),
            ),
            (
                "no recipe",
                production.timing(&own.tenant, "none").await.map(drop),
            ),
            (
                "no ingredient",
                production.stock(&own.tenant, "none").await.map(drop),
            ),
        ] {
            assert!(
                matches!(refused, Err(ProductionError::NotFound)),
                "{what}: {refused:?}"
            );
        }
        assert_eq!(t.rows(ROWS).await, before);
        assert_eq!(production.capacities(&other).await.unwrap(), []);
        assert_eq!(production.plannable(&other).await.unwrap(), []);
        let day = production
            .day(&other, Some("2026-12-01".parse().unwrap()))
            .await
            .unwrap();
        assert_eq!(day.batches, []);
        // Theirs may be called the same.
        production.add_capacity(of, oven).await.unwrap();
    })
    .await;
}
