//! The island: fields on one side, what they come to on the other.

use super::{
    fields::{AssumptionFields, InputFields, Typed},
    results::Results,
    share::Share,
};
use crate::messages::Messages;
use leptos::prelude::*;
use obrador_core::{
    i18n::Lang,
    roi::{Field, Form},
    subscription::Plan,
};

/// The calculator around `form`. `share_path` is where a shared link leads; `name_field` asks for a name to print.
#[island]
pub fn RoiCalculator(
    plans: Vec<Plan>,
    form: Form,
    lang: Lang,
    share_path: String,
    name_field: bool,
    messages: Messages,
) -> impl IntoView {
    let texts = StoredValue::new(messages);
    let fields = Field::ALL
        .iter()
        .map(|field| (*field, form.text(lang, *field)))
        .collect();
    let typed: Typed = RwSignal::new(fields);
    let form = Memo::new(move |_| {
        typed.with(|typed| {
            Form::from_query(
                lang,
                typed.iter().map(|(field, text)| (field.key(), text.as_str())),
            )
        })
    });
    let plans = StoredValue::new(plans);
    let m = move |key: &str| texts.with_value(|m| m.get(key));
    view! {
        <div class="roi">
            <div class="roi-inputs">
                <InputFields typed=typed form=form lang=lang texts=texts plans=plans name_field=name_field/>
                <details class="roi-assumptions">
                    <summary>{m("roi-assumptions")}</summary>
                    <p class="muted">{m("roi-assumptions-intro")}</p>
                    <AssumptionFields typed=typed form=form lang=lang texts=texts/>
                </details>
                <button type="submit" class="button primary without-script">{m("roi-calculate")}</button>
            </div>
            <div class="roi-results">
                <Results form=form lang=lang texts=texts plans=plans/>
                <Share form=form path=share_path texts=texts/>
            </div>
        </div>
    }
    .into_any()
}
