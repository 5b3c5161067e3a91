//! Clicks that come twice, late, or from a screen that does not show the latest.

use super::world::{at, click, finish, start, taking, ten, took};
use crate::production::{Click, Stage, Status, Step, Tracking, Why};
use Stage::{Baking, Mixing};

#[test]
fn the_same_click_twice_counts_once() {
    let by = taking(Tracking::Stages, &[]);
    let now = took(ten(), [(0, start(Mixing))]);
    let now = now.take(click("tap", 1, finish(Mixing, 8)), by).unwrap();
    let again = now.clone().take(click("tap", 1, finish(Mixing, 8)), by).unwrap();
    assert_eq!(again, now);
    let refused = now
        .clone()
        .take(click("tap", 1, finish(Mixing, 2)), by)
        .unwrap_err();
    assert_eq!(refused.why, Why::SameId);
    // Also once the batch is over.
    let over = took(now, [(2, Step::Stop("no power".parse().unwrap()))]);
    assert_eq!(
        over.clone().take(click("tap", 1, finish(Mixing, 8)), by).unwrap(),
        over
    );
}

#[test]
fn what_was_made_without_network_counts_when_it_was_made() {
    // One screen has no network from 00 to 30; the other pauses at 20.
    let now = took(ten(), [(0, start(Mixing)), (20, Step::Pause(Mixing))]);
    let now = took(now, [(10, finish(Mixing, 8)), (12, start(Baking))]);
    let view = now.view(Tracking::Stages, &[]);
    assert_eq!(view.stages[0].paused_since, Some(at(20)));
    assert_eq!(view.stages[1].started, Some(at(12)));
    let minutes: Vec<i64> = now.as_stored().steps.iter().map(|it| it.version).collect();
    assert_eq!(minutes, [2, 4, 5, 3]);
    assert_eq!(now.last_taken().unwrap().at, at(12));
}

#[test]
fn a_conflict_names_what_happened_meanwhile() {
    let by = taking(Tracking::Stages, &[]);
    let other = |minutes, step| Click {
        by: Some("olaia".parse().unwrap()),
        ..click("hers", minutes, step)
    };
    let mine = |minutes, step| click("mine", minutes, step);
    let mixing = took(ten(), [(0, start(Mixing))]);
    for (hers, mine, why) in [
        // She has entered eight of ten; so have I, earlier and without network.
        (
            other(20, finish(Mixing, 8)),
            mine(10, finish(Mixing, 8)),
            Why::TooMuch {
                remains: super::world::pieces(2),
            },
        ),
        (
            other(20, finish(Mixing, 8)),
            mine(30, finish(Mixing, 8)),
            Why::TooMuch {
                remains: super::world::pieces(2),
            },
        ),
        (
            other(20, Step::Pause(Mixing)),
            mine(30, Step::Pause(Mixing)),
            Why::Paused,
        ),
        (
            other(20, Step::Pause(Mixing)),
            mine(10, Step::Pause(Mixing)),
            Why::Contradicts,
        ),
        (
            other(20, Step::Hold("too warm".parse().unwrap())),
            mine(30, finish(Mixing, 1)),
            Why::Held,
        ),
        (
            other(20, Step::Stop("no power".parse().unwrap())),
            mine(30, finish(Mixing, 1)),
            Why::Stopped,
        ),
        (
            other(20, finish(Mixing, 10)),
            mine(30, Step::Pause(Mixing)),
            Why::StageDone,
        ),
    ] {
        let now = mixing.clone().take(hers, by).unwrap();
        let refused = now.take(mine, by).unwrap_err();
        assert_eq!(refused.why, why);
        assert_eq!(refused.meanwhile.unwrap().id, "hers", "{why}");
    }
    // What she did after mine does not take it away.
    let stopped = mixing
        .take(other(20, Step::Stop("no power".parse().unwrap())), by)
        .unwrap();
    let now = stopped.take(mine(10, finish(Mixing, 3)), by).unwrap();
    assert_eq!(now.status(Tracking::Stages), Status::Stopped);
    assert_eq!(
        now.view(Tracking::Stages, &[]).stages[0].good,
        super::world::pieces(3)
    );
}

#[test]
fn a_quantity_is_not_added_to_one_that_the_screen_did_not_show() {
    let by = taking(Tracking::Stages, &[]);
    let now = took(ten(), [(0, start(Mixing)), (5, finish(Mixing, 5))]);
    let seen = |version, step| Click {
        seen: Some(version),
        ..click("mine", 6, step)
    };
    let refused = now.clone().take(seen(2, finish(Mixing, 5)), by).unwrap_err();
    assert_eq!(refused.why, Why::Unseen);
    assert_eq!(refused.meanwhile.unwrap().version, 3);
    assert!(now.clone().take(seen(3, finish(Mixing, 5)), by).is_ok());
    // What else happened is no matter.
    let now = took(now, [(7, start(Baking))]);
    assert!(now.take(seen(3, finish(Mixing, 5)), by).is_ok());
}
