//! What went wrong, as problems.

use crate::http::problem::{Problem, ProblemKind};
use obrador_core::{
    i18n::Lang,
    procurement::{
        ApproveError, CloseError, Fault, FaultKind, LotFault, PolicyFault, ReceiveError, SendError, State,
        StepError, SubmitError,
    },
};
use obrador_services::procurement::ProcurementError;

/// Why something can't be done with an order.
pub(super) fn of(error: ProcurementError) -> Problem {
    match error {
        ProcurementError::NotFound
        | ProcurementError::NotOffered
        | ProcurementError::Close(CloseError::NoSuchLine) => Problem::new(ProblemKind::NotFound),
        ProcurementError::Conflict(now) => conflict_at(now.order.as_stored().version),
        ProcurementError::SettingsConflict(version) => conflict_at(version),
        ProcurementError::Invalid(faults) => {
            let each = faults.into_iter().map(|fault| of_fault(&fault));
            Problem::all(each).unwrap_or_else(|| Problem::new(ProblemKind::Invalid))
        }
        ProcurementError::Policy(fault) => of_policy(fault),
        ProcurementError::Step(StepError(state))
        | ProcurementError::Submit(SubmitError::NotFrom(state))
        | ProcurementError::Approve(ApproveError::NotPending(state))
        | ProcurementError::Send(SendError::NotFrom(state))
        | ProcurementError::Receive(ReceiveError::NotFrom(state))
        | ProcurementError::Close(CloseError::NotFrom(state)) => stands_elsewhere(state),
        ProcurementError::Submit(SubmitError::NoLines) | ProcurementError::Send(SendError::NoLines) => {
            conflict("problem-order-empty-detail")
        }
        ProcurementError::Send(SendError::NotApproved) => conflict("problem-order-not-approved-detail"),
        ProcurementError::Approve(ApproveError::OwnOrder) => forbidden("problem-order-own-detail"),
        ProcurementError::Approve(ApproveError::NotAnApprover) => forbidden("problem-order-approver-detail"),
        ProcurementError::NoMail => conflict("problem-order-no-mail-detail"),
        ProcurementError::NoAddress => conflict("problem-order-no-address-detail"),
        ProcurementError::NotConfirmed => forbidden("problem-order-not-confirmed-detail"),
        ProcurementError::TooManyMails(most) => {
            let args = vec![("most", most.to_string())];
            Problem::saying(ProblemKind::Invalid, "problem-order-mails-detail", args)
        }
        ProcurementError::NoPerson => forbidden("problem-order-person-detail"),
        ProcurementError::Receive(error) => of_receipt(error),
        ProcurementError::Close(CloseError::Done) => conflict("problem-order-line-done-detail"),
        ProcurementError::Close(CloseError::CancelInstead) => conflict("problem-order-cancel-detail"),
        ProcurementError::KeyTaken => {
            Problem::about("problem-order-key-taken-detail", "Idempotency-Key", "taken")
        }
        ProcurementError::TooManyOpen(most) => {
            let args = vec![("most", most.to_string())];
            Problem::saying(ProblemKind::Invalid, "problem-order-open-detail", args)
        }
        ProcurementError::Refused(error) => error.into(),
        ProcurementError::Database(error) => error.into(),
    }
}

fn conflict(detail: &'static str) -> Problem {
    Problem::saying(ProblemKind::Conflict, detail, Vec::new())
}

fn forbidden(detail: &'static str) -> Problem {
    Problem::saying(ProblemKind::Forbidden, detail, Vec::new())
}

fn conflict_at(version: i64) -> Problem {
    let args = vec![("version", version.to_string())];
    Problem::saying(ProblemKind::Conflict, "problem-catalogue-conflict-detail", args)
}

fn stands_elsewhere(state: State) -> Problem {
    let args = vec![("state", state.to_string())];
    Problem::saying(ProblemKind::Conflict, "problem-order-state-detail", args)
}

/// A field of an order that can't be so.
fn of_fault(fault: &Fault) -> Problem {
    let field = match fault.line {
        Some(line) => format!("lines[{line}].{}", fault.field),
        None => fault.field.to_owned(),
    };
    let detail = match fault.kind {
        FaultKind::Missing => "problem-missing-field-detail",
        FaultKind::TooMany(_) if fault.field == "lines" => "problem-order-lines-detail",
        FaultKind::TooMany(_) => "problem-field-too-long-detail",
        FaultKind::NotPositive => "problem-order-positive-detail",
        FaultKind::TooLarge => "problem-field-too-large-detail",
        FaultKind::OtherDimension => "problem-order-dimension-detail",
        FaultKind::Hidden => "problem-field-control-characters-detail",
        FaultKind::Unknown => "problem-field-unknown-detail",
        FaultKind::Archived => "problem-order-archived-detail",
    };
    let code = if fault.field == "lines" && matches!(fault.kind, FaultKind::TooMany(_)) {
        "too_many"
    } else {
        fault.kind.code()
    };
    let mut args = vec![("field", field.clone())];
    if let FaultKind::TooMany(most) = fault.kind {
        args.push(("most", most.to_string()));
    }
    Problem::saying(ProblemKind::Invalid, detail, args).at(field, code)
}

/// A goods receipt that can't be entered.
fn of_receipt(error: ReceiveError) -> Problem {
    let at = |line: usize, field: &str| format!("lines[{line}].{field}");
    match error {
        ReceiveError::NotFrom(state) => stands_elsewhere(state),
        ReceiveError::LineCount => Problem::about("problem-order-receipt-detail", "lines", "missing"),
        ReceiveError::NoSuchLine { at: line } => Problem::about(
            "problem-field-unknown-detail",
            &at(line, "line_id"),
            "unknown_value",
        ),
        ReceiveError::SameLine { at: line } => {
            Problem::about("problem-order-same-detail", &at(line, "line_id"), "duplicate")
        }
        ReceiveError::Closed { .. } => conflict("problem-order-line-done-detail"),
        ReceiveError::Lot { at: line, fault } => of_lot(&at(line, "lots"), fault),
        ReceiveError::TooMuch {
            at: line,
            ordered,
            received,
        } => {
            let field = at(line, "lots");
            // Numbers are written as programs do.
            let args = vec![
                ("field", field.clone()),
                ("ordered", ordered.written(Lang::En)),
                ("received", received.written(Lang::En)),
            ];
            Problem::saying(ProblemKind::Invalid, "problem-order-too-much-detail", args)
                .at(field, "too_large")
        }
    }
}

fn of_lot(field: &str, fault: LotFault) -> Problem {
    let (detail, code) = match fault {
        LotFault::NotPositive => ("problem-order-positive-detail", "not_positive"),
        LotFault::TooLarge => ("problem-field-too-large-detail", "too_large"),
        LotFault::OtherDimension => ("problem-order-dimension-detail", "other_dimension"),
        LotFault::LotCount => ("problem-order-lots-detail", "too_many"),
        LotFault::Code => ("problem-order-code-detail", "unreadable"),
        LotFault::SameCode => ("problem-order-same-detail", "duplicate"),
    };
    Problem::about(detail, field, code)
}

/// A rule of approval that can't be so.
pub(super) fn of_policy(fault: PolicyFault) -> Problem {
    let (field, detail, code) = match fault {
        PolicyFault::TierCount => ("tiers", "problem-policy-count-detail", "too_many"),
        PolicyFault::Order => ("tiers", "problem-policy-order-detail", "out_of_range"),
        PolicyFault::PeopleCount => ("tiers", "problem-policy-people-detail", "too_many"),
        PolicyFault::DelegationCount => ("delegations", "problem-policy-count-detail", "too_many"),
        PolicyFault::OwnDelegate => ("delegations", "problem-policy-own-detail", "duplicate"),
        PolicyFault::NotInTeam => ("tiers", "problem-policy-team-detail", "unknown_value"),
    };
    Problem::about(detail, field, code)
}
