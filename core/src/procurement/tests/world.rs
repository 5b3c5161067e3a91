//! An order, a team and whatever can be tried with them.

use crate::{
    auth::Role,
    ids::UserId,
    procurement::{
        ApproveError, Approving, LineContent, Lot, MemberRole, Named, OrderContent, Policy, PurchaseOrder,
        ReceiptLine, State, Tolerance, Workflow,
    },
    quantity::{Pack, Quantity, Unit},
    tenant::reason::Reason,
};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;

pub(super) fn person(name: &str) -> UserId {
    name.parse().unwrap()
}

pub(super) fn reason(text: &str) -> Reason {
    text.parse().unwrap()
}

pub(super) fn today() -> NaiveDate {
    "2026-11-30".parse().unwrap()
}

pub(super) fn now() -> DateTime<Utc> {
    today().and_hms_opt(9, 0, 0).unwrap().and_utc()
}

pub(super) fn team(people: &[(&str, Role)]) -> Vec<MemberRole> {
    let of = |(name, role): &(&str, Role)| MemberRole {
        user: person(name),
        role: *role,
    };
    people.iter().map(of).collect()
}

pub(super) fn approving<'a>(policy: &'a Policy, team: &'a [MemberRole]) -> Approving<'a> {
    Approving {
        policy,
        team,
        today: today(),
        now: now(),
    }
}

pub(super) fn content() -> OrderContent {
    OrderContent {
        supplier: Named {
            id: "mill".to_owned(),
            name: "Harinera Ebro".to_owned(),
        },
        location: None,
        needed_by: None,
        notes: None,
    }
}

/// `kilograms` of flour in sacks of 25 kg at `price_cents` a sack.
pub(super) fn flour(kilograms: i64, price_cents: i64) -> LineContent {
    LineContent {
        ingredient: "flour".to_owned(),
        name: "Strong flour".to_owned(),
        quantity: Quantity::of(kilograms, Unit::Kilogram),
        pack: Some(Pack {
            name: "sack".to_owned(),
            holds: Quantity::of(25, Unit::Kilogram),
        }),
        price_cents,
        vat_basis_points: 400,
    }
}

/// An order by `author`; its lines are called `0`, `1`, ….
pub(super) fn order(author: &str, lines: &[LineContent]) -> PurchaseOrder {
    let ids = lines.iter().cloned().enumerate();
    let lines = ids.map(|(id, line)| (id.to_string(), line)).collect();
    PurchaseOrder::draft(("o-1".to_owned(), 1), Some(&person(author)), content(), lines).unwrap()
}

/// So many milligrams came for a line, in lots of these sizes.
pub(super) fn came(line: usize, lots: &[i64]) -> ReceiptLine {
    let lots = lots.iter().map(|small| Lot {
        code: None,
        best_before: None,
        quantity: Quantity::new(*small, Unit::Kilogram),
    });
    ReceiptLine {
        line: line.to_string(),
        lots: lots.collect(),
    }
}

/// Something that somebody tries.
#[derive(Debug, Clone)]
pub(super) enum Attempt {
    Change(usize),
    Submit(usize),
    Withdraw,
    Approve(usize),
    Reject(usize),
    Send,
    Cancel,
    Receive(Vec<(usize, Vec<i64>)>),
    Close(usize),
}

pub(super) const PEOPLE: [(&str, Role); 4] = [
    ("olaia", Role::Owner),
    ("mikel", Role::Manager),
    ("maite", Role::Manager),
    ("sara", Role::Staff),
];

/// Quantities from a milligram to more than was ordered.
pub(super) fn lots() -> impl Strategy<Value = Vec<i64>> {
    let small = prop_oneof![1..5_i64, 1..200_000_000_i64, Just(100_000_000)];
    prop::collection::vec(small, 1..4)
}

pub(super) fn attempt() -> impl Strategy<Value = Attempt> {
    let who = 0..PEOPLE.len();
    prop_oneof![
        1 => who.clone().prop_map(Attempt::Change),
        3 => who.clone().prop_map(Attempt::Submit),
        1 => Just(Attempt::Withdraw),
        4 => who.clone().prop_map(Attempt::Approve),
        1 => who.prop_map(Attempt::Reject),
        4 => Just(Attempt::Send),
        1 => Just(Attempt::Cancel),
        6 => prop::collection::vec((0..4_usize, lots()), 1..4).prop_map(Attempt::Receive),
        2 => (0..4_usize).prop_map(Attempt::Close),
    ]
}

/// The order afterwards, or nothing where it is refused.
pub(super) fn tried(
    order: PurchaseOrder,
    attempt: &Attempt,
    workflow: Workflow,
    by: Approving<'_>,
    tolerance: Tolerance,
) -> Option<PurchaseOrder> {
    let who = |place: &usize| person(PEOPLE[*place].0);
    let answer = |done: Result<PurchaseOrder, ApproveError>| done.ok();
    match attempt {
        Attempt::Change(place) => {
            let lines = vec![
                ("0".to_owned(), flour(100, 1_900)),
                ("1".to_owned(), flour(50, 2_000)),
            ];
            order.change(Some(&who(place)), content(), lines).ok()
        }
        Attempt::Submit(place) => order.submit(Some(&who(place)), by).ok(),
        Attempt::Withdraw => order.withdraw().ok(),
        Attempt::Approve(place) => answer(order.approve(&who(place), by)),
        Attempt::Reject(place) => answer(order.reject(&who(place), reason("too dear"), by)),
        Attempt::Send => order.send(workflow).ok(),
        Attempt::Cancel => order.cancel(reason("not needed")).ok(),
        Attempt::Receive(lines) => {
            let lines = lines.iter().map(|(line, lots)| came(*line, lots));
            order
                .receive(lines.collect(), tolerance)
                .ok()
                .map(|(next, _)| next)
        }
        Attempt::Close(line) => order.close_line(&line.to_string(), reason("sold out")).ok(),
    }
}

/// The steps there are, written down once more.
pub(super) fn is_a_step(from: State, to: State) -> bool {
    use State::{Approved, Cancelled, Draft, PartiallyReceived, PendingApproval, Received, Rejected, Sent};
    let next: &[State] = match from {
        Draft => &[Draft, PendingApproval, Approved, Sent, Cancelled],
        PendingApproval => &[Draft, Approved, Rejected, Cancelled],
        Approved => &[Draft, Sent, Cancelled],
        Rejected => &[Draft, Cancelled],
        Sent => &[Sent, PartiallyReceived, Received, Cancelled],
        PartiallyReceived => &[PartiallyReceived, Received],
        Received | Cancelled => &[],
    };
    next.contains(&to)
}
