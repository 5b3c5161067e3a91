//! Orders as CSV: taken along, and brought.

use super::{body::ListParams, context, problem};
use crate::{
    http::{
        Bearer, Language, Query,
        csv_file::csv_file,
        csv_import::{self, ImportParams},
        problem::Problem,
    },
    state::App,
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use obrador_app::procurement::order_line_fault;
use obrador_core::{
    auth::Scope,
    bounds::count::IMPORT_FAULTS,
    i18n::Lang,
    procurement::{OrderColumn, OrderLineFault},
};
use obrador_locales::Texts;
use obrador_services::{
    imports::Sent,
    procurement::{OrderImportError, OrderPreview},
};
use serde_json::{Value, json};

pub(super) async fn export(
    State(app): State<App>,
    bearer: Bearer,
    Language(lang): Language,
    Path(id): Path<String>,
    Query(asked): Query<ListParams>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    // A program that reads the list sees its prices.
    let file = app
        .procurement
        .export(&tenant, &asked.query()?, (lang, true))
        .await;
    Ok(csv_file("purchase_orders", file.map_err(problem::of)?))
}

pub(super) async fn import(
    State(app): State<App>,
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
        app.procurement.try_import(&tenant, sent).await
    } else {
        app.procurement.import_at_once(context(&tenant, &by), sent).await
    };
    Ok(axum::Json(told(lang, &done.map_err(of_import)?, dry_run)))
}

/// What an import does or did.
fn told(lang: Lang, preview: &OrderPreview, dry_run: bool) -> Value {
    let t = Texts::of(lang);
    let bad = preview.bad.iter().take(IMPORT_FAULTS).map(|line| {
        json!({
            "line": line.number, "field": line.fault.column().map(OrderColumn::as_str),
            "code": code(line.fault), "detail": order_line_fault(t, line),
        })
    });
    let doubts = preview
        .doubts
        .iter()
        .map(|doubt| json!({ "field": doubt.column.as_str(), "number": doubt.number, "read": doubt.read }));
    json!({
        "dry_run": dry_run, "new": preview.new, "changed": preview.changed, "unchanged": preview.unchanged,
        "by_name": 0, "bad_lines": preview.bad_lines, "bad": bad.collect::<Vec<_>>(),
        "columns": preview.columns.iter().map(|column| column.as_str()).collect::<Vec<_>>(),
        "left_out": preview.left_out, "doubts": doubts.collect::<Vec<_>>(),
        "encoding": preview.encoding.as_str(), "separator": preview.separator.as_str(),
    })
}

/// What is wrong with a line, for programs.
fn code(fault: OrderLineFault) -> &'static str {
    match fault {
        OrderLineFault::Cell(_, kind) => kind.code(),
        OrderLineFault::NotANumber(_) => "not_a_number",
        OrderLineFault::NotADay => "not_a_day",
        OrderLineFault::Several(_) => "several_links",
        OrderLineFault::Differs(..) => "differs",
        OrderLineFault::OtherOrder(_) => "other_order",
        OrderLineFault::SameId(_) => "same_id",
        OrderLineFault::Stands(_) => "not_changeable",
        OrderLineFault::TooManyLines(_) => "too_many",
        OrderLineFault::TooDear => "too_large",
        OrderLineFault::TooManyCells => "too_many_cells",
        OrderLineFault::OpenQuote => "open_quote",
    }
}

/// Why nothing was imported.
fn of_import(error: OrderImportError) -> Problem {
    csv_import::problem(error, "problem-import-no-ingredient-detail", |preview| {
        let each = preview.bad.iter().map(|line| {
            let column = line.fault.column().map(OrderColumn::as_str);
            csv_import::bad_line(preview.bad_lines, (line.number, column, code(line.fault)))
        });
        Problem::all(each)
    })
}
