//! A thing's form, shown.

use super::{
    ItemQuery,
    item_form::ItemForm,
    standing::{exceeds, full},
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
    Extension,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{Done, EditAccess, FieldView, FormPage, FormView, Products, Thing, told},
    page::{base, section},
};
use obrador_core::{
    auth::Permission,
    catalogue::{Content, Faults, FieldKind, ItemKind},
    i18n::Lang,
};
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{Item, ListQuery, Sort},
    paging::Start,
};

/// So many products are listed to choose from in a recipe; with more, they are searched.
const PRODUCTS: i64 = 100;

/// An empty form, or what was typed before it was refused.
pub(super) async fn new(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Query(query): Query<ItemQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::EditCatalogue)?;
    let mut view = of_new(&user, item_kind);
    view.full = full(&app, &user, item_kind, &path(item_kind, None)).await?;
    prefill_draft(&app, &user, &mut view, &query).await;
    offer_kept_link(&app, &user, &mut view, &query).await;
    show(&app, &user, view, StatusCode::OK).await
}

/// A thing as it is, or what was typed before it was refused.
pub(super) async fn one(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(query): Query<ItemQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let mut view = of_stored(&app, &user, item_kind, &id).await?;
    let archived = view.standing == EditAccess::Archived;
    view.done = Done::named(&query.done).map(|done| {
        let (id, name) = (id.clone(), view.name.clone());
        let thing = Thing { id, name, archived };
        told(Texts::of(user.who.actor.lang), item_kind, done, thing, true)
    });
    if user.may(Permission::EditCatalogue) {
        prefill_draft(&app, &user, &mut view, &query).await;
        offer_kept_link(&app, &user, &mut view, &query).await;
    }
    show(&app, &user, view, StatusCode::OK).await
}

/// Where a form is sent to, and where its draft is kept.
pub(super) fn path(item_kind: ItemKind, id: Option<&str>) -> String {
    format!("{}/{}", base(item_kind), id.unwrap_or("new"))
}

async fn prefill_draft(app: &App, user: &TenantUser, view: &mut FormView, query: &ItemQuery) {
    if query.draft.is_empty() {
        return;
    }
    let path = path(view.item_kind, view.id.as_deref());
    let kept = refusal::draft(app, &user.who, &user.tenant, &path).await;
    let form = kept.map(|body| ItemForm::read(view.item_kind, body.as_bytes()));
    if let Some(form) = form.filter(|form| !form.is_empty()) {
        prefill(view, &form);
    }
}

/// A form that was given back is filled into the finished page; a product that was linked in it has to be among the
/// choices there, with the words it was found by.
async fn offer_kept_link(app: &App, user: &TenantUser, view: &mut FormView, query: &ItemQuery) {
    if query.kept.is_empty() {
        return;
    }
    let kept = app.kept_forms.get(&user.who.actor.user_id, &query.kept).await;
    let path = path(view.item_kind, view.id.as_deref());
    // Without it the page is as it would be, and storage that fails is told by what reads the rest.
    let Some(kept) = kept.ok().flatten().filter(|kept| kept.action == path) else {
        return;
    };
    let form = ItemForm::read(view.item_kind, kept.fields.as_bytes());
    for field in &mut view.fields {
        if field.field.kind == FieldKind::Product {
            form.get(field.field.key).clone_into(&mut field.typed);
        }
    }
    form.words().clone_into(&mut view.products.words);
}

/// The form of a thing that is not there yet.
pub(super) fn of_new(user: &TenantUser, item_kind: ItemKind) -> FormView {
    FormView {
        item_kind,
        id: None,
        name: String::new(),
        version: 0,
        written_in: user.who.actor.lang,
        fields: fields(&Content::empty(item_kind), user.who.actor.lang),
        products: Products::default(),
        standing: EditAccess::Writable,
        role: user.who.actor.role,
        conflict: false,
        archived_meanwhile: false,
        full: None,
        done: None,
        upgrade: None,
    }
}

/// The form of a thing as it is stored.
pub(super) async fn of_stored(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    id: &str,
) -> Result<FormView, PageError> {
    let item = app.catalogue.get(&user.tenant, item_kind, id).await?;
    let standing = if item.archived_at.is_some() {
        EditAccess::Archived
    } else if !user.may(Permission::EditCatalogue) {
        EditAccess::Role
    } else if item.writable {
        EditAccess::Writable
    } else {
        exceeds(app, user, item_kind).await?
    };
    Ok(FormView {
        id: Some(item.id.clone()),
        name: item.content.name().to_owned(),
        version: item.version,
        fields: seen(fields(&item.content, user.who.actor.lang), user),
        standing,
        ..of_new(user, item_kind)
    })
}

/// Whoever sees no prices sees none of a product.
fn seen(mut fields: Vec<FieldView>, user: &TenantUser) -> Vec<FieldView> {
    fields.retain(|field| field.field.kind != FieldKind::Money || user.may(Permission::ViewPrices));
    fields
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
pub(super) fn prefill(view: &mut FormView, form: &ItemForm) {
    for field in &mut view.fields {
        form.get(field.field.key).clone_into(&mut field.typed);
    }
    if let Some(lang) = form.written_in() {
        view.written_in = lang;
    }
    form.words().clone_into(&mut view.products.words);
    view.products.searched = form.finds();
    if let Some(version) = form.version() {
        view.version = version;
    }
    // What was typed over something archived can only be sent along when that is restored.
    view.archived_meanwhile = view.standing == EditAccess::Archived;
}

/// Says beside each field what is wrong with it.
pub(super) fn set_errors(view: &mut FormView, faults: &Faults) {
    for field in &mut view.fields {
        let fault = faults.iter().find(|(known, _)| known.key == field.field.key);
        field.error = fault.map(|(_, error)| *error);
    }
}

/// Shows beside each field what is stored, where that is something else; saving again replaces it.
pub(super) fn compare(view: &mut FormView, stored: &Item) {
    let lang = view.written_in;
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

/// The products that a recipe can be linked to, by name: those that are searched for, and the one that is linked.
async fn products(app: &App, user: &TenantUser, view: &FormView) -> Result<Products, PageError> {
    let link = view
        .fields
        .iter()
        .find(|field| field.field.kind == FieldKind::Product);
    let Some(link) = link else {
        return Ok(Products::default());
    };
    let query = ListQuery {
        words: view.products.words.clone(),
        sort: Sort::Name,
        archived: false,
        start: Start::First,
        limit: PRODUCTS,
    };
    let page = app
        .catalogue
        .list(&user.tenant, ItemKind::Product, &query)
        .await?;
    let named = |item: Item| {
        let name = item.content.name().to_owned();
        (item.id, name)
    };
    let mut found: Vec<_> = page.items.into_iter().map(named).collect();
    for id in [Some(&link.typed), link.stored.as_ref()].into_iter().flatten() {
        if id.is_empty() || found.iter().any(|(known, _)| known == id) {
            continue;
        }
        // One that is not there any more is told when the form is saved.
        if let Ok(item) = app.catalogue.get(&user.tenant, ItemKind::Product, id).await {
            found.insert(0, named(item));
        }
    }
    Ok(Products {
        found,
        total: page.total,
        many: page.counted > PRODUCTS,
        ..view.products.clone()
    })
}

pub(super) async fn show(
    app: &App,
    user: &TenantUser,
    mut view: FormView,
    status: StatusCode,
) -> Result<Response, PageError> {
    view.products = products(app, user, &view).await?;
    let actor = &user.who.actor;
    let title = view.title(Texts::of(actor.lang));
    let path = path(view.item_kind, view.id.as_deref());
    let page = layout::signed_in(app, actor, &path, section(view.item_kind), title);
    Ok(with_status(
        layout::private(page, move || view! { <FormPage view=view/> }),
        status,
    ))
}
