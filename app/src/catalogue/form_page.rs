//! A thing as a form: new, changed, or only read.

use super::{
    field::{FieldContext, FormField},
    field_view::{FieldView, Products},
    notices::Exceeds,
};
use crate::{
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::{FormOf, Icon, Notice, Told, ToldNotice, WrittenIn, base, of_kind, title},
};
use leptos::prelude::*;
use obrador_core::{
    auth::{Permission, Role},
    catalogue::ItemKind,
    i18n::Lang,
};
use obrador_locales::Texts;

/// What may be done with the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditAccess {
    /// It can be changed.
    Writable,
    /// The reader's role only reads.
    Role,
    /// It is archived.
    Archived,
    /// More counts than the plan allows, and this one is not among what stays writable.
    Exceeds {
        /// How many count.
        counted: i64,
        /// What the plan allows.
        limit: i64,
    },
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The kind.
    pub item_kind: ItemKind,
    /// Which; none for a new one.
    pub id: Option<String>,
    /// The name it has; empty for a new one.
    pub name: String,
    /// The version that was read.
    pub version: i64,
    /// The language that its numbers are written in.
    pub written_in: Lang,
    /// Its fields.
    pub fields: Vec<FieldView>,
    /// Products that can be linked.
    pub products: Products,
    /// What may be done with it.
    pub standing: EditAccess,
    /// What the reader is.
    pub role: Role,
    /// Somebody has changed it meanwhile.
    pub conflict: bool,
    /// Somebody has archived it while this was typed; restored, it is filled in again.
    pub archived_meanwhile: bool,
    /// There is no room for a new one, in words, and where room can be made.
    pub full: Option<(String, Option<String>)>,
    /// What was just done.
    pub done: Option<Told>,
    /// Why it was refused.
    pub upgrade: Option<UpgradeView>,
}

impl FormView {
    fn heading(&self, t: Texts) -> String {
        match &self.id {
            Some(_) => self.name.clone(),
            None => of_kind(t, self.item_kind, "new"),
        }
    }

    /// The page's title: among several tabs, which thing of which kind.
    pub fn title(&self, t: Texts) -> String {
        [&self.heading(t), " – ", &title(t, self.item_kind)].concat()
    }
}

/// The page.
#[component]
pub fn FormPage(view: FormView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let heading = view.heading(t);
    let wrong = view.fields.iter().any(|field| field.error.is_some());
    let archive = view
        .id
        .clone()
        .filter(|_| view.role.may(Permission::EditCatalogue) && !view.archived_meanwhile)
        .map(|id| {
            view! { <Archive item_kind=item_kind id=id archived=view.standing == EditAccess::Archived/> }
        });
    view! {
        <div class="medium catalogue-one">
            {view.upgrade.clone().map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
            <p class="breadcrumb"><a href=base(item_kind)>{title(t, item_kind)}</a></p>
            <h1>{heading}</h1>
            <ToldNotice told=view.done.clone()/>
            {wrong.then(|| view! { <Notice good=false>{t.get("catalogue-wrong")}</Notice> })}
            {view.conflict.then(|| view! { <Notice good=false>{t.get("catalogue-conflict")}</Notice> })}
            <StandingNotice view=view.clone()/>
            {view.full.clone().filter(|_| view.upgrade.is_none()).map(|full| view! { <Full full=full/> })}
            <TheForm view=view/>
            {archive}
        </div>
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
        EditAccess::Archived => note("catalogue-is-archived"),
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
    let around = FieldContext {
        read_only,
        products: view.products,
    };
    let (does, save) = if view.archived_meanwhile {
        (Some(format!("{action}/restore")), "catalogue-restore")
    } else {
        (None, save)
    };
    // The button that the key for sending presses is the first one, and that must not be the search's.
    let first = (!read_only && around.products.many).then(|| {
        let does = does.clone();
        view! {
            <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true" formaction=does>{t.get(save)}</button>
        }
    });
    let version = view
        .id
        .is_some()
        .then(|| view! { <input type="hidden" name="version" value=view.version.to_string()/> });
    let fields: Vec<_> = view
        .fields
        .into_iter()
        .map(|field| view! { <FormField field=field around=around.clone()/> })
        .collect();
    let buttons = (!read_only).then(|| {
        view! {
            <div class="form-actions">
                <button class="button primary" type="submit" formaction=does>{t.get(save)}</button>
                <a class="button" href=base(view.item_kind)>{t.get("catalogue-cancel")}</a>
            </div>
        }
    });
    view! {
        <form method="post" action=action class="card form item-form" novalidate=true>
            <FormOf/>
            <WrittenIn lang=view.written_in/>
            {first}
            {version}
            {fields}
            {buttons}
        </form>
    }
    .into_any()
}

#[component]
fn Archive(item_kind: ItemKind, id: String, archived: bool) -> impl IntoView {
    let t = texts();
    let (does, text, button) = if archived {
        ("restore", "catalogue-restore-text", "catalogue-restore")
    } else {
        ("archive", "catalogue-archive-text", "catalogue-archive")
    };
    let class = if archived { "button primary" } else { "button" };
    view! {
        <form method="post" action=format!("{}/{id}/{does}", base(item_kind)) class="archive-form">
            <FormOf/>
            <p class="muted">{t.get(text)}</p>
            <button class=class type="submit">{t.get(button)}</button>
        </form>
    }
    .into_any()
}
