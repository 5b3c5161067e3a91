//! What quantities weigh, and which part of a batch they are.

use super::{Cost, FormulaError, Ingredient, Note, Recipe, Weight, fine::times};
use crate::quantity::{Dimension, Quantity};

/// What a millilitre of water weighs, in milligrams.
const WATER_MG: i64 = 1_000;
/// Nanograms in a microgram.
const MICROGRAM: i128 = 1_000;
/// Nanograms in what a thousandth of a piece weighs, by the milligrams of a whole one.
const THOUSANDTH: i128 = 1_000;

/// A part of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) numerator: i128,
    pub(super) denominator: i128,
}

impl Share {
    /// That part of an amount; none where it does not fit.
    pub(super) fn of(self, amount: i128) -> Option<i128> {
        times(amount, self.numerator, self.denominator)
    }
}

impl Ingredient {
    /// What so much of it weighs; none of pieces whose weight nobody said.
    pub(super) fn weight(&self, quantity: Quantity) -> Result<Option<Weight>, FormulaError> {
        let one = match quantity.dimension() {
            Dimension::Mass => return Ok(Some(Weight::milligrams(quantity.small))),
            // A microlitre at a milligram a millilitre is a microgram.
            Dimension::Volume => Some(i128::from(self.millilitre_mg.unwrap_or(WATER_MG)) * MICROGRAM),
            Dimension::Count => self.piece_mg.map(|mg| i128::from(mg) * THOUSANDTH),
        };
        let weigh = |one| {
            i128::from(quantity.small)
                .checked_mul(one)
                .map(Weight)
                .ok_or(FormulaError::TooLarge)
        };
        one.map(weigh).transpose()
    }

    /// What so much of it costs: `price × quantity / per`, by weight where it is bought and used in different measures.
    ///
    /// What is not known comes as a note about `id`.
    pub(super) fn cost(&self, id: &str, quantity: Quantity) -> Result<Result<Cost, Note>, FormulaError> {
        let Some(price) = self.price.filter(|price| price.per.small > 0) else {
            return Ok(Err(Note::NoPrice(id.to_owned())));
        };
        let (used, bought) = if price.per.dimension() == quantity.dimension() {
            (i128::from(quantity.small), i128::from(price.per.small))
        } else {
            match (self.weight(quantity)?, self.weight(price.per)?) {
                (Some(used), Some(bought)) if bought.0 > 0 => (used.0, bought.0),
                _ => return Ok(Err(Note::OtherMeasure(id.to_owned()))),
            }
        };
        let cost = times(Cost::of_cents(price.cents).0, used, bought).ok_or(FormulaError::TooLarge)?;
        Ok(Ok(Cost(cost)))
    }
}

impl Recipe {
    /// Which part of its batch so much of it is; none where nothing says what it yields in that measure.
    ///
    /// # Formula
    /// `quantity / good yield`. Where the yield is planned in pieces, or not at all, what a batch weighs less what is lost
    /// is the good yield by weight; a millilitre is then a gram.
    pub(super) fn share(&self, batch: Weight, quantity: Quantity) -> Option<Share> {
        let planned = self
            .good_yield()
            .filter(|it| it.dimension() == quantity.dimension());
        let share = match (planned, quantity.dimension()) {
            (Some(good), _) => Share {
                numerator: i128::from(quantity.small),
                denominator: i128::from(good.small),
            },
            (None, Dimension::Count) => return None,
            (None, Dimension::Mass | Dimension::Volume) => Share {
                numerator: Weight::milligrams(quantity.small).0,
                denominator: self.good_weight(batch)?.0,
            },
        };
        (share.denominator > 0).then_some(share)
    }

    /// What a batch gives by weight.
    pub(super) fn good_weight(&self, batch: Weight) -> Option<Weight> {
        match self.good_yield() {
            Some(good) if good.dimension() == Dimension::Mass => Some(Weight::milligrams(good.small)),
            _ => times(batch.0, i128::from(self.good_bp()), 10_000).map(Weight),
        }
    }

    /// What so much of it weighs.
    pub(super) fn weight(&self, batch: Weight, quantity: Quantity, share: Share) -> Option<Weight> {
        match quantity.dimension() {
            Dimension::Mass => Some(Weight::milligrams(quantity.small)),
            _ => share.of(self.good_weight(batch)?.0).map(Weight),
        }
    }
}
