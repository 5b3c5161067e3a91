//! Stored files: the list, the form, and each file's content and changes.

use super::{
    frame, upgrade,
    visitor::{SignedIn, missing},
};
use crate::{
    app::App,
    clock::from_micros,
    db::DbError,
    entitlement::CheckError,
    files::{ChangeError, ListQuery, Sort, StoredFile, UploadError, rest::download},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Form, Multipart, Path, Query, State, multipart::MultipartRejection},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use obrador_app::{
    files::{FileRow, FilesPage, FilesView, Outcome, Renaming},
    i18n::Texts,
    page::Section,
    usage::quantity,
};
use obrador_core::{
    auth::Permission,
    files::{ContentError, FileName},
    i18n::{DateStyle, Lang, format_date, format_quantity},
    ids::TenantId,
    usage::Metric,
};
use serde::Deserialize;

const PATH: &str = "/app/files";
const ON_A_PAGE: i64 = 25;

/// The pages below `/app/files`.
pub(super) fn routes(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(app.files.most_of_a_request());
    Router::new()
        .route(PATH, get(page).merge(post(upload).layer(most)))
        .route("/app/files/{id}/content", get(content))
        .route("/app/files/{id}/archive", post(archive))
        .route("/app/files/{id}/restore", post(restore))
        .route("/app/files/{id}/rename", post(rename))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    sort: String,
    archived: String,
    page: String,
    done: String,
}

#[derive(Debug, Deserialize)]
struct Change {
    version: i64,
    #[serde(default)]
    name: String,
}

impl Asked {
    fn query(&self) -> ListQuery {
        ListQuery {
            q: self.q.clone(),
            sort: Sort::of(&self.sort).unwrap_or_default(),
            archived: self.archived == "true",
            page: self.page.parse().unwrap_or(1).clamp(1, 1_000_000),
            limit: ON_A_PAGE,
        }
    }

    fn outcome(&self) -> Option<Outcome> {
        match self.done.as_str() {
            "stored" => Some(Outcome::Stored),
            "archived" => Some(Outcome::Archived),
            "restored" => Some(Outcome::Restored),
            "renamed" => Some(Outcome::Renamed),
            _ => None,
        }
    }
}

async fn page(State(app): State<App>, who: SignedIn, Query(asked): Query<Asked>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ViewCatalogue) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    match view(&app, &who, &tenant, &asked.query()).await {
        Ok(mut view) => {
            view.outcome = asked.outcome();
            show(&app, &who, view, StatusCode::OK)
        }
        Err(response) => response,
    }
}

async fn upload(
    State(app): State<App>,
    who: SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::EditCatalogue) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let stored = match form {
        Ok(form) => app.files.upload(&tenant, form, &who.0.audit_name()).await,
        Err(_) => Err(UploadError::NoFile),
    };
    let Err(error) = stored else {
        return Redirect::to("/app/files?sort=newest&done=stored").into_response();
    };
    let t = Texts::of(who.0.lang);
    let most = [("most", FileName::MOST.to_string().into())];
    let words = match error {
        UploadError::Refused(error) => return refused(&app, &who, &tenant, error).await,
        UploadError::Database(error) => return frame::failed(&app, who.0.lang, &error),
        UploadError::Disk(error) => {
            tracing::error!(%error, "a file can't be stored");
            return frame::unavailable(&app, who.0.lang);
        }
        UploadError::NoFile | UploadError::Unreadable(_) => t.get("files-error-none"),
        UploadError::TooLarge => t.get("files-error-too-large"),
        UploadError::ArchiveFull => t.get("files-error-archive-full"),
        UploadError::Name(_) => t.with("files-error-name", &most),
        UploadError::Content(ContentError::Empty) => t.get("problem-file-empty-detail"),
        UploadError::Content(ContentError::UnknownKind) => t.get("problem-file-kind-detail"),
        UploadError::Content(ContentError::NotAsNamed) => t.get("problem-file-content-detail"),
    };
    again(&app, &who, &tenant, |view| view.error = Some(words)).await
}

async fn content(State(app): State<App>, who: SignedIn, Path(id): Path<String>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ViewCatalogue) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let file = match app.files.one(&tenant, &id).await {
        Ok(Some(file)) => file,
        Ok(None) => return missing(&app, &who.0),
        Err(error) => return frame::failed(&app, who.0.lang, &error),
    };
    match app.files.content(&tenant, &file).await {
        Ok(Some(content)) => download(&file, content),
        Ok(None) => {
            let status = StatusCode::NOT_FOUND;
            frame::error(&app, who.0.lang, Some(&who.0), status, "error-no-content")
        }
        Err(error) => {
            tracing::error!(%error, "a content can't be read");
            frame::unavailable(&app, who.0.lang)
        }
    }
}

async fn archive(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(change): Form<Change>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::EditCatalogue) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let archived = app.files.archive(&tenant, &id, Some(change.version)).await;
    changed(&app, &who, &tenant, archived, "/app/files?done=archived").await
}

async fn restore(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(change): Form<Change>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::EditCatalogue) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let restored = app.files.restore(&tenant, &id, Some(change.version)).await;
    changed(&app, &who, &tenant, restored, "/app/files?done=restored").await
}

async fn rename(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(change): Form<Change>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::EditCatalogue) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let known = match app.files.one(&tenant, &id).await {
        Ok(Some(file)) => file,
        Ok(None) => return missing(&app, &who.0),
        Err(error) => return frame::failed(&app, who.0.lang, &error),
    };
    let name = change.name.parse::<FileName>();
    let Some(name) = name.ok().filter(|name| name.keeps_ending_of(&known.name)) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return not_renamed(
            &app,
            &who,
            &tenant,
            &known,
            change.name,
            ("files-bad-name", status),
        )
        .await;
    };
    match app.files.rename(&tenant, &id, change.version, &name).await {
        Err(ChangeError::Conflict(_)) => {
            let why = ("files-conflict", StatusCode::CONFLICT);
            not_renamed(&app, &who, &tenant, &known, change.name, why).await
        }
        renamed => changed(&app, &who, &tenant, renamed, "/app/files?done=renamed").await,
    }
}

/// The file alone, with the name that was typed and why it was not taken.
async fn not_renamed(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    file: &StoredFile,
    typed: String,
    (key, status): (&'static str, StatusCode),
) -> Response {
    let alone = ListQuery {
        q: file.name.clone(),
        archived: file.archived_at.is_some(),
        ..Asked::default().query()
    };
    match view(app, who, tenant, &alone).await {
        Ok(mut view) => {
            let error = Texts::of(who.0.lang).get(key);
            let row = view.files.iter_mut().find(|row| row.id == file.id);
            if let Some(row) = row {
                row.renaming = Some(Renaming { typed, error });
            }
            show(app, who, view, status)
        }
        Err(response) => response,
    }
}

async fn changed(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    changed: Result<StoredFile, ChangeError>,
    then: &str,
) -> Response {
    match changed {
        Ok(_) => Redirect::to(then).into_response(),
        Err(ChangeError::NotFound) => missing(app, &who.0),
        Err(ChangeError::Database(error)) => frame::failed(app, who.0.lang, &error),
        Err(ChangeError::Refused(error)) => refused(app, who, tenant, error).await,
        Err(ChangeError::Conflict(_)) => {
            let mut response = again(app, who, tenant, |view| view.outcome = Some(Outcome::Conflict)).await;
            *response.status_mut() = StatusCode::CONFLICT;
            response
        }
    }
}

async fn refused(app: &App, who: &SignedIn, tenant: &TenantId, error: CheckError) -> Response {
    match upgrade::over_form(app, who, tenant, error, PATH, "").await {
        Ok((upgrade, status)) => {
            let mut response = again(app, who, tenant, |view| view.upgrade = Some(upgrade)).await;
            *response.status_mut() = status;
            response
        }
        Err(response) => response,
    }
}

/// The page once more, with what is wrong.
async fn again(app: &App, who: &SignedIn, tenant: &TenantId, with: impl FnOnce(&mut FilesView)) -> Response {
    match view(app, who, tenant, &Asked::default().query()).await {
        Ok(mut view) => {
            with(&mut view);
            show(app, who, view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(response) => response,
    }
}

async fn view(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    query: &ListQuery,
) -> Result<FilesView, Response> {
    let lang = who.0.lang;
    let failed = |error: DbError| frame::failed(app, lang, &error);
    let found = app.files.list(tenant, query).await.map_err(failed)?;
    let allowances = match app.entitlement.allowances(tenant).await {
        Ok(allowances) => allowances,
        Err(CheckError::Database(error)) => return Err(failed(error)),
        Err(_) => return Err(missing(app, &who.0)),
    };
    let storage = allowances
        .metrics
        .into_iter()
        .find(|one| one.metric == Metric::StorageGb);
    let limit = storage.as_ref().and_then(|one| one.limit.at_most());
    let gb = |value| quantity(lang, Metric::StorageGb, value);
    Ok(FilesView {
        files: found.files.into_iter().map(|file| row(lang, file)).collect(),
        q: query.q.clone(),
        sort: query.sort.as_str(),
        archived: query.archived,
        before: (query.page > 1).then(|| address(query, query.page - 1)),
        next: (query.page * query.limit < found.total).then(|| address(query, query.page + 1)),
        used: gb(storage.map_or(0.0, |one| one.used)),
        limit: limit.map(gb),
        most: size(lang, app.files.most_bytes() as f64),
        may_change: who.0.may(Permission::EditCatalogue),
        ..FilesView::default()
    })
}

fn address(query: &ListQuery, page: i64) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("q", &query.q);
    pairs.append_pair("sort", query.sort.as_str());
    pairs.append_pair("page", &page.to_string());
    if query.archived {
        pairs.append_pair("archived", "true");
    }
    format!("{PATH}?{}", pairs.finish())
}

fn row(lang: Lang, file: StoredFile) -> FileRow {
    let created = from_micros(file.created_at).date_naive();
    FileRow {
        size: size(lang, file.bytes as f64),
        created: format_date(lang, created, DateStyle::Short),
        has_content: file.has_content(),
        renaming: None,
        id: file.id,
        name: file.name,
        version: file.version,
    }
}

fn size(lang: Lang, bytes: f64) -> String {
    let (value, unit) = match bytes {
        b if b < 1e3 => (b, "B"),
        b if b < 1e6 => (b / 1e3, "kB"),
        b if b < 1e9 => (b / 1e6, "MB"),
        b => (b / 1e9, "GB"),
    };
    format_quantity(lang, (value * 10.0).round() / 10.0, unit)
}

fn show(app: &App, who: &SignedIn, view: FilesView, status: StatusCode) -> Response {
    let title = Texts::of(who.0.lang).get("files-title");
    let page = frame::signed_in(app, &who.0, PATH, Section::Files, title);
    let mut response = frame::private(page, move || view! { <FilesPage view=view/> });
    *response.status_mut() = status;
    response
}
