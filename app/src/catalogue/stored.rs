//! After a conflict: what is stored in a field.

use super::labels::allergens;
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::catalogue::{FieldKind, Value};

/// What is stored now, where it differs from what was typed.
#[component]
pub(super) fn Stored(
    id: String,
    kind: FieldKind,
    stored: String,
    names: Vec<(String, String)>,
) -> impl IntoView {
    let t = texts();
    let shown = match kind {
        FieldKind::Allergens => allergens(t, &stored),
        FieldKind::Flag if stored == Value::YES => t.get("catalogue-yes"),
        FieldKind::Link(_) | FieldKind::File => {
            let name = names.into_iter().find(|(id, _)| *id == stored);
            name.map_or_else(|| stored.clone(), |(_, name)| name)
        }
        _ => stored,
    };
    let shown = if shown.is_empty() {
        t.get("catalogue-stored-nothing")
    } else {
        shown
    };
    view! {
        <div class="field-stored" id=id>
            <p>{t.get("catalogue-stored")}</p>
            <p class="field-stored-value">{shown}</p>
        </div>
    }
    .into_any()
}
