//! Words of orders.

use super::Step;
use obrador_core::{
    i18n::{Money, MoneyStyle, format_money, format_scaled},
    procurement::{
        ApproveError, CloseError, FaultKind, LineContent, LotFault, ReceiveError, SendError, State,
        StepError, SubmitError,
    },
    quantity::{Pack, Quantity, Unit},
};
use obrador_locales::Texts;
use obrador_services::procurement::ProcurementError;

/// Where an order stands.
pub fn state_words(t: Texts, state: State) -> String {
    t.get(&format!("order-state-{}", state.as_str().replace('_', "-")))
}

/// The colour that a state is shown in, beside its word.
pub(super) fn state_class(state: State) -> &'static str {
    match state {
        State::Draft | State::Cancelled => "badge",
        State::PendingApproval | State::PartiallyReceived => "badge warning",
        State::Rejected => "badge critical",
        State::Approved | State::Sent | State::Received => "badge safe",
    }
}

/// What a button does.
pub fn step_words(t: Texts, step: Step) -> String {
    t.get(&format!("order-step-{}", step.as_str()))
}

/// What happened, by its name in core; who did it, in whose place, and of which line.
pub fn event_words(t: Texts, event: &str, how: Option<&str>, said: [(&'static str, String); 3]) -> String {
    let name = event.replace('_', "-");
    let key = match how {
        Some(how) => format!("order-event-{name}-{}", how.replace('_', "-")),
        None => format!("order-event-{name}"),
    };
    t.with(&key, &said.map(|(name, words)| (name, words.into())))
}

/// How much, pieces as pieces.
pub(crate) fn quantity_words(t: Texts, quantity: Quantity) -> String {
    match quantity.unit {
        Unit::Piece => t.with("unit-pieces", &[("number", quantity.number(t.lang).into())]),
        _ => quantity.written(t.lang),
    }
}

/// What is ordered, with its packs: `4 × sack (25 kg) = 100 kg`.
pub fn ordered_words(t: Texts, line: &LineContent) -> String {
    packs_words(t, line.quantity, line.pack.as_ref())
}

/// How much, with its packs where it comes in some.
pub(super) fn packs_words(t: Texts, quantity: Quantity, pack: Option<&Pack>) -> String {
    let total = quantity_words(t, quantity);
    let packs = pack.and_then(|pack| Some((pack, pack.thousandths(quantity)?)));
    let Some((pack, thousandths)) = packs else {
        return total;
    };
    let name = if pack.name.is_empty() {
        t.get("order-pack")
    } else {
        pack.name.clone()
    };
    t.with(
        "order-packs",
        &[
            ("packs", format_scaled(t.lang, thousandths, 3).into()),
            ("pack", name.into()),
            ("size", quantity_words(t, pack.holds).into()),
            ("total", total.into()),
        ],
    )
}

/// What one pack costs, or one unit.
pub(super) fn price_words(t: Texts, line: &LineContent) -> String {
    t.with(
        "order-price",
        &[
            ("price", money(t, line.price_cents).into()),
            ("per", quantity_words(t, line.priced()).into()),
        ],
    )
}

pub(super) fn money(t: Texts, cents: i64) -> String {
    format_money(t.lang, Money::eur(cents), MoneyStyle::Exact)
}

/// What is wrong with a field.
pub fn fault_words(t: Texts, fault: FaultKind) -> String {
    let key = match fault {
        FaultKind::Missing => "field-error-missing",
        FaultKind::NotPositive => "field-error-not-above-zero",
        FaultKind::TooLarge => "field-error-too-large",
        FaultKind::OtherDimension => "field-error-other-unit",
        FaultKind::Hidden => "field-error-control-characters",
        FaultKind::Unknown => "order-unknown",
        FaultKind::Archived => "order-archived",
        FaultKind::TooMany(most) => {
            return t.with("field-error-too-long", &[("most", most.to_string().into())]);
        }
    };
    t.get(key)
}

/// Why a step was not taken, where the order or a rule stands in the way.
pub fn why_not(t: Texts, error: &ProcurementError) -> Option<String> {
    Some(match error {
        ProcurementError::Conflict(_) | ProcurementError::KeyTaken => t.get("order-conflict"),
        ProcurementError::Step(StepError(state))
        | ProcurementError::Submit(SubmitError::NotFrom(state))
        | ProcurementError::Approve(ApproveError::NotPending(state))
        | ProcurementError::Send(SendError::NotFrom(state))
        | ProcurementError::Receive(ReceiveError::NotFrom(state))
        | ProcurementError::Close(CloseError::NotFrom(state)) => {
            t.with("order-stands", &[("state", state_words(t, *state).into())])
        }
        ProcurementError::Submit(SubmitError::NoLines) | ProcurementError::Send(SendError::NoLines) => {
            t.get("order-empty")
        }
        ProcurementError::Send(SendError::NotApproved) => t.get("order-not-approved"),
        ProcurementError::Approve(ApproveError::OwnOrder) => t.get("order-own"),
        ProcurementError::Approve(ApproveError::NotAnApprover) => t.get("order-not-yours"),
        ProcurementError::Close(CloseError::CancelInstead) => t.get("order-cancel-instead"),
        ProcurementError::Close(CloseError::Done | CloseError::NoSuchLine) => t.get("order-line-done"),
        ProcurementError::NoMail => t.get("order-no-mail"),
        ProcurementError::NoAddress => t.get("order-no-address"),
        ProcurementError::NotConfirmed => t.get("order-not-confirmed"),
        ProcurementError::TooManyMails(most) => {
            t.with("order-too-many-mails", &[("most", most.to_string().into())])
        }
        ProcurementError::TooManyOpen(most) => t.with("order-too-many", &[("most", most.to_string().into())]),
        _ => return None,
    })
}

/// Why what came can't be entered, and for which line of the receipt.
pub fn receipt_words(t: Texts, error: &ReceiveError) -> (Option<usize>, String) {
    match *error {
        ReceiveError::TooMuch {
            at,
            ordered,
            received,
        } => {
            let args = [
                ("ordered", quantity_words(t, ordered).into()),
                ("received", quantity_words(t, received).into()),
            ];
            (Some(at), t.with("order-too-much", &args))
        }
        ReceiveError::Lot { at, fault } => {
            let key = match fault {
                LotFault::NotPositive => "field-error-not-above-zero",
                LotFault::TooLarge => "field-error-too-large",
                LotFault::OtherDimension => "field-error-other-unit",
                LotFault::LotCount => "order-lot-count",
                LotFault::Code => "field-error-control-characters",
                LotFault::SameCode => "order-same-lot",
            };
            (Some(at), t.get(key))
        }
        ReceiveError::Closed { at } | ReceiveError::NoSuchLine { at } | ReceiveError::SameLine { at } => {
            (Some(at), t.get("order-line-done"))
        }
        ReceiveError::LineCount => (None, t.get("order-nothing-came")),
        ReceiveError::NotFrom(state) => (
            None,
            t.with("order-stands", &[("state", state_words(t, state).into())]),
        ),
    }
}
