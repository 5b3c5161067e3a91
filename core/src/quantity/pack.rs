//! What something is bought in: a sack of 25 kg.

use super::{Quantity, amount::nearest};

/// What something is bought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// What it is called: `sack`.
    pub name: String,
    /// How much is in it.
    pub holds: Quantity,
}

impl Pack {
    /// How many packs that is, in thousandths of one: exact where it is a multiple, none otherwise.
    pub fn thousandths(&self, quantity: Quantity) -> Option<i64> {
        let alike = quantity.dimension() == self.holds.dimension() && self.holds.small > 0;
        let scaled = i128::from(quantity.small) * 1_000;
        let holds = i128::from(self.holds.small);
        let packs = alike.then(|| (scaled % holds == 0).then(|| i64::try_from(scaled / holds).ok()));
        packs.flatten().flatten()
    }

    /// So many thousandths of a pack, shown as the pack is.
    ///
    /// # Errors
    /// `None` where that is no whole number of the small unit, or does not fit: nothing is rounded.
    pub fn times(&self, thousandths: i64) -> Option<Quantity> {
        let scaled = i128::from(self.holds.small) * i128::from(thousandths);
        let small = (scaled % 1_000 == 0).then(|| nearest(scaled, 1_000))??;
        Some(Quantity::new(small, self.holds.unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Unit;

    #[test]
    fn four_sacks_of_25_kg_are_100_kg() {
        let sack = Pack {
            name: "sack".to_owned(),
            holds: Quantity::of(25, Unit::Kilogram),
        };
        assert_eq!(sack.times(4_000), Some(Quantity::of(100, Unit::Kilogram)));
        assert_eq!(sack.thousandths(Quantity::of(100, Unit::Kilogram)), Some(4_000));
        assert_eq!(sack.thousandths(Quantity::of(100_000, Unit::Gram)), Some(4_000));
        assert_eq!(sack.thousandths(Quantity::of(10, Unit::Kilogram)), Some(400));
        // A third of a sack is no number of thousandths; a litre is no part of it.
        let third = Quantity::new(8_333_333, Unit::Kilogram);
        assert_eq!(sack.thousandths(third), None);
        assert_eq!(sack.thousandths(Quantity::of(25, Unit::Litre)), None);
        let drop = Pack {
            holds: Quantity::new(1, Unit::Gram),
            ..sack
        };
        assert_eq!(drop.times(500), None, "half a milligram is not kept");
    }
}
