//! From flour to loaf and back.

use super::{
    store::{PLACES, left, lots, milligrams},
    world::{content, finish, lose, named, pieces, start, take, took},
};
use crate::production::{Batch, Booking, LotUse, Reached, Stage, Status, Traces, Tracking, recall};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn used(lot: &str, batch: &str, small: i64) -> LotUse {
    LotUse {
        ingredient: "flour".to_owned(),
        lot: (!lot.is_empty()).then(|| lot.to_owned()),
        batch: batch.to_owned(),
        quantity: milligrams(small),
    }
}

/// A mother goes into a levain, that into loaves and baguettes; buns are of another flour.
fn night() -> (Vec<LotUse>, Vec<(&'static str, Vec<String>)>) {
    let of = |parents: &[&str]| parents.iter().map(|it| (*it).to_owned()).collect();
    let uses = vec![
        used("a", "mother", 10),
        used("b", "levain", 20),
        used("b", "loaf", 40),
        used("b", "loaf", 60),
        used("c", "bun", 30),
        used("", "bun", 5),
        // Weighed in by mistake, and put back.
        used("c", "loaf", 7),
        used("c", "loaf", -7),
    ];
    let batches = vec![
        ("mother", of(&[])),
        ("levain", of(&["mother"])),
        ("loaf", of(&["levain"])),
        ("baguette", of(&["levain", "mother"])),
        ("bun", of(&[])),
    ];
    (uses, batches)
}

#[test]
fn a_lot_is_followed_to_all_that_it_is_in_and_back() {
    let (uses, batches) = night();
    let traces = Traces::of(&uses, batches.iter().map(|(id, parents)| (*id, &parents[..])));
    let read = |reached: Vec<Reached>| -> Vec<(String, Option<i64>, String)> {
        let of = |it: Reached| (it.batch, it.used.map(|it| it.small), it.through.join(" "));
        reached.into_iter().map(of).collect()
    };
    let line = |batch: &str, used, through: &str| (batch.to_owned(), used, through.to_owned());
    assert_eq!(
        read(traces.of_lot("a")),
        [
            line("baguette", None, "levain mother"),
            line("levain", None, "mother"),
            line("loaf", None, "levain"),
            line("mother", Some(10), ""),
        ]
    );
    assert_eq!(
        read(traces.of_lot("b")),
        [
            line("baguette", None, "levain"),
            line("levain", Some(20), ""),
            line("loaf", Some(100), "levain"),
        ]
    );
    assert_eq!(read(traces.of_lot("c")), [line("bun", Some(30), "")]);
    assert_eq!(read(traces.of_batch("loaf")), [line("loaf", None, "")]);
    assert!(traces.of_lot("z").is_empty());

    let back: Vec<_> = traces
        .back("loaf")
        .into_iter()
        .map(|it| (it.lot.unwrap(), it.batch, it.quantity.small))
        .collect();
    let origin = |lot: &str, batch: &str, small| (lot.to_owned(), batch.to_owned(), small);
    assert_eq!(
        back,
        [
            origin("a", "mother", 10),
            origin("b", "levain", 20),
            origin("b", "loaf", 100)
        ]
    );
    let bun = traces.back("bun");
    assert_eq!((bun[0].lot.as_deref(), bun[0].quantity), (None, milligrams(5)));
}

#[test]
fn a_recall_sheet_says_where_all_of_it_went() {
    let (uses, batches) = night();
    let traces = Traces::of(&uses, batches.iter().map(|(id, parents)| (*id, &parents[..])));
    let plan = |id: &str, number, location: Option<&str>| {
        let mut content = content(pieces(10), &[Stage::Baking]);
        content.location = location.map(named);
        Batch::plan((id.to_owned(), number), content).unwrap()
    };
    let loaf = took(
        plan("loaf", 8, Some("centre")),
        [
            (0, start(Stage::Baking)),
            (1, finish(Stage::Baking, 8)),
            (2, lose(Stage::Baking, 2)),
        ],
    );
    let baguette = took(
        plan("baguette", 7, None),
        [(0, start(Stage::Baking)), (1, finish(Stage::Baking, 3))],
    );
    let lines = recall(
        &traces.of_lot("b"),
        &[loaf, baguette, plan("bun", 1, None)],
        Tracking::Stages,
    );
    let read: Vec<_> = lines
        .iter()
        .map(|it| (it.number, it.status, it.good, it.lost, it.remains))
        .collect();
    assert_eq!(
        read,
        [
            (7, Status::Baking, pieces(3), pieces(0), pieces(7)),
            (8, Status::Done, pieces(8), pieces(2), pieces(0)),
        ]
    );
    assert_eq!(lines[1].location, Some(named("centre")));
    assert_eq!(lines[1].reached.used, Some(milligrams(100)));
}

proptest! {
    /// To the last milligram: what came is left or was used, and what was used is found from both ends.
    #[test]
    fn nothing_is_lost_between_a_lot_and_a_loaf(
        mut store in lots(),
        batches in prop::collection::vec((1..2_500_i64, 0..3_usize, prop::collection::btree_set(0..12_usize, 0..3)), 1..12),
    ) {
        let before = left(&store);
        let mut uses = Vec::new();
        let mut edges: Vec<(String, Vec<String>)> = Vec::new();
        let mut needed_in_all = 0;
        for (nth, (needed, place, parents)) in batches.iter().enumerate() {
            let id = format!("b{nth}");
            let booking = Booking::of("flour", milligrams(*needed), &store, PLACES[*place]);
            store = booking.taken_from(store).unwrap();
            uses.extend(booking.draws.iter().map(|draw| used(&draw.lot, &id, draw.quantity.small)));
            uses.extend(booking.short.map(|short| used("", &id, short.small)));
            // Only earlier ones go into later ones.
            let parents = parents.iter().filter(|parent| **parent < nth).map(|it| format!("b{it}")).collect();
            edges.push((id, parents));
            needed_in_all += needed;
        }
        let traces = Traces::of(&uses, edges.iter().map(|(id, parents)| (id.as_str(), &parents[..])));
        let mut found = 0;
        for it in &store {
            let reached = traces.of_lot(&it.lot.id);
            found += reached.iter().filter_map(|it| it.used).map(|it| it.small).sum::<i64>();
            // Both ways the same.
            let forward: BTreeSet<&str> = reached.iter().map(|it| it.batch.as_str()).collect();
            for (batch, _) in &edges {
                let back = traces.back(batch);
                prop_assert_eq!(forward.contains(batch.as_str()), back.iter().any(|origin| origin.lot.as_ref() == Some(&it.lot.id)));
            }
        }
        prop_assert_eq!(before, left(&store) + found);
        let short: i64 = uses.iter().filter(|it| it.lot.is_none()).map(|it| it.quantity.small).sum();
        prop_assert_eq!(needed_in_all, found + short);
    }

    /// What a recall sheet says of a batch is all that was planned of it.
    #[test]
    fn a_recall_sheet_leaves_nothing_out(steps in prop::collection::vec((0..60_i64, 1..9_i64, any::<bool>()), 0..8)) {
        let mut batch = took(super::world::ten(), [(0, start(Stage::Mixing))]);
        for (minute, whole, is_lost) in steps {
            let step = if is_lost { lose(Stage::Mixing, whole) } else { finish(Stage::Mixing, whole) };
            if let Ok(next) = take(batch.clone(), minute, step) {
                batch = next;
            }
        }
        let reached = Reached { batch: "b-1".to_owned(), used: None, through: vec![] };
        let lines = recall(&[reached], &[batch], Tracking::Stages);
        prop_assert_eq!(lines[0].good.small + lines[0].lost.small + lines[0].remains.small, pieces(10).small);
    }
}
