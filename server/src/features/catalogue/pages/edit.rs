//! What forms do: create, change, archive, restore. Success leads on; a refusal shows the form as it was typed.

use super::{
    form::{blame, compare, fill, of_new, of_stored, path, show},
    typed::Typed,
};
use crate::{
    page::{layout, refusal, session_user::SignedIn, tenant_user::Reader},
    state::App,
};
use axum::{
    Extension,
    extract::{Path, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::{
    catalogue::{Done, FormView, archive as archive_one},
    page::base,
};
use obrador_core::{
    auth::Permission,
    catalogue::{Content, Thing},
};
use obrador_services::catalogue::CatalogueError;

pub(crate) async fn create(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = Typed::read(thing, &body);
    let content = Content::typed(thing, reader.who.0.lang, |key| typed.get(key));
    let made = match content {
        Ok(content) => app.catalogue.create(reader.doing(), content).await,
        Err(faults) => Err(CatalogueError::Invalid(faults)),
    };
    match made {
        Ok(_) => {
            forget(&app, &reader, &path(thing, None)).await;
            done(base(thing), Done::Created)
        }
        Err(error) => match of_new(&app, &reader, thing).await {
            Ok(view) => again(&app, &reader, view, &typed, &body, error).await,
            Err(response) => response,
        },
    }
}

pub(crate) async fn update(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let typed = Typed::read(thing, &body);
    let content = Content::typed(thing, reader.who.0.lang, |key| typed.get(key));
    let saved = match content {
        Ok(content) => {
            let all = content.fields().map(|(field, value)| (field, value.cloned()));
            let (all, version) = (all.collect(), typed.version().unwrap_or(0));
            let doing = reader.doing();
            app.catalogue.update(doing, thing, &id, version, all).await
        }
        Err(faults) => Err(CatalogueError::Invalid(faults)),
    };
    let path = path(thing, Some(&id));
    match saved {
        Ok(_) => {
            forget(&app, &reader, &path).await;
            done(&path, Done::Saved)
        }
        Err(error) => match of_stored(&app, &reader, thing, &id).await {
            Ok(view) => again(&app, &reader, view, &typed, &body, error).await,
            Err(response) => response,
        },
    }
}

pub(crate) async fn archive(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Response {
    match archive_one(&who.0, &app.services, thing, &id).await {
        Ok(_) => done(base(thing), Done::Archived),
        Err(error) => layout::refused(&app, &who.0, error.code),
    }
}

pub(crate) async fn restore(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    match app.catalogue.restore(reader.doing(), thing, &id, None).await {
        Ok(_) => done(&path(thing, Some(&id)), Done::Restored),
        Err(CatalogueError::Refused(error)) => match of_stored(&app, &reader, thing, &id).await {
            Ok(view) => refused(&app, &reader, view, error, "").await,
            Err(response) => response,
        },
        Err(error) => reader.failed(&app, error),
    }
}

fn done(path: &str, done: Done) -> Response {
    Redirect::to(&format!("{path}?done={}", done.as_str())).into_response()
}

async fn forget(app: &App, reader: &Reader, path: &str) {
    let user = &reader.who.0.user_id;
    if let Err(error) = app.drafts.discard(&reader.tenant, user, path).await {
        // The thing is saved; an old draft is at worst in the way.
        tracing::warn!(%error, "a kept form can't be forgotten");
    }
}

/// The form with what was typed, and why it was not saved.
async fn again(
    app: &App,
    reader: &Reader,
    mut view: FormView,
    typed: &Typed,
    body: &[u8],
    error: CatalogueError,
) -> Response {
    let stored_version = view.version;
    fill(&mut view, typed);
    match error {
        CatalogueError::Invalid(faults) => {
            blame(&mut view, &faults);
            show(app, reader, view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        CatalogueError::Conflict(stored) => {
            compare(&mut view, &stored, reader.who.0.lang);
            show(app, reader, view, StatusCode::CONFLICT)
        }
        CatalogueError::Archived(stored) => {
            compare(&mut view, &stored, reader.who.0.lang);
            view.conflict = false;
            show(app, reader, view, StatusCode::CONFLICT)
        }
        CatalogueError::Refused(error) => {
            if view.version == 0 {
                view.version = stored_version;
            }
            refused(app, reader, view, error, &String::from_utf8_lossy(body)).await
        }
        error => reader.failed(app, error),
    }
}

/// The form below the refusal.
async fn refused(
    app: &App,
    reader: &Reader,
    mut view: FormView,
    error: obrador_services::entitlement::CheckError,
    body: &str,
) -> Response {
    let path = path(view.thing, view.id.as_deref());
    match refusal::over_form(app, &reader.who, &reader.tenant, error, &path, body).await {
        Ok((upgrade, status)) => {
            view.upgrade = Some(upgrade);
            show(app, reader, view, status)
        }
        Err(response) => response,
    }
}
