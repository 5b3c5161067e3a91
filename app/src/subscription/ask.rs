//! Asking for a plan, on a page.

use super::{
    comparison::Comparison,
    plan_request::{PlanChoices, PlanRequested},
};
use crate::{
    i18n::texts,
    messages::Messages,
    page::{FormOf, FormOwner},
};
use leptos::prelude::*;

/// The properties of both islands: the comparison, whose page it is, the texts.
fn props(comparison: &Comparison) -> [String; 3] {
    let of = use_context::<FormOwner>().map_or_else(String::new, |owner| owner.of);
    let t = texts();
    let texts = Messages::new(t.lang).with_texts(
        t,
        &["wish-how", "wish-take-back", "wish-taken-back", "wish-failed"],
    );
    // Texts alone, so this can't fail.
    let first = serde_json::to_string(comparison).unwrap_or_default();
    [first, of, texts.to_lines()]
}

/// What was asked for, and a way to take it back.
#[component]
pub(super) fn AskedNotice(comparison: Comparison) -> impl IntoView {
    let [first, of, texts] = props(&comparison);
    view! {
        <form method="post" action="/app/settings/subscription/ask/back" class="asked-notice">
            <FormOf/>
            <PlanRequested first=first of=of texts=texts/>
        </form>
    }
}

/// The form that the table's buttons send.
pub(super) const ASK_FORM: &str = "ask-for";

/// How plans are asked for, or whom to turn to.
#[component]
pub(super) fn AskForPlan(comparison: Comparison) -> impl IntoView {
    let t = texts();
    if comparison.choices.is_empty() {
        return view! { <p class="muted">{t.get("refusal-ask-owner")}</p> }.into_any();
    }
    let [first, of, texts] = props(&comparison);
    view! {
        <form method="post" action="/app/settings/subscription/ask" class="ask-for" id=ASK_FORM>
            <FormOf/>
            <PlanChoices first=first of=of texts=texts/>
        </form>
    }
    .into_any()
}
