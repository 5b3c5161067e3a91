//! One field of a form, made from its description.

use super::{
    field_view::{FIND, FieldView, Linkable, WORDS, WORDS_BEFORE},
    file_field::{FileField, FileView},
    labels::{allergen, error, help, label, unit_name},
    stored::Stored,
};
use crate::{
    i18n::texts,
    page::{in_textarea, of_kind},
};
use leptos::prelude::*;
use obrador_core::{
    catalogue::{ALLERGENS, FieldKind, ItemKind, Value},
    i18n::format_number,
    quantity::Unit,
};
use obrador_locales::Texts;

/// What a field needs besides what was typed.
#[derive(Debug, Clone)]
pub(super) struct FieldContext {
    pub(super) item_kind: ItemKind,
    pub(super) read_only: bool,
    /// What can be linked.
    pub(super) linkable: Linkable,
    /// The files that can be linked.
    pub(super) file: Option<FileView>,
    /// Can the form bring one?
    pub(super) uploads: bool,
}

#[component]
pub(super) fn FormField(field: FieldView, around: FieldContext) -> impl IntoView {
    let t = texts();
    let kind = field.field.kind;
    if let (FieldKind::File, Some(file)) = (kind, around.file.clone()) {
        return view! {
            <FileField field=field item_kind=around.item_kind view=file read_only=around.read_only uploads=around.uploads/>
        }
        .into_any();
    }
    let id = format!("field-{}", field.field.key);
    let invalid = field.error.is_some();
    let help = help(t, around.item_kind, field.field).filter(|_| !around.read_only);
    let described = [
        help.is_some().then(|| format!("{id}-help")),
        invalid.then(|| format!("{id}-error")),
        field.stored.is_some().then(|| format!("{id}-stored")),
    ];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let said = |wrong| field.said.clone().unwrap_or_else(|| error(t, wrong));
    let below = view! {
        {help.map(|text| view! { <p class="field-help" id=format!("{id}-help")>{text}</p> })}
        {field.error.map(|wrong| view! { <p class="field-error" id=format!("{id}-error")>{said(wrong)}</p> })}
        {field.stored.clone().map(|stored| view! { <Stored id=format!("{id}-stored") kind=kind stored=stored names=around.linkable.found.clone()/> })}
    };
    let wide = if matches!(
        kind,
        FieldKind::Multiline | FieldKind::Allergens | FieldKind::Link(_) | FieldKind::Flag
    ) || field.field.required
    {
        "field wide"
    } else {
        "field"
    };
    if kind == FieldKind::Allergens {
        return view! {
            <fieldset class=wide class:invalid=invalid aria-describedby=described>
                <legend>{label(t, around.item_kind, field.field)}</legend>
                <div class="allergens">{boxes(t, &field, around.read_only)}</div>
                {below}
            </fieldset>
        }
        .into_any();
    }
    if kind == FieldKind::Flag {
        return view! {
            <div class=wide class:invalid=invalid>
                <label class="check">
                    <input type="checkbox" id=id name=field.field.key value=Value::YES checked={field.typed == Value::YES}
                        disabled=around.read_only aria-describedby=described/>
                    <span>{label(t, around.item_kind, field.field)}</span>
                </label>
                {below}
            </div>
        }
        .into_any();
    }
    let required = field
        .field
        .required
        .then(|| view! { <span class="required">{t.get("catalogue-required")}</span> });
    view! {
        <div class=wide class:invalid=invalid>
            <label for=id.clone()>{label(t, around.item_kind, field.field)}" "{required}</label>
            {control(&field, &around, id, described)}
            {below}
        </div>
    }
    .into_any()
}

fn control(field: &FieldView, around: &FieldContext, id: String, described: Option<String>) -> AnyView {
    let (key, max) = (field.field.key, field.field.max.to_string());
    let (invalid, wrong) = (field.error.map(|_| "true"), field.error.is_some());
    let required = field.field.required.then_some("true");
    let (typed, read_only) = (field.typed.clone(), around.read_only);
    match field.field.kind {
        FieldKind::Multiline => view! {
            <textarea id=id name=key rows="5" readonly=read_only aria-invalid=invalid autofocus=wrong aria-describedby=described
                inner_html=in_textarea(&typed)></textarea>
        }
        .into_any(),
        FieldKind::Link(item_kind) => select(field, item_kind, around, id, described),
        FieldKind::Unit => units(field, around, id, described),
        FieldKind::Quantity => view! {
            <input id=id name=key value=typed autocomplete="off" maxlength=max readonly=read_only
                aria-invalid=invalid autofocus=wrong aria-describedby=described/>
        }
        .into_any(),
        FieldKind::Percent => view! {
            <div class="with-unit">
                <input id=id name=key value=typed inputmode="decimal" autocomplete="off" readonly=read_only
                    aria-invalid=invalid autofocus=wrong aria-describedby=described/>
                <span>"%"</span>
            </div>
        }
        .into_any(),
        FieldKind::Money => view! {
            <div class="with-unit">
                <input id=id name=key value=typed inputmode="decimal" autocomplete="off" readonly=read_only
                    aria-invalid=invalid autofocus=wrong aria-describedby=described/>
                <span>"€"</span>
            </div>
        }
        .into_any(),
        FieldKind::Number | FieldKind::Whole => view! {
            <input id=id name=key value=typed inputmode="decimal" autocomplete="off" readonly=read_only
                aria-invalid=invalid autofocus=wrong aria-describedby=described/>
        }
        .into_any(),
        FieldKind::Email | FieldKind::Phone => {
            let mode = if field.field.kind == FieldKind::Email { "email" } else { "tel" };
            view! {
                <input id=id name=key value=typed inputmode=mode autocomplete="off" maxlength=max readonly=read_only
                    aria-invalid=invalid autofocus=wrong aria-describedby=described/>
            }
            .into_any()
        }
        FieldKind::Text | FieldKind::Allergens | FieldKind::Flag | FieldKind::File => view! {
            <input id=id name=key value=typed autocomplete="off" maxlength=max readonly=read_only
                aria-required=required aria-invalid=invalid autofocus=wrong aria-describedby=described/>
        }
        .into_any(),
    }
}

/// The units that there are.
fn units(field: &FieldView, around: &FieldContext, id: String, described: Option<String>) -> AnyView {
    let t = texts();
    let chosen = field.typed.as_str();
    let options: Vec<_> = Unit::ALL
        .into_iter()
        .map(|unit| {
            let name = unit.as_str();
            view! { <option value=name selected={name == chosen}>{unit_name(t, unit)}</option> }
        })
        .collect();
    view! {
        <select id=id name=field.field.key disabled=around.read_only aria-invalid=field.error.map(|_| "true")
            aria-describedby=described autofocus=field.error.is_some()>
            {options}
        </select>
    }
    .into_any()
}

/// A choice of things, where there are many with a search above; one that is chosen stays chosen.
fn select(
    field: &FieldView,
    item_kind: ItemKind,
    around: &FieldContext,
    id: String,
    described: Option<String>,
) -> AnyView {
    let t = texts();
    let linkable = &around.linkable;
    let chosen = field.typed.clone();
    let known = chosen.is_empty() || linkable.found.iter().any(|(id, _)| *id == chosen);
    // One that is not there any more.
    let other = (!known).then(|| {
        let chosen = chosen.clone();
        let name = chosen.clone();
        view! { <option value=chosen selected=true>{name}</option> }
    });
    let options: Vec<_> = linkable
        .found
        .iter()
        .map(|(id, name)| view! { <option value=id.clone() selected={*id == chosen}>{name.clone()}</option> })
        .collect();
    let search = (linkable.many && !around.read_only).then(|| search(t, item_kind, linkable, &id));
    view! {
        {search}
        <select id=id name=field.field.key disabled=around.read_only aria-invalid=field.error.map(|_| "true")
            aria-describedby=described autofocus={linkable.searched || field.error.is_some()}>
            <option value="">{of_kind(t, item_kind, "none")}</option>
            {other}
            {options}
        </select>
    }
    .into_any()
}

/// The field and the button that search them, and what was found: without a script the form comes back as it is typed.
fn search(t: Texts, item_kind: ItemKind, linkable: &Linkable, id: &str) -> AnyView {
    let number = |number: i64| format_number(t.lang, number as f64, 0);
    let listed = (linkable.found.len() as i64).min(linkable.total);
    let said = t.with(
        &format!("catalogue-{}-found", item_kind.as_str()),
        &[
            ("listed", number(listed).into()),
            ("total", number(linkable.total).into()),
        ],
    );
    let words = format!("{id}-words");
    view! {
        <div class="product-search" role="search">
            <label class="visually-hidden" for=words.clone()>{of_kind(t, item_kind, "search")}</label>
            <input type="search" id=words name=WORDS value=linkable.words.clone() autocomplete="off" maxlength="120"
                placeholder=of_kind(t, item_kind, "search")/>
            <input type="hidden" name=WORDS_BEFORE value=linkable.words.clone()/>
            <button class="button small" type="submit" name=FIND value="1">{t.get("catalogue-find")}</button>
        </div>
        <p class="field-help" role="status">{said}</p>
    }
    .into_any()
}

fn boxes(t: Texts, field: &FieldView, read_only: bool) -> Vec<AnyView> {
    let chosen: Vec<&str> = field.typed.split(' ').collect();
    let one = |id: &'static str| {
        view! {
            <label class="check">
                <input type="checkbox" name=field.field.key value=id checked=chosen.contains(&id) disabled=read_only/>
                <span>{allergen(t, id)}</span>
            </label>
        }
        .into_any()
    };
    ALLERGENS.into_iter().map(one).collect()
}
