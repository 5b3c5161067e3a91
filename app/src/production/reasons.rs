//! Why something is lost, held or stopped: reasons to choose from, and what somebody types.

use super::tracker_view::TypedStep;
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::bounds::length::{REASON, REASON_LEAST};

/// The ids of the reasons that are offered.
pub(super) const LOSSES: &str = "loss-reasons";
pub(super) const HOLDS: &str = "hold-reasons";
pub(super) const STOPS: &str = "stop-reasons";

/// Why.
#[component]
pub(super) fn Why(id: String, list: &'static str, typed: TypedStep) -> impl IntoView {
    let t = texts();
    let error = typed.error.filter(|(field, _)| *field == "reason");
    let error = error.map(|(_, words)| words);
    let wrong = error.is_some();
    let said = format!("{id}-error");
    view! {
        <div class="field" class:invalid=wrong>
            <label for=id.clone()>{t.get("step-why")}</label>
            <input id=id name="reason" list=list value=typed.reason autocomplete="off" minlength=REASON_LEAST.to_string()
                maxlength=REASON.to_string() aria-invalid=wrong.then_some("true") autofocus=wrong
                aria-describedby=wrong.then(|| said.clone())/>
            {error.map(|words| view! { <p class="field-error" id=said>{words}</p> })}
        </div>
    }
    .into_any()
}

/// The reasons that are offered, once for the page.
#[component]
pub fn ReasonLists() -> impl IntoView {
    let t = texts();
    let list = |id: &'static str, keys: [&'static str; 4]| {
        let options: Vec<_> = keys
            .map(|key| view! { <option value=t.get(key)></option> })
            .into();
        view! { <datalist id=id>{options}</datalist> }
    };
    view! {
        {list(LOSSES, ["loss-burnt", "loss-misshapen", "loss-fallen", "loss-tasted"])}
        {list(HOLDS, ["hold-underbaked", "hold-weight", "hold-colour", "hold-foreign"])}
        {list(STOPS, ["stop-oven", "stop-ingredient", "stop-wrong", "stop-not-needed"])}
    }
    .into_any()
}
