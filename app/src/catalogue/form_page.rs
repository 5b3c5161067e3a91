//! A thing as a form: new, changed, or only read.

use super::{
    field::{FieldContext, FormField},
    field_view::FieldView,
    form_view::{EditAccess, FormView, shown_in},
    ingredient::{InStore, MadeWith},
    item_facts::ItemFacts,
    labels::counts,
    notices::Exceeds,
    recipe::{Brief, Figures, Lines, TakesSoLong},
};
use crate::{
    entitlement::UpgradeDialog,
    i18n::texts,
    list::SHOWN,
    page::{FormOf, Icon, Notice, ToldNotice, WrittenIn, base, title},
    record::RecordContent,
};
use leptos::prelude::*;
use obrador_core::{auth::Permission, catalogue::ItemKind};

/// The page.
#[component]
pub fn FormPage(view: FormView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let figures = view.recipe.as_ref().and_then(|recipe| recipe.figures.as_ref());
    let brief = figures.map(|figures| view! { <Brief facts=figures.facts.clone()/> });
    view! {
        <div class="medium catalogue-one">
            {view.upgrade.clone().map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
            <p class="breadcrumb"><a href=base(item_kind)>{title(t, item_kind)}</a></p>
            <h1>{view.heading(t)}</h1>
            {brief}
            <ItemRecord view=view/>
        </div>
    }
    .into_any()
}

/// The thing itself, on its page and in the dialog of a list.
#[component]
pub(super) fn ItemRecord(mut view: FormView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let wrong_line = view
        .recipe
        .iter()
        .any(|recipe| recipe.lines.rows.iter().any(|row| row.error.is_some()));
    let wrong_file = view.file.iter().any(|file| file.error.is_some());
    let wrong = wrong_line || wrong_file || view.fields.iter().any(|field| field.error.is_some());
    let figures = view.recipe.as_mut().and_then(|recipe| recipe.figures.take());
    let figures = figures.map(|figures| view! { <Figures view=figures/> });
    let timing = view.recipe.as_mut().and_then(|recipe| recipe.timing.take());
    let timing = timing.map(|fact| view! { <TakesSoLong fact=fact/> });
    let ingredient = view.ingredient.take();
    let ingredient = ingredient.map(|it| {
        let made_with = it.made_with.map(|view| view! { <MadeWith view=view/> });
        view! { <InStore view=it.in_store/> {made_with} }
    });
    let list = view.list.clone();
    let archive = view
        .id
        .clone()
        .filter(|_| view.role.may(Permission::EditCatalogue) && !view.archived_meanwhile)
        .map(|id| {
            view! { <Archive item_kind=item_kind id=id archived=view.standing == EditAccess::Archived list=list/> }
        });
    let heading = view.heading(t);
    view! {
        <RecordContent title=heading>
            <ToldNotice told=view.done.clone()/>
            {wrong.then(|| view! { <Notice good=false>{t.get("catalogue-wrong")}</Notice> })}
            {view.conflict.then(|| view! { <Notice good=false>{t.get("catalogue-conflict")}</Notice> })}
            <StandingNotice view=view.clone()/>
            {view.full.clone().filter(|_| view.upgrade.is_none()).map(|full| view! { <Full full=full/> })}
            {if view.edit {
                view! { <TheForm view=view/> }.into_any()
            } else {
                view! { <ItemFacts view=view/> }.into_any()
            }}
            {timing}
            {figures}
            {ingredient}
            {archive}
        </RecordContent>
    }
    .into_any()
}

/// Said before anything is typed.
#[component]
fn Full(full: (String, Option<String>)) -> impl IntoView {
    let t = texts();
    let (figure, room) = full;
    let room = room.map(|href| view! { <a href=href data-room="">{t.get("upgrade-room")}</a> });
    view! {
        <div class="notice quiet" role="note">
            <Icon name="full"/>
            <p>{t.with("catalogue-full", &[("figure", figure.into())])} " " {room}</p>
        </div>
    }
    .into_any()
}

/// Why it can't be changed, and what to do about that.
#[component]
fn StandingNotice(view: FormView) -> impl IntoView {
    let t = texts();
    let note = |key: &str| {
        let text = t.get(key);
        view! { <div class="notice quiet" role="note"><Icon name="lock"/><p>{text}</p></div> }.into_any()
    };
    match view.standing {
        EditAccess::Writable => ().into_any(),
        EditAccess::Role => note("catalogue-role"),
        EditAccess::Archived => note(&counts(t, view.item_kind, "catalogue-is-archived")),
        EditAccess::Exceeds { counted, limit } => view! {
            <Exceeds item_kind=view.item_kind counted=counted limit=limit role=view.role/>
        }
        .into_any(),
    }
}

#[component]
fn TheForm(view: FormView) -> impl IntoView {
    let t = texts();
    let read_only = view.standing != EditAccess::Writable && !view.archived_meanwhile;
    let action = match &view.id {
        Some(id) => format!("{}/{id}", base(view.item_kind)),
        None => format!("{}/new", base(view.item_kind)),
    };
    let save = if view.conflict {
        "catalogue-overwrite"
    } else {
        "save"
    };
    let uploads = view.file.is_some() && !read_only && !view.archived_meanwhile;
    let around = FieldContext {
        item_kind: view.item_kind,
        read_only,
        linkable: view.linkable,
        file: view.file,
        uploads,
    };
    let (does, save) = if view.archived_meanwhile {
        (Some(format!("{action}/restore")), "catalogue-restore")
    } else {
        (None, save)
    };
    // The button that the key for sending presses is the first one, and that must not be the search's.
    let first = (!read_only && (around.linkable.many || view.recipe.is_some())).then(|| {
        let does = does.clone();
        view! {
            <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true" formaction=does>{t.get(save)}</button>
        }
    });
    let version = view
        .id
        .is_some()
        .then(|| view! { <input type="hidden" name="version" value=view.version.to_string()/> });
    let lines = view
        .recipe
        .map(|recipe| view! { <Lines view=recipe.lines read_only=read_only/> });
    // What goes in stands before it as a text, and how it is made.
    let texts_begin = |field: &FieldView| lines.is_some() && field.field.key == "ingredients";
    let begin = view
        .fields
        .iter()
        .position(texts_begin)
        .unwrap_or(view.fields.len());
    let mut fields: Vec<_> = view
        .fields
        .into_iter()
        .map(|field| view! { <FormField field=field around=around.clone()/> })
        .collect();
    let below = fields.split_off(begin);
    let back = shown_in(view.item_kind, view.list.as_deref()).href();
    let list = view
        .list
        .map(|list| view! { <input type="hidden" name=SHOWN value=list/> });
    let buttons = (!read_only).then(|| {
        view! {
            <div class="form-actions">
                <button class="button primary" type="submit" formaction=does>{t.get(save)}</button>
                <a class="button" href=back data-close="">{t.get("catalogue-cancel")}</a>
            </div>
        }
    });
    view! {
        <form method="post" action=action class="card form item-form" novalidate=true
            enctype=uploads.then_some("multipart/form-data")>
            <FormOf/>
            <WrittenIn lang=view.written_in/>
            {first}
            {version}
            {list}
            {fields}
            {lines}
            {below}
            {buttons}
        </form>
    }
    .into_any()
}

#[component]
fn Archive(item_kind: ItemKind, id: String, archived: bool, list: Option<String>) -> impl IntoView {
    let t = texts();
    let list = list.map(|list| view! { <input type="hidden" name=SHOWN value=list/> });
    let (does, text, button) = if archived {
        ("restore", "catalogue-restore-text", "catalogue-restore")
    } else {
        ("archive", "catalogue-archive-text", "catalogue-archive")
    };
    let class = if archived { "button primary" } else { "button" };
    view! {
        <form method="post" action=format!("{}/{id}/{does}", base(item_kind)) class="archive-form">
            <FormOf/>
            {list}
            <p class="muted">{t.get(&counts(t, item_kind, text))}</p>
            <button class=class type="submit">{t.get(button)}</button>
        </form>
    }
    .into_any()
}
