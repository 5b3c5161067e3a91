//! A stored file is renamed, archived, restored.

use super::{
    body::{FileBody, RenameBody, answer},
    problem::{name_problem, wrong},
};
use crate::{
    http::{
        Bearer, Json, ProblemBody, RefusalBody, etag,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use obrador_core::{auth::Scope, files::FileName, ids::TenantId};
use obrador_services::{
    audit::AuditContext,
    files::{ChangeError, StoredFile},
};

fn changed(tenant: &TenantId, changed: Result<StoredFile, ChangeError>) -> Result<Response, Problem> {
    let file = match changed {
        Ok(file) => file,
        Err(ChangeError::Refused(error)) => return Err(error.into()),
        Err(ChangeError::NotFound) => return Err(Problem::new(ProblemKind::NotFound)),
        Err(ChangeError::Conflict(version)) => {
            let version = vec![("version", version.to_string())];
            return Err(Problem::saying(
                ProblemKind::Conflict,
                "problem-file-conflict-detail",
                version,
            ));
        }
        Err(ChangeError::Ending) => {
            return Err(wrong(ProblemKind::Invalid, "problem-file-ending-detail").at("name", "ending"));
        }
        Err(ChangeError::Database(error)) => return Err(error.into()),
    };
    Ok(answer(tenant, StatusCode::OK, file))
}

/// Gives a file another name, which keeps its ending. Needs `tenant:admin`.
#[utoipa::path(
    patch, path = "/api/v1/tenants/{id}/files/{file}", tag = "files", request_body = RenameBody,
    params(("id" = String, Path, description = "The bakery"), ("file" = String, Path, description = "The file")),
    responses(
        (status = 200, description = "So it is now", body = FileBody),
        (status = 400, description = "Not JSON", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The subscription is over", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or file, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "It has changed since it was read", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "A name that can't be, or an `If-Match` that is no version", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "The version is missing", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn rename(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<RenameBody>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let tagged = etag::expected_version(&headers)?;
    let version = sent.version.map(etag::in_range).transpose()?.or(tagged);
    let version = version.ok_or_else(|| Problem::new(ProblemKind::VersionNeeded))?;
    let name = sent
        .name
        .parse::<FileName>()
        .map_err(|error| name_problem(error, "name"))?;
    let by = bearer.by();
    let of = AuditContext {
        tenant: &tenant,
        by: &by,
    };
    let renamed = app.files.rename(of, &file, version, &name).await;
    changed(&tenant, renamed)
}

/// Archives a file: its content stays, its bytes no longer count. Needs `tenant:admin`.
#[utoipa::path(
    post, path = "/api/v1/tenants/{id}/files/{file}/archive", tag = "files",
    params(("id" = String, Path, description = "The bakery"), ("file" = String, Path, description = "The file")),
    responses(
        (status = 200, description = "Archived, now or before", body = FileBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The subscription is over", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or file, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`If-Match` names another version", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`If-Match` is no version", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn archive(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = etag::expected_version(&headers)?;
    let by = bearer.by();
    let of = AuditContext {
        tenant: &tenant,
        by: &by,
    };
    let archived = app.files.archive(of, &file, version).await;
    changed(&tenant, archived)
}

/// Restores an archived file: its bytes count again, if there is room. Needs `tenant:admin`.
#[utoipa::path(
    post, path = "/api/v1/tenants/{id}/files/{file}/restore", tag = "files",
    params(("id" = String, Path, description = "The bakery"), ("file" = String, Path, description = "The file")),
    responses(
        (status = 200, description = "It counts, again or still", body = FileBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The storage is full", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or file, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`If-Match` names another version", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`If-Match` is no version", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn restore(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = etag::expected_version(&headers)?;
    let by = bearer.by();
    let of = AuditContext {
        tenant: &tenant,
        by: &by,
    };
    let restored = app.files.restore(of, &file, version).await;
    changed(&tenant, restored)
}
