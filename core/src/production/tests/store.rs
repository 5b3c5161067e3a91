//! A store with lots of flour.

use crate::{
    procurement::StockLot,
    production::LotInStock,
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;

pub(super) fn milligrams(small: i64) -> Quantity {
    Quantity::new(small, Unit::Kilogram)
}

/// A lot of which so much came, on a day of November, with a date in December; nowhere in particular without a location.
pub(super) fn lot(
    id: &str,
    small: i64,
    best_before: Option<u32>,
    day: u32,
    location: Option<&str>,
) -> LotInStock {
    LotInStock {
        lot: StockLot::new(id.to_owned(), milligrams(small)),
        location: location.map(str::to_owned),
        best_before: best_before.map(|day| format!("2026-12-{day:02}").parse().unwrap()),
        received_at: format!("2026-11-{day:02}T09:00:00Z").parse().unwrap(),
    }
}

pub(super) const PLACES: [Option<&str>; 3] = [None, Some("centre"), Some("station")];

/// Up to six lots, each with something gone from it.
pub(super) fn lots() -> impl Strategy<Value = Vec<LotInStock>> {
    let one = (
        1..2_000_i64,
        0..2_000_i64,
        prop::option::of(1..5_u32),
        1..5_u32,
        0..3_usize,
    );
    prop::collection::vec(one, 0..6).prop_map(|all| {
        let of =
            |(id, (came, gone, best_before, day, place)): (usize, (i64, i64, Option<u32>, u32, usize))| {
                let mut it = lot(&format!("l{id}"), came, best_before, day, PLACES[place]);
                it.lot.remaining = milligrams(came - gone.min(came));
                it
            };
        all.into_iter().enumerate().map(of).collect()
    })
}

pub(super) fn left(lots: &[LotInStock]) -> i64 {
    lots.iter().map(|it| it.lot.remaining.small).sum()
}
