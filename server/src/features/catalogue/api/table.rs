//! A list as CSV: taken along, and brought.

use super::{audit_context, problem};
use crate::{
    features::catalogue::whole_list::all,
    http::{
        Bearer, Language, Query,
        csv_file::csv_file,
        csv_import::{self, ImportParams},
        problem::Problem,
    },
    state::App,
};
use axum::{
    Extension,
    extract::{Path, Request, State},
    response::Response,
};
use obrador_app::catalogue::fault;
use obrador_core::{
    auth::Scope,
    bounds::count::IMPORT_FAULTS,
    catalogue::{ItemKind, table::LineFault},
    i18n::Lang,
};
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{BadLine, ImportError, Preview},
    imports::Sent,
};
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
    let bytes = csv_import::body(request).await?;
    let sent = Sent {
        name: "",
        bytes: &bytes,
        lang,
    };
    let dry_run = asked.dry_run.unwrap_or(false);
    let by = bearer.by();
    let done = if dry_run {
        app.catalogue.try_import(&tenant, (item_kind, sent)).await
    } else {
        app.catalogue
            .import_at_once(audit_context(&tenant, &by), (item_kind, sent))
            .await
    };
    let preview = done.map_err(of_import)?;
    Ok(axum::Json(told(lang, &preview, dry_run)))
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
    csv_import::problem(error, "problem-import-no-name-detail", |preview| {
        let each = preview.bad.iter().map(|line| {
            let field = line.fault.field().map(|field| field.key);
            csv_import::bad_line(preview.bad_lines, (line.number, field, code(line)))
        });
        Problem::all(each)
    })
}
