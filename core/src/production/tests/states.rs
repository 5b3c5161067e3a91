//! No path leads to an illegal state.

use super::world::{batch, night, taking};
use crate::production::{Batch, StageState, Status, Tracking, Wait};
use proptest::prelude::*;

/// What holds of a batch wherever it stands.
fn check(batch: &Batch) {
    let view = batch.view(Tracking::Stages, &[]);
    let is_open = |state: &StageState| !matches!(state, StageState::Done | StageState::Stopped);
    let done = view
        .stages
        .iter()
        .filter(|stage| stage.state == StageState::Done)
        .count();
    // Stages are done from the first on.
    let first_open = view
        .stages
        .iter()
        .position(|stage| stage.state != StageState::Done);
    assert_eq!(first_open.unwrap_or(view.stages.len()), done, "{batch:?}");
    for stage in &view.stages {
        let left = stage.remains.small;
        match &stage.state {
            StageState::Running => {
                assert!(
                    stage.started.is_some() && left > 0 && view.held.is_none(),
                    "{batch:?}"
                );
            }
            StageState::Paused => assert!(
                stage.started.is_some() && stage.paused_since.is_some() && view.held.is_none(),
                "{batch:?}"
            ),
            StageState::Ready => {
                assert!(
                    stage.started.is_none() && left > 0 && view.held.is_none(),
                    "{batch:?}"
                );
            }
            StageState::Blocked(waits) => {
                assert!(!waits.is_empty(), "{batch:?}");
                let on_check = waits.iter().any(|wait| matches!(wait, Wait::QualityCheck(_)));
                assert_eq!(on_check, view.held.is_some(), "{batch:?}");
                assert!(on_check || left == 0, "{batch:?}");
            }
            StageState::Done => assert!(
                left == 0 && stage.ended.is_some() && stage.paused_since.is_none(),
                "{batch:?}"
            ),
            StageState::Stopped => assert!(stage.ended.is_none() && view.stopped.is_some(), "{batch:?}"),
        }
        let began = stage.started.into_iter().chain(stage.ended);
        assert!(began.clone().is_sorted(), "{batch:?}");
        assert!(stage.rested.num_seconds() >= 0, "{batch:?}");
    }
    let any_open = view.stages.iter().any(|stage| is_open(&stage.state));
    match view.status {
        Status::Stopped => assert!(!any_open && view.stopped.is_some(), "{batch:?}"),
        Status::Done => assert!(!any_open && view.remains.small == 0, "{batch:?}"),
        Status::Planned => assert!(
            view.stages.iter().all(|stage| stage.started.is_none()),
            "{batch:?}"
        ),
        stage => assert_eq!(stage, view.stages[done].stage.into(), "{batch:?}"),
    }
    assert!(
        batch.as_stored().steps.is_sorted_by_key(|step| step.at),
        "{batch:?}"
    );
}

/// The next status of a batch whose clicks come in their order, written down once more: never back, never on from an end.
fn is_a_step(from: Status, to: Status) -> bool {
    match from {
        Status::Done | Status::Stopped => false,
        _ => to >= from,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(700))]

    #[test]
    fn whatever_is_tried((stages, clicks) in night(), simple in prop::collection::vec(prop::bool::weighted(0.1), 40)) {
        let mut now = batch(10, &stages);
        for (click, simple) in clicks.into_iter().zip(simple) {
            let tracking = if simple { Tracking::Simple } else { Tracking::Stages };
            let late = now.as_stored().steps.last().is_some_and(|last| last.at > click.at);
            let (before, events) = (now.status(Tracking::Stages), now.events().len());
            match now.clone().take(click.clone(), taking(tracking, &[])) {
                Ok(next) => {
                    let after = next.status(Tracking::Stages);
                    prop_assert!(is_a_step(before, after) || (late && after >= before), "{click:?} of {now:?}");
                    prop_assert!(next.events().len() > events, "{click:?} is not in the history");
                    prop_assert_eq!(next.version(), now.version() + 1);
                    now = next;
                }
                Err(refused) => prop_assert!(!refused.to_string().is_empty()),
            }
            check(&now);
            // What is stored is read as the same.
            prop_assert_eq!(Batch::stored(now.as_stored().clone()).view(Tracking::Stages, &[]), now.view(Tracking::Stages, &[]));
        }
    }
}
