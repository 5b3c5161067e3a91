//! Ovens and mixers: entered, and what has no place in them is shown.

use super::{Bakery, ROWS, id, input, kilograms, loaves, pieces, waits};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{
    production::{Holds, Over, Refused, Stage, Step, Why},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    production::{CapacityFault, CapacityInput, CapacityRecord, PlanInput, ProductionError},
};

fn deck(holds: Holds) -> CapacityInput {
    CapacityInput {
        name: " Deck ".to_owned(),
        stage: Stage::Baking,
        location: None,
        holds,
    }
}

async fn add(own: &Bakery, input: CapacityInput) -> Result<CapacityRecord, ProductionError> {
    let by = By::person(&own.owner);
    own.t.app.production.add_capacity(own.of(&by), input).await
}

#[tokio::test]
async fn they_are_entered_changed_and_taken_away() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let (production, by) = (&t.app.production, By::person(&own.owner));
        let added = add(&own, deck(Holds::Quantity(pieces(100)))).await.unwrap();
        assert_eq!((added.capacity.name.as_str(), added.version), ("Deck", 1));
        let there = CapacityInput {
            location: Some("bakehouse".to_owned()),
            ..deck(Holds::Batches(2))
        };
        let own_id = added.capacity.id.as_str();
        let changed = production.change_capacity(own.of(&by), (own_id, 1), there.clone()).await.unwrap();
        assert_eq!((changed.location_name.as_deref(), changed.version), (Some("bakehouse"), 2));
        assert_eq!(production.capacities(&own.tenant).await.unwrap(), [changed]);
        let before = t.rows(ROWS).await;
        let stale = production.remove_capacity(own.of(&by), (own_id, 1)).await;
        assert!(matches!(stale, Err(ProductionError::Conflict(2))), "{stale:?}");
        for (input, fault) in [
            (CapacityInput { name: "DECK".to_owned(), ..there.clone() }, CapacityFault::SameName),
            (CapacityInput { name: "\u{200b}".to_owned(), ..there.clone() }, CapacityFault::Name),
            (deck(Holds::Batches(0)), CapacityFault::Holds),
            (deck(Holds::Quantity(kilograms(-1))), CapacityFault::Holds),
            (CapacityInput { location: Some("moon".to_owned()), ..there.clone() }, CapacityFault::NoSuchLocation),
        ] {
            let refused = add(&own, input).await;
            assert!(
                matches!(&refused, Err(ProductionError::Capacity(faults)) if *faults == [fault]),
                "{fault:?}: {refused:?}"
            );
        }
        assert_eq!(t.rows(ROWS).await, before);
        production.remove_capacity(own.of(&by), (own_id, 2)).await.unwrap();
        assert_eq!(production.capacities(&own.tenant).await.unwrap(), []);
        let audited = "SELECT COUNT(*) FROM audit WHERE action IN
             ('production.add_capacity', 'production.change_capacity', 'production.remove_capacity')";
        assert_eq!(t.rows(audited).await, 3);
        for nth in 0..50 {
            let input = CapacityInput {
                name: format!("Deck {nth}"),
                ..there.clone()
            };
            add(&own, input).await.unwrap();
        }
        let one_more = add(&own, there).await;
        assert!(
            matches!(&one_more, Err(ProductionError::Capacity(faults)) if *faults == [CapacityFault::TooMany]),
            "{one_more:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_has_no_place_is_shown_before_and_after_it_is_planned() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        add(&own, deck(Holds::Quantity(pieces(150)))).await.unwrap();
        let at = |pieces, due: &str| input(vec![loaves(pieces, due)]);
        let production = &t.app.production;
        // Baked from five to six, by Madrid's clock; then half an hour later.
        let first = own.plan_of(&at(100, "2026-12-01T05:00:00Z")).await.unwrap();
        let alone = production
            .propose(&own.tenant, &at(100, "2026-12-01T06:00:00Z"))
            .await
            .unwrap();
        assert_eq!(alone.overloads, [], "one after the other they have room");
        let both = production
            .propose(&own.tenant, &at(100, "2026-12-01T05:30:00Z"))
            .await
            .unwrap();
        let [overload] = &both.overloads[..] else {
            panic!("{both:?}")
        };
        assert_eq!(
            (overload.stage, overload.over),
            (Stage::Baking, Over::Quantity(pieces(50)))
        );
        assert_eq!(overload.span.length(), chrono::TimeDelta::minutes(30));
        assert!(
            overload.batches.contains(&id(&first[1]).to_owned()),
            "{overload:?}"
        );
        assert!(overload.batches.contains(&"new-1".to_owned()), "{overload:?}");
        own.plan_of(&at(100, "2026-12-01T05:30:00Z")).await.unwrap();
        let day = production
            .day(&own.tenant, Some("2026-12-01".parse().unwrap()))
            .await
            .unwrap();
        assert_eq!(day.overloads.len(), 1);
        assert_eq!(day.overloads[0].names, ["Deck"]);
        let eve = production
            .day(&own.tenant, Some("2026-11-30".parse().unwrap()))
            .await
            .unwrap();
        assert_eq!(eve.overloads, []);
        // Made in the bakehouse, which has an oven of its own.
        let own_oven = CapacityInput {
            location: Some("bakehouse".to_owned()),
            ..deck(Holds::Batches(1))
        };
        add(&own, own_oven).await.unwrap();
        let there = PlanInput {
            made_at: Some("bakehouse".to_owned()),
            ..at(100, "2026-12-01T05:30:00Z")
        };
        assert_eq!(
            production.propose(&own.tenant, &there).await.unwrap().overloads,
            []
        );
    })
    .await;
}

#[tokio::test]
async fn a_full_mixer_is_waited_for() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let mixer = CapacityInput {
            name: "Spiral".to_owned(),
            stage: Stage::Mixing,
            location: None,
            holds: Holds::Batches(1),
        };
        add(&own, mixer).await.unwrap();
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let [sourdough, bread] = &batches[..] else {
            panic!("{batches:?}")
        };
        assert!(!waits(bread).contains(&"full"));
        own.begin(sourdough).await;
        let shown = t.app.production.get(&own.tenant, id(bread)).await.unwrap();
        assert_eq!(waits(&shown), ["batch", "ingredients", "full"]);
        let start = |anyway| Step::Start {
            stage: Stage::Mixing,
            anyway,
        };
        let refused = own.take(id(bread), own.click("1", start(false))).await;
        assert!(
            matches!(&refused, Err(ProductionError::Step(Refused { why: Why::Blocked(waits), .. })) if waits.len() == 3),
            "{refused:?}"
        );
        let out = Step::Finish {
            stage: Some(Stage::Mixing),
            quantity: kilograms(20),
        };
        own.take(id(sourdough), own.click("2", out)).await.unwrap();
        let shown = t.app.production.get(&own.tenant, id(bread)).await.unwrap();
        assert_eq!(waits(&shown), ["batch", "ingredients"]);
        own.take(id(bread), own.click("1", start(true))).await.unwrap();
    })
    .await;
}
