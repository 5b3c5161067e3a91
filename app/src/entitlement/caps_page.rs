//! Settings → limits: what the owner allows below the plan.

use super::{cap_fields::CapFields, caps::OwnCaps};
use crate::{
    i18n::texts,
    page::{FormOf, FormOwner, Notice, WrittenIn},
    usage::outcome_messages,
};
use leptos::prelude::*;

/// The page. Whoever may not change the caps sees them.
#[component]
pub fn CapsPage(caps: OwnCaps, saved: bool, day_note: String) -> impl IntoView {
    let t = texts();
    let wrong = caps.caps.iter().any(|cap| !cap.error.is_empty());
    let may_change = caps.may_change;
    let written_in = caps.written_in.parse().unwrap_or(t.lang);
    let of = use_context::<FormOwner>().map_or_else(String::new, |owner| owner.of);
    let keys = ["caps-save", "caps-none", "caps-saved", "caps-failed"];
    let texts = outcome_messages(t.lang).clone().with_texts(t, &keys);
    // Texts alone, so this can't fail.
    let first = serde_json::to_string(&caps).unwrap_or_default();
    view! {
        <div class="medium">
            <nav class="breadcrumb" aria-label=t.get("breadcrumb")>
                <a href="/app/settings/subscription">{t.get("nav-subscription")}</a>
            </nav>
            <h1>{t.get("caps-title")}</h1>
            <p class="lead">{t.get("caps-lead")}</p>
            <div class="said-first">
                {saved.then(|| view! { <Notice good=true>{t.get("caps-saved")}</Notice> })}
                {wrong.then(|| view! { <Notice good=false>{t.get("caps-wrong")}</Notice> })}
            </div>
            <form method="post" action="/app/settings/limits" class="card form caps" novalidate=true>
                <FormOf/>
                <WrittenIn lang=written_in/>
                <CapFields first=first of=of texts=texts.to_lines()/>
                <p class="muted">{day_note}</p>
                {(!may_change).then(|| view! { <p class="muted">{t.get("caps-owner")}</p> })}
            </form>
        </div>
    }
    .into_any()
}
