//! A batch, two people, and whatever can be tried with it.

use crate::{
    procurement::Named,
    production::{
        Batch, BatchContent, Click, Outside, PlannedStage, Refused, Span, Stage, Step, Taking, Tracking,
    },
    quantity::{Quantity, Unit},
    tenant::reason::Reason,
};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

pub(super) fn reason(text: &str) -> Reason {
    text.parse().unwrap()
}

pub(super) fn named(id: &str) -> Named {
    Named {
        id: id.to_owned(),
        name: id.to_uppercase(),
    }
}

pub(super) fn pieces(whole: i64) -> Quantity {
    Quantity::of(whole, Unit::Piece)
}

/// Two in the morning, and so many minutes.
pub(super) fn at(minutes: i64) -> DateTime<Utc> {
    let night: DateTime<Utc> = "2026-11-30T02:00:00Z".parse().unwrap();
    night + TimeDelta::minutes(minutes)
}

/// When all that was made late arrives.
pub(super) fn morning() -> DateTime<Utc> {
    at(600)
}

pub(super) fn content(quantity: Quantity, stages: &[Stage]) -> BatchContent {
    let planned = |(place, stage): (usize, &Stage)| PlannedStage {
        stage: *stage,
        span: Span {
            start: at(60 * place as i64),
            end: at(60 * place as i64 + 60),
        },
    };
    BatchContent {
        recipe: named("loaf"),
        location: None,
        made_at: None,
        quantity,
        due: at(60 * stages.len() as i64),
        stages: stages.iter().enumerate().map(planned).collect(),
        parents: Vec::new(),
    }
}

pub(super) fn batch(whole: i64, stages: &[Stage]) -> Batch {
    Batch::plan(("b-1".to_owned(), 1), content(pieces(whole), stages)).unwrap()
}

/// Ten loaves, mixed and baked.
pub(super) fn ten() -> Batch {
    batch(10, &[Stage::Mixing, Stage::Baking])
}

pub(super) fn start(stage: Stage) -> Step {
    Step::Start { stage, anyway: false }
}

pub(super) fn finish(stage: impl Into<Option<Stage>>, whole: i64) -> Step {
    Step::Finish {
        stage: stage.into(),
        quantity: pieces(whole),
    }
}

pub(super) fn lose(stage: impl Into<Option<Stage>>, whole: i64) -> Step {
    Step::Lose {
        stage: stage.into(),
        quantity: pieces(whole),
        reason: reason("burnt"),
    }
}

pub(super) fn click(id: &str, minutes: i64, step: Step) -> Click {
    Click {
        id: id.to_owned(),
        at: at(minutes),
        by: None,
        seen: None,
        step,
    }
}

pub(super) fn taking(tracking: Tracking, outside: &[Outside]) -> Taking<'_> {
    Taking {
        tracking,
        now: morning(),
        outside,
    }
}

/// The batch with a step made at that minute, called by it.
pub(super) fn take(batch: Batch, minutes: i64, step: Step) -> Result<Batch, Refused> {
    let id = format!("{minutes}-{}", batch.version());
    batch.take(click(&id, minutes, step), taking(Tracking::Stages, &[]))
}

/// With all of these.
pub(super) fn took(batch: Batch, steps: impl IntoIterator<Item = (i64, Step)>) -> Batch {
    let mut batch = batch;
    for (minutes, step) in steps {
        batch = take(batch, minutes, step).unwrap();
    }
    batch
}

/// Any stages, in their order; none too.
pub(super) fn stages() -> impl Strategy<Value = Vec<Stage>> {
    prop::sample::subsequence(Stage::ALL.to_vec(), 0..=5)
}

/// A step that somebody tries; mostly of a stage that is there. Quantities go to the thousandth of a piece.
pub(super) fn step(stages: &[Stage]) -> impl Strategy<Value = Step> + use<> {
    let stage = if stages.is_empty() {
        prop::sample::select(Stage::ALL.to_vec())
    } else {
        prop::sample::select(stages.to_vec())
    };
    // Such that some meet exactly what remains, and others are a thousandth over.
    let round = prop::sample::select(vec![1, 2, 4_999, 5_000, 5_001, 9_999, 10_000, 10_001]);
    let small = prop_oneof![6 => round, 2 => 1..6_000_i64, 1 => -1..20_000_i64];
    let quantity = small.prop_map(|small| Quantity::new(small, Unit::Piece));
    let place = prop::option::weighted(0.9, stage.clone());
    prop_oneof![
        6 => (stage.clone(), any::<bool>()).prop_map(|(stage, anyway)| Step::Start { stage, anyway }),
        2 => stage.clone().prop_map(Step::Pause),
        2 => stage.prop_map(Step::Resume),
        10 => (place.clone(), quantity.clone()).prop_map(|(stage, quantity)| Step::Finish { stage, quantity }),
        3 => (place, quantity).prop_map(|(stage, quantity)| Step::Lose { stage, quantity, reason: reason("burnt") }),
        1 => Just(Step::Hold(reason("too pale"))),
        2 => Just(Step::Release),
        1 => prop::bool::weighted(0.1).prop_map(|stop| if stop { Step::Stop(reason("no power")) } else { Step::Release }),
    ]
}

/// Clicks of two people, each made at some minute of the night, in the order in which they arrive.
pub(super) fn night() -> impl Strategy<Value = (Vec<Stage>, Vec<Click>)> {
    stages().prop_flat_map(|stages| {
        let clicks = prop::collection::vec((0..400_i64, step(&stages), any::<bool>()), 1..40);
        (Just(stages), clicks, prop::bool::weighted(0.7)).prop_map(|(stages, mut clicks, in_order)| {
            if in_order {
                clicks.sort_by_key(|(minutes, ..)| *minutes);
            }
            let clicks = clicks
                .into_iter()
                .enumerate()
                .map(|(place, (minutes, step, olaia))| Click {
                    by: Some(if olaia { "olaia" } else { "mikel" }.parse().unwrap()),
                    ..click(&place.to_string(), minutes, step)
                });
            (stages, clicks.collect())
        })
    })
}
