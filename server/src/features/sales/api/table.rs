//! Sales as CSV: taken along, and brought.

use super::{
    body::{SpanParams, mode},
    context, problem,
};
use crate::{
    http::{Bearer, Language, Query, csv_file::csv_file, csv_import, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use obrador_app::sales::sales_fault;
use obrador_core::{
    auth::Scope,
    bounds::count::IMPORT_FAULTS,
    i18n::Lang,
    sales::{SalesColumn, SalesLineFault},
};
use obrador_locales::Texts;
use obrador_services::{
    imports::Sent,
    sales::{SalesImportError, SalesPreview},
};
use serde::Deserialize;
use serde_json::{Value, json};

/// What an address says of an import.
#[derive(Debug, Deserialize)]
pub(super) struct ImportAsked {
    dry_run: Option<bool>,
    mode: Option<String>,
}

pub(super) async fn export(
    State(app): State<App>,
    bearer: Bearer,
    Language(lang): Language,
    Path(id): Path<String>,
    Query(asked): Query<SpanParams>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let (today, _) = app.sales.span(&tenant).await.map_err(problem::of)?;
    let span = asked.whole_span(today)?;
    let file = app.sales.export(&tenant, span, asked.only(), lang).await?;
    Ok(csv_file("sales", file))
}

pub(super) async fn import(
    State(app): State<App>,
    bearer: Bearer,
    Language(lang): Language,
    Path(id): Path<String>,
    Query(asked): Query<ImportAsked>,
    request: Request,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let how = mode(asked.mode.as_deref())?;
    let bytes = csv_import::body(request).await?;
    let sent = Sent {
        name: "",
        bytes: &bytes,
        lang,
    };
    let dry_run = asked.dry_run.unwrap_or(false);
    let by = bearer.by();
    let done = if dry_run {
        app.sales.try_import(&tenant, (sent, how)).await
    } else {
        app.sales.import_at_once(context(&tenant, &by), (sent, how)).await
    };
    Ok(axum::Json(told(lang, &done.map_err(of_import)?, dry_run)))
}

/// What an import does or did.
fn told(lang: Lang, preview: &SalesPreview, dry_run: bool) -> Value {
    let t = Texts::of(lang);
    let bad = preview.bad.iter().take(IMPORT_FAULTS).map(|line| {
        json!({
            "line": line.number, "field": line.fault.column().map(SalesColumn::as_str),
            "code": code(line.fault), "detail": sales_fault(t, line.fault),
        })
    });
    let unknown = preview.unknown.iter().take(IMPORT_FAULTS);
    let unknown = unknown.map(|it| json!({ "product": it.called, "lines": it.lines }));
    let doubts = preview
        .doubts
        .iter()
        .map(|doubt| json!({ "field": doubt.column.as_str(), "number": doubt.number, "read": doubt.read }));
    json!({
        "dry_run": dry_run, "mode": preview.merge.as_str(), "new": preview.new, "changed": preview.changed,
        "unchanged": preview.unchanged, "added_before": preview.added_before, "summed": preview.summed,
        "bad_lines": preview.bad_lines, "bad": bad.collect::<Vec<_>>(),
        "unknown_products": unknown.collect::<Vec<_>>(), "closed_days": preview.closed,
        "columns": preview.columns.iter().map(|column| column.as_str()).collect::<Vec<_>>(),
        "left_out": preview.left_out, "doubts": doubts.collect::<Vec<_>>(),
        "encoding": preview.encoding.as_str(), "separator": preview.separator.as_str(),
    })
}

/// What is wrong with a line, for programs.
fn code(fault: SalesLineFault) -> &'static str {
    match fault {
        SalesLineFault::Missing(_) => "missing",
        SalesLineFault::NotANumber(_) => "not_a_number",
        SalesLineFault::Negative(_) => "negative",
        SalesLineFault::TooMuch(_) => "too_large",
        SalesLineFault::NotADay => "not_a_day",
        SalesLineFault::Ahead => "ahead",
        SalesLineFault::TooLongAgo => "too_long_ago",
        SalesLineFault::Unknown(_) => "unknown",
        SalesLineFault::Several(_) => "several_links",
        SalesLineFault::NotYesOrNo => "not_yes_or_no",
        SalesLineFault::Closed => "closed",
        SalesLineFault::TooManyAdditions => "too_many_additions",
        SalesLineFault::TooManyCells => "too_many_cells",
        SalesLineFault::OpenQuote => "open_quote",
    }
}

/// Why nothing was imported.
fn of_import(error: SalesImportError) -> Problem {
    csv_import::problem(error, "problem-sales-no-column-detail", |preview| {
        let each = preview.bad.iter().map(|line| {
            let column = line.fault.column().map(SalesColumn::as_str);
            csv_import::bad_line(preview.bad_lines, (line.number, column, code(line.fault)))
        });
        Problem::all(each)
    })
}
