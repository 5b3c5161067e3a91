//! Which lots a stage uses: what is to be used first, first; and what is short is said.

use crate::{
    procurement::{NotInLot, StockLot},
    quantity::Quantity,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// A lot in stock, with what decides when it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotInStock {
    /// What came of it and what is left.
    pub lot: StockLot,
    /// Where it is; none nowhere in particular.
    pub location: Option<String>,
    /// Until when it keeps its quality, where that is known.
    pub best_before: Option<NaiveDate>,
    /// When it came.
    pub received_at: DateTime<Utc>,
}

/// So much of one lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// Of which, by its id.
    pub lot: String,
    /// How much.
    pub quantity: Quantity,
}

/// What is booked for an ingredient. The draws and what is short are together what was needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Of which ingredient, by its id.
    pub ingredient: String,
    /// How much is needed.
    pub needed: Quantity,
    /// From which lots.
    pub draws: Vec<Draw>,
    /// What no lot has: booked against the ingredient alone, whose stock is then less than nothing.
    pub short: Option<Quantity>,
}

impl LotInStock {
    /// Is it at hand where something is made? What is nowhere in particular is everywhere, and what is made nowhere in
    /// particular has all at hand.
    pub fn is_at_hand(&self, made_at: Option<&str>) -> bool {
        match (made_at, self.location.as_deref()) {
            (Some(made_at), Some(is)) => made_at == is,
            _ => true,
        }
    }

    /// What is left in it of that dimension.
    fn left(&self, needed: Quantity) -> i64 {
        let left = self.lot.remaining;
        if left.dimension() == needed.dimension() {
            left.small
        } else {
            0
        }
    }
}

/// Sorts lots by when they are to be used: the earliest best-before date, lots without one last; then what came first.
pub fn in_order_of_use(lots: &mut [LotInStock]) {
    lots.sort_by(|a, b| {
        let key = |it: &LotInStock| (it.best_before.is_none(), it.best_before, it.received_at);
        key(a).cmp(&key(b)).then_with(|| a.lot.id.cmp(&b.lot.id))
    });
}

impl Booking {
    /// What is needed of an ingredient, from its lots in the order of use: first those that are at hand where it is made,
    /// then those that are elsewhere.
    pub fn of(ingredient: &str, needed: Quantity, lots: &[LotInStock], made_at: Option<&str>) -> Self {
        let mut lots = lots.to_vec();
        in_order_of_use(&mut lots);
        lots.sort_by_key(|it| !it.is_at_hand(made_at));
        let mut rest = needed.small.max(0);
        let mut draws = Vec::new();
        for lot in lots {
            let small = lot.left(needed).min(rest);
            if small > 0 {
                draws.push(Draw {
                    quantity: Quantity::new(small, needed.unit),
                    lot: lot.lot.id,
                });
                rest -= small;
            }
        }
        Self {
            ingredient: ingredient.to_owned(),
            needed,
            draws,
            short: (rest > 0).then(|| Quantity::new(rest, needed.unit)),
        }
    }

    /// The lots without what it draws.
    ///
    /// # Errors
    /// Where a lot has meanwhile less; a lot that is not there is left out.
    pub fn taken_from(&self, lots: Vec<LotInStock>) -> Result<Vec<LotInStock>, NotInLot> {
        let without = |mut it: LotInStock| -> Result<LotInStock, NotInLot> {
            let draw = self.draws.iter().find(|draw| draw.lot == it.lot.id);
            if let Some(quantity) = draw.map(|draw| draw.quantity) {
                it.lot = it.lot.take(quantity)?;
            }
            Ok(it)
        };
        lots.into_iter().map(without).collect()
    }
}

/// What a stage uses, one ingredient after the other; one that is there twice takes what the first has left.
///
/// Quantities are in the ingredients' own units, as [`super::in_own_unit`] says.
pub fn book(
    needed: &[(String, Quantity)],
    lots: &BTreeMap<String, Vec<LotInStock>>,
    made_at: Option<&str>,
) -> Vec<Booking> {
    let mut left: BTreeMap<&str, Vec<LotInStock>> = BTreeMap::new();
    let mut all = Vec::with_capacity(needed.len());
    for (ingredient, quantity) in needed {
        let there = || lots.get(ingredient).cloned().unwrap_or_default();
        let lots = left.remove(ingredient.as_str()).unwrap_or_else(there);
        let booking = Booking::of(ingredient, *quantity, &lots, made_at);
        // What was just drawn is there.
        if let Ok(rest) = booking.taken_from(lots) {
            left.insert(ingredient, rest);
        }
        all.push(booking);
    }
    all
}
