//! What a recipe says of its yield, as a quantity.

use crate::{
    i18n::{Lang, format_exact, parse_scaled},
    quantity::{Quantity, Unit},
};

/// So much as a recipe says in its yield and the unit of it: of the units there are, the one that is meant; of any other
/// word (loaves, trays) so many pieces.
///
/// Read by its shortest decimal number, so that 12.5 is that and no binary fraction; what has more decimals than the unit is
/// to the nearest small unit, half away from zero. None for nothing or less, and for what does not fit.
pub fn planned(amount: f64, unit: &str) -> Option<Quantity> {
    let unit = Unit::written(unit).unwrap_or(Unit::Piece);
    let exact = parse_scaled(Lang::En, &format_exact(Lang::En, amount), unit.decimals());
    let nearest = || {
        let small = (amount * unit.one() as f64).round();
        (small.abs() < 9e18).then_some(small as i64)
    };
    let small = exact.or_else(nearest)?;
    (small > 0).then(|| Quantity::new(small, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yield_is_read_exactly() {
        for (amount, unit, small, read) in [
            (12.0, "pieces", 12_000, Unit::Piece),
            (40.0, "loaves", 40_000, Unit::Piece),
            (12.5, "", 12_500, Unit::Piece),
            (0.1, "kg", 100_000, Unit::Kilogram),
            (1_234_567.891, "kilos", 1_234_567_891_000, Unit::Kilogram),
            (0.3, "Litros", 300_000, Unit::Litre),
            (0.000_4, "piezas", 0, Unit::Piece),
            (0.000_6, "piezas", 1, Unit::Piece),
            (0.0, "kg", 0, Unit::Kilogram),
            (-1.0, "kg", 0, Unit::Kilogram),
            (f64::INFINITY, "kg", 0, Unit::Kilogram),
        ] {
            let expected = (small > 0).then(|| Quantity::new(small, read));
            assert_eq!(planned(amount, unit), expected, "{amount} {unit}");
        }
    }
}
