//! Mass and money between the small units, so fine that a roll-up does not drift.

use crate::quantity::{Quantity, Unit};

/// Nanograms in a milligram.
const MILLIGRAM: i128 = 1_000_000;
/// Thousand-millionths in a cent.
const CENT: i128 = 1_000_000_000;

/// A mass, in nanograms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Weight(pub(super) i128);

/// An amount of money, in thousand-millionths of a cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Cost(pub(super) i128);

impl Weight {
    /// So many milligrams.
    pub fn milligrams(small: i64) -> Self {
        Self(i128::from(small) * MILLIGRAM)
    }

    /// All of it.
    pub fn nanograms(self) -> i128 {
        self.0
    }

    /// To the nearest milligram, half away from zero, shown in grams or kilograms; none where it does not fit.
    pub fn quantity(self, unit: Unit) -> Option<Quantity> {
        let small = times(self.0, 1, MILLIGRAM)?;
        Some(Quantity::new(i64::try_from(small).ok()?, unit))
    }
}

impl Cost {
    /// So many cents.
    pub fn of_cents(cents: i64) -> Self {
        Self(i128::from(cents) * CENT)
    }

    /// All of it.
    pub fn thousand_millionths(self) -> i128 {
        self.0
    }

    /// To the nearest cent, half away from zero; none where it does not fit.
    pub fn cents(self) -> Option<i64> {
        i64::try_from(times(self.0, 1, CENT)?).ok()
    }

    /// In hundredths of a cent, for what costs less than a few cents; none where it does not fit.
    pub fn hundredths(self) -> Option<i64> {
        i64::try_from(times(self.0, 100, CENT)?).ok()
    }
}

/// `amount × numerator / denominator` to the nearest whole number, half away from zero.
///
/// # Errors
/// `None` for a denominator of 0, and where it does not fit.
pub(super) fn times(amount: i128, numerator: i128, denominator: i128) -> Option<i128> {
    if denominator == 0 {
        return None;
    }
    let shared = gcd(numerator, denominator).max(1);
    let (numerator, denominator) = (numerator / shared, denominator / shared);
    let (numerator, denominator) = if denominator < 0 {
        (numerator.checked_neg()?, denominator.checked_neg()?)
    } else {
        (numerator, denominator)
    };
    // In two steps, so that only the rest is multiplied before it is divided: what fits is not lost on the way.
    let whole = (amount / denominator).checked_mul(numerator)?;
    let rest = (amount % denominator).checked_mul(numerator)?;
    let (quotient, remainder) = (rest / denominator, (rest % denominator).abs());
    // At or past the half, without doubling.
    let up = if remainder >= denominator - remainder {
        rest.signum()
    } else {
        0
    };
    whole.checked_add(quotient)?.checked_add(up)
}

/// The greatest common divisor, not negative.
pub(super) fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_nearest_half_away_from_zero() {
        for (amount, numerator, denominator, found) in [
            (7, 1, 2, Some(4)),
            (-7, 1, 2, Some(-4)),
            (7, 1, 3, Some(2)),
            (8, 1, 3, Some(3)),
            (7, -1, 2, Some(-4)),
            (7, 1, -2, Some(-4)),
            (10, 3, 4, Some(8)),
            (1, 1, 0, None),
            (i128::MAX, 2, 2, Some(i128::MAX)),
            (i128::MAX, 2, 1, None),
            // 10³⁷ × 10 / 20: the product alone would not be far from the end of 128 bits.
            (10_i128.pow(37), 1_000, 2_000, Some(5 * 10_i128.pow(36))),
        ] {
            assert_eq!(
                times(amount, numerator, denominator),
                found,
                "{amount} × {numerator}/{denominator}"
            );
        }
        assert_eq!(Cost(1_499_999_999).cents(), Some(1));
        assert_eq!(Cost(1_500_000_000).cents(), Some(2));
        assert_eq!(
            Weight(499_999).quantity(Unit::Gram),
            Some(Quantity::new(0, Unit::Gram))
        );
    }

    proptest! {
        #[test]
        fn it_is_what_plain_arithmetic_says(amount in -1_000_000_i128..1_000_000, numerator in -1_000_i128..1_000, denominator in 1_i128..1_000) {
            let product = amount * numerator;
            let half = denominator / 2;
            let plain = if product < 0 { (product - half) / denominator } else { (product + half) / denominator };
            prop_assert_eq!(times(amount, numerator, denominator), Some(plain));
        }
    }
}
