//! What a batch waits for, takes up and how late it is.

use super::world::{at, finish, named, pieces, start, ten, took};
use crate::{
    production::{Batch, Capacity, Holds, Stage, Step, Tracking, Wait, full},
    quantity::{Quantity, Unit},
};
use Stage::{Baking, Mixing};

#[test]
fn what_is_short_is_waited_for() {
    let outside = ten().lacks(["flour"], str::to_uppercase).unwrap();
    assert_eq!(
        (outside.stage, outside.wait),
        (Mixing, Wait::Ingredients(vec![named("flour")]))
    );
    assert_eq!(ten().lacks([], str::to_uppercase), None);
}

/// What it would take up next is what has come so far into the first stage that has not begun.
#[test]
fn the_next_stage_asks_for_what_has_come_into_it() {
    let dough = Some(Quantity::of(10, Unit::Kilogram));
    let next = |batch: &Batch| {
        let load = batch.would_take_up(at(5), dough)?;
        Some((load.stage, load.amounts))
    };
    let kilos = |whole| Quantity::of(whole, Unit::Kilogram);
    assert_eq!(next(&ten()), Some((Mixing, vec![pieces(10), kilos(10)])));
    let mixing = took(ten(), [(0, start(Mixing))]);
    assert_eq!(next(&mixing), None, "nothing has come out of mixing");
    let part = took(mixing.clone(), [(1, finish(Mixing, 4))]);
    assert_eq!(next(&part), Some((Baking, vec![pieces(4), kilos(4)])));
    assert_eq!(part.still_asks(dough).len(), 2);
    let all = took(part, [(2, finish(Mixing, 6))]);
    let asks: Vec<_> = all.still_asks(dough).into_iter().map(|load| load.stage).collect();
    assert_eq!(asks, [Baking]);
    let stopped = took(mixing, [(3, Step::Stop("no power".parse().unwrap()))]);
    assert_eq!((next(&stopped), stopped.still_asks(None).len()), (None, 0));
}

#[test]
fn what_is_in_an_oven_takes_up_its_place_until_it_comes_out() {
    let oven = [Capacity {
        id: "deck".to_owned(),
        name: "Deck".to_owned(),
        stage: Baking,
        location: None,
        holds: Holds::Quantity(pieces(10)),
    }];
    let plan = |id: &str| Batch::plan((id.to_owned(), 2), ten().content().clone()).unwrap();
    let one_more = |batch: &Batch| {
        batch
            .content()
            .loads("b-2", None)
            .find(|load| load.stage == Baking)
            .unwrap()
    };
    let baking = took(
        ten(),
        [(0, start(Mixing)), (1, finish(Mixing, 8)), (2, start(Baking))],
    );
    let dough = Some(Quantity::of(10, Unit::Kilogram));
    let loads = baking.takes_up(at(300), dough);
    let read: Vec<_> = loads
        .iter()
        .map(|load| (load.stage, load.amounts.clone()))
        .collect();
    let kilos = |whole| Quantity::of(whole, Unit::Kilogram);
    assert_eq!(
        read,
        [
            (Mixing, vec![pieces(2), kilos(2)]),
            (Baking, vec![pieces(8), kilos(8)])
        ]
    );
    let names = vec!["Deck".to_owned()];
    let next = one_more(&plan("b-2"));
    // Also long after it should have come out.
    assert_eq!(full(&oven, &loads, &next, at(300)), Some(Wait::Full { names }));
    let out = took(baking.clone(), [(3, finish(Baking, 8))]);
    assert_eq!(full(&oven, &out.takes_up(at(300), dough), &next, at(300)), None);
    let stopped = took(baking, [(3, Step::Stop("no power".parse().unwrap()))]);
    assert!(stopped.takes_up(at(300), dough).is_empty());
    assert!(ten().takes_up(at(0), dough).is_empty());
}

#[test]
fn it_is_late_by_what_is_past_its_plan() {
    // Mixing is planned from 0 to 60, baking from 60 to 120.
    let late = |batch: &Batch, now| -> Vec<i64> {
        let stages = batch.view(Tracking::Stages, &[]).stages;
        stages
            .iter()
            .map(|stage| stage.late_by(at(now)).num_minutes())
            .collect()
    };
    assert_eq!(late(&ten(), 0), [0, 0]);
    assert_eq!(late(&ten(), 70), [70, 10]);
    let mixing = took(ten(), [(5, start(Mixing))]);
    assert_eq!(late(&mixing, 30), [5, 0]);
    assert_eq!(late(&mixing, 80), [20, 20]);
    let early = took(mixing.clone(), [(50, finish(Mixing, 10))]);
    assert_eq!(late(&early, 80), [0, 20]);
    let stopped = took(mixing, [(50, Step::Stop("no power".parse().unwrap()))]);
    assert_eq!(late(&stopped, 80), [0, 0]);
}
