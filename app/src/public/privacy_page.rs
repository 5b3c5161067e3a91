//! What is stored about a visitor.

use crate::i18n::texts;
use leptos::prelude::*;

/// Privacy: what is stored, why, how long.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let t = texts();
    let part = |name: &str| {
        view! { <h2>{t.get(&format!("privacy-{name}"))}</h2> <p>{t.get(&format!("privacy-{name}-text"))}</p> }
    };
    view! {
        <div class="prose">
            <h1>{t.get("nav-privacy")}</h1>
            <p class="lead">{t.get("privacy-lead")}</p>
            {part("account")}
            {part("cookie")}
            {part("usage")}
            {part("calculator")}
            {part("leaving")}
            {part("rights")}
        </div>
    }
}
