//! A thing as it is read: what is known of it, made of its fields' description.

use super::{
    field_view::{FieldView, Linkable},
    form_view::{EditAccess, FormView, shown_in},
    labels::{allergens, label, shown_text},
    recipe::Lines,
};
use crate::{
    i18n::texts,
    record::{Fact, Facts, Viewed},
};
use leptos::prelude::*;
use obrador_core::catalogue::{FieldKind, ItemKind};
use obrador_locales::Texts;

#[component]
pub(super) fn ItemFacts(view: FormView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let fields = view.fields.iter().skip(1);
    let facts = fields.filter_map(|field| match (field.field.kind, view.file.clone()) {
        (FieldKind::File, Some(file)) => file.linked.fact(t, label(t, item_kind, field.field)),
        _ => fact(t, item_kind, field, &view.linkable),
    });
    let facts: Vec<_> = facts.collect();
    let nothing = facts
        .is_empty()
        .then(|| view! { <p class="muted">{t.get("record-nothing")}</p> });
    let list = shown_in(item_kind, view.list.as_deref());
    let edit = view.id.filter(|_| view.standing == EditAccess::Writable).map(|id| {
        let viewed = Viewed {
            mode: "1".to_owned(),
            ..Viewed::read(item_kind.one(), &id)
        };
        view! {
            <div class="form-actions">
                <a class="button primary" href=viewed.href(&list) data-view=viewed.key() autofocus>{t.get("record-edit")}</a>
            </div>
        }
    });
    let lines = view
        .recipe
        .map(|recipe| view! { <Lines view=recipe.lines read_only=true/> });
    view! {
        {nothing}
        <Facts facts=facts/>
        {lines}
        {edit}
    }
    .into_any()
}

/// A field that holds something, in words.
fn fact(t: Texts, item_kind: ItemKind, field: &FieldView, linkable: &Linkable) -> Option<Fact> {
    if field.typed.is_empty() {
        return None;
    }
    let text = match field.field.kind {
        FieldKind::Allergens => allergens(t, &field.typed),
        FieldKind::Link(_) => {
            let found = linkable.found.iter().find(|(id, _)| *id == field.typed);
            found.map(|(_, name)| name.clone())?
        }
        kind => shown_text(t, kind, &field.typed),
    };
    Some(Fact {
        label: label(t, item_kind, field.field),
        text,
        href: None,
        wide: matches!(field.field.kind, FieldKind::Multiline | FieldKind::Allergens),
    })
}
