//! Where a bakery's plan follows no stages: batches are planned, and then done.

use super::{Bakery, id, pieces};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{
    production::{Stage, Status, Step},
    quantity::Quantity,
    subscription::PlanId,
};

/// Kilograms of flour that batches have taken.
const TAKEN: &str = "SELECT CAST(COALESCE(-SUM(quantity), 0) AS BIGINT) / 1000000 FROM stock_movements WHERE batch_id IS NOT NULL";
/// Litres of water that batches have taken, though no lot had it.
const WATER: &str = "SELECT CAST(COALESCE(-SUM(quantity), 0) AS BIGINT) / 1000000 FROM lotless_movements";

fn done(quantity: Quantity) -> Step {
    Step::Finish {
        stage: None,
        quantity,
    }
}

#[tokio::test]
async fn what_is_done_has_taken_its_share_and_what_goes_into_it_all() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let [sourdough, bread] = &batches[..] else {
            panic!("{batches:?}")
        };
        let part = own
            .take(id(bread), own.click("1", done(pieces(60))))
            .await
            .unwrap();
        assert_eq!(part.batch.status(part.tracking), Status::Planned);
        // All of the sourdough's 10 kg, and of the bread's 40 six tenths.
        assert_eq!((t.rows(TAKEN).await, t.rows(WATER).await), (34, 24));
        let lost = Step::Lose {
            stage: None,
            quantity: pieces(10),
            reason: "burnt in the oven".parse().unwrap(),
        };
        own.take(id(bread), own.click("2", lost)).await.unwrap();
        assert_eq!(t.rows(TAKEN).await, 38);
        let stopped = own
            .take(
                id(bread),
                own.click("3", Step::Stop("no more flour".parse().unwrap())),
            )
            .await
            .unwrap();
        let view = stopped.batch.view(stopped.tracking, &[]);
        assert_eq!(
            (view.status, view.good, view.remains),
            (Status::Stopped, pieces(60), pieces(30))
        );
        assert_eq!(t.rows(TAKEN).await, 38, "the rest was never weighed in");
        // Somebody says that the sourdough is done as well: its flour was taken.
        let all = own
            .take(id(sourdough), own.click("1", done(super::kilograms(20))))
            .await
            .unwrap();
        assert_eq!(all.batch.status(all.tracking), Status::Done);
        assert_eq!(t.rows(TAKEN).await, 38);
    })
    .await;
}

#[tokio::test]
async fn parts_come_to_all_that_is_weighed_in() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        for (nth, part) in [33, 33, 33, 1].into_iter().enumerate() {
            own.take(bread, own.click(&nth.to_string(), done(pieces(part))))
                .await
                .unwrap();
        }
        assert_eq!((t.rows(TAKEN).await, t.rows(WATER).await), (50, 34));
        let stages = own
            .take(
                bread,
                own.click(
                    "s",
                    Step::Start {
                        stage: Stage::Mixing,
                        anyway: true,
                    },
                ),
            )
            .await;
        assert!(stages.is_err(), "{stages:?}");
    })
    .await;
}

/// A bakery that goes on to stages takes what was not taken as its first stage begins, and nothing twice as it leaves them.
#[tokio::test]
async fn a_change_of_plan_takes_nothing_twice() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let bread = id(&batches[1]);
        own.begin(&batches[1]).await;
        assert_eq!(t.rows(TAKEN).await, 40);
        let subscription = &t.app.subscription;
        subscription
            .set_plan(&own.tenant, PlanId::Starter, None, "test")
            .await
            .unwrap();
        own.take(bread, own.click("1", done(pieces(50)))).await.unwrap();
        assert_eq!(
            t.rows(TAKEN).await,
            50,
            "only what goes into it had not been taken"
        );
        subscription
            .set_plan(&own.tenant, PlanId::Professional, None, "test")
            .await
            .unwrap();
        let rest = Step::Finish {
            stage: Some(Stage::Mixing),
            quantity: pieces(50),
        };
        own.take(bread, own.click("2", rest)).await.unwrap();
        assert_eq!(t.rows(TAKEN).await, 50);
    })
    .await;
}
