//! No path leads to an illegal state.

use super::world::{PEOPLE, approving, attempt, flour, is_a_step, order, team, tried};
use crate::procurement::{How, OrderLine, Policy, PurchaseOrder, State, Tolerance, Workflow};
use proptest::prelude::*;

/// What holds of an order wherever it stands.
fn check(order: &PurchaseOrder, workflow: Workflow) {
    let stored = order.as_stored();
    let lines = &stored.lines;
    let state = stored.state;
    let all_done = lines.iter().all(OrderLine::is_done);
    let something = lines.iter().any(OrderLine::has_come);
    match state {
        State::Draft | State::PendingApproval => {
            assert!(
                stored.approval.is_none() && stored.reason.is_none() && !something,
                "{order:?}"
            );
        }
        State::Rejected => assert!(stored.approval.is_none() && stored.reason.is_some(), "{order:?}"),
        State::Approved => assert!(stored.approval.is_some() && !something, "{order:?}"),
        State::Sent => assert!(!something && !all_done, "{order:?}"),
        State::PartiallyReceived => assert!(something && !all_done, "{order:?}"),
        State::Received => assert!(something && all_done, "{order:?}"),
        State::Cancelled => assert!(!something && stored.reason.is_some(), "{order:?}"),
    }
    let is_sent = matches!(state, State::Sent | State::PartiallyReceived | State::Received);
    if is_sent && workflow == Workflow::Approval {
        assert!(stored.approval.is_some(), "{order:?}");
    }
    // Nobody approves their own, unless nobody else may.
    if let Some(approval) = &stored.approval {
        let own = approval.by.as_ref().is_some_and(|by| order.is_by(by));
        let says_so = matches!(approval.how, How::ByOnlyApprover | How::ByAuthor);
        assert!(!own || says_so, "{order:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_is_tried(
        attempts in prop::collection::vec(attempt(), 1..40),
        direct in any::<bool>(),
        people in 1..=PEOPLE.len(),
        basis_points in prop_oneof![Just(0_i64), Just(500), Just(10_000)],
        price in prop_oneof![Just(100_i64), Just(1_875), Just(2_000_000)],
    ) {
        let workflow = if direct { Workflow::Direct } else { Workflow::Approval };
        let policy = Policy::default();
        let team = team(&PEOPLE[..people]);
        let tolerance = Tolerance::of_basis_points(basis_points).unwrap();
        let mut now = order("mikel", &[flour(100, price), flour(50, price)]);
        for attempt in attempts {
            let before = now.clone();
            let by = approving(&policy, &team);
            match tried(now, &attempt, workflow, by, tolerance) {
                Some(next) => {
                    prop_assert!(is_a_step(before.state(), next.state()), "{attempt:?} of {before:?}");
                    prop_assert!(next.events().len() > before.events().len(), "{attempt:?} is not in the history");
                    check(&next, workflow);
                    now = next;
                }
                None => now = before,
            }
        }
    }
}
