//! A screen sees by one number whether there is anything new.

use super::{Bakery, id, kilograms};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{
    catalogue::ItemKind,
    procurement::{Lot, ReceiptLine},
    production::{Holds, Stage, Step, Timing},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    procurement::{Delivery, LineInput, OrderInput},
    production::{CapacityInput, CountInput},
};

#[tokio::test]
async fn it_goes_up_with_all_that_a_screen_shows_and_with_nothing_else() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let by = By::person(&own.owner);
        let (production, tenant) = (&t.app.production, &own.tenant);
        let mut last = production.version(tenant).await.unwrap();
        let mut goes_up = async |what: &str| {
            let now = production.version(tenant).await.unwrap();
            assert!(now > last, "{what}: {now} after {last}");
            last = now;
        };
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        goes_up("a plan").await;
        own.begin(&batches[1]).await;
        goes_up("a step").await;
        production
            .set_timing(own.of(&by), ("bread", 1), Timing::default())
            .await
            .unwrap();
        goes_up("how long it takes").await;
        let oven = CapacityInput {
            name: "Deck".to_owned(),
            stage: Stage::Baking,
            location: None,
            holds: Holds::Batches(1),
        };
        production.add_capacity(own.of(&by), oven).await.unwrap();
        goes_up("an oven").await;
        let count = CountInput {
            ingredient: "flour".to_owned(),
            lot: None,
            counted: kilograms(1),
            reason: "counted on Sunday".parse().unwrap(),
            seen: None,
        };
        production.count(own.of(&by), count.clone()).await.unwrap();
        goes_up("a count").await;
        t.app
            .subscription
            .set_plan(tenant, PlanId::Starter, None, "test")
            .await
            .unwrap();
        goes_up("another plan").await;
        let flour = t
            .app
            .catalogue
            .get(tenant, ItemKind::Ingredient, "flour")
            .await
            .unwrap();
        let name = ItemKind::Ingredient
            .fields()
            .iter()
            .find(|field| field.key == "name")
            .unwrap();
        let changes = vec![(
            name,
            Some(obrador_core::catalogue::Value::Text("Flour T80".to_owned())),
        )];
        t.app
            .catalogue
            .update(own.of(&by), ItemKind::Ingredient, "flour", flour.version, changes)
            .await
            .unwrap();
        goes_up("what an ingredient is called").await;
        let before = receive(&own).await;
        goes_up("goods that came").await;
        let now = production.version(tenant).await.unwrap();
        assert_eq!(now, before + 1);
        // What is refused, and what is only looked at, changes nothing.
        let again = own.take(id(&batches[1]), own.click("x", Step::Release)).await;
        assert!(again.is_err(), "{again:?}");
        let day = production.day(tenant, None).await.unwrap();
        assert_eq!(
            (day.version, production.version(tenant).await.unwrap()),
            (now, now)
        );
    })
    .await;
}

/// Orders flour, and enters that it came. Answers the version before that.
async fn receive(own: &Bakery) -> i64 {
    let (by, t) = (By::person(&own.owner), &own.t);
    let order = OrderInput {
        supplier_id: "mill".to_owned(),
        lines: vec![LineInput {
            id: None,
            ingredient_id: "flour".to_owned(),
            quantity: kilograms(100),
            pack: None,
            price_cents: None,
            vat_basis_points: None,
        }],
        ..OrderInput::default()
    };
    let order = t.app.procurement.create(own.of(&by), order).await.unwrap();
    let order_id = order.order.as_stored().id.clone();
    let sent = t.app.procurement.send(own.of(&by), &order_id, 1).await.unwrap();
    let before = t.app.production.version(&own.tenant).await.unwrap();
    let came = Delivery {
        lines: vec![ReceiptLine {
            line: sent.order.lines()[0].id.clone(),
            lots: vec![Lot {
                code: None,
                best_before: None,
                quantity: kilograms(100),
            }],
        }],
        key: "k".to_owned(),
    };
    let version = sent.order.as_stored().version;
    t.app
        .procurement
        .receive(own.of(&by), &order_id, version, came)
        .await
        .unwrap();
    before
}
