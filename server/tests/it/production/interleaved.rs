//! Whatever two people do in whichever order: nothing is made twice, and nothing is lost on the way.

use super::{Bakery, id, pieces};
use crate::support::{TestApp, for_each_app, with_production};
use obrador_core::{
    production::{Click, Stage, Step},
    subscription::PlanId,
};
use obrador_services::production::{BatchRecord, ProductionError};
use std::collections::BTreeMap;

/// As many courses are tried on each database.
const COURSES: u64 = 8;

/// Numbers in an order that is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn step(&mut self) -> Step {
        let stage = Stage::ALL[usize::try_from(self.below(4)).unwrap()];
        let quantity = pieces(1 + i64::try_from(self.below(60)).unwrap());
        match self.below(12) {
            0..4 => Step::Start { stage, anyway: true },
            4..8 => Step::Finish {
                stage: Some(stage),
                quantity,
            },
            8 => Step::Lose {
                stage: Some(stage),
                quantity,
                reason: "fell on the floor".parse().unwrap(),
            },
            9 => Step::Pause(stage),
            10 => Step::Resume(stage),
            _ if self.below(8) == 0 => Step::Stop("no power".parse().unwrap()),
            _ => Step::Start { stage, anyway: true },
        }
    }
}

/// What came in came out, was lost, or remains; in each stage and in all.
fn is_whole(record: &BatchRecord) {
    let view = record.batch.view(record.tracking, &record.outside);
    let mut came_in = pieces(100);
    for stage in &view.stages {
        assert_eq!(stage.came_in, came_in, "{view:?}");
        let sum = stage.good.small + stage.lost.small + stage.remains.small;
        assert_eq!(sum, stage.came_in.small, "{view:?}");
        assert!(stage.remains.small >= 0, "{view:?}");
        came_in = stage.good;
    }
    let sum = view.good.small + view.lost.small + view.remains.small;
    assert_eq!(sum, pieces(100).small, "{view:?}");
}

#[tokio::test]
async fn two_people_in_any_order_make_what_was_planned_and_no_more() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let production = &t.app.production;
        for seed in 0..COURSES {
            let mut dice = Dice(seed);
            let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
            let bread = id(&batches[1]);
            let mut sent: Vec<Click> = Vec::new();
            for nth in 0..40 {
                t.app.clock.advance(chrono::TimeDelta::seconds(7));
                // Mostly something new; sometimes a click that was sent before, sometimes one made some time ago.
                let click = match dice.below(6) {
                    0 if !sent.is_empty() => {
                        sent[usize::try_from(dice.below(sent.len() as u64)).unwrap()].clone()
                    }
                    other => {
                        let mut click = own.click(&format!("{}-{nth}", dice.below(2)), dice.step());
                        if other == 1 {
                            click.at -= chrono::TimeDelta::seconds(i64::try_from(dice.below(30)).unwrap());
                        }
                        click
                    }
                };
                sent.push(click.clone());
                let before = production.get(&own.tenant, bread).await.unwrap();
                let known = before
                    .batch
                    .as_stored()
                    .steps
                    .iter()
                    .any(|step| step.id == click.id);
                let after = match own.take(bread, click).await {
                    Ok(after) => after,
                    Err(ProductionError::Step(_)) => production.get(&own.tenant, bread).await.unwrap(),
                    Err(other) => panic!("{other:?}"),
                };
                let grown = after.batch.version() - before.batch.version();
                assert!(
                    (0..=i64::from(!known)).contains(&grown),
                    "{seed}: one click, {grown} steps"
                );
                is_whole(&after);
            }
            let after = production.get(&own.tenant, bread).await.unwrap();
            let has_begun = after
                .batch
                .as_stored()
                .steps
                .iter()
                .any(|step| step.step.stage() == Some(Stage::Mixing));
            assert_eq!(after.booked_at.is_some(), has_begun, "{seed}");
            is_traced(&t, &own, &after).await;
        }
        // Each lot is what came and all its movements.
        let unlike = "SELECT COUNT(*) FROM stock_lots l WHERE l.received + (SELECT COALESCE(SUM(quantity), 0)
             FROM stock_movements m WHERE m.tenant_id = l.tenant_id AND m.lot_id = l.id) <> l.remaining";
        assert_eq!(t.rows(unlike).await, 0);
    })
    .await;
}

/// What was weighed in is found again, lot by lot, and each lot finds the batch.
async fn is_traced(t: &TestApp, own: &Bakery, record: &BatchRecord) {
    let production = &t.app.production;
    let batch = id(record);
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for origin in production.origins(&own.tenant, batch).await.unwrap() {
        assert_eq!(origin.batch.id, batch, "nobody began its sourdough");
        *sums.entry(origin.ingredient.id).or_default() += origin.quantity.small;
        if let Some(lot) = origin.lot {
            let recall = production.recall(&own.tenant, &lot.id).await.unwrap();
            let line = recall.lines.iter().find(|line| line.batch == batch).unwrap();
            assert_eq!(line.reached.used, Some(origin.quantity));
            assert_eq!(line.good, record.batch.view(record.tracking, &[]).good);
        }
    }
    let needed: BTreeMap<String, i64> = record
        .ingredients
        .iter()
        .map(|(id, it)| (id.clone(), it.small))
        .collect();
    assert_eq!(
        sums,
        if record.booked_at.is_some() {
            needed
        } else {
            BTreeMap::new()
        }
    );
}
