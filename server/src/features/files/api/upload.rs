//! A file is stored.

use super::{
    body::{FileBody, UploadForm, address, answer},
    problem::{upload_problem, wrong},
};
use crate::{
    features::files,
    http::{
        Bearer, ProblemBody, RefusalBody,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    extract::{Multipart, Path, State, multipart::MultipartRejection},
    http::{StatusCode, header::LOCATION},
    response::{IntoResponse as _, Response},
};
use obrador_core::auth::Scope;
use obrador_services::audit::AuditContext;

/// Stores the file in the form's field `file`: PDF, PNG, JPEG, WebP, GIF, plain text or CSV, as its name says. Needs
/// `tenant:admin`.
#[utoipa::path(
    post, path = "/api/v1/tenants/{id}/files", tag = "files",
    params(("id" = String, Path, description = "The bakery")),
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, description = "Stored", body = FileBody),
        (status = 400, description = "The form can't be read", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The storage is full", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = ProblemBody, content_type = "application/problem+json"),
        (status = 415, description = "No such kind is stored, or the content is not what the name says", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No file, an empty one, or a name that can't be", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "As much goes on at once as may; `Retry-After` says when to ask again", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn upload(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let form = form.map_err(|_| wrong(ProblemKind::UnsupportedMediaType, "problem-file-form-detail"))?;
    let by = bearer.by();
    let of = AuditContext {
        tenant: &tenant,
        by: &by,
    };
    let stored = files::upload(&app.files, of, form).await;
    let file = stored.map_err(|error| upload_problem(&app.files, error))?;
    let location = [(LOCATION, address(&tenant, &file.id))];
    Ok((location, answer(&tenant, StatusCode::CREATED, file)).into_response())
}
