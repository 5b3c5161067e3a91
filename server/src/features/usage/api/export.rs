//! Usage as a file.

use crate::{
    http::{
        Bearer, Language, ProblemBody, Query, RefusalBody,
        csv_file::csv_file,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use obrador_app::usage::{export_fault_key, usage_csv};
use obrador_core::{
    auth::Scope,
    usage::{ExportDays, ExportEnd, ExportFault},
};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which days.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ExportQuery {
    /// The first UTC day; without it twelve months up to the last. At most 36 months at once
    #[param(value_type = Option<NaiveDate>, example = "2025-01-01")]
    from: Option<String>,
    /// The last UTC day; without it today. Not in the future
    #[param(value_type = Option<NaiveDate>, example = "2025-01-19")]
    to: Option<String>,
}

/// What is not said is the usual; what is said and empty is no day.
fn said(day: Option<&str>) -> &str {
    match day {
        None => "",
        Some("") => "-",
        Some(day) => day,
    }
}

/// Every day of usage on record as CSV: UTF-8 with a byte-order mark, a line for each metric of each day, beside the limit
/// that holds now. `Accept-Language` decides headings, decimal mark and separator. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/usage.csv", tag = "usage",
    params(("id" = String, Path, description = "The bakery", example = "demo-professional"), ExportQuery),
    responses(
        (status = 200, description = "The file", body = String, content_type = "text/csv"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The plan lacks the feature", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such day, a day to come, or more days than are taken along at once", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn export(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Language(lang): Language,
    Query(asked): Query<ExportQuery>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let days = ExportDays::parse(
        said(asked.from.as_deref()),
        said(asked.to.as_deref()),
        app.clock.today(),
    )
    .map_err(of_faults)?;
    let export = app.usage.export(&tenant, days).await?;
    Ok(csv_file("usage", usage_csv(lang, &export)))
}

fn of_faults(faults: Vec<(ExportEnd, ExportFault)>) -> Problem {
    let each = faults.into_iter().map(|(end, fault)| {
        Problem::saying(ProblemKind::Invalid, export_fault_key(fault), Vec::new())
            .at(end.as_str(), code(fault))
    });
    Problem::all(each).unwrap_or_else(|| Problem::new(ProblemKind::Invalid))
}

/// What is wrong with a day, for programs.
fn code(fault: ExportFault) -> &'static str {
    match fault {
        ExportFault::NotADay => "not_a_date",
        ExportFault::Future => "future",
        ExportFault::Backwards => "out_of_order",
        ExportFault::TooLong => "out_of_range",
    }
}
