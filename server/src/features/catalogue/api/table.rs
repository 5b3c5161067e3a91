//! A list as CSV: taken along, and brought.

use super::{audit_context, problem};
use crate::{
    features::catalogue::whole_list::all,
    http::{
        Bearer, Language, Query,
        csv_file::csv_file,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    Extension,
    body::to_bytes,
    extract::{Path, Request, State},
    http::header::CONTENT_TYPE,
    response::Response,
};
use obrador_app::catalogue::fault;
use obrador_core::{
    auth::Scope,
    bounds::{
        count::{IMPORT_FAULTS, IMPORT_LINES},
        size::IMPORT,
    },
    catalogue::{ItemKind, table::LineFault},
    i18n::Lang,
};
use obrador_locales::Texts;
use obrador_services::catalogue::{BadLine, ImportError, Preview, Sent};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
pub(super) struct ExportParams {
    #[serde(default)]
    q: String,
    archived: Option<bool>,
}

pub(super) async fn export(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Language(lang): Language,
    Path(id): Path<String>,
    Query(asked): Query<ExportParams>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let shown = all(&asked.q, asked.archived.unwrap_or(false));
    // A program that reads the list sees its prices.
    let file = app
        .catalogue
        .export(&tenant, item_kind, &shown, (lang, true))
        .await;
    Ok(csv_file(item_kind.as_str(), file.map_err(problem::of)?))
}

#[derive(Debug, Deserialize)]
pub(super) struct ImportParams {
    dry_run: Option<bool>,
}

pub(super) async fn import(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Language(lang): Language,
    Path(id): Path<String>,
    Query(asked): Query<ImportParams>,
    request: Request,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let bytes = body(request).await?;
    let sent = Sent {
        item_kind,
        name: "",
        bytes: &bytes,
        lang,
    };
    let dry_run = asked.dry_run.unwrap_or(false);
    let by = bearer.by();
    let done = if dry_run {
        app.catalogue.try_import(&tenant, sent).await
    } else {
        app.catalogue
            .import_at_once(audit_context(&tenant, &by), sent)
            .await
    };
    let preview = done.map_err(of_import)?;
    Ok(axum::Json(told(lang, &preview, dry_run)))
}

/// What was sent, if it is said to be CSV and not too large.
async fn body(request: Request) -> Result<Vec<u8>, Problem> {
    let kind = request.headers().get(CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/csv")) {
        return Err(Problem::new(ProblemKind::UnsupportedMediaType));
    }
    match to_bytes(request.into_body(), IMPORT).await {
        Ok(bytes) => Ok(bytes.into()),
        Err(_) => Err(Problem::new(ProblemKind::TooLarge)),
    }
}

/// What an import does or did.
fn told(lang: Lang, preview: &Preview, dry_run: bool) -> Value {
    let t = Texts::of(lang);
    let bad = preview.bad.iter().take(IMPORT_FAULTS).map(|line| {
        json!({
            "line": line.number, "field": line.fault.field().map(|field| field.key),
            "code": code(line), "detail": fault(t, line),
        })
    });
    let doubts = preview
        .doubts
        .iter()
        .map(|doubt| json!({ "field": doubt.field.key, "number": doubt.number, "read": doubt.read }));
    json!({
        "dry_run": dry_run, "new": preview.new, "changed": preview.changed, "unchanged": preview.unchanged,
        "by_name": preview.by_name, "bad_lines": preview.bad_lines, "bad": bad.collect::<Vec<_>>(),
        "columns": preview.columns.iter().map(|field| field.key).collect::<Vec<_>>(),
        "left_out": preview.left_out, "doubts": doubts.collect::<Vec<_>>(),
        "encoding": preview.encoding.as_str(), "separator": preview.separator.as_str(),
    })
}

/// What is wrong with a line, for programs.
fn code(line: &BadLine) -> &'static str {
    match line.fault {
        LineFault::Field(_, error) => problem::code(error),
        LineFault::SeveralLinks(_) => "several_links",
        LineFault::TooManyCells => "too_many_cells",
        LineFault::OpenQuote => "open_quote",
        LineFault::SameId(_) => "same_id",
        LineFault::SameName(_) => "same_name",
        LineFault::SeveralNames => "several_names",
        LineFault::Archived => "archived",
    }
}

/// Why nothing was imported.
fn of_import(error: ImportError) -> Problem {
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
        ImportError::NoName(_) => file("problem-import-no-name-detail", "no_name"),
        ImportError::Bad(preview) => {
            let each = preview.bad.iter().map(|line| {
                let field = line.fault.field().map_or("", |field| field.key);
                let at = format!("lines.{}.{field}", line.number);
                let args = vec![
                    ("line", line.number.to_string()),
                    ("lines", preview.bad_lines.to_string()),
                ];
                Problem::saying(ProblemKind::Invalid, "problem-import-bad-detail", args)
                    .at(at.trim_end_matches('.'), code(line))
            });
            Problem::all(each).unwrap_or_else(|| Problem::new(ProblemKind::Invalid))
        }
    }
}
