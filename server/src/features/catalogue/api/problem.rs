//! What went wrong, as problems.

use crate::http::problem::{Problem, ProblemKind};
use obrador_core::{
    bounds::count,
    catalogue::{
        Faults, Field, FieldError,
        formula::{LineError, LineFault},
    },
};
use obrador_services::catalogue::{CatalogueError, UnitUses};

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
        CatalogueError::UnitInUse(uses) => unit_in_use(&uses),
        CatalogueError::Lines(faults) => lines(faults),
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
    of_named(field.key, error)
}

/// What uses an ingredient by the measure it is kept in, each by itself.
fn unit_in_use(uses: &UnitUses) -> Problem {
    let code = code(FieldError::InUse);
    let saying = |detail, name, what: String| {
        Problem::saying(ProblemKind::Invalid, detail, vec![(name, what)]).at("unit", code)
    };
    let mut each = Vec::new();
    if !uses.recipes.is_empty() {
        each.push(saying(
            "problem-unit-in-recipes-detail",
            "names",
            uses.recipes.join(", "),
        ));
    }
    each.extend(uses.left.map(|left| {
        let left = format!("{} {}", left.decimal(), left.unit);
        saying("problem-unit-in-stock-detail", "left", left)
    }));
    if !uses.orders.is_empty() {
        let numbers: Vec<_> = uses.orders.iter().map(ToString::to_string).collect();
        each.push(saying(
            "problem-unit-in-orders-detail",
            "numbers",
            numbers.join(", "),
        ));
    }
    if !uses.batches.is_empty() {
        let numbers: Vec<_> = uses.batches.iter().map(ToString::to_string).collect();
        each.push(saying(
            "problem-unit-in-batches-detail",
            "numbers",
            numbers.join(", "),
        ));
    }
    if uses.has_moved && uses.left.is_none() {
        let moved = Problem::saying(ProblemKind::Invalid, "problem-unit-in-movements-detail", vec![]);
        each.push(moved.at("unit".to_owned(), "in_use"));
    }
    Problem::all(each).unwrap_or_else(|| of_named("unit", FieldError::InUse))
}

/// Every line of a recipe that can't be so.
fn lines(faults: Vec<LineFault>) -> Problem {
    let each = faults.into_iter().map(|LineFault { place, error }| {
        let line = format!("lines[{place}]");
        let saying = |detail, args| Problem::saying(ProblemKind::Invalid, detail, args);
        match error {
            LineError::Field(error @ (FieldError::NotAboveZero | FieldError::TooLarge)) => {
                of_named(&format!("{line}.quantity"), error)
            }
            LineError::Field(error) => of_named(&line, error),
            LineError::Archived(name) => {
                let args = vec![("field", line.clone()), ("name", name)];
                saying("problem-line-archived-detail", args).at(line, "archived")
            }
            LineError::Circle(way) => {
                let args = vec![("way", way.join(" → "))];
                saying("problem-line-circle-detail", args).at(line, "circle")
            }
            LineError::TooDeep => {
                let args = vec![("most", count::RECIPE_DEPTH.to_string())];
                saying("problem-line-too-deep-detail", args).at(line, "too_deep")
            }
        }
    });
    Problem::all(each).unwrap_or_else(|| Problem::new(ProblemKind::Invalid))
}

/// What is called so can't be so.
pub(super) fn of_named(name: &str, error: FieldError) -> Problem {
    let detail = match error {
        FieldError::Missing => "problem-missing-field-detail",
        FieldError::TooLong(_) => "problem-field-too-long-detail",
        FieldError::NotANumber => "problem-field-not-a-number-detail",
        FieldError::Negative => "problem-field-negative-detail",
        FieldError::TooLarge => "problem-field-too-large-detail",
        FieldError::NotAnEmail => "problem-field-not-an-email-detail",
        FieldError::ControlCharacters => "problem-field-control-characters-detail",
        FieldError::NotAboveZero => "problem-field-not-above-zero-detail",
        FieldError::UnknownUnit => "problem-field-unknown-unit-detail",
        FieldError::OtherUnit => "problem-field-other-unit-detail",
        FieldError::InUse => "problem-field-in-use-detail",
        FieldError::TooMany(_) => "problem-field-too-many-detail",
        FieldError::Unknown => "problem-field-unknown-detail",
    };
    let mut args = vec![("field", name.to_owned())];
    if let FieldError::TooLong(most) | FieldError::TooMany(most) = error {
        args.push(("most", most.to_string()));
    }
    Problem::saying(ProblemKind::Invalid, detail, args).at(name, code(error))
}

/// What is wrong with a field, for programs.
pub(super) fn code(error: FieldError) -> &'static str {
    match error {
        FieldError::Missing => "missing",
        FieldError::TooLong(_) => "too_long",
        FieldError::NotANumber => "not_a_number",
        FieldError::Negative => "negative",
        FieldError::TooLarge => "too_large",
        FieldError::NotAnEmail => "not_an_email",
        FieldError::ControlCharacters => "control_characters",
        FieldError::NotAboveZero => "not_above_zero",
        FieldError::UnknownUnit => "unknown_unit",
        FieldError::OtherUnit => "other_unit",
        FieldError::InUse => "in_use",
        FieldError::TooMany(_) => "too_many",
        FieldError::Unknown => "unknown_value",
    }
}
