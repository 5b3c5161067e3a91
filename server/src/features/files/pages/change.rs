//! What is done with stored files, and what is shown where it can't be.

use super::{
    Asked, PATH,
    list::{show, view},
};
use crate::{
    features::files::FormError,
    page::{layout, refusal, session_user::SignedIn, tenant_user::Reader},
    state::App,
};
use axum::{
    extract::{Form, Multipart, Path, State, multipart::MultipartRejection},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::files::{FilesView, Outcome, Renaming};
use obrador_core::{
    auth::Permission,
    files::{ContentError, FileName},
};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    files::{ChangeError, ListQuery, StoredFile, UploadError},
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct Change {
    version: i64,
    #[serde(default)]
    name: String,
}

pub(crate) async fn upload(
    State(app): State<App>,
    who: SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let stored = match form {
        Ok(form) => crate::features::files::upload(&app.files, reader.doing(), form).await,
        Err(_) => Err(UploadError::NoFile.into()),
    };
    let Err(error) = stored else {
        return Redirect::to("/app/files?sort=newest&done=stored").into_response();
    };
    let t = Texts::of(reader.who.0.lang);
    let most = [("most", FileName::MOST.to_string().into())];
    let error = match error {
        FormError::Unreadable(_) => UploadError::NoFile,
        FormError::Upload(error) => error,
    };
    let words = match error {
        UploadError::Refused(error) => return refused(&app, &reader, error).await,
        UploadError::Database(error) => return reader.unavailable(&app, &error),
        UploadError::Disk(error) => {
            tracing::error!(%error, "a file can't be stored");
            return layout::unavailable(&app, reader.who.0.lang);
        }
        UploadError::NoFile => t.get("files-error-none"),
        UploadError::TooLarge => t.get("files-error-too-large"),
        UploadError::ArchiveFull => t.get("files-error-archive-full"),
        UploadError::Name(_) => t.with("files-error-name", &most),
        UploadError::Content(ContentError::Empty) => t.get("problem-file-empty-detail"),
        UploadError::Content(ContentError::UnknownKind) => t.get("problem-file-kind-detail"),
        UploadError::Content(ContentError::NotAsNamed) => t.get("problem-file-content-detail"),
    };
    again(&app, &reader, |view| view.error = Some(words)).await
}

pub(crate) async fn archive(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(change): Form<Change>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let archived = app.files.archive(reader.doing(), &id, Some(change.version)).await;
    changed(&app, &reader, archived, "/app/files?done=archived").await
}

pub(crate) async fn restore(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(change): Form<Change>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let restored = app.files.restore(reader.doing(), &id, Some(change.version)).await;
    changed(&app, &reader, restored, "/app/files?done=restored").await
}

pub(crate) async fn rename(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(change): Form<Change>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let known = match app.files.one(&reader.tenant, &id).await {
        Ok(Some(file)) => file,
        Ok(None) => return reader.not_found(&app),
        Err(error) => return reader.unavailable(&app, &error),
    };
    let renamed = match change.name.parse::<FileName>() {
        Ok(name) => app.files.rename(reader.doing(), &id, change.version, &name).await,
        Err(_) => Err(ChangeError::Ending),
    };
    match renamed {
        Err(ChangeError::Ending) => {
            let why = ("files-bad-name", StatusCode::UNPROCESSABLE_ENTITY);
            not_renamed(&app, &reader, &known, change.name, why).await
        }
        Err(ChangeError::Conflict(_)) => {
            let why = ("files-conflict", StatusCode::CONFLICT);
            not_renamed(&app, &reader, &known, change.name, why).await
        }
        renamed => changed(&app, &reader, renamed, "/app/files?done=renamed").await,
    }
}

/// The file alone, with the name that was typed and why it was not taken.
async fn not_renamed(
    app: &App,
    reader: &Reader,
    file: &StoredFile,
    typed: String,
    (key, status): (&'static str, StatusCode),
) -> Response {
    let alone = ListQuery {
        q: file.name.clone(),
        archived: file.archived_at.is_some(),
        ..Asked::default().query()
    };
    match view(app, reader, &alone).await {
        Ok(mut view) => {
            let error = Texts::of(reader.who.0.lang).get(key);
            let row = view.files.iter_mut().find(|row| row.id == file.id);
            if let Some(row) = row {
                row.renaming = Some(Renaming { typed, error });
            }
            show(app, reader, view, status)
        }
        Err(response) => response,
    }
}

async fn changed(
    app: &App,
    reader: &Reader,
    changed: Result<StoredFile, ChangeError>,
    then: &str,
) -> Response {
    match changed {
        Ok(_) => Redirect::to(then).into_response(),
        Err(ChangeError::NotFound | ChangeError::Ending) => reader.not_found(app),
        Err(ChangeError::Database(error)) => reader.unavailable(app, &error),
        Err(ChangeError::Refused(error)) => refused(app, reader, error).await,
        Err(ChangeError::Conflict(_)) => {
            let mut response = again(app, reader, |view| view.outcome = Some(Outcome::Conflict)).await;
            *response.status_mut() = StatusCode::CONFLICT;
            response
        }
    }
}

async fn refused(app: &App, reader: &Reader, error: CheckError) -> Response {
    match refusal::over_form(app, &reader.who, &reader.tenant, error, PATH, "").await {
        Ok((upgrade, status)) => {
            let mut response = again(app, reader, |view| view.upgrade = Some(upgrade)).await;
            *response.status_mut() = status;
            response
        }
        Err(response) => response,
    }
}

/// The page once more, with what is wrong.
async fn again(app: &App, reader: &Reader, with: impl FnOnce(&mut FilesView)) -> Response {
    match view(app, reader, &Asked::default().query()).await {
        Ok(mut view) => {
            with(&mut view);
            show(app, reader, view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(response) => response,
    }
}
