//! A thing's form, shown.

use super::{Shown, typed::Typed};
use crate::{
    page::{layout, refusal, session_user::SignedIn, tenant_user::Reader},
    state::App,
};
use axum::{
    Extension,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{Done, FieldView, FormPage, FormView, Standing},
    page::{base, section},
};
use obrador_core::{
    auth::Permission,
    catalogue::{Content, Faults, FieldKind, Thing},
    i18n::Lang,
};
use obrador_locales::Texts;
use obrador_services::catalogue::{CatalogueError, Item, ListQuery, Sort};

/// So many products can be chosen from in a recipe.
const PRODUCTS: i64 = 1_000;

/// An empty form, or what was typed before it was refused.
pub(crate) async fn new(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    Query(shown): Query<Shown>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::EditCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let mut view = match of_new(&app, &reader, thing).await {
        Ok(view) => view,
        Err(response) => return response,
    };
    draft(&app, &reader, &mut view, &shown).await;
    show(&app, &reader, view, StatusCode::OK)
}

/// A thing as it is, or what was typed before it was refused.
pub(crate) async fn one(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(shown): Query<Shown>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::ViewCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let mut view = match of_stored(&app, &reader, thing, &id).await {
        Ok(view) => view,
        Err(response) => return response,
    };
    view.done = Done::named(&shown.done);
    if reader.may(Permission::EditCatalogue) {
        draft(&app, &reader, &mut view, &shown).await;
    }
    show(&app, &reader, view, StatusCode::OK)
}

/// Where a form is sent to, and where its draft is kept.
pub(crate) fn path(thing: Thing, id: Option<&str>) -> String {
    format!("{}/{}", base(thing), id.unwrap_or("new"))
}

async fn draft(app: &App, reader: &Reader, view: &mut FormView, shown: &Shown) {
    if shown.draft.is_empty() {
        return;
    }
    let path = path(view.thing, view.id.as_deref());
    let kept = refusal::draft(app, &reader.who, &reader.tenant, &path).await;
    let typed = kept.map(|body| Typed::read(view.thing, body.as_bytes()));
    if let Some(typed) = typed.filter(|typed| !typed.is_empty()) {
        fill(view, &typed);
    }
}

/// The form of a thing that is not there yet.
pub(crate) async fn of_new(app: &App, reader: &Reader, thing: Thing) -> Result<FormView, Response> {
    Ok(FormView {
        thing,
        id: None,
        name: String::new(),
        version: 0,
        fields: fields(&Content::empty(thing), reader.who.0.lang),
        products: products(app, reader, thing).await?,
        standing: Standing::Writable,
        role: reader.who.0.role,
        conflict: false,
        done: None,
        upgrade: None,
    })
}

/// The form of a thing as it is stored.
pub(crate) async fn of_stored(
    app: &App,
    reader: &Reader,
    thing: Thing,
    id: &str,
) -> Result<FormView, Response> {
    let failed = |error| reader.failed(app, error);
    let item = app
        .catalogue
        .get(&reader.tenant, thing, id)
        .await
        .map_err(failed)?;
    let standing = if item.archived_at.is_some() {
        Standing::Archived
    } else if !reader.may(Permission::EditCatalogue) {
        Standing::Role
    } else if item.writable {
        Standing::Writable
    } else {
        exceeds(app, reader, thing).await.map_err(failed)?
    };
    Ok(FormView {
        id: Some(item.id.clone()),
        name: item.content.name().to_owned(),
        version: item.version,
        fields: fields(&item.content, reader.who.0.lang),
        standing,
        ..of_new(app, reader, thing).await?
    })
}

async fn exceeds(app: &App, reader: &Reader, thing: Thing) -> Result<Standing, CatalogueError> {
    let query = ListQuery {
        words: String::new(),
        sort: Sort::Name,
        archived: false,
        page: 1,
        per_page: 1,
    };
    let page = app.catalogue.list(&reader.tenant, thing, &query).await?;
    Ok(page
        .exceeds
        .map_or(Standing::Writable, |limit| Standing::Exceeds {
            counted: page.counted,
            limit,
        }))
}

fn fields(content: &Content, lang: Lang) -> Vec<FieldView> {
    let of = |(field, value): (_, Option<&obrador_core::catalogue::Value>)| FieldView {
        field,
        typed: value.map(|value| value.written(lang)).unwrap_or_default(),
        error: None,
        stored: None,
    };
    content.fields().map(of).collect()
}

/// Puts what was typed into the form.
pub(crate) fn fill(view: &mut FormView, typed: &Typed) {
    for field in &mut view.fields {
        typed.get(field.field.key).clone_into(&mut field.typed);
    }
    if let Some(version) = typed.version() {
        view.version = version;
    }
}

/// Says beside each field what is wrong with it.
pub(crate) fn blame(view: &mut FormView, faults: &Faults) {
    for field in &mut view.fields {
        let fault = faults.iter().find(|(known, _)| known.key == field.field.key);
        field.error = fault.map(|(_, error)| *error);
    }
}

/// Shows beside each field what is stored, where that is something else; saving again replaces it.
pub(crate) fn compare(view: &mut FormView, stored: &Item, lang: Lang) {
    view.conflict = true;
    view.version = stored.version;
    stored.content.name().clone_into(&mut view.name);
    for field in &mut view.fields {
        let value = stored.content.get(field.field.key);
        let stored = value.map(|value| value.written(lang)).unwrap_or_default();
        let same = field.typed.trim().replace("\r\n", "\n") == stored;
        field.stored = (!same).then_some(stored);
    }
}

/// The products that a recipe can be linked to, by name.
async fn products(app: &App, reader: &Reader, thing: Thing) -> Result<Vec<(String, String)>, Response> {
    let links = thing
        .fields()
        .iter()
        .any(|field| field.kind == FieldKind::Product);
    if !links {
        return Ok(Vec::new());
    }
    let query = ListQuery {
        words: String::new(),
        sort: Sort::Name,
        archived: false,
        page: 1,
        per_page: PRODUCTS,
    };
    let page = app.catalogue.list(&reader.tenant, Thing::Product, &query).await;
    let page = page.map_err(|error| reader.failed(app, error))?;
    let named = page.items.into_iter().map(|item| {
        let name = item.content.name().to_owned();
        (item.id, name)
    });
    Ok(named.collect())
}

pub(crate) fn show(app: &App, reader: &Reader, view: FormView, status: StatusCode) -> Response {
    let actor = &reader.who.0;
    let title = view.title(Texts::of(actor.lang));
    let path = path(view.thing, view.id.as_deref());
    let page = layout::signed_in(app, actor, &path, section(view.thing), title);
    let mut response = layout::private(page, move || view! { <FormPage view=view/> });
    *response.status_mut() = status;
    response
}
