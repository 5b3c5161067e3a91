//! What comes: less, exactly, more, several lots, never.

use super::world::{approving, came, flour, order, reason, team};
use crate::{
    procurement::{
        CloseError, Event, LotFault, Policy, PurchaseOrder, ReceiveError, State, StepError, Tolerance,
        Workflow,
    },
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;

const KG: i64 = 1_000_000;

fn sent() -> PurchaseOrder {
    order("mikel", &[flour(100, 1_875), flour(50, 1_875)])
        .send(Workflow::Direct)
        .unwrap()
}

fn received(
    order: PurchaseOrder,
    lines: &[(usize, &[i64])],
    basis_points: i64,
) -> Result<PurchaseOrder, ReceiveError> {
    let lines = lines.iter().map(|(line, lots)| came(*line, lots)).collect();
    let tolerance = Tolerance::of_basis_points(basis_points).unwrap();
    order.receive(lines, tolerance).map(|(next, _)| next)
}

#[test]
fn an_order_is_complete_by_its_lines_not_by_a_sum() {
    // 150 kg were ordered, and 150 kg came: but all of it for the first line.
    let order = received(sent(), &[(0, &[150 * KG])], 5_000).unwrap();
    assert_eq!(order.state(), State::PartiallyReceived);
    let order = received(order, &[(1, &[20 * KG, 30 * KG])], 0).unwrap();
    assert_eq!(order.state(), State::Received);
    assert_eq!(order.events().last(), Some(&Event::Completed));
    assert_eq!(
        received(order, &[(1, &[1])], 10_000),
        Err(ReceiveError::NotFrom(State::Received))
    );
}

#[test]
fn a_line_that_never_comes_is_closed_short() {
    let order = received(sent(), &[(0, &[99 * KG])], 0).unwrap();
    assert_eq!(
        order.clone().cancel(reason("late")),
        Err(StepError(State::PartiallyReceived))
    );
    let order = order.close_line("1", reason("sold out")).unwrap();
    assert_eq!(order.state(), State::PartiallyReceived);
    assert_eq!(order.lines()[1].outstanding(), Quantity::of(0, Unit::Kilogram));
    assert_eq!(order.lines()[0].outstanding(), Quantity::of(1, Unit::Kilogram));
    assert_eq!(
        order.clone().close_line("1", reason("again")),
        Err(CloseError::Done)
    );
    assert_eq!(
        received(order.clone(), &[(1, &[1])], 0),
        Err(ReceiveError::Closed { at: 0 })
    );
    assert_eq!(
        order.close_line("0", reason("the rest")).unwrap().state(),
        State::Received
    );
    // Where nothing comes at all, the order is cancelled.
    let order = sent().close_line("0", reason("sold out")).unwrap();
    assert_eq!(order.state(), State::Sent);
    assert_eq!(
        order.clone().close_line("1", reason("sold out")),
        Err(CloseError::CancelInstead)
    );
    assert_eq!(
        order.cancel(reason("sold out")).unwrap().state(),
        State::Cancelled
    );
}

#[test]
fn what_is_too_much_is_told_by_the_milligram() {
    let ordered = Quantity::of(100, Unit::Kilogram);
    let too_much = |small| {
        Err(ReceiveError::TooMuch {
            at: 0,
            ordered,
            received: Quantity::new(small, Unit::Kilogram),
        })
    };
    assert_eq!(received(sent(), &[(0, &[100_002_000])], 0), too_much(100_002_000));
    assert_eq!(
        received(sent(), &[(0, &[100 * KG, 1])], 0),
        too_much(100 * KG + 1)
    );
    assert!(received(sent(), &[(0, &[105 * KG])], 500).is_ok());
    // What came before counts.
    let order = received(sent(), &[(0, &[60 * KG])], 500).unwrap();
    assert_eq!(
        received(order, &[(0, &[45 * KG + 1])], 500),
        too_much(105 * KG + 1)
    );
}

#[test]
fn what_is_over_keeps_its_value() {
    let order = received(sent(), &[(0, &[105 * KG]), (1, &[50 * KG])], 500).unwrap();
    // 155 kg at 18.75 € for 25 kg, with 4 %.
    assert_eq!(order.received_totals().net_cents, 11_625);
    assert_eq!(order.received_totals().gross_cents, 12_090);
    assert_eq!(order.totals().net_cents, 11_250);
}

#[test]
fn a_receipt_that_can_not_be_is_refused_whole() {
    let litre = |mut line: crate::procurement::ReceiptLine| {
        line.lots[0].quantity = Quantity::of(1, Unit::Litre);
        line
    };
    let coded = |codes: &[&str]| {
        let mut line = came(0, &vec![1; codes.len()]);
        for (lot, code) in line.lots.iter_mut().zip(codes) {
            lot.code = Some((*code).to_owned());
        }
        line
    };
    let lot = |fault| ReceiveError::Lot { at: 0, fault };
    let long = "x".repeat(61);
    for (lines, error) in [
        (vec![], ReceiveError::LineCount),
        (vec![came(7, &[1])], ReceiveError::NoSuchLine { at: 0 }),
        (
            vec![came(0, &[1]), came(0, &[1])],
            ReceiveError::SameLine { at: 1 },
        ),
        (vec![came(0, &[])], lot(LotFault::LotCount)),
        (vec![came(0, &[1; 21])], lot(LotFault::LotCount)),
        (vec![came(0, &[0])], lot(LotFault::NotPositive)),
        (vec![came(0, &[5, -4])], lot(LotFault::NotPositive)),
        (vec![litre(came(0, &[1]))], lot(LotFault::OtherDimension)),
        (vec![came(0, &[i64::MAX, 1])], lot(LotFault::TooLarge)),
        (vec![came(0, &[i64::MAX])], lot(LotFault::TooLarge)),
        (vec![coded(&["L1", " L1 "])], lot(LotFault::SameCode)),
        (vec![coded(&[&long])], lot(LotFault::Code)),
        (vec![coded(&["a\nb"])], lot(LotFault::Code)),
    ] {
        assert_eq!(sent().receive(lines, Tolerance::default()), Err(error));
    }
    let (_, entered) = sent()
        .receive(vec![coded(&[" L1 ", " "])], Tolerance::default())
        .unwrap();
    let codes: Vec<_> = entered[0].lots.iter().map(|lot| lot.code.as_deref()).collect();
    assert_eq!(codes, [Some("L1"), None]);
    let policy = Policy::default();
    let team = team(&[]);
    let pending = order("mikel", &[flour(1, 1)])
        .submit(None, approving(&policy, &team))
        .unwrap();
    assert_eq!(
        received(pending, &[(0, &[1])], 0),
        Err(ReceiveError::NotFrom(State::PendingApproval))
    );
}

proptest! {
    /// Two people enter what came, each their own deliveries: in whichever order, the order says the same in the end.
    #[test]
    fn receipts_in_any_order_give_one_truth(
        deliveries in prop::collection::vec((0..2_usize, prop::collection::vec(1..30 * KG, 1..3)), 1..6),
        shuffled in any::<prop::sample::Index>(),
    ) {
        let enter = |deliveries: &[(usize, Vec<i64>)]| {
            let mut order = sent();
            for (line, lots) in deliveries {
                // Enough tolerance that none is refused: a refusal depends on what came before.
                match received(order.clone(), &[(*line, lots)], 10_000) {
                    Ok(next) => order = next,
                    Err(_) => return None,
                }
            }
            Some(order.as_stored().clone())
        };
        let mut others = deliveries.clone();
        others.rotate_left(shuffled.index(deliveries.len()));
        let (one, other) = (enter(&deliveries), enter(&others));
        if let (Some(one), Some(other)) = (one, other) {
            prop_assert_eq!(one, other);
        }
    }
}
