//! The password once more, before what gives access away or takes data along.

use super::{FormOf, Kind, Notice, Refused, RefusedText, TextField};
use crate::i18n::texts;
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ConfirmView {
    /// Where the form goes.
    pub action: String,
    /// The page it stood on.
    pub back: String,
    /// What was typed there: it is sent along.
    pub typed: Vec<(String, String)>,
    /// It was another password.
    pub wrong: bool,
    /// Why it was not looked at.
    pub refused: Option<Refused>,
}

/// The page.
#[component]
pub fn ConfirmPage(view: ConfirmView) -> impl IntoView {
    let t = texts();
    let typed: Vec<_> = view
        .typed
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    let error = view.wrong.then_some("confirm-wrong");
    view! {
        <div class="narrow">
            <h1>{t.get("confirm-title")}</h1>
            <p class="lead">{t.get("confirm-text")}</p>
            {view.refused.map(|refused| view! { <Notice good=false><RefusedText refused=refused/></Notice> })}
            <form method="post" action=view.action class="card form" novalidate=true>
                <FormOf/>
                {typed}
                <TextField name="confirm_password" label="password" kind=Kind::PASSWORD error=error/>
                <div class="form-actions">
                    <button class="button primary" type="submit">{t.get("confirm-submit")}</button>
                    <a class="button" href=view.back>{t.get("catalogue-cancel")}</a>
                </div>
            </form>
        </div>
    }
}
