//! A page that says what went wrong.

use crate::i18n::texts;
use leptos::prelude::*;

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
