//! Nothing is lost and nothing comes of nothing, to the last unit and the last cent.

use super::world::{came, flour, lots, order};
use crate::{
    procurement::{LotFault, NotInLot, ReceiveError, StockLot, Tolerance, Workflow},
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;

proptest! {
    /// What the lots hold is what the lines have received, and the receipts' values add up to the order's.
    #[test]
    fn receipts_conserve(
        deliveries in prop::collection::vec((0..3_usize, lots()), 1..12),
        price in 0..1_000_000_i64,
    ) {
        let lines = [flour(100, price), flour(50, price), flour(1, price)];
        let mut order = order("mikel", &lines).send(Workflow::Direct).unwrap();
        let tolerance = Tolerance::of_basis_points(10_000).unwrap();
        let (mut in_lots, mut value) = ([0_i64; 3], 0_i64);
        for (line, lots) in deliveries {
            let before = order.received_totals().net_cents;
            let (next, entered) = match order.clone().receive(vec![came(line, &lots)], tolerance) {
                Ok(done) => done,
                Err(
                    ReceiveError::TooMuch { .. }
                    | ReceiveError::NotFrom(_)
                    | ReceiveError::Lot { fault: LotFault::TooLarge, .. },
                ) => continue,
                Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
            };
            for lot in &entered[0].lots {
                in_lots[line] += lot.quantity.small;
            }
            value += next.received_totals().net_cents - before;
            order = next;
        }
        for (line, in_lots) in order.lines().iter().zip(in_lots) {
            prop_assert_eq!(line.received.small, in_lots);
            let rest = line.outstanding().small;
            prop_assert_eq!(rest, (line.content.quantity.small - in_lots).max(0));
        }
        prop_assert_eq!(order.received_totals().net_cents, value);
    }

    /// A lot has what came, less what was taken, and what was put back; a refused movement changes nothing.
    #[test]
    fn a_lot_conserves(came in 1..1_000_i64, movements in prop::collection::vec(-400..400_i64, 0..40)) {
        let quantity = |small| Quantity::new(small, Unit::Gram);
        let mut lot = StockLot::new("l".to_owned(), quantity(came));
        let mut sum = came;
        for movement in movements {
            let before = lot.clone();
            let moved = if movement < 0 {
                lot.take(quantity(-movement))
            } else {
                lot.put_back(quantity(movement))
            };
            lot = match moved {
                Ok(next) => {
                    sum += movement;
                    next
                }
                Err(_) => before,
            };
            prop_assert_eq!(lot.remaining.small, sum);
            prop_assert!((0..=came).contains(&sum));
        }
    }
}

#[test]
fn a_lot_refuses_what_it_has_not() {
    let lot = StockLot::new("l".to_owned(), Quantity::of(2, Unit::Kilogram));
    for (quantity, error) in [
        (Quantity::new(2_000_001, Unit::Gram), NotInLot::TooMuch),
        (Quantity::of(1, Unit::Litre), NotInLot::OtherDimension),
        (Quantity::of(0, Unit::Gram), NotInLot::Nothing),
        (Quantity::of(-1, Unit::Gram), NotInLot::Nothing),
    ] {
        assert_eq!(lot.clone().take(quantity), Err(error));
        assert_eq!(lot.clone().put_back(quantity), Err(error));
    }
    let empty = lot.take(Quantity::of(2_000, Unit::Gram)).unwrap();
    assert_eq!(empty.remaining, Quantity::of(0, Unit::Kilogram));
}
