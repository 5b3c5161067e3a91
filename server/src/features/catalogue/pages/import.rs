//! Things out of a CSV file: the form, what the file would do, and the confirmation.

use super::{
    sent_file::{self, SentFile},
    standing::room_for,
};
use crate::{
    http::failure::Failure,
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    Extension,
    extract::{Form, Multipart, Path, State, multipart::MultipartRejection},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{Done, ImportPage, ImportView, PreviewPage, PreviewView, unreadable},
    page::{base, section, title},
};
use obrador_core::{auth::Permission, catalogue::ItemKind};
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{ImportError, Preview, Sent},
    entitlement::CheckError,
};
use serde::Deserialize;

/// Where a file is chosen.
fn path(item_kind: ItemKind) -> String {
    format!("{}/import", base(item_kind))
}

pub(super) async fn page(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    Ok(show_form(&app, &user, of_form(item_kind), StatusCode::OK))
}

/// Keeps the file, and leads to what it would do.
pub(super) async fn upload(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let _pass = app
        .files
        .enter(&user.tenant)
        .map_err(|_| PageError::Failure(Failure::Busy))?;
    let file = match form {
        Ok(form) => sent_file::read(&app, form).await?,
        Err(_) => None,
    };
    let kept = match file {
        Some(file) => keep(&app, &user, item_kind, &file).await,
        None => Err(ImportError::NoFile),
    };
    match kept {
        Ok(id) => Ok(Redirect::to(&format!("{}/{id}", path(item_kind))).into_response()),
        Err(error) => not_kept(&app, &user, item_kind, error).await,
    }
}

async fn keep(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    file: &SentFile,
) -> Result<String, ImportError> {
    let actor = &user.who.actor;
    let sent = Sent {
        item_kind,
        name: &file.name,
        bytes: &file.bytes,
        lang: actor.lang,
    };
    app.catalogue
        .keep_import(&user.tenant, &actor.user_id, sent)
        .await
}

/// The form with why the file was not taken.
async fn not_kept(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    error: ImportError,
) -> Result<Response, PageError> {
    let mut view = of_form(item_kind);
    view.error = unreadable(Texts::of(user.who.actor.lang), item_kind, &error);
    if view.error.is_some() {
        return Ok(show_form(app, user, view, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match error {
        ImportError::Refused(error) => {
            let path = path(item_kind);
            let (upgrade, status) =
                refusal::over_form(app, &user.who, &user.tenant, error, &path, "").await?;
            view.upgrade = Some(upgrade);
            Ok(show_form(app, user, view, status))
        }
        error => Err(error.into()),
    }
}

/// What the file would do.
pub(super) async fn preview(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let view = of_kept(&app, &user, item_kind, &id).await?;
    show(&app, &user, view, StatusCode::OK).await
}

#[derive(Debug, Deserialize)]
pub(super) struct Confirmation {
    /// What was shown.
    #[serde(default)]
    seen: String,
    /// Are the lines left out that can't be imported?
    #[serde(default)]
    leave_out: String,
}

/// Imports it, as it was shown.
pub(super) async fn confirm(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Confirmation>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let leave_out = form.leave_out == "true";
    let imported = app
        .catalogue
        .import(
            user.audit_context(),
            &user.who.actor.user_id,
            (item_kind, &id),
            (&form.seen, leave_out),
        )
        .await;
    match imported {
        Ok(done) => {
            let (new, changed) = (done.new, done.changed);
            let done = Done::Imported.as_str();
            let list = format!(
                "{}?sort=-created&done={done}&new={new}&changed={changed}",
                base(item_kind)
            );
            Ok(Redirect::to(&list).into_response())
        }
        Err(ImportError::Changed(_)) => {
            let mut view = of_kept(&app, &user, item_kind, &id).await?;
            view.changed = true;
            show(&app, &user, view, StatusCode::CONFLICT).await
        }
        Err(ImportError::Bad(_)) => {
            let view = of_kept(&app, &user, item_kind, &id).await?;
            show(&app, &user, view, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(ImportError::Refused(error)) => {
            let mut view = of_kept(&app, &user, item_kind, &id).await?;
            let path = format!("{}/{id}", path(item_kind));
            let (upgrade, status) =
                refusal::over_form(&app, &user.who, &user.tenant, error, &path, "").await?;
            view.upgrade = Some(upgrade);
            show(&app, &user, view, status).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn of_kept(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    id: &str,
) -> Result<PreviewView, PageError> {
    let actor = &user.who.actor;
    let kept = app
        .catalogue
        .preview_import(&user.tenant, &actor.user_id, item_kind, id)
        .await;
    let (file, preview): (String, Preview) = kept?;
    Ok(PreviewView {
        id: id.to_owned(),
        file,
        preview,
        changed: false,
        room: None,
        upgrade: None,
    })
}

fn of_form(item_kind: ItemKind) -> ImportView {
    ImportView {
        item_kind,
        error: None,
        upgrade: None,
    }
}

fn show_form(app: &App, user: &TenantUser, view: ImportView, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let (t, item_kind) = (Texts::of(actor.lang), view.item_kind);
    let heading = [&t.get("import-title"), " – ", &title(t, item_kind)].concat();
    let page = layout::signed_in(app, actor, &path(item_kind), section(item_kind), heading);
    with_status(
        layout::private(page, move || view! { <ImportPage view=view/> }),
        status,
    )
}

async fn show(
    app: &App,
    user: &TenantUser,
    mut view: PreviewView,
    status: StatusCode,
) -> Result<Response, PageError> {
    let actor = &user.who.actor;
    let (t, item_kind) = (Texts::of(actor.lang), view.preview.item_kind);
    let at = format!("{}/{}", path(item_kind), view.id);
    view.room = room_for(app, user, item_kind, (view.preview.new, &at)).await?;
    let heading = [&t.get("import-title"), " – ", &title(t, item_kind)].concat();
    let page = layout::signed_in(app, actor, &at, section(item_kind), heading);
    Ok(with_status(
        layout::private(page, move || view! { <PreviewPage view=view/> }),
        status,
    ))
}

/// A failure that neither page can show: the file is not kept any more, or storage fails.
impl From<ImportError> for PageError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Database(error) | ImportError::Refused(CheckError::Database(error)) => error.into(),
            _ => Self::NOT_FOUND,
        }
    }
}
