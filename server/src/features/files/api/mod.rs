//! Stored files over REST.

mod body;
mod problem;

use super::FormError;
use crate::{
    features::{
        entitlement::Explained as _,
        files::api::problem::{name_problem, upload_problem, wrong},
    },
    http::{
        Bearer, Json, ProblemBody, Query, RefusalBody, etag,
        layers::most_of_a_request,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Multipart, Path, State, multipart::MultipartRejection},
    http::{
        HeaderMap, HeaderName, StatusCode,
        header::{
            CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION,
            X_CONTENT_TYPE_OPTIONS,
        },
    },
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use body::{FileBody, FilesBody, Listed, RenameBody, UploadForm, address, answer};
use obrador_core::{auth::Scope, files::FileName, ids::TenantId};
use obrador_services::{
    audit::Doing,
    files::{ChangeError, StoredFile, UploadError},
};

/// The routes below `/api/v1`.
pub fn routes(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(most_of_a_request(&app.files));
    Router::new()
        .route("/tenants/{id}/files", get(list).merge(post(upload).layer(most)))
        .route("/tenants/{id}/files/{file}", get(one).patch(rename))
        .route("/tenants/{id}/files/{file}/content", get(content))
        .route("/tenants/{id}/files/{file}/archive", post(archive))
        .route("/tenants/{id}/files/{file}/restore", post(restore))
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(list, upload, one, content, rename, archive, restore),
    components(schemas(ProblemBody, RefusalBody))
)]
pub struct Api;

/// The stored files. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/files", tag = "files",
    params(("id" = String, Path, description = "The bakery"), Listed),
    responses(
        (status = 200, description = "A page of them", body = FilesBody),
        (status = 400, description = "A parameter can't be read", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such sort, page or limit", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<Listed>,
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
        page: query.page,
        limit: query.limit,
    }))
}

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
    ),
    security(("token" = []))
)]
async fn upload(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let form = form.map_err(|_| wrong(ProblemKind::UnsupportedMediaType, "problem-file-form-detail"))?;
    let by = bearer.by();
    let of = Doing {
        tenant: &tenant,
        by: &by,
    };
    let file = match super::upload(&app.files, of, form).await {
        Ok(file) => file,
        Err(FormError::Upload(UploadError::Refused(error))) => {
            app.entitlement.explained(&tenant, Err(error)).await?
        }
        Err(error) => return Err(upload_problem(&app.files, error)),
    };
    let location = [(LOCATION, address(&tenant, &file.id))];
    Ok((location, answer(&tenant, StatusCode::CREATED, file)).into_response())
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
async fn one(
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
        (status = 200, description = "The content", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or file, another's, or only its size is recorded", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
async fn content(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let file = found(&app, &tenant, &file).await?;
    let content = app.files.content(&tenant, &file).await.map_err(|error| {
        tracing::error!(%error, "a content can't be read");
        Problem::new(ProblemKind::Internal)
    })?;
    let content = content.ok_or_else(|| wrong(ProblemKind::NotFound, "problem-file-no-content-detail"))?;
    Ok(download(&file, content))
}

/// The content as an answer that no browser shows in place.
pub(crate) fn download(file: &StoredFile, content: tokio::fs::File) -> Response {
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
        (axum::http::header::CACHE_CONTROL, "no-store".to_owned()),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin".to_owned(),
        ),
    ];
    let pieces = futures::stream::try_unfold(content, |mut content| async move {
        use tokio::io::AsyncReadExt as _;
        let mut piece = vec![0; 64 * 1024];
        let read = content.read(&mut piece).await?;
        piece.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then_some((piece, content)))
    });
    (headers, axum::body::Body::from_stream(pieces)).into_response()
}

async fn changed(
    app: &App,
    tenant: &TenantId,
    changed: Result<StoredFile, ChangeError>,
) -> Result<Response, Problem> {
    let file = match changed {
        Ok(file) => file,
        Err(ChangeError::Refused(error)) => app.entitlement.explained(tenant, Err(error)).await?,
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
async fn rename(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<RenameBody>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = sent
        .version
        .map_or_else(|| etag::expected_version(&headers), |sent| Ok(Some(sent)))?;
    let version = version.ok_or_else(|| Problem::new(ProblemKind::VersionNeeded))?;
    let name = sent
        .name
        .parse::<FileName>()
        .map_err(|error| name_problem(error, "name"))?;
    let by = bearer.by();
    let of = Doing {
        tenant: &tenant,
        by: &by,
    };
    let renamed = app.files.rename(of, &file, version, &name).await;
    changed(&app, &tenant, renamed).await
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
async fn archive(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = etag::expected_version(&headers)?;
    let by = bearer.by();
    let of = Doing {
        tenant: &tenant,
        by: &by,
    };
    let archived = app.files.archive(of, &file, version).await;
    changed(&app, &tenant, archived).await
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
async fn restore(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = etag::expected_version(&headers)?;
    let by = bearer.by();
    let of = Doing {
        tenant: &tenant,
        by: &by,
    };
    let restored = app.files.restore(of, &file, version).await;
    changed(&app, &tenant, restored).await
}
