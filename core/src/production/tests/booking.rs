//! Which lots are used, and what a count corrects.

use super::{
    store::{PLACES, left, lot, lots, milligrams},
    world::reason,
};
use crate::{
    procurement::NotInLot,
    production::{Booking, Correction, CountError, LotInStock, book, count_all, count_lot, in_order_of_use},
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn drawn(booking: &Booking) -> Vec<(&str, i64)> {
    booking
        .draws
        .iter()
        .map(|it| (it.lot.as_str(), it.quantity.small))
        .collect()
}

fn store() -> Vec<LotInStock> {
    vec![
        lot("undated-late", 100, None, 9, None),
        lot("undated", 100, None, 2, None),
        lot("christmas", 100, Some(24), 1, Some("centre")),
        lot("soon-late", 100, Some(4), 9, None),
        lot("soon", 100, Some(4), 3, Some("station")),
    ]
}

#[test]
fn what_keeps_the_shortest_is_used_first() {
    for (needed, location, draws, short) in [
        (50, None, vec![("soon", 50)], None),
        (150, None, vec![("soon", 100), ("soon-late", 50)], None),
        (
            350,
            None,
            vec![
                ("soon", 100),
                ("soon-late", 100),
                ("christmas", 100),
                ("undated", 50),
            ],
            None,
        ),
        (
            150,
            Some("centre"),
            vec![("soon-late", 100), ("christmas", 50)],
            None,
        ),
        // What is at hand is used up before what is elsewhere, though that keeps less long.
        (
            550,
            Some("harbour"),
            vec![
                ("soon-late", 100),
                ("undated", 100),
                ("undated-late", 100),
                ("soon", 100),
                ("christmas", 100),
            ],
            Some(50),
        ),
    ] {
        let booking = Booking::of("flour", milligrams(needed), &store(), location);
        assert_eq!(drawn(&booking), draws, "{needed} {location:?}");
        assert_eq!(booking.short, short.map(milligrams));
    }
    // Nobody has litres of it.
    let litre = Quantity::of(1, Unit::Litre);
    let booking = Booking::of("flour", litre, &store(), None);
    assert_eq!((booking.draws.len(), booking.short), (0, Some(litre)));
}

#[test]
fn the_same_ingredient_twice_takes_what_is_left() {
    let lots = BTreeMap::from([("flour".to_owned(), store())]);
    let needed = [
        ("flour".to_owned(), milligrams(150)),
        ("salt".to_owned(), milligrams(5)),
        ("flour".to_owned(), milligrams(400)),
    ];
    let all = book(&needed, &lots, None);
    assert_eq!(drawn(&all[0]), [("soon", 100), ("soon-late", 50)]);
    assert_eq!((all[1].draws.len(), all[1].short), (0, Some(milligrams(5))));
    assert_eq!(drawn(&all[2])[0], ("soon-late", 50));
    assert_eq!(all[2].short, Some(milligrams(50)));
}

#[test]
fn what_somebody_else_has_taken_meanwhile_is_not_taken_twice() {
    let booking = Booking::of("flour", milligrams(100), &store(), None);
    let once = booking.taken_from(store()).unwrap();
    assert_eq!(booking.taken_from(once), Err(NotInLot::TooMuch));
}

fn corrected(all: &[Correction]) -> Vec<(Option<&str>, i64, i64)> {
    all.iter()
        .map(|it| (it.lot.as_deref(), it.before.small, it.after.small))
        .collect()
}

#[test]
fn a_count_corrects_what_was_written() {
    let why = reason("counted on Monday");
    let mut lots = store();
    lots[4].lot.remaining = milligrams(30);
    lots[0].lot.remaining = milligrams(90);
    // Written: 420 in lots, and 50 used that no lot had.
    for (counted, corrections) in [
        (420, vec![(None, -50, 0)]),
        (
            310,
            vec![
                (Some("soon"), 30, 0),
                (Some("soon-late"), 100, 20),
                (None, -50, 0),
            ],
        ),
        (425, vec![(Some("undated-late"), 90, 95), (None, -50, 0)]),
        (
            480,
            vec![
                (Some("undated-late"), 90, 100),
                (Some("soon"), 30, 80),
                (None, -50, 0),
            ],
        ),
        (
            530,
            vec![
                (Some("undated-late"), 90, 100),
                (Some("soon"), 30, 100),
                (None, -50, 30),
            ],
        ),
    ] {
        let all = count_all(&lots, milligrams(-50), milligrams(counted), &why).unwrap();
        assert_eq!(corrected(&all), corrections, "{counted}");
        assert!(all.iter().all(|it| it.reason == why && it.difference().is_some()));
    }
    for (counted, error) in [
        (milligrams(-1), CountError::Negative),
        (Quantity::of(1, Unit::Litre), CountError::OtherDimension),
    ] {
        assert_eq!(count_all(&lots, milligrams(0), counted, &why), Err(error));
        assert_eq!(count_lot(&lots, "soon", counted, &why), Err(error));
    }
    let one = |lot, small| count_lot(&lots, lot, milligrams(small), &why);
    assert_eq!(one("soon", 30), Ok(None));
    let twenty = one("soon", 20).unwrap().unwrap();
    assert_eq!(twenty.difference(), Some(milligrams(-10)));
    assert_eq!(one("soon", 101), Err(CountError::MoreThanCame));
    assert_eq!(one("lost", 1), Err(CountError::NoSuchLot));
}

proptest! {
    #[test]
    fn what_is_drawn_and_what_is_short_is_what_is_needed(lots in lots(), needed in 1..8_000_i64, place in 0..3_usize) {
        let location = PLACES[place];
        let booking = Booking::of("flour", milligrams(needed), &lots, location);
        let drawn: i64 = booking.draws.iter().map(|it| it.quantity.small).sum();
        prop_assert_eq!(drawn + booking.short.map_or(0, |it| it.small), needed);
        let rest = booking.taken_from(lots.clone()).unwrap();
        prop_assert_eq!(left(&lots) - left(&rest), drawn);
        // What is short is nowhere.
        prop_assert!(booking.short.is_none() || left(&rest) == 0);
        // Nothing is opened as long as something of what is to be used before it is left: what is at hand first.
        let mut usable = rest;
        in_order_of_use(&mut usable);
        usable.sort_by_key(|it| !it.is_at_hand(location));
        let touched = usable.iter().rposition(|it| booking.draws.iter().any(|draw| draw.lot == it.lot.id)).unwrap_or(0);
        prop_assert!(usable.iter().take(touched).all(|it| it.lot.remaining.small == 0));
    }

    #[test]
    fn after_a_count_there_is_what_was_counted(lots in lots(), in_no_lot in -500..500_i64, counted in 0..9_000_i64) {
        let all = count_all(&lots, milligrams(in_no_lot), milligrams(counted), &reason("counted")).unwrap();
        let after = |lot: Option<&str>, before: i64| {
            let found = all.iter().find(|it| it.lot.as_deref() == lot);
            found.map_or(before, |it| it.after.small)
        };
        let mut sum = after(None, in_no_lot);
        prop_assert!(sum >= 0);
        for it in &lots {
            let now = after(Some(&it.lot.id), it.lot.remaining.small);
            prop_assert!((0..=it.lot.received.small).contains(&now));
            sum += now;
        }
        prop_assert_eq!(sum, counted);
    }
}
