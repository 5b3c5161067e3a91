//! Stored files are listed, looked at, downloaded.

use super::{
    body::{FileBody, FilesBody, FilesQuery, answer},
    problem::wrong,
};
use crate::{
    http::{
        Bearer, ProblemBody, Query,
        problem::{Problem, ProblemKind},
        values,
    },
    state::App,
};
use axum::{
    extract::{Path, State},
    http::{
        HeaderName, StatusCode,
        header::{
            CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
            X_CONTENT_TYPE_OPTIONS,
        },
    },
    response::{IntoResponse as _, Response},
};
use obrador_core::{auth::Scope, files::FileName, ids::TenantId};
use obrador_services::{
    files::{ContentUnread, FileContent, StoredFile},
    paging::Start,
};

/// The stored files. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/files", operation_id = "list_files", tag = "files",
    params(("id" = String, Path, description = "The bakery"), FilesQuery),
    responses(
        (status = 200, description = "A page of them", body = FilesBody),
        (status = 400, description = "A parameter can't be read", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such sort, page or limit, or `after` is no cursor of that sort", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<FilesQuery>,
) -> Result<axum::Json<FilesBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let query = asked.query()?;
    let found = app.files.list(&tenant, &query).await?;
    Ok(axum::Json(FilesBody {
        files: found
            .files
            .into_iter()
            .map(|file| FileBody::new(&tenant, file))
            .collect(),
        total: found.total,
        page: match query.start {
            Start::Page(page) => page,
            Start::First | Start::After(_) => 1,
        },
        limit: query.limit,
        next: found.next.map(|next| next.to_string()),
    }))
}

async fn found(app: &App, tenant: &TenantId, id: &str) -> Result<StoredFile, Problem> {
    let file = app.files.one(tenant, id).await?;
    file.ok_or_else(|| Problem::new(ProblemKind::NotFound))
}

/// What is known of a stored file; its version is the `ETag`. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/files/{file}", tag = "files",
    params(("id" = String, Path, description = "The bakery"), ("file" = String, Path, description = "The file")),
    responses(
        (status = 200, description = "What is known of it", body = FileBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or file, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn one(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let file = found(&app, &tenant, &file).await?;
    Ok(answer(&tenant, StatusCode::OK, file))
}

/// A stored file's content, to be saved and never shown in place. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/files/{file}/content", tag = "files",
    params(("id" = String, Path, description = "The bakery"), ("file" = String, Path, description = "The file")),
    responses(
        (status = 200, description = "The content, as the type it was stored with", body = values::FileContent, content_type = "*/*"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or file, another's, or only its size is recorded", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "As much goes on at once as may; `Retry-After` says when to ask again", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn content(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let file = found(&app, &tenant, &file).await?;
    let content = app
        .files
        .content(&tenant, &file)
        .await
        .map_err(|error| match error {
            ContentUnread::Busy(_) => Problem::new(ProblemKind::Busy),
            ContentUnread::Disk(error) => {
                tracing::error!(%error, "a content can't be read");
                Problem::new(ProblemKind::Internal)
            }
        })?;
    let content = content.ok_or_else(|| wrong(ProblemKind::NotFound, "problem-file-no-content-detail"))?;
    Ok(download(&file, content))
}

/// The content as an answer that no browser shows in place.
pub(crate) fn download(file: &StoredFile, content: FileContent) -> Response {
    let disposition = file
        .name
        .parse::<FileName>()
        .map_or_else(|_| "attachment".to_owned(), |name| name.content_disposition());
    let kind = file.content_type.as_deref().unwrap_or("application/octet-stream");
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_LENGTH, file.bytes.to_string()),
        (CONTENT_DISPOSITION, disposition),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (CACHE_CONTROL, "no-store".to_owned()),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin".to_owned(),
        ),
    ];
    (headers, axum::body::Body::from_stream(content.into_stream())).into_response()
}
