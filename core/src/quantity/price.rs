//! What a quantity costs at a price.

use super::{Quantity, amount::nearest};

/// What `quantity` costs where `per` costs `price_cents`.
///
/// # Formula
/// `price_cents × quantity / per`, to the nearest cent, half away from zero; computed exactly in 128 bits.
///
/// # Errors
/// `None` where the two measure different things, `per` is nothing, or the result does not fit.
pub fn cost_cents(price_cents: i64, per: Quantity, quantity: Quantity) -> Option<i64> {
    if per.dimension() != quantity.dimension() {
        return None;
    }
    nearest(
        i128::from(price_cents) * i128::from(quantity.small),
        i128::from(per.small),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Unit;

    #[test]
    fn a_sack_at_18_75_costs_75_cents_a_kilogram() {
        let sack = Quantity::of(25, Unit::Kilogram);
        for (quantity, cents) in [
            (Quantity::of(100, Unit::Kilogram), Some(7_500)),
            (Quantity::of(500, Unit::Gram), Some(38)),
            (Quantity::of(1, Unit::Gram), Some(0)),
            (Quantity::of(1, Unit::Litre), None),
        ] {
            assert_eq!(cost_cents(1_875, sack, quantity), cents, "{quantity:?}");
        }
        assert_eq!(
            cost_cents(100, Quantity::new(0, Unit::Gram), Quantity::of(1, Unit::Gram)),
            None
        );
    }
}
