//! Ovens, mixers and the like: all of them with the form of a new one, and one.

use super::{
    at_production,
    capacity_form::{blank, fault_words, filled, read},
    failure,
};
use crate::{
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
    extract::{Path, Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    page::{Section, Told},
    production::{
        CAPACITIES, CapacitiesPage, CapacitiesView, CapacityForm, CapacityPage, CapacityRow, Typed,
        capacity_fields, capacity_path,
    },
};
use obrador_core::auth::Permission;
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    production::{CapacityRecord, ProductionError},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CapacityQuery {
    done: String,
    item: String,
}

pub(super) async fn list(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<CapacityQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let all = app.production.capacities(&user.tenant).await.map_err(failure)?;
    let t = Texts::of(user.who.actor.lang);
    let told = told(t, &query, &all);
    let form = if user.may(Permission::EditCatalogue) {
        Some(blank(&app, &user).await?)
    } else {
        None
    };
    Ok(show_all(&app, &user, (&all, told, form), StatusCode::OK))
}

pub(super) async fn add(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let t = Texts::of(user.who.actor.lang);
    let mut form = blank(&app, &user).await?;
    form.typed = Typed::read(&body);
    if let Some(input) = read(t, &mut form, None) {
        match app.production.add_capacity(user.audit_context(), input).await {
            Ok(added) => return Ok(to_list("added", &added.capacity.id)),
            Err(error) => {
                if let Some(response) = refused(&app, &user, &mut form, error).await? {
                    return Ok(response);
                }
            }
        }
    }
    let all = app.production.capacities(&user.tenant).await.map_err(failure)?;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(show_all(&app, &user, (&all, None, Some(form)), status))
}

pub(super) async fn one(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let stored = stored(&app, &user, &id).await?;
    let form = filled(&app, &user, &stored).await?;
    Ok(show_one(&app, &user, form, StatusCode::OK))
}

pub(super) async fn change(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let t = Texts::of(user.who.actor.lang);
    let before = stored(&app, &user, &id).await?;
    let mut form = filled(&app, &user, &before).await?;
    form.typed = Typed::read(&body);
    let version = form.typed.version().ok_or(PageError::UNREADABLE)?;
    let Some(input) = read(t, &mut form, before.capacity.location.clone()) else {
        return Ok(show_one(&app, &user, form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let of = user.audit_context();
    match app.production.change_capacity(of, (&id, version), input).await {
        Ok(_) => Ok(to_list("saved", &id)),
        Err(ProductionError::Conflict(_)) => {
            let now = stored(&app, &user, &id).await?;
            form.typed.set("version", now.version.to_string());
            form.typed.compare(capacity_fields(t, &now));
            form.conflict = true;
            Ok(show_one(&app, &user, form, StatusCode::CONFLICT))
        }
        Err(error) => match refused(&app, &user, &mut form, error).await? {
            Some(response) => Ok(response),
            None => Ok(show_one(&app, &user, form, StatusCode::UNPROCESSABLE_ENTITY)),
        },
    }
}

pub(super) async fn remove(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let version = Typed::read(&body).version().ok_or(PageError::UNREADABLE)?;
    let of = user.audit_context();
    match app.production.remove_capacity(of, (&id, version)).await {
        Ok(()) => Ok(to_list("removed", "")),
        Err(ProductionError::Conflict(_)) => {
            let now = stored(&app, &user, &id).await?;
            let mut form = filled(&app, &user, &now).await?;
            form.conflict = true;
            Ok(show_one(&app, &user, form, StatusCode::CONFLICT))
        }
        Err(ProductionError::Denied(CheckError::Refused(refusal))) => {
            let back = Back::Page(CAPACITIES.to_owned());
            Ok(refusal::refusal_page(&app, &user.who, *refusal, back).await)
        }
        Err(error) => Err(failure(error)),
    }
}

fn to_list(done: &str, id: &str) -> Response {
    Redirect::to(&format!("{CAPACITIES}?done={done}&item={id}")).into_response()
}

/// What was just done; nothing where the address names what is not there.
fn told(t: Texts, query: &CapacityQuery, all: &[CapacityRecord]) -> Option<Told> {
    let item = all.iter().find(|it| it.capacity.id == query.item);
    let named = |key: &str| {
        let name = item?.capacity.name.clone();
        Some(t.with(key, &[("name", name.into())]))
    };
    let text = match query.done.as_str() {
        "added" => named("capacity-added"),
        "saved" => named("capacity-saved"),
        "removed" => Some(t.get("capacity-removed")),
        _ => None,
    };
    text.map(|text| Told {
        text,
        ..Told::default()
    })
}

async fn stored(app: &App, user: &TenantUser, id: &str) -> Result<CapacityRecord, PageError> {
    let all = app.production.capacities(&user.tenant).await.map_err(failure)?;
    let found = all.into_iter().find(|it| it.capacity.id == id);
    found.ok_or(PageError::NOT_FOUND)
}

/// Says in the form why it was not taken; the page of a refusal by the plan.
async fn refused(
    app: &App,
    user: &TenantUser,
    form: &mut CapacityForm,
    error: ProductionError,
) -> Result<Option<Response>, PageError> {
    let t = Texts::of(user.who.actor.lang);
    match error {
        ProductionError::Capacity(faults) => {
            for fault in faults {
                let (field, words) = fault_words(t, fault);
                form.typed.refuse(field, words);
            }
            Ok(None)
        }
        ProductionError::Denied(CheckError::Refused(refusal)) => {
            let back = Back::Page(
                form.id
                    .as_deref()
                    .map_or_else(|| CAPACITIES.to_owned(), capacity_path),
            );
            Ok(Some(refusal::refusal_page(app, &user.who, *refusal, back).await))
        }
        error => Err(failure(error)),
    }
}

fn show_all(
    app: &App,
    user: &TenantUser,
    (all, told, form): (&[CapacityRecord], Option<Told>, Option<CapacityForm>),
    status: StatusCode,
) -> Response {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let may_change = user.may(Permission::EditCatalogue);
    let view = CapacitiesView {
        rows: all.iter().map(|it| CapacityRow::of(t, it, may_change)).collect(),
        placed: all.iter().any(|it| it.capacity.location.is_some()),
        told,
        form,
    };
    let title = t.get("capacities-title");
    let page = layout::signed_in(app, actor, CAPACITIES, Section::Production, title);
    with_status(
        layout::private(page, move || view! { <CapacitiesPage view=view/> }),
        status,
    )
}

fn show_one(app: &App, user: &TenantUser, form: CapacityForm, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let path = capacity_path(form.id.as_deref().unwrap_or_default());
    let title = form.name.clone();
    let page = layout::signed_in(app, actor, &path, Section::Production, title);
    with_status(
        layout::private(page, move || view! { <CapacityPage form=form/> }),
        status,
    )
}
