//! A thing's form, shown.

use super::{
    ItemQuery, brought, ingredient,
    item_form::ItemForm,
    links::{linkable, linked},
    prefill::{prefill, prefill_lines},
    recipe,
    standing::{exceeds, full},
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
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{
        Done, EditAccess, FieldView, FileView, FormPage, FormView, Linkable, RecipeView, ScaleBy, Scaling,
        Thing, told,
    },
    page::{base, section},
    record::{NEW, Viewed},
};
use obrador_core::{
    auth::Permission,
    catalogue::{Content, ItemKind},
    i18n::Lang,
};
use obrador_locales::Texts;

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
    if (item_kind, Done::named(&query.done)) == (ItemKind::Ingredient, Some(Done::Priced))
        && let Some(told) = ingredient::priced(&app, &user, &id, true).await?
    {
        view.done = Some(told);
    }
    if user.may(Permission::EditCatalogue) {
        prefill_draft(&app, &user, &mut view, &query).await;
        offer_kept_link(&app, &user, &mut view, &query).await;
    }
    let scaling = Scaling {
        by: ScaleBy::named(&query.by),
        amount: query.amount,
    };
    show_scaled(&app, &user, view, scaling, StatusCode::OK).await
}

/// A thing in the dialog above its list.
pub(super) async fn viewed(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    viewed: &Viewed,
    list: String,
) -> Result<FormView, PageError> {
    let mut view = if viewed.id == NEW {
        if !user.may(Permission::EditCatalogue) {
            return Err(PageError::Failure(Failure::Forbidden));
        }
        let mut view = of_new(user, item_kind);
        view.full = full(app, user, item_kind, &path(item_kind, None)).await?;
        view
    } else {
        of_stored(app, user, item_kind, &viewed.id).await?
    };
    view.edit = !viewed.mode.is_empty() && view.standing == EditAccess::Writable;
    view.list = Some(list);
    view.linkable = linkable(app, user, &view).await?;
    brought::complete(app, user, &mut view).await?;
    recipe::complete(app, user, &mut view, Scaling::default()).await?;
    ingredient::complete(app, user, &mut view).await?;
    Ok(view)
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

/// A form that was given back is filled into the finished page; what was linked in it has to be among the
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
        let is_file = Some(field.field) == view.item_kind.file_field();
        if is_file || linked(field.field).is_some() {
            form.get(field.field.key).clone_into(&mut field.typed);
        }
    }
    form.words().clone_into(&mut view.linkable.words);
    // As many lines as were typed, with what they are of among the choices.
    prefill_lines(view, &form);
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
        linkable: Linkable::default(),
        file: item_kind.file_field().map(|_| FileView::default()),
        recipe: (item_kind == ItemKind::Recipe).then(RecipeView::default),
        ingredient: None,
        standing: EditAccess::Writable,
        role: user.who.actor.role,
        conflict: false,
        archived_meanwhile: false,
        full: None,
        done: None,
        upgrade: None,
        edit: true,
        list: None,
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
    let mut view = FormView {
        id: Some(item.id.clone()),
        name: item.content.name().to_owned(),
        version: item.version,
        fields: seen(fields(&item.content, user.who.actor.lang), user),
        standing,
        ..of_new(user, item_kind)
    };
    if let Some(recipe) = &mut view.recipe {
        recipe.lines.rows = recipe::rows_of(&item.lines, user.who.actor.lang);
    }
    Ok(view)
}

/// Whoever sees no prices sees none of a product.
fn seen(mut fields: Vec<FieldView>, user: &TenantUser) -> Vec<FieldView> {
    fields.retain(|field| !field.field.is_price() || user.may(Permission::ViewPrices));
    fields
}

fn fields(content: &Content, lang: Lang) -> Vec<FieldView> {
    let of = |(field, value): (_, Option<&obrador_core::catalogue::Value>)| FieldView {
        field,
        typed: value.map(|value| value.written(lang)).unwrap_or_default(),
        error: None,
        said: None,
        stored: None,
    };
    content.fields().map(of).collect()
}

pub(super) async fn show(
    app: &App,
    user: &TenantUser,
    view: FormView,
    status: StatusCode,
) -> Result<Response, PageError> {
    show_scaled(app, user, view, Scaling::default(), status).await
}

/// The same, with a recipe scaled.
async fn show_scaled(
    app: &App,
    user: &TenantUser,
    mut view: FormView,
    scaling: Scaling,
    status: StatusCode,
) -> Result<Response, PageError> {
    recipe::complete(app, user, &mut view, scaling).await?;
    ingredient::complete(app, user, &mut view).await?;
    view.linkable = linkable(app, user, &view).await?;
    brought::complete(app, user, &mut view).await?;
    let actor = &user.who.actor;
    let title = view.title(Texts::of(actor.lang));
    let path = path(view.item_kind, view.id.as_deref());
    let page = layout::signed_in(app, actor, &path, section(view.item_kind), title);
    Ok(with_status(
        layout::private(page, move || view! { <FormPage view=view/> }),
        status,
    ))
}
