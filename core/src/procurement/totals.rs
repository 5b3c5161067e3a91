//! What an order costs.

use crate::quantity::nearest;
use std::collections::BTreeMap;

/// What an order costs, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Without VAT: the sum of the lines, each rounded to the cent.
    pub net_cents: i64,
    /// VAT of each rate, the lowest first.
    pub vat: Vec<VatAmount>,
    /// With VAT.
    pub gross_cents: i64,
}

/// VAT of one rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VatAmount {
    /// The rate, in hundredths of a percent.
    pub basis_points: i64,
    /// What it is of, in cents.
    pub net_cents: i64,
    /// The tax, in cents.
    pub cents: i64,
}

impl Totals {
    /// Of lines' amounts without VAT and their rates.
    ///
    /// # Formula
    /// The net amounts of a rate are added, and the tax is taken of their sum: rounded once a rate, to the nearest cent,
    /// half away from zero, as an invoice does. Gross is net and all taxes.
    ///
    /// # Errors
    /// `None` where it does not fit.
    pub fn of(lines: impl IntoIterator<Item = (i64, i64)>) -> Option<Self> {
        let mut rates = BTreeMap::<i64, i64>::new();
        for (net_cents, basis_points) in lines {
            let sum = rates.entry(basis_points).or_default();
            *sum = sum.checked_add(net_cents)?;
        }
        let mut totals = Self::default();
        for (basis_points, net_cents) in rates {
            let cents = tax(net_cents, basis_points)?;
            totals.net_cents = totals.net_cents.checked_add(net_cents)?;
            totals.gross_cents = totals.gross_cents.checked_add(net_cents.checked_add(cents)?)?;
            totals.vat.push(VatAmount {
                basis_points,
                net_cents,
                cents,
            });
        }
        Some(totals)
    }
}

fn tax(net_cents: i64, basis_points: i64) -> Option<i64> {
    nearest(i128::from(net_cents) * i128::from(basis_points), 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vat_is_rounded_once_a_rate() {
        // Three lines of 0.05 € at 10 %: 0.005 each would be 0.01 three times; of their sum it is 0.015, and so 0.02.
        let totals = Totals::of([(5, 1_000), (5, 1_000), (5, 1_000), (1_000, 400), (7, 0)]).unwrap();
        let rates: Vec<_> = totals
            .vat
            .iter()
            .map(|vat| (vat.basis_points, vat.net_cents, vat.cents))
            .collect();
        assert_eq!(rates, [(0, 7, 0), (400, 1_000, 40), (1_000, 15, 2)]);
        assert_eq!((totals.net_cents, totals.gross_cents), (1_022, 1_064));
        assert_eq!(Totals::of([]), Some(Totals::default()));
        assert_eq!(Totals::of([(i64::MAX, 0), (1, 0)]), None);
    }
}
