//! What is too much is found and named.

use super::world::{at, pieces};
use crate::{
    production::{Capacity, Holds, Load, Over, Overload, Span, Stage, Wait, full, overloads},
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;

fn oven(id: &str, location: Option<&str>, holds: Holds) -> Capacity {
    Capacity {
        id: id.to_owned(),
        name: id.to_owned(),
        stage: Stage::Baking,
        location: location.map(str::to_owned),
        holds,
    }
}

fn span(start: i64, end: i64) -> Span {
    Span {
        start: at(start),
        end: at(end),
    }
}

fn load(batch: &str, location: Option<&str>, (start, end): (i64, i64), whole: i64) -> Load {
    Load {
        batch: batch.to_owned(),
        location: location.map(str::to_owned),
        stage: Stage::Baking,
        span: span(start, end),
        amounts: vec![pieces(whole), Quantity::of(whole, Unit::Kilogram)],
    }
}

fn found(capacities: &[Capacity], loads: &[Load]) -> Vec<(Span, String, Over)> {
    let all = overloads(capacities, loads);
    assert!(all.unmeasured.is_empty());
    let short = |it: Overload| (it.span, it.batches.join(" "), it.over);
    all.found.into_iter().map(short).collect()
}

#[test]
fn an_overload_says_when_which_and_by_how_much() {
    let loads = [
        load("a", None, (0, 60), 80),
        load("b", None, (30, 90), 50),
        load("c", None, (60, 120), 10),
        load("d", None, (200, 260), 90),
    ];
    let by_pieces = [oven("deck", None, Holds::Quantity(pieces(100)))];
    assert_eq!(
        found(&by_pieces, &loads),
        [(span(30, 60), "a b".to_owned(), Over::Quantity(pieces(30)))]
    );
    let one_at_once = [oven("deck", None, Holds::Batches(1))];
    assert_eq!(
        found(&one_at_once, &loads),
        [
            (span(30, 60), "a b".to_owned(), Over::Batches(1)),
            (span(60, 90), "b c".to_owned(), Over::Batches(1)),
        ]
    );
    // One takes a batch of any size, the other what is left.
    let both = [
        oven("deck", None, Holds::Batches(1)),
        oven("rack", None, Holds::Quantity(pieces(49))),
    ];
    assert_eq!(
        found(&both, &loads),
        [(span(30, 60), "a b".to_owned(), Over::Quantity(pieces(1)))]
    );
    let by_weight = [oven(
        "deck",
        None,
        Holds::Quantity(Quantity::of(129, Unit::Kilogram)),
    )];
    let over = Over::Quantity(Quantity::of(1, Unit::Kilogram));
    assert_eq!(
        found(&by_weight, &loads),
        [(span(30, 60), "a b".to_owned(), over)]
    );
    // Where none is entered, nothing is too much.
    assert!(found(&[], &loads).is_empty());
}

#[test]
fn each_location_has_its_own_ovens() {
    let loads = [
        load("a", Some("centre"), (0, 60), 80),
        load("b", Some("station"), (0, 60), 80),
        load("c", Some("harbour"), (0, 60), 80),
    ];
    let ovens = [
        oven("centre", Some("centre"), Holds::Quantity(pieces(80))),
        oven("others", None, Holds::Quantity(pieces(100))),
    ];
    let all = overloads(&ovens, &loads);
    assert_eq!(all.found.len(), 1);
    assert_eq!(all.found[0].names, ["others"]);
    assert_eq!(all.found[0].batches, ["b", "c"]);
    assert_eq!(all.found[0].over, Over::Quantity(pieces(60)));
}

#[test]
fn what_nobody_measured_is_named() {
    let mut unknown = load("a", None, (0, 60), 80);
    unknown.amounts = vec![Quantity::of(8, Unit::Litre)];
    let loads = [unknown];
    let by_pieces = [oven("deck", None, Holds::Quantity(pieces(1)))];
    let all = overloads(&by_pieces, &loads);
    assert_eq!(
        (all.found.len(), all.unmeasured),
        (0, vec![(Stage::Baking, "a".to_owned())])
    );
    assert!(
        overloads(&[oven("deck", None, Holds::Batches(1))], &loads)
            .unmeasured
            .is_empty()
    );
}

#[test]
fn one_more_waits_where_it_is_full() {
    let ovens = [oven("deck", None, Holds::Batches(1))];
    let there = [load("a", None, (0, 60), 8)];
    let more = load("b", None, (30, 90), 8);
    let names = vec!["deck".to_owned()];
    assert_eq!(full(&ovens, &there, &more, at(30)), Some(Wait::Full { names }));
    assert_eq!(full(&ovens, &there, &more, at(60)), None);
    assert_eq!(
        full(&ovens, &there, &there[0], at(30)),
        None,
        "it is there already"
    );
    assert_eq!(full(&[], &there, &more, at(30)), None);
}

proptest! {
    /// Looked at minute by minute instead.
    #[test]
    fn nothing_is_hidden(
        loads in prop::collection::vec((0..60_i64, 1..40_i64, 1..50_i64), 0..12),
        places in 0..3_i64,
        room in 0..120_i64,
    ) {
        let loads: Vec<Load> = loads
            .into_iter()
            .enumerate()
            .map(|(id, (start, length, whole))| load(&id.to_string(), None, (start, start + length), whole))
            .collect();
        let ovens = [oven("deck", None, Holds::Batches(places)), oven("rack", None, Holds::Quantity(pieces(room)))];
        let all = overloads(&ovens, &loads).found;
        for minute in 0..110 {
            let now = span(minute, minute + 1);
            let mut there: Vec<i64> = loads.iter().filter(|it| it.span.overlaps(now)).map(|it| it.amounts[0].small).collect();
            there.sort_unstable();
            let rest = there.len().saturating_sub(places as usize);
            let over = there[..rest].iter().sum::<i64>() - pieces(room).small;
            let named: Vec<Over> = all.iter().filter(|it| it.span.overlaps(now)).map(|it| it.over).collect();
            let expected = (over > 0).then(|| Over::Quantity(Quantity::new(over, Unit::Piece)));
            prop_assert_eq!(named, Vec::from_iter(expected), "minute {}", minute);
        }
    }
}
