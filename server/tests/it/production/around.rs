//! What batches wait for: flour that others have first, and places.

use super::{Bakery, id, input, loaves, waits};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{production::Wait, subscription::PlanId};
use obrador_services::production::BatchRecord;

fn short(record: &BatchRecord) -> Vec<String> {
    let waits = record.outside.iter().find_map(|it| match &it.wait {
        Wait::Ingredients(names) => Some(names.iter().map(|it| it.name.clone()).collect()),
        _ => None,
    });
    waits.unwrap_or_default()
}

/// 60 kg of flour: enough for a hundred loaves, not for two.
#[tokio::test]
async fn the_batch_that_begins_first_has_the_flour() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        own.run(
            "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, received, remaining, unit, received_at)
             VALUES ('own', 'w', 'water', 0, 900000000, 900000000, 'l', 1)",
        )
        .await;
        let later = own.plan("2026-12-02T05:00:00Z").await.unwrap();
        assert_eq!(short(&later[1]), [] as [&str; 0]);
        assert_eq!(waits(&later[1]), ["batch"]);
        // Planned after it and made before it: now the later ones lack flour.
        let first = own.plan_of(&input(vec![loaves(100, "2026-12-01T05:00:00Z")])).await.unwrap();
        assert_eq!((short(&first[0]), short(&first[1])), (vec![], vec![]));
        let bread = t.app.production.get(&own.tenant, id(&later[1])).await.unwrap();
        assert_eq!(short(&bread), ["Flour"]);
        // Once the first are stopped, it is free again.
        for batch in &first {
            let stop = obrador_core::production::Step::Stop("no oven".parse().unwrap());
            own.take(id(batch), own.click("s", stop)).await.unwrap();
        }
        let bread = t.app.production.get(&own.tenant, id(&later[1])).await.unwrap();
        assert_eq!(short(&bread), [] as [&str; 0]);
    })
    .await;
}
