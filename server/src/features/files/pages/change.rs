//! What is done with stored files, and what is shown where it can't be.

use super::{
    FilesQuery, PATH,
    list::{show, view},
};
use crate::{
    features::files,
    http::file_field::FormError,
    page::{error::PageError, not_taken::NotTaken, refusal, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Form, Multipart, Path, State, multipart::MultipartRejection},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::files::{FileChange, FilesView, Renaming};
use obrador_core::{auth::Permission, files::FileName};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    files::{ChangeError, ListQuery, StoredFile, UploadError},
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct ChangeForm {
    version: i64,
    #[serde(default)]
    name: String,
}

pub(super) async fn upload(
    State(app): State<App>,
    who: SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let stored = match form {
        Ok(form) => files::upload(&app.files, user.audit_context(), form).await,
        Err(_) => Err(UploadError::NoFile.into()),
    };
    match stored {
        Ok(file) => {
            let list = format!("{PATH}?sort=-created&done=stored&of={}", file.id);
            Ok(Redirect::to(&list).into_response())
        }
        Err(error) => not_uploaded(&app, &user, error).await,
    }
}

/// The page with why the file was not taken.
async fn not_uploaded(app: &App, user: &TenantUser, error: FormError) -> Result<Response, PageError> {
    match NotTaken::of(Texts::of(user.who.actor.lang), error) {
        NotTaken::Wrong(words) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            rerender(app, user, status, |view| view.error = Some(words)).await
        }
        NotTaken::Refused(error) => refused(app, user, error).await,
        NotTaken::Failure(failure) => Err(PageError::Failure(failure)),
        NotTaken::Database(error) => Err(error.into()),
    }
}

pub(super) async fn archive(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<ChangeForm>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let archived = app
        .files
        .archive(user.audit_context(), &id, Some(form.version))
        .await;
    changed(&app, &user, archived, FileChange::Archived).await
}

pub(super) async fn restore(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<ChangeForm>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let restored = app
        .files
        .restore(user.audit_context(), &id, Some(form.version))
        .await;
    changed(&app, &user, restored, FileChange::Restored).await
}

pub(super) async fn rename(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<ChangeForm>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let known = app.files.one(&user.tenant, &id).await?;
    let known = known.ok_or(PageError::NOT_FOUND)?;
    let renamed = match form.name.parse::<FileName>() {
        Ok(name) => {
            app.files
                .rename(user.audit_context(), &id, form.version, &name)
                .await
        }
        Err(_) => Err(ChangeError::Ending),
    };
    let why = match renamed {
        Err(ChangeError::Ending) => ("files-bad-name", StatusCode::UNPROCESSABLE_ENTITY),
        Err(ChangeError::Conflict(_)) => ("files-conflict", StatusCode::CONFLICT),
        renamed => return changed(&app, &user, renamed, FileChange::Renamed).await,
    };
    not_renamed(&app, &user, &known, form.name, why).await
}

/// The file alone, with the name that was typed and why it was not taken.
async fn not_renamed(
    app: &App,
    user: &TenantUser,
    file: &StoredFile,
    typed: String,
    (key, status): (&'static str, StatusCode),
) -> Result<Response, PageError> {
    let alone = ListQuery {
        q: file.name.clone(),
        archived: file.archived_at.is_some(),
        ..FilesQuery::default().list_query()
    };
    let mut view = view(app, user, &alone).await?;
    let error = Texts::of(user.who.actor.lang).get(key);
    let row = view.files.iter_mut().find(|row| row.id == file.id);
    if let Some(row) = row {
        row.renaming = Some(Renaming { typed, error });
    }
    Ok(show(app, user, view, status))
}

async fn changed(
    app: &App,
    user: &TenantUser,
    changed: Result<StoredFile, ChangeError>,
    change: FileChange,
) -> Result<Response, PageError> {
    match changed {
        Ok(file) => {
            let list = format!("{PATH}?done={}&of={}", change.as_str(), file.id);
            Ok(Redirect::to(&list).into_response())
        }
        Err(ChangeError::NotFound | ChangeError::Ending) => Err(PageError::NOT_FOUND),
        Err(ChangeError::Database(error)) => Err(error.into()),
        Err(ChangeError::Refused(error)) => refused(app, user, error).await,
        Err(ChangeError::Conflict(_)) => {
            rerender(app, user, StatusCode::CONFLICT, |view| view.conflict = true).await
        }
    }
}

async fn refused(app: &App, user: &TenantUser, error: CheckError) -> Result<Response, PageError> {
    let (upgrade, status) = refusal::over_form(app, &user.who, &user.tenant, error, PATH, "").await?;
    rerender(app, user, status, |view| view.upgrade = Some(upgrade)).await
}

/// The page once more, with what is wrong.
async fn rerender(
    app: &App,
    user: &TenantUser,
    status: StatusCode,
    with: impl FnOnce(&mut FilesView),
) -> Result<Response, PageError> {
    let mut view = view(app, user, &FilesQuery::default().list_query()).await?;
    with(&mut view);
    Ok(show(app, user, view, status))
}
