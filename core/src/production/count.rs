//! A stock count: what is there is right, and what was written is corrected, with a reason.

use super::booking::{LotInStock, in_order_of_use};
use crate::{quantity::Quantity, tenant::reason::Reason};

/// What is written of an ingredient is corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// In which lot, by its id; none what is in no lot: less than nothing where more was used than was there.
    pub lot: Option<String>,
    /// What was written.
    pub before: Quantity,
    /// What is there.
    pub after: Quantity,
    /// Why.
    pub reason: Reason,
}

/// Why a count can't be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    /// Less than nothing is nowhere.
    #[error("less than nothing can't be counted")]
    Negative,
    /// It measures something else than what is in stock.
    #[error("it measures something else than what is in stock")]
    OtherDimension,
    /// No such lot is in stock.
    #[error("no such lot is in stock")]
    NoSuchLot,
    /// More than came of a lot can't be left of it.
    #[error("more than came of the lot")]
    MoreThanCame,
}

impl Correction {
    /// By how much there is more, or less where it is negative.
    pub fn difference(&self) -> Option<Quantity> {
        self.after.minus(self.before)
    }
}

/// What one lot was counted to have; nothing to correct where that was written.
pub fn count_lot(
    lots: &[LotInStock],
    lot: &str,
    counted: Quantity,
    reason: &Reason,
) -> Result<Option<Correction>, CountError> {
    let found = lots
        .iter()
        .find(|it| it.lot.id == lot)
        .ok_or(CountError::NoSuchLot)?;
    let before = found.lot.remaining;
    is_countable(counted, before)?;
    if counted.small > found.lot.received.small {
        return Err(CountError::MoreThanCame);
    }
    Ok(correction(Some(lot), before, counted.small, reason))
}

/// What was counted of an ingredient in all. What is in no lot is cleared first; what is missing then was taken from those
/// lots that are to be used first; what is too much belongs to those that are used last, as far as it came in them, and
/// the rest to no lot.
pub fn count_all(
    lots: &[LotInStock],
    in_no_lot: Quantity,
    counted: Quantity,
    reason: &Reason,
) -> Result<Vec<Correction>, CountError> {
    is_countable(counted, in_no_lot)?;
    if lots
        .iter()
        .any(|it| it.lot.remaining.dimension() != counted.dimension())
    {
        return Err(CountError::OtherDimension);
    }
    let mut lots = lots.to_vec();
    in_order_of_use(&mut lots);
    let written: i128 = lots.iter().map(|it| i128::from(it.lot.remaining.small)).sum();
    let mut more = i128::from(counted.small) - written;
    let mut all = Vec::new();
    if more > 0 {
        lots.reverse();
    }
    for it in &lots {
        let lot = &it.lot;
        let room = if more > 0 {
            i128::from(lot.received.small - lot.remaining.small).min(more)
        } else {
            (-i128::from(lot.remaining.small)).max(more)
        };
        more -= room;
        let after = i64::try_from(i128::from(lot.remaining.small) + room).unwrap_or(lot.remaining.small);
        all.extend(correction(Some(&lot.id), lot.remaining, after, reason));
    }
    let rest = i64::try_from(more).unwrap_or(i64::MAX);
    all.extend(correction(None, in_no_lot, rest, reason));
    Ok(all)
}

fn is_countable(counted: Quantity, written: Quantity) -> Result<(), CountError> {
    if counted.dimension() != written.dimension() {
        Err(CountError::OtherDimension)
    } else if counted.small < 0 {
        Err(CountError::Negative)
    } else {
        Ok(())
    }
}

fn correction(lot: Option<&str>, before: Quantity, after: i64, reason: &Reason) -> Option<Correction> {
    (before.small != after).then(|| Correction {
        lot: lot.map(str::to_owned),
        before,
        after: Quantity::new(after, before.unit),
        reason: reason.clone(),
    })
}
