//! Settings → bakery: its own data.

use super::BakeryFields;
use crate::{
    i18n::texts,
    page::{FormOf, Notice},
};
use leptos::prelude::*;
use obrador_core::{
    i18n::Lang,
    tenant::{BakeryForm, BakeryProblem},
};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct BakeryView {
    /// As stored, or as typed where it was wrong.
    pub form: BakeryForm,
    /// The language of the bakery's papers.
    pub lang: Lang,
    /// The version the form was read at.
    pub version: i64,
    /// What is wrong.
    pub problems: Vec<BakeryProblem>,
    /// The change was just stored.
    pub saved: bool,
    /// Somebody else has changed the data meanwhile: what is stored now, in words.
    pub conflict: Option<Vec<(&'static str, String)>>,
}

/// The page.
#[component]
pub fn BakeryPage(view: BakeryView) -> impl IntoView {
    let t = texts();
    let BakeryView {
        form,
        lang,
        version,
        problems,
        saved,
        conflict,
    } = view;
    view! {
        <div class="narrow wide-form">
            <h1>{t.get("bakery-title")}</h1>
            <p class="lead">{t.get("bakery-lead")}</p>
            {saved.then(|| view! { <Notice good=true>{t.get("bakery-saved")}</Notice> })}
            {conflict.map(|stored| view! { <Conflict stored=stored/> })}
            <form method="post" class="card form" novalidate=true>
                <FormOf/>
                <input type="hidden" name="version" value=version.to_string()/>
                <BakeryFields form=form lang=lang problems=problems/>
                <button class="button primary" type="submit">{t.get("save")}</button>
            </form>
        </div>
    }
}

/// What the other person stored, beside what one has typed oneself.
#[component]
fn Conflict(stored: Vec<(&'static str, String)>) -> impl IntoView {
    let t = texts();
    let facts: Vec<_> = stored
        .into_iter()
        .map(|(key, value)| view! { <div><dt>{t.get(key)}</dt><dd>{value}</dd></div> })
        .collect();
    view! {
        <Notice good=false>
            <p><strong>{t.get("bakery-conflict")}</strong></p>
            <dl class="facts stacked">{facts}</dl>
            <p>{t.get("bakery-conflict-text")}</p>
        </Notice>
    }
}
