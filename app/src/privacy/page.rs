//! Settings → data: take everything along, and leave.

use crate::{
    i18n::texts,
    page::{FormOf, Notice},
};
use leptos::prelude::*;

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone, Default)]
pub struct DeletionForm {
    /// As typed.
    pub name: String,
    /// It is not the bakery's name.
    pub bad_name: bool,
    /// Not the password.
    pub bad_password: bool,
    /// Too many passwords were tried: when to try again, in minutes.
    pub wait_minutes: Option<u64>,
}

/// What the page shows.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something else about the page"
)]
pub struct DataView {
    /// The bakery's name.
    pub bakery: String,
    /// What would be deleted: what it is called and how much of it there is.
    pub contents: Vec<(String, String)>,
    /// When it would be deleted, or will be, in words.
    pub date: String,
    /// Is the deletion asked for?
    pub asked: bool,
    /// Can it no longer be called off?
    pub too_late: bool,
    /// Has the person a password to be asked for?
    pub has_password: bool,
    /// The form.
    pub form: DeletionForm,
    /// The deletion was just called off.
    pub kept: bool,
}

/// The page.
#[component]
pub fn DataPage(view: DataView) -> impl IntoView {
    let t = texts();
    let (kept, asked, too_late) = (view.kept && !view.asked, view.asked, view.too_late);
    view! {
        <div class="medium">
            <div>
                <p class="eyebrow">{view.bakery.clone()}</p>
                <h1>{t.get("data-title")}</h1>
            </div>
            {kept.then(|| view! { <Notice good=true>{t.get("deletion-kept")}</Notice> })}
            {too_late.then(|| view! { <Notice good=false>{t.get("deletion-too-late")}</Notice> })}
            <form method="post" action="/app/settings/data/export" class="card form">
                <FormOf/>
                <h2>{t.get("export-title")}</h2>
                <p>{t.get("export-intro")}</p>
                <p class="muted">{t.get("export-contents")}</p>
                <button class="button primary" type="submit">{t.get("export-submit")}</button>
            </form>
            {if asked { view! { <Asked view=view/> }.into_any() } else { view! { <Ask view=view/> }.into_any() }}
        </div>
    }
    .into_any()
}

/// It is asked for: when, and the way back.
#[component]
fn Asked(view: DataView) -> impl IntoView {
    let t = texts();
    view! {
        <section class="card form danger-zone" aria-labelledby="deletion-title">
            <h2 id="deletion-title">{t.get("deletion-asked-title")}</h2>
            <p>{t.with("deletion-asked", &[("date", view.date.into())])}</p>
            {(!view.too_late).then(|| view! {
                <form method="post" action="/app/settings/data/keep">
                    <FormOf/>
                    <button class="button primary" type="submit">{t.get("deletion-keep")}</button>
                </form>
            })}
        </section>
    }
}

/// The form that asks for it.
#[component]
fn Ask(view: DataView) -> impl IntoView {
    let t = texts();
    let DeletionForm {
        name,
        bad_name,
        bad_password,
        wait_minutes,
    } = view.form;
    let contents: Vec<_> = view
        .contents
        .into_iter()
        .map(|(what, much)| view! { <div><dt>{what}</dt><dd>{much}</dd></div> })
        .collect();
    let wait = wait_minutes.map(|minutes| {
        let args = [
            ("count", (minutes as f64).into()),
            ("minutes", minutes.to_string().into()),
        ];
        view! { <Notice good=false>{t.with("sign-in-too-many", &args)}</Notice> }
    });
    let password = view.has_password.then(|| {
        view! {
            <div class="field" class:invalid=bad_password>
                <label for="password">{t.get("password")}</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required=true
                    aria-invalid=bad_password.then_some("true") autofocus=bad_password aria-describedby=bad_password.then_some("password-error")/>
                {bad_password.then(|| view! { <p class="field-error" id="password-error">{t.get("deletion-bad-password")}</p> })}
            </div>
        }
    });
    view! {
        <form method="post" action="/app/settings/data" class="card form danger-zone" id="delete" novalidate=true
            autocomplete="off">
            <FormOf/>
            <h2>{t.get("deletion-title")}</h2>
            {wait}
            <p>{t.with("deletion-intro", &[("date", view.date.into())])}</p>
            <dl class="facts">{contents}</dl>
            <p class="muted">{t.get("deletion-people")}</p>
            <div class="field" class:invalid=bad_name>
                <label for="bakery-name">{t.get("deletion-name")}</label>
                <input id="bakery-name" name="name" required=true value=name aria-invalid=bad_name.then_some("true") autofocus=bad_name
                    aria-describedby=if bad_name { "bakery-name-error" } else { "bakery-name-help" }/>
                <p class="field-help" id="bakery-name-help">{t.with("deletion-name-help", &[("bakery", view.bakery.clone().into())])}</p>
                {bad_name.then(|| view! { <p class="field-error" id="bakery-name-error">{t.get("deletion-bad-name")}</p> })}
            </div>
            {password}
            <button class="button danger" type="submit">{t.get("deletion-submit")}</button>
        </form>
    }
}
