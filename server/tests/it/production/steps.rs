//! Steps are taken: once each, in the order in which they were made, by several people.

use super::{Bakery, ROWS, id, pieces};
use crate::support::{TestApp, for_each_app, with_production};
use chrono::TimeDelta;
use obrador_core::{
    production::{Refused, Stage, StageState, Status, Step, Wait, Why},
    subscription::PlanId,
};
use obrador_services::production::ProductionError;

fn start(stage: Stage) -> Step {
    Step::Start { stage, anyway: true }
}

fn finish(stage: Stage, number: i64) -> Step {
    Step::Finish {
        stage: Some(stage),
        quantity: pieces(number),
    }
}

#[tokio::test]
async fn a_batch_goes_from_stage_to_stage_and_its_parts_add_up() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        // It waits for its sourdough and for water; somebody who sees both starts it anyway.
        let waits: Vec<_> = batches[1].outside.iter().map(|it| it.wait.as_str()).collect();
        assert_eq!(waits, ["batch", "ingredients"]);
        let first = Step::Start {
            stage: Stage::Mixing,
            anyway: false,
        };
        let blocked = own.take(bread, own.click("1", first)).await;
        assert!(
            matches!(&blocked, Err(ProductionError::Step(Refused { why: Why::Blocked(waits), .. })) if waits.len() == 2),
            "{blocked:?}"
        );
        own.take(bread, own.click("1", start(Stage::Mixing))).await.unwrap();
        let part = own.take(bread, own.click("2", finish(Stage::Mixing, 80))).await.unwrap();
        let view = part.batch.view(part.tracking, &part.outside);
        assert_eq!((view.status, view.stages[0].remains), (Status::Mixing, pieces(20)));
        assert_eq!(view.stages[1].came_in, pieces(80));
        let much = own.take(bread, own.click("3", finish(Stage::Mixing, 80))).await;
        assert!(
            matches!(&much, Err(ProductionError::Step(Refused { why: Why::TooMuch { remains }, .. })) if *remains == pieces(20)),
            "{much:?}"
        );
        let before = t.rows(ROWS).await;
        let again = own.take(bread, own.click("2", finish(Stage::Mixing, 80))).await.unwrap();
        assert_eq!(again.batch.version(), part.batch.version(), "the same click counts once");
        assert_eq!(t.rows(ROWS).await, before);
        let lost = Step::Lose {
            stage: Some(Stage::Mixing),
            quantity: pieces(2),
            reason: "fell on the floor".parse().unwrap(),
        };
        own.take(bread, own.click("4", lost)).await.unwrap();
        let done = own.take(bread, own.click("5", finish(Stage::Mixing, 18))).await.unwrap();
        let view = done.batch.view(done.tracking, &done.outside);
        assert_eq!((view.status, &view.stages[0].state), (Status::Proofing, &StageState::Done));
        assert_eq!((view.stages[1].came_in, view.lost), (pieces(98), pieces(2)));
        let history: Vec<_> = done.batch.as_stored().steps.iter().map(|step| step.step.as_str()).collect();
        assert_eq!(history, ["start_anyway", "finish", "lose", "finish"]);
        assert!(done.steps.iter().all(|step| step.actor == format!("user:{}", own.owner)));
    })
    .await;
}

/// A screen without a network sends its clicks later, with their times.
#[tokio::test]
async fn a_click_that_comes_late_stands_where_it_was_made() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        own.take(bread, own.click("1", start(Stage::Mixing)))
            .await
            .unwrap();
        let paused = own.click("2", Step::Pause(Stage::Mixing));
        t.app.clock.advance(TimeDelta::minutes(20));
        let resumed = own.click("3", Step::Resume(Stage::Mixing));
        t.app.clock.advance(TimeDelta::minutes(10));
        let too_early = own.take(bread, resumed.clone()).await;
        assert!(
            matches!(too_early, Err(ProductionError::Step(_))),
            "it was not paused: {too_early:?}"
        );
        own.take(bread, paused).await.unwrap();
        let after = own.take(bread, resumed).await.unwrap();
        let view = after.batch.view(after.tracking, &after.outside);
        assert_eq!(view.stages[0].rested, TimeDelta::minutes(20));
        assert_eq!(view.stages[0].state, StageState::Running);
    })
    .await;
}

#[tokio::test]
async fn a_quality_check_holds_a_batch_and_a_stopped_one_stays_stopped() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        own.take(bread, own.click("1", start(Stage::Mixing))).await.unwrap();
        let held = own.take(bread, own.click("2", Step::Hold("a bolt is missing".parse().unwrap()))).await;
        let held = held.unwrap();
        let view = held.batch.view(held.tracking, &held.outside);
        assert!(
            matches!(&view.stages[0].state, StageState::Blocked(waits) if matches!(waits[0], Wait::QualityCheck(_))),
            "{view:?}"
        );
        let while_held = own.take(bread, own.click("3", finish(Stage::Mixing, 1))).await;
        assert!(matches!(while_held, Err(ProductionError::Step(Refused { why: Why::Held, .. }))));
        own.take(bread, own.click("4", Step::Release)).await.unwrap();
        let stopped = own.take(bread, own.click("5", Step::Stop("oven broken".parse().unwrap()))).await.unwrap();
        let view = stopped.batch.view(stopped.tracking, &stopped.outside);
        assert_eq!(view.status, Status::Stopped);
        assert!(view.stages.iter().all(|stage| stage.state != StageState::Running));
        let late = own.take(bread, own.click("6", finish(Stage::Mixing, 1))).await;
        assert!(matches!(late, Err(ProductionError::Step(Refused { why: Why::Stopped, .. }))));
    })
    .await;
}

/// Two people finish the rest of a stage at once: it is finished once.
#[tokio::test]
async fn two_at_once_never_make_more_than_there_is() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        own.take(bread, own.click("1", start(Stage::Mixing)))
            .await
            .unwrap();
        let all = finish(Stage::Mixing, 100);
        let (one, other) = tokio::join!(
            own.take(bread, own.click("a", all.clone())),
            own.take(bread, own.click("b", all.clone()))
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let after = t.app.production.get(&own.tenant, bread).await.unwrap();
        let view = after.batch.view(after.tracking, &after.outside);
        assert_eq!(view.stages[0].good, pieces(100));
    })
    .await;
}

/// Many hands begin the same stage at the same moment: it begins once, and its flour is taken once.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_begin_a_stage_once() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = std::sync::Arc::new(Bakery::new(&t, PlanId::Professional).await);
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]).to_owned();
        let clicks = (0..8).map(|hand| {
            let (own, bread) = (std::sync::Arc::clone(&own), bread.clone());
            tokio::spawn(async move {
                let click = own.click(&format!("hand {hand}"), start(Stage::Mixing));
                own.take(&bread, click).await
            })
        });
        let mut begun = 0;
        for click in clicks.collect::<Vec<_>>() {
            match click.await.unwrap() {
                Ok(_) => begun += 1,
                Err(ProductionError::Step(Refused {
                    why: Why::Started,
                    meanwhile,
                })) => {
                    assert!(meanwhile.is_some(), "it says who began");
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(begun, 1);
        assert_eq!(t.rows("SELECT COUNT(*) FROM batch_steps").await, 1);
        let taken =
            "SELECT CAST(-SUM(quantity) AS BIGINT) / 1000000 FROM stock_movements WHERE batch_id IS NOT NULL";
        assert_eq!(t.rows(taken).await, 40);
    })
    .await;
}

#[tokio::test]
async fn whoever_may_lets_go_on_what_a_quality_check_holds() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        let hold = own.click("1", Step::Hold("too warm".parse().unwrap()));
        let by = obrador_services::actor::By::person(&own.owner);
        let production = &t.app.production;
        let held = production.take(own.of(&by), bread, hold, false).await.unwrap();
        assert_eq!(held.batch.last_taken().unwrap().by.as_ref(), Some(&own.owner));
        let before = t.rows(ROWS).await;
        let release = own.click("2", Step::Release);
        let refused = production.take(own.of(&by), bread, release.clone(), false).await;
        assert!(
            matches!(refused, Err(ProductionError::MayNotRelease)),
            "{refused:?}"
        );
        assert_eq!(t.rows(ROWS).await, before);
        production.take(own.of(&by), bread, release, true).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn nobody_sees_or_takes_another_bakerys_batch() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let other = t.tenant("other", PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        let seen = t.app.production.get(&other, bread).await;
        assert!(matches!(seen, Err(ProductionError::NotFound)), "{seen:?}");
        let by = obrador_services::actor::By::from("test");
        let of = obrador_services::audit::AuditContext {
            tenant: &other,
            by: &by,
        };
        let taken = t
            .app
            .production
            .take(of, bread, own.click("1", start(Stage::Mixing)), true)
            .await;
        assert!(matches!(taken, Err(ProductionError::NotFound)), "{taken:?}");
    })
    .await;
}
