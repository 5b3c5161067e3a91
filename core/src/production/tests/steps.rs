//! A night, step by step.

use super::world::{at, batch, click, finish, lose, named, pieces, reason, start, take, taking, ten, took};
use crate::{
    production::{Batch, Event, Outside, Refused, Stage, StageState, Status, Step, Tracking, Wait, Why},
    quantity::{Quantity, Unit},
};
use Stage::{Baking, Mixing, Proofing};

fn states(batch: &Batch) -> Vec<StageState> {
    let stages = batch.view(Tracking::Stages, &[]).stages;
    stages.into_iter().map(|stage| stage.state).collect()
}

fn status(batch: &Batch) -> Status {
    batch.status(Tracking::Stages)
}

fn why(taken: Result<Batch, Refused>) -> Why {
    taken.unwrap_err().why
}

fn too_much(whole: i64) -> Why {
    Why::TooMuch {
        remains: pieces(whole),
    }
}

fn after_mixing() -> StageState {
    StageState::Blocked(vec![Wait::StageBefore(Mixing)])
}

#[test]
fn eight_of_ten_then_two_and_never_eighteen() {
    let now = ten();
    assert_eq!(status(&now), Status::Planned);
    assert_eq!(states(&now), [StageState::Ready, after_mixing()]);
    let blocked = Why::Blocked(vec![Wait::StageBefore(Mixing)]);
    assert_eq!(why(take(now.clone(), 1, start(Baking))), blocked);

    let now = took(now, [(0, start(Mixing)), (10, finish(Mixing, 8))]);
    assert_eq!(status(&now), Status::Mixing);
    assert_eq!(states(&now), [StageState::Running, StageState::Ready]);
    assert_eq!(why(take(now.clone(), 11, finish(Mixing, 10))), too_much(2));

    // Eight go on while the other two are still to come.
    let now = took(now, [(12, start(Baking)), (40, finish(Baking, 8))]);
    assert_eq!(states(&now), [StageState::Running, after_mixing()]);
    assert_eq!(why(take(now.clone(), 41, finish(Baking, 2))), too_much(0));

    let now = took(now, [(42, Step::Pause(Mixing)), (50, Step::Resume(Mixing))]);
    assert_eq!(now.view(Tracking::Stages, &[]).stages[0].remains, pieces(2));
    let now = took(now, [(55, finish(Mixing, 2))]);
    assert_eq!(status(&now), Status::Baking);
    assert_eq!(states(&now), [StageState::Done, StageState::Running]);
    let now = took(now, [(80, finish(Baking, 2))]);
    assert_eq!(
        (status(&now), states(&now)),
        (Status::Done, vec![StageState::Done; 2])
    );
    assert_eq!(why(take(now.clone(), 90, finish(Baking, 8))), Why::BatchDone);
    let done = [Event::StageDone(Baking), Event::Done];
    assert_eq!(now.events()[now.events().len() - 2..], done);
    let view = now.view(Tracking::Stages, &[]);
    assert_eq!(view.good, pieces(10));
    let mixing = &view.stages[0];
    assert_eq!((mixing.started, mixing.ended), (Some(at(0)), Some(at(55))));
    assert_eq!(mixing.rested.num_minutes(), 8);
}

#[test]
fn loss_counts_towards_completion() {
    let now = took(
        ten(),
        [(0, start(Mixing)), (1, finish(Mixing, 7)), (2, lose(Mixing, 3))],
    );
    assert_eq!(states(&now), [StageState::Done, StageState::Ready]);
    let now = took(now, [(3, start(Baking)), (4, lose(Baking, 7))]);
    assert_eq!(status(&now), Status::Done);
    let view = now.view(Tracking::Stages, &[]);
    assert_eq!(
        (view.good, view.lost, view.remains),
        (pieces(0), pieces(10), pieces(0))
    );

    // What has come out of a stage can be lost before the next begins; what is not mixed can't.
    let now = took(
        ten(),
        [(0, start(Mixing)), (1, finish(Mixing, 10)), (2, lose(Baking, 10))],
    );
    assert_eq!(status(&now), Status::Done);
    assert_eq!(why(take(ten(), 0, lose(Mixing, 1))), Why::NotStarted);
    assert_eq!(why(take(ten(), 0, lose(Baking, 1))), too_much(0));

    // Where all is lost at once, there is nothing to begin with after.
    let now = took(ten(), [(0, start(Mixing)), (1, lose(Mixing, 10))]);
    assert_eq!(states(&now), [StageState::Done, StageState::Done]);
    assert_eq!(now.view(Tracking::Stages, &[]).stages[1].started, None);
}

#[test]
fn a_stopped_batch_never_looks_as_if_it_were_running() {
    let now = took(
        batch(10, &[Mixing, Proofing, Baking]),
        [
            (0, start(Mixing)),
            (1, finish(Mixing, 10)),
            (2, start(Proofing)),
            (3, finish(Proofing, 4)),
            (4, Step::Stop(reason("no power"))),
        ],
    );
    assert_eq!(status(&now), Status::Stopped);
    assert_eq!(
        states(&now),
        [StageState::Done, StageState::Stopped, StageState::Stopped]
    );
    let view = now.view(Tracking::Stages, &[]);
    assert_eq!(view.stopped, Some(reason("no power")));
    assert_eq!((view.good, view.remains), (pieces(0), pieces(10)));
    let refused = take(now, 5, Step::Pause(Proofing)).unwrap_err();
    assert_eq!(refused.why, Why::Stopped);
    assert_eq!(refused.meanwhile.unwrap().at, at(4));
}

#[test]
fn a_quality_check_holds_until_it_is_released() {
    let now = took(
        ten(),
        [
            (0, start(Mixing)),
            (1, finish(Mixing, 5)),
            (2, Step::Hold(reason("too warm"))),
        ],
    );
    let check = Wait::QualityCheck(reason("too warm"));
    let both = [
        StageState::Blocked(vec![check.clone()]),
        StageState::Blocked(vec![check]),
    ];
    assert_eq!(states(&now), both);
    for step in [start(Baking), finish(Mixing, 1), Step::Hold(reason("once more"))] {
        assert_eq!(why(take(now.clone(), 3, step)), Why::Held);
    }
    // What is no good is no good, and a rest does no harm.
    let now = took(
        now,
        [(4, lose(Mixing, 1)), (5, Step::Pause(Mixing)), (6, Step::Release)],
    );
    assert_eq!(states(&now), [StageState::Paused, StageState::Ready]);
    assert_eq!(why(take(now, 7, Step::Release)), Why::NotHeld);
}

#[test]
fn what_a_stage_waits_for_outside_is_named_and_may_be_ignored() {
    let outside = [Outside {
        stage: Mixing,
        wait: Wait::Ingredients(vec![named("flour")]),
    }];
    let by = taking(Tracking::Stages, &outside);
    let states: Vec<_> = ten()
        .view(Tracking::Stages, &outside)
        .stages
        .into_iter()
        .map(|it| it.state)
        .collect();
    assert_eq!(states[0], StageState::Blocked(vec![outside[0].wait.clone()]));
    let refused = ten().take(click("a", 0, start(Mixing)), by);
    assert_eq!(why(refused), Why::Blocked(vec![outside[0].wait.clone()]));
    let anyway = Step::Start {
        stage: Mixing,
        anyway: true,
    };
    let started = ten().take(click("a", 0, anyway), by).unwrap();
    assert_eq!(
        started.view(Tracking::Stages, &outside).stages[0].state,
        StageState::Running
    );

    let mut content = ten().content().clone();
    content.parents = vec!["levain".to_owned()];
    let child = ten().replan(content).unwrap();
    for (status, waits) in [(Status::Done, 0), (Status::Stopped, 1), (Status::Proofing, 1)] {
        let parents = [(named("levain"), status), (named("other"), Status::Planned)];
        assert_eq!(child.waits_for(&parents).len(), waits, "{status}");
    }
}

#[test]
fn what_can_not_be_is_refused() {
    let mixing = took(ten(), [(5, start(Mixing))]);
    let kilo = Step::Finish {
        stage: Some(Mixing),
        quantity: Quantity::of(1, Unit::Kilogram),
    };
    for (minutes, step, refused) in [
        (6, start(Mixing), Why::Started),
        (4, start(Mixing), Why::Contradicts),
        (6, Step::Resume(Mixing), Why::NotPaused),
        (6, Step::Pause(Baking), Why::NotStarted),
        (6, start(Proofing), Why::NoSuchStage),
        (4, finish(Mixing, 1), Why::NotStarted),
        (6, finish(Mixing, 0), Why::NotPositive),
        (6, finish(Mixing, 11), too_much(10)),
        (6, kilo, Why::OtherDimension),
        (6, finish(None, 1), Why::WhichStage),
        (606, Step::Pause(Mixing), Why::Ahead),
        (-73 * 60 + 600, Step::Pause(Mixing), Why::Back),
    ] {
        assert_eq!(why(take(mixing.clone(), minutes, step)), refused);
    }
    let by = taking(Tracking::Stages, &[]);
    for id in ["", &"x".repeat(101), "a\nb"] {
        assert_eq!(why(ten().take(click(id, 0, start(Mixing)), by)), Why::Id);
    }
}

#[test]
fn without_stages_a_batch_is_planned_then_done() {
    let by = taking(Tracking::Simple, &[]);
    for stages in [&[][..], &[Mixing, Proofing, Baking]] {
        let now = batch(10, stages);
        let refused = now.clone().take(click("a", 0, start(Mixing)), by);
        assert_eq!(why(refused), Why::NotTracked);
        let now = now.take(click("a", 0, finish(None, 8)), by).unwrap();
        assert_eq!(now.status(Tracking::Simple), Status::Planned);
        assert_eq!(
            why(now.clone().take(click("b", 1, finish(None, 10)), by)),
            too_much(2)
        );
        let now = now.take(click("b", 1, lose(None, 1)), by).unwrap();
        let now = now.take(click("c", 2, finish(None, 1)), by).unwrap();
        assert_eq!(now.status(Tracking::Simple), Status::Done);
        let view = now.view(Tracking::Simple, &[]);
        assert_eq!(
            (view.stages.len(), view.good, view.lost),
            (0, pieces(9), pieces(1))
        );
        assert_eq!(now.events().last(), Some(&Event::Done));
        // What was done without stages is done with them.
        let states = states(&now);
        assert!(
            states.iter().all(|state| *state == StageState::Done),
            "{states:?}"
        );
    }
    // What was begun with stages is ended without.
    let begun = took(
        ten(),
        [(0, start(Mixing)), (1, finish(Mixing, 9)), (2, start(Baking))],
    );
    let done = begun.take(click("z", 3, finish(None, 10)), by).unwrap();
    assert_eq!(status(&done), Status::Done);
}
