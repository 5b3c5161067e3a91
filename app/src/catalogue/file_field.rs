//! The field that links a stored file: chosen among those that are there, or brought by the form itself.

use super::{
    field_view::FieldView,
    labels::{error, help, label},
    stored::Stored,
};
use crate::{i18n::texts, record::Fact};
use leptos::prelude::*;
use obrador_core::catalogue::ItemKind;
use obrador_locales::Texts;

/// The kinds of files that are taken.
const ACCEPTED: &str = ".pdf,.png,.jpg,.jpeg,.webp,.gif,.txt,.csv";

/// What a thing's file field shows besides what was typed.
#[derive(Debug, Clone, Default)]
pub struct FileView {
    /// Id and name of each that can be chosen, the newest first, and of the one that is.
    pub found: Vec<(String, String)>,
    /// Are there more than are listed?
    pub many: bool,
    /// What is chosen.
    pub linked: LinkedFile,
    /// How large one may be, in words.
    pub most: String,
    /// What is wrong with the one that came, in words.
    pub error: Option<String>,
    /// One came and was not stored, and the browser won't send it again by itself.
    pub again: bool,
}

/// The file that is linked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum LinkedFile {
    /// None is.
    #[default]
    None,
    /// It can be opened at `href`, by those who may.
    There {
        /// Its name.
        name: String,
        /// Its size, in words.
        size: String,
        /// Where it is opened.
        href: Option<String>,
    },
    /// It is archived.
    Archived {
        /// Its name.
        name: String,
    },
    /// There is no such file any more.
    Gone,
}

impl LinkedFile {
    /// As it is read, with where it is opened.
    pub(super) fn fact(self, t: Texts, label: String) -> Option<Fact> {
        let (text, href) = match self {
            Self::None => return None,
            Self::There { name, size, href } => {
                let args = [("name", name.into()), ("size", size.into())];
                (t.with("file-sized", &args), href)
            }
            Self::Archived { name } => (t.with("file-archived", &[("name", name.into())]), None),
            Self::Gone => (t.get("file-gone"), None),
        };
        Some(Fact {
            label,
            text,
            href,
            wide: true,
        })
    }
}

/// The choice, and below it the way to bring one.
#[component]
pub(super) fn FileField(
    field: FieldView,
    item_kind: ItemKind,
    view: FileView,
    read_only: bool,
    uploads: bool,
) -> impl IntoView {
    let t = texts();
    let id = format!("field-{}", field.field.key);
    let invalid = field.error.is_some();
    let said = [
        Some(format!("{id}-help")),
        invalid.then(|| format!("{id}-error")),
        field.stored.is_some().then(|| format!("{id}-stored")),
    ];
    let described: Vec<String> = said.into_iter().flatten().collect();
    let stored = field.stored.clone().map(|stored| {
        view! { <Stored id=format!("{id}-stored") kind=field.field.kind stored=stored names=view.found.clone()/> }
    });
    let upload =
        (uploads && !read_only).then(|| view! { <Upload name=field.field.upload() view=view.clone()/> });
    view! {
        <div class="field wide" class:invalid={invalid || view.error.is_some()}>
            <label for=id.clone()>{label(t, item_kind, field.field)}</label>
            <select id=id.clone() name=field.field.key disabled=read_only aria-invalid=invalid.then_some("true")
                aria-describedby=described.join(" ") autofocus=invalid>
                <option value="">{t.get("file-none")}</option>
                {options(t, &field.typed, &view)}
            </select>
            <p class="field-help" id=format!("{id}-help")>{help(t, item_kind, field.field)} " " {listed(t, &view)}</p>
            {field.error.map(|wrong| view! { <p class="field-error" id=format!("{id}-error")>{error(t, wrong)}</p> })}
            {stored}
            {upload}
        </div>
    }
    .into_any()
}

/// Said where older ones are not listed.
fn listed(t: Texts, view: &FileView) -> Option<String> {
    let listed = view.found.len().to_string();
    view.many
        .then(|| t.with("file-listed", &[("listed", listed.into())]))
}

fn options(t: Texts, chosen: &str, view: &FileView) -> Vec<AnyView> {
    let known = view.found.iter().any(|(id, _)| id == chosen);
    // One that is not there any more.
    let gone = (!chosen.is_empty() && !known).then(|| (chosen.to_owned(), t.get("file-gone")));
    let archived = match &view.linked {
        LinkedFile::Archived { name } => Some(t.with("file-archived", &[("name", name.clone().into())])),
        _ => None,
    };
    let option = |(id, name): (String, String)| {
        let selected = id == chosen;
        let name = archived.clone().filter(|_| selected).unwrap_or(name);
        view! { <option value=id selected=selected>{name}</option> }.into_any()
    };
    gone.into_iter().chain(view.found.clone()).map(option).collect()
}

#[component]
fn Upload(name: String, view: FileView) -> impl IntoView {
    let t = texts();
    let id = format!("field-{name}");
    let wrong = view.error.is_some() || view.again;
    let (of_help, of_error) = (format!("{id}-help"), format!("{id}-error"));
    let described = if wrong {
        [&of_help, " ", &of_error].concat()
    } else {
        of_help.clone()
    };
    let again = view.again.then(|| t.get("file-again"));
    let said: Vec<String> = view.error.into_iter().chain(again).collect();
    view! {
        <label for=id.clone()>{t.get("file-upload")}</label>
        <input id=id type="file" name=name accept=ACCEPTED aria-invalid=wrong.then_some("true") autofocus=wrong
            aria-describedby=described/>
        <p class="field-help" id=of_help>{t.with("file-upload-help", &[("most", view.most.into())])}</p>
        {wrong.then(|| view! { <p class="field-error" id=of_error>{said.join(" ")}</p> })}
    }
    .into_any()
}
