//! How much more than was ordered may come.

use crate::{bounds::amount::TOLERANCE_BASIS_POINTS, quantity::Quantity};

/// How much more than was ordered may come, in hundredths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Tolerance(i64);

/// A tolerance is from nothing to as much again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a tolerance is 0 to {TOLERANCE_BASIS_POINTS} hundredths of a percent")]
pub struct ToleranceOutOfRange;

impl Tolerance {
    /// So many hundredths of a percent.
    pub fn of_basis_points(basis_points: i64) -> Result<Self, ToleranceOutOfRange> {
        if (0..=TOLERANCE_BASIS_POINTS).contains(&basis_points) {
            Ok(Self(basis_points))
        } else {
            Err(ToleranceOutOfRange)
        }
    }

    /// In hundredths of a percent.
    pub fn basis_points(self) -> i64 {
        self.0
    }

    /// May so much have come of what was ordered?
    ///
    /// # Formula
    /// `received × 10,000 ≤ ordered × (10,000 + tolerance)`, in whole numbers of the small unit: nothing is rounded, so
    /// that 100.002 of 100 at 0 % is too much, and at 0.01 % is not.
    pub fn allows(self, ordered: Quantity, received: Quantity) -> bool {
        ordered.dimension() == received.dimension()
            && i128::from(received.small) * 10_000 <= i128::from(ordered.small) * i128::from(10_000 + self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Unit;

    #[test]
    fn more_is_told_to_the_last_milligram() {
        let ordered = Quantity::of(100, Unit::Kilogram);
        for (basis_points, received_mg, allowed) in [
            (0, 100_000_000, true),
            (0, 100_000_001, false),
            (0, 100_002_000, false),
            (1, 100_002_000, true),
            (1, 100_010_000, true),
            (1, 100_010_001, false),
            (500, 105_000_000, true),
            (500, 105_000_001, false),
            (10_000, 200_000_000, true),
            (10_000, 200_000_001, false),
        ] {
            let tolerance = Tolerance::of_basis_points(basis_points).unwrap();
            let received = Quantity::new(received_mg, Unit::Gram);
            assert_eq!(
                tolerance.allows(ordered, received),
                allowed,
                "{basis_points} {received_mg}"
            );
        }
        let litres = Quantity::of(1, Unit::Litre);
        assert!(!Tolerance::default().allows(ordered, litres));
    }

    #[test]
    fn it_is_neither_negative_nor_more_than_as_much_again() {
        for (basis_points, good) in [(-1, false), (0, true), (10_000, true), (10_001, false)] {
            assert_eq!(
                Tolerance::of_basis_points(basis_points).is_ok(),
                good,
                "{basis_points}"
            );
        }
    }
}
