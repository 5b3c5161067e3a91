//! Nothing is made or gone that nobody entered.

use super::world::{batch, night, pieces, taking};
use crate::production::{Batch, Stage, Step, Tracking};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What people entered, added up on another way: by stage, with what came out and what was lost there.
#[derive(Debug, Default)]
struct Entered {
    good: BTreeMap<Option<Stage>, i64>,
    lost: i64,
}

impl Entered {
    fn add(&mut self, step: &Step) {
        match step {
            Step::Finish { stage, quantity } => *self.good.entry(*stage).or_default() += quantity.small,
            Step::Lose { quantity, .. } => self.lost += quantity.small,
            _ => {}
        }
    }

    fn good_of(&self, stage: Option<Stage>) -> i64 {
        self.good.get(&stage).copied().unwrap_or_default()
    }
}

fn check(batch: &Batch, entered: &Entered, tracking: Tracking) {
    let view = batch.view(Tracking::Stages, &[]);
    let planned = pieces(10).small;
    assert_eq!(
        view.good.small + view.lost.small + view.remains.small,
        planned,
        "{batch:?}"
    );
    assert_eq!(view.lost.small, entered.lost, "{batch:?}");
    let last = view.stages.last().map(|stage| stage.stage);
    let came_out = match tracking {
        Tracking::Stages => entered.good_of(last),
        Tracking::Simple => entered.good_of(None),
    };
    assert_eq!(view.good.small, came_out, "{batch:?}");
    let mut came = planned;
    for stage in &view.stages {
        assert_eq!(stage.came_in.small, came, "{batch:?}");
        let left = stage.remains.small;
        assert_eq!(stage.good.small + stage.lost.small + left, came, "{batch:?}");
        assert!(
            left >= 0 && stage.good.small >= 0 && stage.lost.small >= 0,
            "{batch:?}"
        );
        if tracking == Tracking::Stages {
            assert_eq!(stage.good.small, entered.good_of(Some(stage.stage)), "{batch:?}");
        }
        came = stage.good.small;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(700))]

    #[test]
    fn to_the_thousandth_of_a_piece((stages, clicks) in night(), simple in prop::bool::weighted(0.2)) {
        let tracking = if simple { Tracking::Simple } else { Tracking::Stages };
        let mut now = batch(10, &stages);
        let mut entered = Entered::default();
        for click in clicks {
            let step = click.step.clone();
            if let Ok(next) = now.clone().take(click, taking(tracking, &[])) {
                entered.add(&step);
                now = next;
            }
            check(&now, &entered, tracking);
        }
    }

    /// A plan that is changed to one without stages half way, and back.
    #[test]
    fn when_stages_are_no_longer_followed((stages, clicks) in night(), simple in prop::collection::vec(any::<bool>(), 40)) {
        let mut now = batch(10, &stages);
        for (click, simple) in clicks.into_iter().zip(simple) {
            let tracking = if simple { Tracking::Simple } else { Tracking::Stages };
            if let Ok(next) = now.clone().take(click, taking(tracking, &[])) {
                now = next;
            }
            let view = now.view(Tracking::Stages, &[]);
            prop_assert_eq!(view.good.small + view.lost.small + view.remains.small, pieces(10).small);
            prop_assert!(view.stages.iter().all(|stage| stage.remains.small >= 0), "{now:?}");
        }
    }
}
