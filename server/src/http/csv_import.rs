//! A CSV file that a program sends to be imported, and why nothing comes of it.

use super::problem::{Problem, ProblemKind};
use axum::{body::to_bytes, extract::Request, http::header::CONTENT_TYPE};
use obrador_core::bounds::{count::IMPORT_LINES, size::IMPORT};
use obrador_services::imports::ImportError;
use serde::Deserialize;

/// What an address says of an import.
#[derive(Debug, Deserialize)]
pub(crate) struct ImportParams {
    /// Is only told what it would do?
    pub(crate) dry_run: Option<bool>,
}

/// What was sent, if it is said to be CSV and not too large.
pub(crate) async fn body(request: Request) -> Result<Vec<u8>, Problem> {
    let kind = request.headers().get(CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/csv")) {
        return Err(Problem::new(ProblemKind::UnsupportedMediaType));
    }
    match to_bytes(request.into_body(), IMPORT).await {
        Ok(bytes) => Ok(bytes.into()),
        Err(_) => Err(Problem::new(ProblemKind::TooLarge)),
    }
}

/// Why nothing was imported: `no_column` says which column is missing, `bad` what is wrong with the lines of a preview.
pub(crate) fn problem<P>(
    error: ImportError<P>,
    no_column: &'static str,
    bad: impl FnOnce(P) -> Option<Problem>,
) -> Problem {
    let file = |detail, code| Problem::saying(ProblemKind::Invalid, detail, Vec::new()).at("file", code);
    match error {
        ImportError::Refused(error) => error.into(),
        ImportError::Database(error) => error.into(),
        ImportError::NotFound => Problem::new(ProblemKind::NotFound),
        ImportError::TooLarge => Problem::new(ProblemKind::TooLarge),
        ImportError::Changed(_) => Problem::new(ProblemKind::Conflict),
        ImportError::NoFile | ImportError::NotText(_) => file("problem-import-no-text-detail", "no_text"),
        ImportError::NoLines => file("import-error-no-lines", "no_lines"),
        ImportError::TooManyColumns(_) => file("problem-import-columns-detail", "too_many_columns"),
        ImportError::TooManyLines(_) => {
            let lines = vec![("lines", IMPORT_LINES.to_string())];
            Problem::saying(ProblemKind::Invalid, "import-error-too-many-lines", lines)
                .at("file", "too_many_lines")
        }
        ImportError::TooManyThings(_) => file("problem-import-things-detail", "too_many"),
        ImportError::NoColumn(_) => file(no_column, "no_name"),
        ImportError::Bad(preview) => bad(*preview).unwrap_or_else(|| Problem::new(ProblemKind::Invalid)),
    }
}

/// A line that can't be imported, of so many: its number, its field where it is about one, and what is wrong.
pub(crate) fn bad_line(bad_lines: usize, (line, field, code): (u64, Option<&str>, &'static str)) -> Problem {
    let at = format!("lines.{line}.{}", field.unwrap_or_default());
    let args = vec![("line", line.to_string()), ("lines", bad_lines.to_string())];
    Problem::saying(ProblemKind::Invalid, "problem-import-bad-detail", args)
        .at(at.trim_end_matches('.'), code)
}
