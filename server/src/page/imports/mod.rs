//! Something out of a CSV file: the form, what the file would do, and the confirmation. What its lines are is its feature's.

mod sent_file;

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
    imports::{ImportPage, ImportView, Importing, PreviewPage, PreviewView, Shown, unreadable},
    page::Section,
};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    imports::{ImportError, Imported, Sent},
};
use serde::Deserialize;

pub(crate) use sent_file::MOST_OF_A_REQUEST;

/// How many more fit, where that is fewer than are new, and where room can be made.
pub(crate) type Room = Option<(i64, Option<String>)>;

/// What can be imported: the pages ask it for all that is its own.
pub(crate) trait Importer: Clone + Send + Sync + 'static {
    /// What a file would do.
    type Preview: Send + 'static;

    /// Where its pages stand in the navigation.
    fn section(&self) -> Section;

    /// What is imported, and what is read of a file.
    fn importing(&self, t: Texts) -> Importing;

    /// The column without which nothing is read.
    fn needed(&self, t: Texts) -> String;

    /// What a file would do, in words.
    fn words(&self, t: Texts, preview: Self::Preview) -> Shown;

    /// The address that says what was imported.
    fn done(&self, imported: Imported) -> String;

    /// Somebody who may import it.
    fn user(&self, app: &App, who: SignedIn) -> impl Future<Output = Result<TenantUser, PageError>> + Send;

    /// Keeps a file for its confirmation.
    fn keep(
        &self,
        app: &App,
        user: &TenantUser,
        sent: Sent<'_>,
    ) -> impl Future<Output = Result<String, ImportError<Self::Preview>>> + Send;

    /// A kept file's name, and what it would do.
    fn preview(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
    ) -> impl Future<Output = Result<(String, Self::Preview), ImportError<Self::Preview>>> + Send;

    /// Imports a kept file as it was shown.
    fn import(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
        shown: (&str, bool),
    ) -> impl Future<Output = Result<Imported, ImportError<Self::Preview>>> + Send;

    /// Whether so many new ones fit; `at` is where to come back to.
    fn room(
        &self,
        app: &App,
        user: &TenantUser,
        new: (usize, &str),
    ) -> impl Future<Output = Result<Room, PageError>> + Send;
}

pub(crate) async fn page<I: Importer>(
    State(app): State<App>,
    Extension(importer): Extension<I>,
    who: SignedIn,
) -> Result<Response, PageError> {
    let user = importer.user(&app, who).await?;
    let view = of_form(&importer, &user);
    Ok(show_form(&app, &user, &importer, view, StatusCode::OK))
}

/// Keeps the file, and leads to what it would do.
pub(crate) async fn upload<I: Importer>(
    State(app): State<App>,
    Extension(importer): Extension<I>,
    who: SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let user = importer.user(&app, who).await?;
    let _pass = app
        .files
        .enter(&user.tenant)
        .map_err(|_| PageError::Failure(Failure::Busy))?;
    let file = match form {
        Ok(form) => sent_file::read(&app, form).await?,
        Err(_) => None,
    };
    let kept = match &file {
        Some(file) => {
            let sent = Sent {
                name: &file.name,
                bytes: &file.bytes,
                lang: user.who.actor.lang,
            };
            importer.keep(&app, &user, sent).await
        }
        None => Err(ImportError::NoFile),
    };
    match kept {
        Ok(id) => {
            let path = importer.importing(Texts::of(user.who.actor.lang)).path();
            Ok(Redirect::to(&format!("{path}/{id}")).into_response())
        }
        Err(error) => not_kept(&app, &user, &importer, error).await,
    }
}

/// The form with why the file was not taken, or no longer can be.
async fn not_kept<I: Importer>(
    app: &App,
    user: &TenantUser,
    importer: &I,
    error: ImportError<I::Preview>,
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let mut view = of_form(importer, user);
    view.error = unreadable(t, &importer.needed(t), &error);
    if view.error.is_some() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(show_form(app, user, importer, view, status));
    }
    match error {
        ImportError::Refused(error) => {
            let path = view.importing.path();
            let (upgrade, status) =
                refusal::over_form(app, &user.who, &user.tenant, error, &path, "").await?;
            view.upgrade = Some(upgrade);
            Ok(show_form(app, user, importer, view, status))
        }
        error => Err(error.into()),
    }
}

/// What the file would do.
pub(crate) async fn preview<I: Importer>(
    State(app): State<App>,
    Extension(importer): Extension<I>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let user = importer.user(&app, who).await?;
    match of_kept(&app, &user, &importer, &id).await {
        Ok(view) => show(&app, &user, &importer, view, StatusCode::OK).await,
        Err(error) => not_kept(&app, &user, &importer, error).await,
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct Confirmation {
    /// What was shown.
    #[serde(default)]
    seen: String,
    /// Are the lines left out that can't be imported?
    #[serde(default)]
    leave_out: String,
}

/// Imports it, as it was shown.
pub(crate) async fn confirm<I: Importer>(
    State(app): State<App>,
    Extension(importer): Extension<I>,
    who: SignedIn,
    Path(id): Path<String>,
    Form(form): Form<Confirmation>,
) -> Result<Response, PageError> {
    let user = importer.user(&app, who).await?;
    let shown = (form.seen.as_str(), form.leave_out == "true");
    let error = match importer.import(&app, &user, &id, shown).await {
        Ok(imported) => return Ok(Redirect::to(&importer.done(imported)).into_response()),
        Err(error) => error,
    };
    let status = match &error {
        ImportError::Changed(_) => StatusCode::CONFLICT,
        ImportError::Bad(_) => StatusCode::UNPROCESSABLE_ENTITY,
        ImportError::Refused(_) => StatusCode::PAYMENT_REQUIRED,
        _ => return not_kept(&app, &user, &importer, error).await,
    };
    let mut view = match of_kept(&app, &user, &importer, &id).await {
        Ok(view) => view,
        Err(error) => return not_kept(&app, &user, &importer, error).await,
    };
    view.changed = status == StatusCode::CONFLICT;
    let ImportError::Refused(error) = error else {
        return show(&app, &user, &importer, view, status).await;
    };
    let path = format!("{}/{id}", view.importing.path());
    let (upgrade, status) = refusal::over_form(&app, &user.who, &user.tenant, error, &path, "").await?;
    view.upgrade = Some(upgrade);
    show(&app, &user, &importer, view, status).await
}

async fn of_kept<I: Importer>(
    app: &App,
    user: &TenantUser,
    importer: &I,
    id: &str,
) -> Result<PreviewView, ImportError<I::Preview>> {
    let t = Texts::of(user.who.actor.lang);
    let (file, preview) = importer.preview(app, user, id).await?;
    Ok(PreviewView {
        importing: importer.importing(t),
        id: id.to_owned(),
        file,
        shown: importer.words(t, preview),
        changed: false,
        room: None,
        upgrade: None,
    })
}

fn of_form<I: Importer>(importer: &I, user: &TenantUser) -> ImportView {
    ImportView {
        importing: importer.importing(Texts::of(user.who.actor.lang)),
        error: None,
        upgrade: None,
    }
}

fn show_form<I: Importer>(
    app: &App,
    user: &TenantUser,
    importer: &I,
    view: ImportView,
    status: StatusCode,
) -> Response {
    let actor = &user.who.actor;
    let heading = heading(Texts::of(actor.lang), &view.importing);
    let page = layout::signed_in(app, actor, &view.importing.path(), importer.section(), heading);
    with_status(
        layout::private(page, move || view! { <ImportPage view=view/> }),
        status,
    )
}

async fn show<I: Importer>(
    app: &App,
    user: &TenantUser,
    importer: &I,
    mut view: PreviewView,
    status: StatusCode,
) -> Result<Response, PageError> {
    let actor = &user.who.actor;
    let at = format!("{}/{}", view.importing.path(), view.id);
    view.room = importer.room(app, user, (view.shown.new_ones(), &at)).await?;
    let heading = heading(Texts::of(actor.lang), &view.importing);
    let page = layout::signed_in(app, actor, &at, importer.section(), heading);
    Ok(with_status(
        layout::private(page, move || view! { <PreviewPage view=view/> }),
        status,
    ))
}

fn heading(t: Texts, importing: &Importing) -> String {
    [&t.get("import-title"), " – ", &importing.title].concat()
}

/// A failure that neither page can show: the file is not kept any more, or storage fails.
impl<P> From<ImportError<P>> for PageError {
    fn from(error: ImportError<P>) -> Self {
        match error {
            ImportError::Database(error) | ImportError::Refused(CheckError::Database(error)) => error.into(),
            _ => Self::NOT_FOUND,
        }
    }
}
