//! Names that are stored read as what they were, and what can't be planned is refused.

use super::world::{at, content, finish, lose, pieces, reason, start};
use crate::production::{Batch, BatchContent, Fault, ReplanError, Span, Stage, Status, Step};
use crate::{bounds::amount::ORDERED, quantity::Quantity};

#[test]
fn a_step_that_is_stored_is_read_as_it_was() {
    for step in [
        start(Stage::Mixing),
        Step::Start {
            stage: Stage::Baking,
            anyway: true,
        },
        Step::Pause(Stage::Proofing),
        Step::Resume(Stage::Cooling),
        finish(Stage::Packing, 8),
        finish(None, 8),
        lose(Stage::Baking, 2),
        lose(None, 2),
        Step::Hold(reason("too pale")),
        Step::Release,
        Step::Stop(reason("no power")),
    ] {
        let read = Step::stored(
            step.as_str(),
            step.stage(),
            step.quantity(),
            step.reason().cloned(),
        );
        assert_eq!(read, Some(step));
    }
    for (name, stage) in [("start", None), ("finish", None), ("bake", Some(Stage::Baking))] {
        assert_eq!(Step::stored(name, stage, None, None), None, "{name}");
    }
    for stage in Stage::ALL {
        assert_eq!(stage.as_str().parse(), Ok(stage));
        assert_eq!(Status::from(stage).as_str(), stage.as_str());
    }
    assert!("planned".parse::<Stage>().is_err());
}

#[test]
fn what_can_not_be_is_not_planned() {
    let two = [Stage::Mixing, Stage::Baking];
    let with = |change: &dyn Fn(&mut BatchContent)| {
        let mut content = content(pieces(10), &two);
        change(&mut content);
        Batch::plan(("b-1".to_owned(), 1), content).map(|_| ())
    };
    assert_eq!(with(&|_| ()), Ok(()));
    assert_eq!(with(&|it| it.stages.clear()), Ok(()));
    for (change, fault) in [
        (
            &(|it: &mut BatchContent| it.quantity.small = 0) as &dyn Fn(&mut BatchContent),
            Fault::NotPositive,
        ),
        (&|it| it.quantity.small = ORDERED + 1, Fault::TooLarge),
        (
            &|it| it.stages[0].stage = Stage::Packing,
            Fault::StageOrder(Stage::Baking),
        ),
        (
            &|it| it.stages[0].stage = Stage::Baking,
            Fault::StageOrder(Stage::Baking),
        ),
        (
            &|it| it.stages[0].span.end = at(61),
            Fault::StageOverlaps(Stage::Baking),
        ),
        (
            &|it| it.stages[0].span.end = at(0),
            Fault::StageLength(Stage::Mixing),
        ),
        (
            &|it| it.stages[1].span.end = at(60 + 96 * 60 + 1),
            Fault::StageLength(Stage::Baking),
        ),
        (
            &|it| it.parents = vec!["a".to_owned(), "b".to_owned(), "a".to_owned()],
            Fault::SameParent,
        ),
        (
            &|it| it.parents = (0..61).map(|id| id.to_string()).collect(),
            Fault::TooManyParents,
        ),
    ] {
        assert_eq!(with(change), Err(vec![fault]), "{}", fault.field());
    }
}

#[test]
fn a_plan_is_changed_until_something_is_done() {
    let twelve = content(pieces(12), &[Stage::Baking]);
    let batch = super::world::ten().replan(twelve.clone()).unwrap();
    assert_eq!((batch.content(), batch.version()), (&twelve, 2));
    let nothing = content(
        Quantity {
            small: 0,
            ..pieces(1)
        },
        &[],
    );
    assert_eq!(
        batch.clone().replan(nothing),
        Err(ReplanError::Faults(vec![Fault::NotPositive]))
    );
    let begun = super::world::took(batch, [(0, start(Stage::Baking))]);
    let taken = begun.as_stored().steps[0].clone();
    assert_eq!(begun.replan(twelve), Err(ReplanError::Begun(Box::new(taken))));
}

#[test]
fn what_ends_as_the_other_begins_is_not_at_the_same_time() {
    let span = |start, end| Span {
        start: at(start),
        end: at(end),
    };
    for (a, b, both) in [
        ((0, 60), (60, 90), false),
        ((0, 60), (59, 90), true),
        ((0, 60), (10, 20), true),
        ((10, 20), (0, 60), true),
    ] {
        let (a, b) = (span(a.0, a.1), span(b.0, b.1));
        assert_eq!((a.overlaps(b), b.overlaps(a)), (both, both));
    }
}
