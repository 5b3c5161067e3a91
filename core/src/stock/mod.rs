//! What is in store of an ingredient: what is left of its lots, and until when the first of it keeps.

use crate::quantity::{Quantity, Unit};
use chrono::NaiveDate;

/// So many days ahead it is said that something is to be used first.
pub const SOON: i64 = 7;

/// What is left of an ingredient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stock {
    /// How much, in the ingredient's own unit.
    pub left: Quantity,
    /// The earliest best-before date of what is left, where one is known.
    pub best_before: Option<NaiveDate>,
}

/// How long something keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Keeps {
    /// Its best-before date is over.
    Past,
    /// So many days are left, at most [`SOON`]; none is today.
    Soon(i64),
    /// It keeps.
    Long,
}

impl Stock {
    /// Nothing of what is kept in `unit`.
    pub fn none(unit: Unit) -> Self {
        Self {
            left: Quantity::new(0, unit),
            best_before: None,
        }
    }

    /// With so much more, exactly; what measures something else is no more of it.
    #[must_use]
    pub fn and(self, left: Quantity, best_before: Option<NaiveDate>) -> Self {
        let Some(sum) = self.left.plus(left) else {
            return self;
        };
        Self {
            left: sum,
            best_before: [self.best_before, best_before].into_iter().flatten().min(),
        }
    }

    /// Is less left than the level at which it is ordered anew?
    pub fn is_below(&self, level: Quantity) -> bool {
        self.left.minus(level).is_some_and(|over| over.small < 0)
    }
}

impl Keeps {
    /// How long something keeps that is best before that day.
    pub fn until(best_before: NaiveDate, today: NaiveDate) -> Self {
        match (best_before - today).num_days() {
            ..0 => Self::Past,
            days @ 0..=SOON => Self::Soon(days),
            _ => Self::Long,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn lots_in_several_units_add_up_exactly() {
        let flour = Stock::none(Unit::Kilogram)
            .and(Quantity::of(25, Unit::Kilogram), day("2026-12-24"))
            .and(Quantity::new(37_500_001, Unit::Gram), day("2026-12-04"))
            .and(Quantity::of(9, Unit::Litre), day("2026-01-01"))
            .and(Quantity::new(0, Unit::Gram), None);
        assert_eq!(flour.left, Quantity::new(62_500_001, Unit::Kilogram));
        assert_eq!(flour.best_before, day("2026-12-04"));
    }

    #[test]
    fn it_is_below_a_level_and_not_at_it() {
        let stock = |whole| Stock::none(Unit::Kilogram).and(Quantity::of(whole, Unit::Kilogram), None);
        for (left, level, below) in [
            (49, Quantity::of(50, Unit::Kilogram), true),
            (50, Quantity::of(50, Unit::Kilogram), false),
            (49, Quantity::of(50_000, Unit::Gram), true),
            (0, Quantity::of(0, Unit::Kilogram), false),
            (0, Quantity::of(1, Unit::Litre), false),
        ] {
            assert_eq!(stock(left).is_below(level), below, "{left} {level:?}");
        }
    }

    #[test]
    fn a_date_is_past_near_or_far() {
        let today = "2026-11-30".parse().unwrap();
        for (best_before, keeps) in [
            ("2026-11-29", Keeps::Past),
            ("2026-11-30", Keeps::Soon(0)),
            ("2026-12-07", Keeps::Soon(7)),
            ("2026-12-08", Keeps::Long),
        ] {
            assert_eq!(
                Keeps::until(best_before.parse().unwrap(), today),
                keeps,
                "{best_before}"
            );
        }
    }
}
