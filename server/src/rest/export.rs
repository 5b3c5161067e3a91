//! All of a bakery's data.

use super::{Bearer, Language};
use crate::{
    app::App,
    problem::{Problem, ProblemKind},
};
use axum::{
    body::Body,
    extract::{Path, State},
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse as _, Response},
};
use obrador_core::auth::Scope;
use obrador_services::privacy::export::{Archive, ExportError};

/// Everything that is stored for a bakery, as a zip file of CSV and JSON files and the contents of stored files; its
/// `README.txt`, in the language of `Accept-Language`, describes each file and field. Needs `tenant:export`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/export", tag = "tenant",
    params(("id" = String, Path, description = "The bakery")),
    responses(
        (status = 200, description = "A zip file", body = Vec<u8>, content_type = "application/zip"),
        (status = 401, description = "No valid token", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn download(
    State(app): State<App>,
    bearer: Bearer,
    Language(lang): Language,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantExport)?;
    let archive = app.export.export(&tenant, lang, bearer.by()).await?;
    Ok(attachment(archive))
}

/// The archive as a file to be saved.
pub(crate) fn attachment(archive: Archive) -> Response {
    let disposition = format!("attachment; filename=\"{}\"", archive.name);
    let headers = [
        (CONTENT_TYPE, "application/zip".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, Body::from_stream(archive.into_stream())).into_response()
}

impl From<ExportError> for Problem {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::UnknownTenant(_) => Self::new(ProblemKind::TenantNotFound),
            ExportError::Database(error) => error.into(),
            ExportError::Spool(error) => {
                tracing::error!(%error, "an export can't be written");
                Self::new(ProblemKind::Internal)
            }
        }
    }
}
