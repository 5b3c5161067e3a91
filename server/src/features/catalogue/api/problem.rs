//! What went wrong, as problems.

use crate::http::problem::{Problem, ProblemKind};
use obrador_core::catalogue::{Faults, Field, FieldError};
use obrador_services::catalogue::CatalogueError;

/// Why something can't be done with a thing.
pub(super) fn of(error: CatalogueError) -> Problem {
    match error {
        CatalogueError::NotFound => Problem::new(ProblemKind::NotFound),
        CatalogueError::Refused(error) => error.into(),
        CatalogueError::Conflict(now) => Problem::saying(
            ProblemKind::Conflict,
            "problem-catalogue-conflict-detail",
            vec![("version", now.version.to_string())],
        ),
        CatalogueError::Archived(_) => Problem::saying(
            ProblemKind::Conflict,
            "problem-catalogue-archived-detail",
            Vec::new(),
        ),
        CatalogueError::Invalid(faults) => problem(faults),
        CatalogueError::TooMany(_) | CatalogueError::TooManyAtOnce(_) => Problem::new(ProblemKind::Invalid),
        CatalogueError::Database(error) => error.into(),
    }
}

/// Every field that can't be so.
fn problem(faults: Faults) -> Problem {
    let each = faults.into_iter().map(|(field, error)| of_field(field, error));
    Problem::all(each).unwrap_or_else(|| Problem::new(ProblemKind::Invalid))
}

/// A field that can't be so.
pub(super) fn of_field(field: &Field, error: FieldError) -> Problem {
    let (detail, code) = match error {
        FieldError::Missing => ("problem-missing-field-detail", "missing"),
        FieldError::TooLong(_) => ("problem-field-too-long-detail", "too_long"),
        FieldError::NotANumber => ("problem-field-not-a-number-detail", "not_a_number"),
        FieldError::Negative => ("problem-field-negative-detail", "negative"),
        FieldError::TooLarge => ("problem-field-too-large-detail", "too_large"),
        FieldError::NotAnEmail => ("problem-field-not-an-email-detail", "not_an_email"),
        FieldError::ControlCharacters => ("problem-field-control-characters-detail", "control_characters"),
        FieldError::NotAboveZero => ("problem-field-not-above-zero-detail", "not_above_zero"),
        FieldError::UnknownUnit => ("problem-field-unknown-unit-detail", "unknown_unit"),
        FieldError::OtherUnit => ("problem-field-other-unit-detail", "other_unit"),
        FieldError::TooMany(_) => ("problem-field-too-many-detail", "too_many"),
        FieldError::Unknown => ("problem-field-unknown-detail", "unknown_value"),
    };
    let mut args = vec![("field", field.key.to_owned())];
    if let FieldError::TooLong(most) | FieldError::TooMany(most) = error {
        args.push(("most", most.to_string()));
    }
    Problem::saying(ProblemKind::Invalid, detail, args).at(field.key, code)
}
