//! A button that asks why before it does something: what an operator changes needs a reason.

use crate::{i18n::texts, page::FormOf};
use leptos::prelude::*;
use obrador_core::bounds::length::REASON;

/// What a button does, in words.
#[derive(Debug, Clone)]
pub(super) struct ReasonWords {
    /// On the button.
    pub(super) button: String,
    /// The same for who does not see beside what it stands.
    pub(super) label: String,
    /// What comes of it.
    pub(super) sure: String,
    /// On the button that does it.
    pub(super) submit: String,
}

/// The button, and the form behind it: it is sent to `action` with `id` and the reason. `refused` is what was typed and was
/// no reason.
#[component]
pub(super) fn ReasonForm(
    action: &'static str,
    id: String,
    words: ReasonWords,
    #[prop(optional)] danger: bool,
    refused: Option<String>,
) -> impl IntoView {
    let t = texts();
    let (field, error) = (format!("reason-{id}"), format!("reason-{id}-error"));
    let wrong = refused.is_some();
    let error_text =
        wrong.then(|| view! { <p class="field-error" id=error.clone()>{t.get("plan-form-bad-reason")}</p> });
    let (opens, does) = if danger {
        ("button small danger", "button small danger")
    } else {
        ("button small", "button small primary")
    };
    view! {
        <details class="sure" open=wrong>
            <summary class=opens aria-label=words.label>{words.button}</summary>
            <form method="post" action=action novalidate=true>
                <FormOf/>
                <input type="hidden" name="id" value=id/>
                <p>{words.sure}</p>
                <div class="field" class:invalid=wrong>
                    <label for=field.clone()>{t.get("plan-form-reason")}</label>
                    <input id=field name="reason" maxlength=REASON.to_string() required=true value=refused.unwrap_or_default()
                        aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=wrong.then_some(error)/>
                    {error_text}
                </div>
                <button class=does type="submit">{words.submit}</button>
            </form>
        </details>
    }
}
