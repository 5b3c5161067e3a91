//! What forms do: create, change, archive, restore. Success leads on; a refusal shows the form as it was typed.

use super::{
    form::{of_new, of_stored, path, show},
    item_form::ItemForm,
    prefill::{compare, prefill, set_errors, set_unit_in_use},
    recipe,
    typed::{Typed, with_field},
};
use crate::{
    http::file_field::FormError,
    page::{
        error::PageError, forms::Brought, list_choice, not_taken::NotTaken, refusal, session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    Extension,
    extract::{Path, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::{
    catalogue::{Done, FormView, archive as archive_one, unit_in_use},
    page::base,
};
use obrador_core::{
    auth::Permission,
    catalogue::{Content, ItemKind, formula::Price},
};
use obrador_locales::Texts;
use obrador_services::{catalogue::CatalogueError, entitlement::CheckError};

pub(super) async fn create(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    brought: Brought,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut typed = Typed::read(item_kind, &body, brought);
    if typed.form.finds() || typed.form.arranges().is_some() {
        return found(&app, &user, of_new(&user, item_kind), &typed).await;
    }
    let lang = typed.form.written_in().unwrap_or(user.who.actor.lang);
    let lines = recipe::typed(&app, &user, &mut typed.form, lang, &[]).await?;
    let content = Content::typed(item_kind, lang, |key| typed.form.get(key));
    let content = match typed.link(&app, &user, content, lines.is_ok()).await {
        Ok(content) => content,
        Err(error) => return not_brought(&app, &user, of_new(&user, item_kind), &typed, error).await,
    };
    let created = match (content, lines) {
        (Ok(content), Ok(lines)) => {
            let lines = lines.unwrap_or_default();
            let audit_context = user.audit_context();
            app.catalogue
                .create_with_lines(audit_context, content, lines)
                .await
        }
        (content, _) => Err(CatalogueError::Invalid(content.err().unwrap_or_default())),
    };
    let created = match created {
        Ok(created) => created,
        Err(error) => {
            let view = of_new(&user, item_kind);
            return rerender(&app, &user, view, &typed, error).await;
        }
    };
    discard_draft(&app, &user, &path(item_kind, None)).await;
    Ok(to_list(item_kind, &body, Done::Created, &created.id))
}

pub(super) async fn update(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Path(id): Path<String>,
    brought: Brought,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut typed = Typed::read(item_kind, &body, brought);
    if typed.form.finds() || typed.form.arranges().is_some() {
        return found(&app, &user, of_stored(&app, &user, item_kind, &id).await?, &typed).await;
    }
    let lang = typed.form.written_in().unwrap_or(user.who.actor.lang);
    // Another version than the form's is a conflict, so this is what was shown.
    let shown = app.catalogue.get(&user.tenant, item_kind, &id).await?;
    let lines = recipe::typed(&app, &user, &mut typed.form, lang, &shown.lines).await?;
    let content = shown.content.typed_over(lang, |key| typed.form.get(key));
    let agrees = lines.is_ok() && typed.form.version() == Some(shown.version) && shown.archived_at.is_none();
    let content = match typed.link(&app, &user, content, agrees).await {
        Ok(content) => content,
        Err(error) => {
            let view = of_stored(&app, &user, item_kind, &id).await?;
            return not_brought(&app, &user, view, &typed, error).await;
        }
    };
    let saved = match (content, lines) {
        (Ok(content), Ok(lines)) => {
            let all = content.fields().map(|(field, value)| (field, value.cloned()));
            let (all, version) = (all.collect(), typed.form.version().unwrap_or(0));
            let of = user.audit_context();
            match lines {
                None => app.catalogue.update(of, item_kind, &id, version, all).await,
                lines => app.catalogue.update_recipe(of, &id, version, (all, lines)).await,
            }
        }
        (content, _) => Err(CatalogueError::Invalid(content.err().unwrap_or_default())),
    };
    let saved = match saved {
        Ok(saved) => saved,
        Err(error) => {
            let view = of_stored(&app, &user, item_kind, &id).await?;
            return rerender(&app, &user, view, &typed, error).await;
        }
    };
    let priced = item_kind == ItemKind::Ingredient && Price::of(&saved.content) != Price::of(&shown.content);
    let done = if priced { Done::Priced } else { Done::Saved };
    let path = path(item_kind, Some(&id));
    discard_draft(&app, &user, &path).await;
    if typed.form.list().is_some() {
        return Ok(to_list(item_kind, &body, done, &id));
    }
    Ok(to_done(&path, done))
}

pub(super) async fn archive(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let archived = archive_one(&who.actor, &app.services, item_kind, &id).await;
    archived.map_err(|error| error.code)?;
    Ok(to_list(item_kind, &body, Done::Archived, &id))
}

pub(super) async fn restore(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let form = ItemForm::read(item_kind, &body);
    let typed = (!form.is_empty()).then(|| String::from_utf8_lossy(&body).into_owned());
    match app
        .catalogue
        .restore(user.audit_context(), item_kind, &id, None)
        .await
    {
        Ok(item) => {
            let path = path(item_kind, Some(&id));
            let done = to_done(&path, Done::Restored);
            let Some(typed) = typed else {
                let in_dialog = form.list().is_some();
                return Ok(if in_dialog {
                    to_list(item_kind, &body, Done::Restored, &id)
                } else {
                    done
                });
            };
            // What was typed over it as it was compared with is a change of it as it stands now.
            let typed = with_field(&typed, "version", &item.version.to_string());
            let by = &user.who.actor.user_id;
            app.drafts.keep(&user.tenant, by, &path, &typed).await?;
            let filled = format!("{path}?done={}&draft=1", Done::Restored.as_str());
            Ok(Redirect::to(&filled).into_response())
        }
        Err(CatalogueError::Refused(error)) => {
            let mut view = of_stored(&app, &user, item_kind, &id).await?;
            if typed.is_some() {
                prefill(&mut view, &form);
            }
            refused(&app, &user, view, error, &typed.unwrap_or_default()).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The list as it was shown, where it says what was done to which thing.
fn to_list(item_kind: ItemKind, body: &[u8], done: Done, id: &str) -> Response {
    list_choice::to_list(base(item_kind), body, done.as_str(), &[id.to_owned()])
}

fn to_done(path: &str, done: Done) -> Response {
    Redirect::to(&format!("{path}?done={}", done.as_str())).into_response()
}

async fn discard_draft(app: &App, user: &TenantUser, path: &str) {
    let discarded = app
        .drafts
        .discard(&user.tenant, &user.who.actor.user_id, path)
        .await;
    if let Err(error) = discarded {
        // The thing is saved; an old draft is at worst in the way.
        tracing::warn!(%error, "a kept form can't be forgotten");
    }
}

/// The form with what was typed, and the products that were searched for; nothing is saved.
async fn found(
    app: &App,
    user: &TenantUser,
    mut view: FormView,
    typed: &Typed,
) -> Result<Response, PageError> {
    typed.put_into(&mut view);
    show(app, user, view, StatusCode::OK).await
}

/// The form with what was typed, and why its file was not taken; nothing is saved.
async fn not_brought(
    app: &App,
    user: &TenantUser,
    mut view: FormView,
    typed: &Typed,
    error: FormError,
) -> Result<Response, PageError> {
    typed.put_into(&mut view);
    let (again, wrong, refusal) = match NotTaken::of(Texts::of(user.who.actor.lang), error) {
        NotTaken::Wrong(words) => (false, Some(words), None),
        NotTaken::Refused(error) => (true, None, Some(error)),
        NotTaken::Failure(failure) => return Err(PageError::Failure(failure)),
        NotTaken::Database(error) => return Err(error.into()),
    };
    if let Some(file) = &mut view.file {
        (file.again, file.error) = (again, wrong);
    }
    match refusal {
        Some(error) => Box::pin(refused(app, user, view, error, &typed.body)).await,
        None => Box::pin(show(app, user, view, StatusCode::UNPROCESSABLE_ENTITY)).await,
    }
}

/// The form with what was typed, and why it was not saved.
async fn rerender(
    app: &App,
    user: &TenantUser,
    mut view: FormView,
    typed: &Typed,
    error: CatalogueError,
) -> Result<Response, PageError> {
    let stored_version = view.version;
    typed.put_into(&mut view);
    let status = match error {
        CatalogueError::Invalid(faults) => {
            set_errors(&mut view, &faults);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        CatalogueError::UnitInUse(uses) => {
            set_unit_in_use(&mut view, unit_in_use(Texts::of(user.who.actor.lang), &uses));
            StatusCode::UNPROCESSABLE_ENTITY
        }
        CatalogueError::Lines(faults) => {
            let mut form = typed.form.clone();
            recipe::set_faults(&mut form, faults);
            prefill(&mut view, &form);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        CatalogueError::Conflict(stored) => {
            compare(&mut view, &stored);
            StatusCode::CONFLICT
        }
        CatalogueError::Archived(stored) => {
            compare(&mut view, &stored);
            view.conflict = false;
            StatusCode::CONFLICT
        }
        CatalogueError::Refused(error) => {
            if view.version == 0 {
                view.version = stored_version;
            }
            return Box::pin(refused(app, user, view, error, &typed.body)).await;
        }
        error => return Err(error.into()),
    };
    Box::pin(show(app, user, view, status)).await
}

/// The form below the refusal.
async fn refused(
    app: &App,
    user: &TenantUser,
    mut view: FormView,
    error: CheckError,
    body: &str,
) -> Result<Response, PageError> {
    let path = path(view.item_kind, view.id.as_deref());
    let (upgrade, status) = refusal::over_form(app, &user.who, &user.tenant, error, &path, body).await?;
    view.upgrade = Some(upgrade);
    show(app, user, view, status).await
}
