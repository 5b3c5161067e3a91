//! How long a recipe takes to make, in a line.

use super::TimingFact;
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(in super::super) fn TakesSoLong(fact: TimingFact) -> impl IntoView {
    let t = texts();
    let key = if fact.said.is_some() {
        "timing-fact-change"
    } else {
        "timing-fact-enter"
    };
    let link = fact.href.map(|href| view! { <a href=href>{t.get(key)}</a> });
    let said = fact.said.unwrap_or_else(|| t.get("timing-none"));
    view! { <p class="recipe-timing"><span>{t.get("timing-fact")}" "<strong>{said}</strong></span>{link}</p> }
        .into_any()
}
