//! Plans beside one another, and the days on which they are made.

use super::{Bakery, ROWS, id, input, kilograms, loaves};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::subscription::PlanId;
use obrador_services::production::{PlanInput, ProductionError, WantedFault};

/// Whoever clicks twice plans once.
#[tokio::test]
async fn the_same_request_plans_once() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asked = |pieces| PlanInput {
            request_key: Some("k".to_owned()),
            ..input(vec![loaves(pieces, "2026-12-01T05:00:00Z")])
        };
        let first = own.plan_of(&asked(100)).await.unwrap();
        let before = t.rows(ROWS).await;
        let again = own.plan_of(&asked(100)).await.unwrap();
        assert_eq!(
            again.iter().map(id).collect::<Vec<_>>(),
            first.iter().map(id).collect::<Vec<_>>()
        );
        let other = own.plan_of(&asked(50)).await;
        assert!(matches!(other, Err(ProductionError::KeyTaken)), "{other:?}");
        assert_eq!(t.rows(ROWS).await, before);
        // Without a key each is another.
        own.plan("2026-12-01T05:00:00Z").await.unwrap();
        own.plan("2026-12-01T05:00:00Z").await.unwrap();
        assert_eq!(t.rows("SELECT COUNT(*) FROM batches").await, 6);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_longer_in_use_is_not_planned() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        own.run("UPDATE recipes SET archived_at = 1 WHERE id = 'bread'")
            .await;
        own.run("UPDATE locations SET archived_at = 1 WHERE id = 'shop'")
            .await;
        let wanted = PlanInput {
            made_at: Some("nowhere".to_owned()),
            ..input(vec![loaves(10, "2026-12-01T05:00:00Z")])
        };
        let faults = [
            (None, WantedFault::NoSuchLocation),
            (Some(0), WantedFault::ArchivedLocation),
            (Some(0), WantedFault::ArchivedRecipe),
        ];
        for refused in [
            own.plan_of(&wanted).await.map(|_| ()),
            t.app.production.propose(&own.tenant, &wanted).await.map(|_| ()),
        ] {
            assert!(
                matches!(&refused, Err(ProductionError::Wanted(found)) if *found == faults),
                "{refused:?}"
            );
        }
        let plannable = t.app.production.plannable(&own.tenant).await.unwrap();
        let names: Vec<_> = plannable
            .iter()
            .map(|it| (it.recipe.id.as_str(), it.usual))
            .collect();
        assert_eq!(names, [("sourdough", Some(kilograms(20)))]);
        assert!(plannable[0].has_stages);
    })
    .await;
}

/// What is planned and has not begun has what it needs before the next plan.
#[tokio::test]
async fn the_next_plan_has_what_the_first_leaves() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let next = input(vec![loaves(100, "2026-12-02T05:00:00Z")]);
        let flour = async || {
            let proposal = t.app.production.propose(&own.tenant, &next).await.unwrap();
            let flour = proposal.needs.into_iter().find(|need| need.ingredient == "flour");
            let flour = flour.unwrap();
            [
                flour.needed,
                flour.in_stock.unwrap(),
                flour.promised.unwrap(),
                flour.missing.unwrap(),
            ]
            .map(|it| it.small / 1_000_000)
        };
        assert_eq!(flour().await, [50, 60, 0, 0]);
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        assert_eq!(flour().await, [50, 60, 50, 40]);
        // Begun, its flour is out of stock; stopped before it began, it needs none.
        own.begin(&batches[0]).await;
        assert_eq!(flour().await, [50, 50, 40, 40]);
        let stop = own.click(
            "s",
            obrador_core::production::Step::Stop("no oven".parse().unwrap()),
        );
        own.take(id(&batches[1]), stop).await.unwrap();
        assert_eq!(flour().await, [50, 50, 0, 0]);
    })
    .await;
}

/// A batch is shown on each day on which it is made; what was not finished stays on today's page for a week.
#[tokio::test]
async fn a_day_shows_what_is_made_on_it_and_what_was_left_undone() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        // Mixed before midnight in Madrid, baked after it.
        let batches = own.plan("2025-01-20T02:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        let shown = async |day: Option<&str>| {
            let day = day.map(|day| day.parse().unwrap());
            let day = t.app.production.day(&own.tenant, day).await.unwrap();
            day.batches.iter().filter(|it| id(it) == bread).count()
        };
        for (day, count) in [
            ("2025-01-18", 0),
            ("2025-01-19", 1),
            ("2025-01-20", 1),
            ("2025-01-21", 0),
        ] {
            assert_eq!(shown(Some(day)).await, count, "{day}");
        }
        let now = t.app.production.day(&own.tenant, None).await.unwrap();
        assert_eq!((now.day, now.today), (now.today, "2025-01-19".parse().unwrap()));
        t.app.clock.advance(chrono::TimeDelta::days(7));
        assert_eq!(shown(None).await, 1, "six days late");
        assert_eq!(
            shown(Some("2025-01-25")).await,
            0,
            "on that day alone what was made then"
        );
        t.app.clock.advance(chrono::TimeDelta::days(2));
        assert_eq!(shown(None).await, 0, "too long ago");
    })
    .await;
}
