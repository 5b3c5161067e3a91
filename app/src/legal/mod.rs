//! What is stored about a visitor, and pages that say what went wrong.

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

/// An error as a page: what happened and the way on.
#[component]
pub fn ErrorPage(
    /// The text key of its title; `{key}-text` says more.
    key: &'static str,
    /// Where the button leads.
    back: String,
) -> impl IntoView {
    let t = texts();
    view! {
        <div class="narrow centered error-page">
            <h1>{t.get(key)}</h1>
            <p class="lead">{t.get(&format!("{key}-text"))}</p>
            <a class="button primary" href=back>{t.get("error-back")}</a>
        </div>
    }
}
