//! Stored files over REST.

use super::{ChangeError, FilesService, ListQuery, Sort, StoredFile, UploadError};
use crate::{
    app::App,
    clock::from_micros,
    entitlement::RefusalBody,
    problem::{Problem, ProblemKind},
    rest::{Bearer, Json, ProblemBody, Query},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Multipart, Path, State, multipart::MultipartRejection},
    http::{
        HeaderMap, HeaderName, StatusCode,
        header::{
            CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_MATCH,
            LOCATION, X_CONTENT_TYPE_OPTIONS,
        },
    },
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use obrador_core::{
    auth::Scope,
    files::{ContentError, FileName, NameError},
    ids::TenantId,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The routes below `/api/v1`.
pub fn routes(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(app.files.most_of_a_request());
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

/// What to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Listed {
    /// A part of the name
    q: Option<String>,
    /// `name`, `newest` or `largest`
    sort: Option<String>,
    /// From 1
    page: Option<u32>,
    /// How many on a page, at most 100
    limit: Option<u32>,
    /// The archived ones instead
    archived: Option<bool>,
}

/// What is known of a stored file.
#[derive(Debug, Serialize, ToSchema)]
struct FileBody {
    id: String,
    #[schema(example = "menu.pdf")]
    name: String,
    bytes: i64,
    /// Null where only the size was recorded.
    content_type: Option<String>,
    sha256: Option<String>,
    uploaded_by: Option<String>,
    #[schema(format = DateTime)]
    created_at: String,
    /// Null while it counts.
    #[schema(value_type = Option<String>, format = DateTime)]
    archived_at: Option<String>,
    version: i64,
    /// Where its content is; null where it is not stored here.
    content: Option<String>,
}

/// A page of files.
#[derive(Debug, Serialize, ToSchema)]
struct FilesBody {
    files: Vec<FileBody>,
    /// How many there are on all pages.
    total: i64,
    page: i64,
    limit: i64,
}

/// The form.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "it describes the form and is read as a stream")]
struct UploadForm {
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// A new name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RenameBody {
    name: String,
    /// The version that was read; or send it as `If-Match`.
    version: Option<i64>,
}

fn time(micros: i64) -> String {
    from_micros(micros).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn address(tenant: &TenantId, id: &str) -> String {
    format!("/api/v1/tenants/{tenant}/files/{id}")
}

impl FileBody {
    fn new(tenant: &TenantId, file: StoredFile) -> Self {
        let content = file.has_content().then(|| address(tenant, &file.id) + "/content");
        Self {
            content,
            id: file.id,
            name: file.name,
            bytes: file.bytes,
            content_type: file.content_type,
            sha256: file.sha256,
            uploaded_by: file.uploaded_by,
            created_at: time(file.created_at),
            archived_at: file.archived_at.map(time),
            version: file.version,
        }
    }
}

fn answer(tenant: &TenantId, status: StatusCode, file: StoredFile) -> Response {
    let tag = [(ETAG, format!("\"{}\"", file.version))];
    (status, tag, axum::Json(FileBody::new(tenant, file))).into_response()
}

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

impl Listed {
    fn query(self) -> Result<ListQuery, Problem> {
        let (page, limit) = (self.page.unwrap_or(1), self.limit.unwrap_or(25));
        let sort = self.sort.as_deref().map_or(Some(Sort::Name), Sort::of);
        match sort {
            Some(sort) if page >= 1 && (1..=100).contains(&limit) => Ok(ListQuery {
                q: self.q.unwrap_or_default(),
                sort,
                archived: self.archived.unwrap_or(false),
                page: page.into(),
                limit: limit.into(),
            }),
            _ => Err(Problem::new(ProblemKind::Invalid)),
        }
    }
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
    let file = match app.files.upload(&tenant, form, &bearer.0.audit_name()).await {
        Ok(file) => file,
        Err(UploadError::Refused(error)) => app.entitlement.explained(&tenant, Err(error)).await?,
        Err(error) => return Err(upload_problem(&app.files, error)),
    };
    let location = [(LOCATION, address(&tenant, &file.id))];
    Ok((location, answer(&tenant, StatusCode::CREATED, file)).into_response())
}

fn wrong(kind: ProblemKind, key: &'static str) -> Problem {
    Problem::saying(kind, key, Vec::new())
}

fn upload_problem(files: &FilesService, error: UploadError) -> Problem {
    use ProblemKind as K;
    match error {
        UploadError::NoFile => wrong(K::Invalid, "problem-file-none-detail"),
        UploadError::TooLarge => {
            let most = (files.most_bytes() / 1_000_000).to_string();
            Problem::saying(K::TooLarge, "problem-file-too-large-detail", vec![("most", most)])
        }
        UploadError::Name(error) => name_problem(error),
        UploadError::Content(ContentError::Empty) => wrong(K::Invalid, "problem-file-empty-detail"),
        UploadError::Content(ContentError::UnknownKind) => {
            wrong(K::UnsupportedMediaType, "problem-file-kind-detail")
        }
        UploadError::Content(ContentError::NotAsNamed) => {
            wrong(K::UnsupportedMediaType, "problem-file-content-detail")
        }
        UploadError::ArchiveFull => wrong(K::Conflict, "files-error-archive-full"),
        UploadError::Unreadable(_) => wrong(K::BadRequest, "problem-file-form-detail"),
        UploadError::Database(error) => error.into(),
        UploadError::Disk(error) => {
            tracing::error!(%error, "a file can't be stored");
            Problem::new(K::Internal)
        }
        UploadError::Refused(error) => {
            tracing::error!(%error, "a refusal was not explained");
            Problem::new(K::Internal)
        }
    }
}

fn name_problem(error: NameError) -> Problem {
    tracing::debug!(%error, "a name is refused");
    let most = vec![("most", FileName::MOST.to_string())];
    Problem::saying(ProblemKind::Invalid, "problem-file-name-detail", most)
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
        (status = 422, description = "A name that can't be", body = ProblemBody, content_type = "application/problem+json"),
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
    let version = sent.version.or_else(|| if_match(&headers));
    let version = version.ok_or_else(|| Problem::new(ProblemKind::VersionNeeded))?;
    let name = sent.name.parse::<FileName>().map_err(name_problem)?;
    let known = found(&app, &tenant, &file).await?;
    if !name.keeps_ending_of(&known.name) {
        return Err(wrong(ProblemKind::Invalid, "problem-file-ending-detail"));
    }
    let renamed = app.files.rename(&tenant, &file, version, &name).await;
    changed(&app, &tenant, renamed).await
}

fn if_match(headers: &HeaderMap) -> Option<i64> {
    let tag = headers.get(IF_MATCH)?.to_str().ok()?;
    tag.trim().trim_start_matches("W/").trim_matches('"').parse().ok()
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
    let archived = app.files.archive(&tenant, &file, if_match(&headers)).await;
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
    let restored = app.files.restore(&tenant, &file, if_match(&headers)).await;
    changed(&app, &tenant, restored).await
}
