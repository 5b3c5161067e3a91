//! A day is planned: backwards from when it is due, with what it needs.

use super::{Bakery, ROWS, at, hours, id, input, kilograms, loaves};
use crate::support::{TestApp, for_each_app, with_production, without_production};
use obrador_core::{
    production::{Stage, Status, Tracking},
    quantity::{Quantity, Unit},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    production::{PlanInput, ProductionError, WantedFault},
};

#[tokio::test]
async fn a_plan_is_counted_backwards_and_says_what_is_missing() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let production = &t.app.production;
        let before = t.rows(ROWS).await;
        // Six in the morning in Madrid, in winter.
        let due = "2026-12-01T05:00:00Z";
        let proposal = production
            .propose(&own.tenant, &input(vec![loaves(100, due)]))
            .await
            .unwrap();
        assert_eq!(t.rows(ROWS).await, before, "nothing is stored");
        let names: Vec<_> = proposal
            .plan
            .batches
            .iter()
            .map(|batch| batch.content.recipe.id.as_str())
            .collect();
        assert_eq!(names, ["sourdough", "bread"], "what begins first is first");
        let needs: Vec<_> = proposal
            .needs
            .iter()
            .map(|need| {
                (
                    need.name.as_str(),
                    need.needed,
                    need.in_stock.unwrap(),
                    need.missing.unwrap(),
                )
            })
            .collect();
        let litres = |number| Quantity::of(number, Unit::Litre);
        assert_eq!(
            needs,
            [
                ("Flour", kilograms(50), kilograms(60), kilograms(0)),
                ("Water", litres(34), litres(0), litres(34)),
            ]
        );
        assert_eq!(proposal.to_buy.len(), 1, "water, which nobody is known to sell");
        let twice = input(vec![loaves(100, due), loaves(100, "2026-12-02T05:00:00Z")]);
        let more = production.propose(&own.tenant, &twice).await.unwrap();
        let flour = &more.to_buy[0].purchases[0];
        assert_eq!(
            (flour.name.as_str(), flour.missing, flour.packs, flour.cents),
            ("Flour", kilograms(40), Some(2), Some(3_750))
        );
        let batches = own.plan(due).await.unwrap();
        let [sourdough, bread] = &batches[..] else {
            panic!("{batches:?}")
        };
        let content = bread.batch.content();
        let stages: Vec<_> = content
            .stages
            .iter()
            .map(|it| (it.stage, it.span.start, it.span.end))
            .collect();
        assert_eq!(
            stages,
            [
                (
                    Stage::Mixing,
                    at("2026-12-01T01:00:00Z"),
                    at("2026-12-01T01:30:00Z")
                ),
                (
                    Stage::Proofing,
                    at("2026-12-01T01:30:00Z"),
                    at("2026-12-01T04:00:00Z")
                ),
                (Stage::Baking, at("2026-12-01T04:00:00Z"), at(due)),
                (Stage::Cooling, at(due), at("2026-12-01T05:30:00Z")),
            ]
        );
        // Six in the evening of the day before, by Madrid's clock.
        assert_eq!(sourdough.batch.content().due, at("2026-11-30T17:00:00Z"));
        assert_eq!(content.parents, [id(sourdough)]);
        assert_eq!(
            (bread.batch.as_stored().number, sourdough.batch.as_stored().number),
            (2, 1)
        );
        let day = production
            .day(&own.tenant, Some("2026-12-01".parse().unwrap()))
            .await
            .unwrap();
        assert_eq!(day.batches.iter().map(id).collect::<Vec<_>>(), [id(bread)]);
        let eve = production
            .day(&own.tenant, Some("2026-11-30".parse().unwrap()))
            .await
            .unwrap();
        assert_eq!(eve.batches.iter().map(id).collect::<Vec<_>>(), [id(sourdough)]);
        assert_eq!(production.version(&own.tenant).await.unwrap(), day.version);
        let view = bread.batch.view(bread.tracking, &bread.outside);
        assert_eq!((view.status, view.stages.len()), (Status::Planned, 4));
    })
    .await;
}

/// The night in which clocks are put forward has no hour from two to three: dough proofs as long as ever.
#[tokio::test]
async fn the_night_of_the_clock_change_is_an_hour_shorter_on_the_wall() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2027-03-28T04:00:00Z").await.unwrap();
        let content = batches[1].batch.content();
        assert_eq!(content.due - content.stages[0].span.start, hours(4));
        assert_eq!(batches[0].batch.content().due, at("2027-03-27T17:00:00Z"));
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_planned_is_named_and_nothing_is() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let by = By::person(&own.owner);
        let mut unknown = loaves(10, "2026-12-01T05:00:00Z");
        "cake".clone_into(&mut unknown.recipe);
        let before = t.rows(ROWS).await;
        let wanted = input(vec![loaves(10, "2026-12-01T05:00:00Z"), unknown]);
        match t.app.production.plan(own.of(&by), &wanted).await {
            Err(ProductionError::Wanted(faults)) => {
                assert_eq!(faults, [(Some(1), WantedFault::NoSuchRecipe)]);
            }
            other => panic!("{other:?}"),
        }
        let nothing = t.app.production.plan(own.of(&by), &PlanInput::default()).await;
        assert!(matches!(nothing, Err(ProductionError::Nothing)), "{nothing:?}");
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

/// On the smallest plan a batch is planned and then done; as long as no plan has production, nobody plans one.
#[tokio::test]
async fn plans_decide_what_is_followed() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        assert_eq!(batches[1].tracking, Tracking::Simple);
        assert_eq!(batches[1].batch.view(Tracking::Simple, &[]).stages.len(), 0);
    })
    .await;
    for_each_app(without_production(), async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let by = By::from("test");
        let of = obrador_services::audit::AuditContext {
            tenant: &own,
            by: &by,
        };
        let planned = t
            .app
            .production
            .plan(of, &input(vec![loaves(1, "2026-12-01T05:00:00Z")]))
            .await;
        assert!(matches!(planned, Err(ProductionError::NotOffered)), "{planned:?}");
    })
    .await;
}
