//! All of a bakery's data.

use crate::{
    http::{
        Bearer, Language, ProblemBody,
        attachment::attachment,
        problem::{Problem, ProblemKind},
        values,
    },
    state::App,
};
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderName, header::CONTENT_TYPE},
    response::Response,
    routing::get,
};
use obrador_core::auth::Scope;
use obrador_services::privacy::export::ExportError;

/// The routes below `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new().route("/tenants/{id}/export", get(download).head(head))
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(paths(download), components(schemas(ProblemBody)))]
pub struct Api;

/// Everything that is stored for a bakery, as a zip file of CSV and JSON files and the contents of stored files; its
/// `README.txt`, in the language of `Accept-Language`, describes each file and field. Needs `tenant:export`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/export", tag = "tenant",
    params(("id" = String, Path, description = "The bakery")),
    responses(
        (status = 200, description = "A zip file", body = values::FileContent, content_type = "application/zip"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "As much goes on at once as may; `Retry-After` says when to ask again", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(crate) async fn download(
    State(app): State<App>,
    bearer: Bearer,
    Language(lang): Language,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantExport)?;
    let archive = app.export.export(&tenant, lang, bearer.by()).await?;
    Ok(attachment(archive))
}

/// Who asks for the headers alone has nothing exported, and nothing written into the audit trail.
async fn head(bearer: Bearer, Path(id): Path<String>) -> Result<[(HeaderName, &'static str); 1], Problem> {
    bearer.tenant(&id, Scope::TenantExport)?;
    Ok([(CONTENT_TYPE, "application/zip")])
}

impl From<ExportError> for Problem {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::UnknownTenant(_) => Self::new(ProblemKind::TenantNotFound),
            ExportError::Busy(_) => Self::new(ProblemKind::Busy),
            ExportError::Database(error) => error.into(),
            ExportError::Spool(error) => {
                tracing::error!(%error, "an export can't be written");
                Self::new(ProblemKind::Internal)
            }
        }
    }
}
