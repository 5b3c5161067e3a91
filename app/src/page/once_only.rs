//! A secret that is shown this once, where the form stands that made it.

use super::Icon;
use crate::copy_button::CopyButton;
use crate::i18n::texts;
use leptos::prelude::*;

/// The secret in a field that can be selected, with a button that copies it where that works. `id` is what the form's
/// address leads to: whoever has sent it stands here, with the focus, and does not search for it.
#[component]
pub fn OnceOnly(
    id: &'static str,
    /// What it is.
    title: String,
    /// What to do with it.
    text: Option<String>,
    secret: String,
    /// What the button says.
    copy: String,
) -> impl IntoView {
    let t = texts();
    let label = title.clone();
    view! {
        <div class="notice good once" id=id role="status" tabindex="-1">
            <Icon name="check"/>
            <div class="notice-text">
                <p><strong>{title}</strong></p>
                {text.map(|text| view! { <p>{text}</p> })}
                <input class="token" readonly=true autofocus=true value=secret.clone() aria-label=label/>
                <CopyButton text=secret label=copy copied=t.get("roi-copied")/>
            </div>
        </div>
    }
    .into_any()
}
