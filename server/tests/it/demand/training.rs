//! A training: what it learns and why not, what it counts, and what it leaves when it is cut off.

use super::bakery::{Bakery, today};
use crate::support::{TestApp, for_each_app};
use chrono::{Days, TimeDelta};
use obrador_core::{entitlement::Reason, subscription::PlanId};
use obrador_services::{
    demand::{
        AfterTraining, DemandError, LevelBy, Missing, Stale, TrainingState, WhyNotLearned, WhyUnplannable,
    },
    entitlement::CheckError,
    jobs::{Lane, Outcome},
};

#[tokio::test]
async fn every_product_is_learned_or_named_with_its_reason() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let asked = own.train().await.unwrap();
        assert_eq!((asked.state, asked.of), (TrainingState::Waiting, None));
        match own.train().await {
            Err(DemandError::UnderWay(id)) => assert_eq!(id, asked.id),
            other => panic!("{other:?}"),
        }
        assert_eq!(own.used().await, (1, 0), "what is refused counts nothing");
        own.work().await;
        let (record, results) = t.app.demand.training(&own.tenant, &asked.id).await.unwrap();
        assert_eq!(
            (record.state, record.done, record.of),
            (TrainingState::Done, 5, Some(5))
        );
        assert_eq!(record.forecast, Some(AfterTraining::Made));
        assert_eq!(
            own.used().await,
            (1, 1),
            "the forecast that follows is one, whatever it is of"
        );
        let of = |id: &str| &results.iter().find(|it| it.product.id == id).unwrap().outcome;
        let baguette = of("baguette").as_ref().unwrap();
        assert!(
            baguette.missing.is_empty() && baguette.earned.is_some(),
            "{baguette:?}"
        );
        // Sold for 2 €, made for 50 ct.
        assert_eq!(baguette.best_level, Some(0.75));
        let roll = of("roll").as_ref().unwrap();
        assert_eq!(
            roll.learned.censored_days, roll.learned.days,
            "each day it was sold out"
        );
        assert_eq!(roll.missing, [Missing::Price, Missing::Recipe]);
        assert_eq!(roll.earned, None);
        assert_eq!(of("cake").as_ref().unwrap_err(), &WhyNotLearned::NoSales);
        assert_eq!(of("old").as_ref().unwrap_err(), &WhyNotLearned::Archived);
        let fresh = of("fresh").as_ref().unwrap_err();
        assert!(
            matches!(fresh, WhyNotLearned::TooShort { have, need: 28 } if *have < 10),
            "{fresh:?}"
        );

        // Tomorrow is a Monday.
        let list = t.app.demand.bake_list(&own.tenant, None, None).await.unwrap();
        assert_eq!(list.date, today() + Days::new(1));
        assert!(list.stale.is_empty(), "{:?}", list.stale);
        assert!(
            list.lines.iter().all(|line| line.day.closed && line.bake == 0),
            "{:?}",
            list.lines
        );
        let tuesday = today() + Days::new(2);
        let list = t
            .app
            .demand
            .bake_list(&own.tenant, Some(tuesday), None)
            .await
            .unwrap();
        let names: Vec<&str> = list.lines.iter().map(|line| line.product.id.as_str()).collect();
        assert_eq!(names, ["baguette", "roll"]);
        assert_eq!(list.lines[0].bake, 42, "{:?}", list.lines[0].day);
        assert_eq!(list.lines[0].level.by, LevelBy::Economics);
        assert_eq!(list.lines[1].level.by, LevelBy::Usual);
        assert_eq!(list.not_learned.len(), 2, "what is archived is nobody's business");

        // What can't be planned is named.
        let (wanted, left_out) = t.app.demand.wanted(&own.tenant, tuesday).await.unwrap();
        assert_eq!(wanted.len(), 1);
        assert_eq!(
            (wanted[0].recipe.as_str(), wanted[0].quantity.small),
            ("dough", 42_000)
        );
        let no_recipe = left_out.iter().find(|it| it.product.id == "roll").unwrap();
        assert_eq!(no_recipe.why, WhyUnplannable::NoRecipe);
        assert_eq!(left_out.len(), 3);
        // 40, 50, 60, 70, 80 and 90 baguettes of half a kilogram until Sunday.
        let week = t.app.demand.ingredients(&own.tenant, 7).await.unwrap();
        let proposal = week.proposal.unwrap();
        let flour = proposal
            .needs
            .iter()
            .find(|need| need.ingredient == "flour")
            .unwrap();
        let kilograms = flour.needed.small as f64 / 1e6;
        assert!((kilograms - 195.0).abs() < 10.0, "{kilograms}");

        // Sales that come in make it older; beyond the plan there is nothing.
        own.sell("cake", today(), 3_000, None).await;
        let list = t
            .app
            .demand
            .bake_list(&own.tenant, Some(today() + Days::new(8)), None)
            .await;
        assert_eq!(list.unwrap().stale, [Stale::NewerSales, Stale::TooFar]);
    })
    .await;
}

#[tokio::test]
async fn a_days_quota_and_the_horizon_are_the_plans() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        assert!(matches!(own.forecast(7).await, Err(DemandError::NothingLearned)));
        own.train().await.unwrap();
        own.work().await;
        let refusal = match own.train().await {
            Err(DemandError::Denied(CheckError::Refused(refusal))) => refusal,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            (refusal.denial.reason, refusal.code().status()),
            (Reason::Limit, 402)
        );
        assert_eq!(own.used().await, (1, 1));
        assert_eq!(t.rows("SELECT COUNT(*) FROM trainings").await, 1);
        for (days, plan) in [
            (8, PlanId::Professional),
            (90, PlanId::Professional),
            (91, PlanId::Enterprise),
        ] {
            let refusal = match own.forecast(days).await {
                Err(DemandError::Denied(CheckError::Refused(refusal))) => refusal,
                other => panic!("{days}: {other:?}"),
            };
            assert_eq!(refusal.code().status(), 402);
            assert_eq!(refusal.denial.minimum(), Some(plan), "{days}");
            let offered = refusal.proposal.unwrap();
            assert_eq!(offered.benefits[0].id(), "horizon");
        }
        assert!(matches!(own.forecast(366).await, Err(DemandError::Days)));
        assert_eq!(own.used().await, (1, 1), "what is refused counts nothing");
        for _ in 0..9 {
            own.forecast(7).await.unwrap();
        }
        assert!(matches!(
            own.forecast(7).await,
            Err(DemandError::Denied(CheckError::Refused(_)))
        ));
        assert_eq!(own.used().await, (1, 10));
        assert_eq!(t.rows("SELECT COUNT(*) FROM demand_runs").await, 10);
    })
    .await;
}

#[tokio::test]
async fn two_that_ask_at_once_begin_one() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let (one, other) = tokio::join!(own.train(), own.train());
        let begun = [&one, &other].iter().filter(|asked| asked.is_ok()).count();
        let refused = [&one, &other];
        let refused = refused
            .iter()
            .filter(|asked| matches!(asked, Err(DemandError::UnderWay(_))));
        assert_eq!((begun, refused.count()), (1, 1), "{one:?} {other:?}");
        assert_eq!(own.used().await, (1, 0));
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM jobs WHERE kind = 'training'").await,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn stopped_it_goes_on_where_it_stood_and_counts_once() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let asked = own.train().await.unwrap();
        let job = t.app.jobs.claim(Lane::Training, 1).await.unwrap().remove(0);
        let stopped = t.app.demand.work(&job, || true).await.unwrap();
        assert!(matches!(stopped, Outcome::Again { .. }), "{stopped:?}");
        t.app.jobs.end(&job, stopped).await.unwrap();
        let (record, _) = t.app.demand.training(&own.tenant, &asked.id).await.unwrap();
        assert_eq!((record.state, record.done), (TrainingState::Running, 0));
        own.work().await;
        // Another server had it, and it is over by now.
        let late = t.app.demand.work(&job, || false).await.unwrap();
        assert_eq!(late, Outcome::Done);
        assert_eq!(own.used().await, (1, 1));
        let (record, _) = t.app.demand.training(&own.tenant, &asked.id).await.unwrap();
        assert_eq!(record.state, TrainingState::Done);
    })
    .await;
}

#[tokio::test]
async fn what_is_begun_too_often_has_failed_and_another_may_be_asked_for() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asked = own.train().await.unwrap();
        for _ in 0..5 {
            // Killed: nobody ends it, and its lease runs out.
            assert_eq!(t.app.jobs.claim(Lane::Training, 1).await.unwrap().len(), 1);
            t.app.clock.advance(TimeDelta::hours(1));
        }
        let job = t.app.jobs.claim(Lane::Training, 1).await.unwrap().remove(0);
        let outcome = t.app.demand.work(&job, || false).await.unwrap();
        assert!(matches!(outcome, Outcome::Hopeless(_)), "{outcome:?}");
        t.app.jobs.end(&job, outcome).await.unwrap();
        let (record, _) = t.app.demand.training(&own.tenant, &asked.id).await.unwrap();
        assert_eq!(record.state, TrainingState::Failed);
        own.train().await.unwrap();
        own.work().await;
        assert_eq!(
            t.app
                .demand
                .overview(&own.tenant)
                .await
                .unwrap()
                .learned
                .unwrap()
                .done,
            5
        );
    })
    .await;
}
