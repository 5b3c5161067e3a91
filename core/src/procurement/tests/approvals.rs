//! Who says yes, and what becomes of it; what an order says, and what it costs.

use super::world::{approving, content, flour, now, order, person, reason, team};
use crate::{
    auth::Role,
    bounds::count::ORDER_LINES,
    procurement::{
        Approval, ApproveError, Approvers, ChangeError, Delegation, Event, Fault, FaultKind, How, MemberRole,
        Policy, PurchaseOrder, SendError, State, SubmitError, Tier, Workflow, shopping_list,
    },
    quantity::{Quantity, Unit},
};

fn trio() -> Vec<MemberRole> {
    team(&[
        ("olaia", Role::Owner),
        ("mikel", Role::Manager),
        ("sara", Role::Staff),
    ])
}

/// 4 sacks at 1,000 € each: above what managers approve.
fn dear() -> PurchaseOrder {
    order("mikel", &[flour(100, 100_000)])
}

#[test]
fn somebody_else_says_yes() {
    let policy = Policy::default();
    let team = trio();
    let by = approving(&policy, &team);
    let pending = dear().submit(Some(&person("mikel")), by).unwrap();
    assert_eq!(pending.state(), State::PendingApproval);
    assert_eq!(
        pending.clone().send(Workflow::Approval),
        Err(SendError::NotApproved)
    );
    for (who, error) in [
        ("mikel", ApproveError::NotAnApprover),
        ("sara", ApproveError::NotAnApprover),
        ("nobody", ApproveError::NotAnApprover),
    ] {
        assert_eq!(pending.clone().approve(&person(who), by), Err(error), "{who}");
    }
    let approved = pending.clone().approve(&person("olaia"), by).unwrap();
    let approval = Approval {
        by: Some(person("olaia")),
        at: now(),
        how: How::ByApprover,
    };
    assert_eq!(approved.as_stored().approval, Some(approval));
    let again = approved.clone().approve(&person("olaia"), by);
    assert_eq!(again, Err(ApproveError::NotPending(State::Approved)));
    // Any change asks again.
    let lines = vec![("0".to_owned(), flour(100, 100_001))];
    let changed = approved.change(Some(&person("mikel")), content(), lines).unwrap();
    assert_eq!(
        (changed.state(), &changed.as_stored().approval),
        (State::Draft, &None)
    );
    assert_eq!(changed.send(Workflow::Approval), Err(SendError::NotApproved));
    let rejected = pending.reject(&person("olaia"), reason("too dear"), by).unwrap();
    assert_eq!(rejected.state(), State::Rejected);
    assert_eq!(
        rejected.submit(None, by),
        Err(SubmitError::NotFrom(State::Rejected))
    );
}

#[test]
fn nobody_approves_their_own_while_somebody_else_may() {
    let policy = Policy::default();
    let team = team(&[
        ("olaia", Role::Owner),
        ("ane", Role::Owner),
        ("mikel", Role::Manager),
    ]);
    let by = approving(&policy, &team);
    // Who wrote it, and who asked.
    let pending = order("olaia", &[flour(100, 100_000)])
        .submit(Some(&person("mikel")), by)
        .unwrap();
    assert_eq!(
        pending.clone().approve(&person("olaia"), by),
        Err(ApproveError::OwnOrder)
    );
    assert_eq!(
        pending.clone().reject(&person("olaia"), reason("no more"), by),
        Err(ApproveError::OwnOrder)
    );
    assert!(pending.approve(&person("ane"), by).is_ok());
    // Both owners had a hand in it: then whoever was not the last may, and the record says so.
    let lines = vec![("0".to_owned(), flour(100, 100_000))];
    let both = order("olaia", &[flour(1, 1)])
        .change(Some(&person("ane")), content(), lines)
        .unwrap();
    let asked_by_one = both.clone().submit(Some(&person("ane")), by).unwrap();
    assert_eq!(
        asked_by_one.state(),
        State::PendingApproval,
        "asking does not approve while somebody else may"
    );
    assert_eq!(
        asked_by_one.clone().approve(&person("ane"), by),
        Err(ApproveError::OwnOrder)
    );
    for pending in [asked_by_one, both.submit(Some(&person("mikel")), by).unwrap()] {
        let approved = pending.approve(&person("olaia"), by).unwrap();
        assert_eq!(approved.events().last(), Some(&Event::Approved(How::ByAuthor)));
    }
}

#[test]
fn where_only_one_may_asking_approves_and_the_record_says_so() {
    let policy = Policy::default();
    let team = trio();
    let by = approving(&policy, &team);
    let order = order("olaia", &[flour(100, 100_000)])
        .submit(Some(&person("olaia")), by)
        .unwrap();
    assert_eq!(order.state(), State::Approved);
    let events = [
        Event::Created,
        Event::Submitted,
        Event::Approved(How::ByOnlyApprover),
    ];
    assert_eq!(order.events(), events);
    // A program's key that stands for nobody asks, and somebody has to answer.
    let pending = dear().submit(None, by).unwrap();
    assert_eq!(pending.state(), State::PendingApproval);
}

#[test]
fn small_amounts_need_nobody_and_a_stand_in_is_named() {
    let tiers = vec![
        Tier {
            up_to_cents: Some(10_000),
            approvers: Approvers::NotNeeded,
        },
        Tier {
            up_to_cents: None,
            approvers: Approvers::Owners,
        },
    ];
    let stands_in = Delegation {
        from: person("olaia"),
        to: person("mikel"),
        until: now().date_naive(),
    };
    let policy = Policy::new(tiers, vec![stands_in]).unwrap();
    let team = team(&[
        ("olaia", Role::Owner),
        ("mikel", Role::Manager),
        ("maite", Role::Manager),
    ]);
    let by = approving(&policy, &team);
    let small = order("maite", &[flour(100, 2_500)])
        .submit(Some(&person("maite")), by)
        .unwrap();
    assert_eq!(small.events().last(), Some(&Event::Approved(How::NotNeeded)));
    let pending = order("maite", &[flour(100, 2_501)])
        .submit(Some(&person("maite")), by)
        .unwrap();
    let approved = pending.approve(&person("mikel"), by).unwrap();
    let how = How::ByDelegate { of: person("olaia") };
    assert_eq!(approved.events().last(), Some(&Event::Approved(how)));
}

#[test]
fn what_can_not_be_is_named_with_its_line() {
    let drop = LineWith {
        quantity: Some(0),
        ..LineWith::default()
    };
    let check = |lines: Vec<crate::procurement::LineContent>,
                 faults: &[(Option<usize>, &'static str, FaultKind)]| {
        let faults: Vec<_> = faults
            .iter()
            .map(|(line, field, kind)| Fault {
                line: *line,
                field,
                kind: *kind,
            })
            .collect();
        assert_eq!(content().checked(&lines).map(|_| ()), Err(faults));
    };
    check(
        vec![flour(1, 1), drop.line()],
        &[(Some(1), "quantity", FaultKind::NotPositive)],
    );
    let litres = LineWith {
        litres: true,
        ..LineWith::default()
    };
    check(
        vec![litres.line()],
        &[(Some(0), "pack", FaultKind::OtherDimension)],
    );
    check(
        vec![flour(1, -1), flour(1_000_001, 1_000_000_001)],
        &[
            (Some(0), "price_cents", FaultKind::NotPositive),
            (Some(1), "quantity", FaultKind::TooLarge),
            (Some(1), "price_cents", FaultKind::TooLarge),
        ],
    );
    check(
        vec![flour(1, 1); ORDER_LINES + 1],
        &[(None, "lines", FaultKind::TooMany(ORDER_LINES))],
    );
    check(
        vec![flour(1_000_000, 1_000_000_000)],
        &[(None, "lines", FaultKind::TooLarge)],
    );
    let empty = order("mikel", &[]);
    assert_eq!(empty.clone().send(Workflow::Direct), Err(SendError::NoLines));
    let sent = dear().send(Workflow::Direct).unwrap();
    assert_eq!(
        sent.change(None, content(), Vec::new()),
        Err(ChangeError::NotFrom(State::Sent))
    );
}

#[derive(Default)]
struct LineWith {
    quantity: Option<i64>,
    litres: bool,
}

impl LineWith {
    fn line(&self) -> crate::procurement::LineContent {
        let mut line = flour(1, 1);
        if let Some(small) = self.quantity {
            line.quantity = Quantity::new(small, Unit::Kilogram);
        }
        if self.litres {
            line.quantity = Quantity::of(1, Unit::Litre);
        }
        line
    }
}

#[test]
fn one_list_by_supplier_of_what_is_still_to_be_sent() {
    let sent = order("mikel", &[flour(500, 1)]).send(Workflow::Direct).unwrap();
    let mut other = order("mikel", &[flour(50, 1_875), flour(25, 1_875)]);
    other.order.number = 2;
    let list = shopping_list([&sent, &order("mikel", &[flour(100, 1_875)]), &other]);
    assert_eq!(list.len(), 1);
    let wanted = &list[0].wanted;
    assert_eq!(wanted.len(), 1);
    assert_eq!(
        (wanted[0].quantity, wanted[0].cents),
        (Quantity::of(175, Unit::Kilogram), 13_125)
    );
    let numbers: Vec<i64> = wanted[0].orders.iter().map(|order| order.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(
        (list[0].totals.net_cents, list[0].totals.gross_cents),
        (13_125, 13_650)
    );
}
