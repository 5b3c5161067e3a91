//! What went wrong, as problems.

use crate::http::problem::{Problem, ProblemKind};
use obrador_core::{bounds::count::SALES_LINES, sales::SoldFault};
use obrador_services::sales::{LineFault, SalesError};

/// Why sales can't be entered or read.
pub(super) fn of(error: SalesError) -> Problem {
    match error {
        SalesError::NotFound => Problem::new(ProblemKind::NotFound),
        SalesError::NoSuchDay => Problem::about("problem-sales-day-detail", "date", "out_of_range"),
        SalesError::NoSuchShop => {
            Problem::about("problem-field-unknown-detail", "location_id", "unknown_value")
        }
        SalesError::Nothing => Problem::about("problem-missing-field-detail", "lines", "missing"),
        SalesError::TooManyLines => {
            let args = vec![("field", "lines".to_owned()), ("most", SALES_LINES.to_string())];
            Problem::saying(ProblemKind::Invalid, "problem-sales-lines-detail", args).at("lines", "too_many")
        }
        SalesError::Lines(faults) => {
            let all = faults.into_iter().map(of_line);
            Problem::all(all).unwrap_or_else(|| Problem::new(ProblemKind::Invalid))
        }
        SalesError::Closed => conflict("problem-sales-closed-detail", "closed", Vec::new()),
        SalesError::HasSales(products) => {
            let args = vec![("products", products.to_string())];
            conflict("problem-sales-there-detail", "has_sales", args)
        }
        SalesError::Denied(error) => error.into(),
        SalesError::Database(error) => error.into(),
    }
}

fn conflict(detail: &'static str, code: &'static str, args: Vec<(&'static str, String)>) -> Problem {
    Problem::saying(ProblemKind::Conflict, detail, args).at("date", code)
}

fn of_line((place, fault): (usize, LineFault)) -> Problem {
    let at = |field: &str| format!("lines[{place}].{field}");
    match fault {
        LineFault::NoSuchProduct => {
            Problem::about("problem-field-unknown-detail", &at("product_id"), "unknown_value")
        }
        LineFault::Twice => Problem::about("problem-sales-twice-detail", &at("product_id"), "duplicate"),
        LineFault::Amount(field, SoldFault::Negative) => {
            Problem::about("problem-field-negative-detail", &at(field), "negative")
        }
        LineFault::Amount(field, SoldFault::TooMuch) => {
            Problem::about("problem-field-too-large-detail", &at(field), "too_large")
        }
    }
}
