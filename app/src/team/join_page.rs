//! The page of an invitation.

use crate::{
    i18n::texts,
    page::{Kind, Notice, Refused, RefusedText, TextField, role_key},
};
use leptos::prelude::*;
use obrador_core::auth::{PersonProblem, Role};

/// What the reader has to do to accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinStep {
    /// They are signed in as who is invited: one click.
    Confirm,
    /// They have an account: their password.
    Password,
    /// They have none: name and a new password.
    New,
    /// Somebody else is signed in.
    OtherPerson,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct JoinView {
    /// The link's secret.
    pub token: String,
    /// The bakery's name.
    pub bakery: String,
    /// Who is invited.
    pub email: String,
    /// What they would be.
    pub role: Role,
    /// What is to be done.
    pub step: JoinStep,
    /// The name as typed.
    pub name: String,
    /// What is wrong.
    pub problems: Vec<PersonProblem>,
    /// Why it was not taken as a whole.
    pub refused: Option<Refused>,
    /// The bakery's plan has no room.
    pub full: bool,
}

/// The page; `None`: the link does not work.
#[component]
pub fn JoinPage(view: Option<JoinView>) -> impl IntoView {
    let t = texts();
    let Some(view) = view else {
        let home = format!("/{}/", t.lang);
        return view! {
            <div class="narrow centered error-page">
                <h1>{t.get("link-spent")}</h1>
                <p class="lead">{t.get("join-spent-text")}</p>
                <a class="button primary" href=home>{t.get("error-back")}</a>
            </div>
        }
        .into_any();
    };
    let lead = t.with(
        "join-lead",
        &[
            ("email", view.email.clone().into()),
            ("role", t.get(role_key(view.role)).into()),
        ],
    );
    let other = view.step == JoinStep::OtherPerson;
    view! {
        <div class="narrow">
            <h1>{t.with("join-title", &[("bakery", view.bakery.clone().into())])}</h1>
            <p class="lead">{lead}</p>
            {view.full.then(|| view! { <Notice good=false>{t.get("join-full")}</Notice> })}
            {view.refused.clone().map(|refused| view! { <Notice good=false><RefusedText refused=refused/></Notice> })}
            {if other {
                view! { <OtherPerson/> }.into_any()
            } else {
                view! { <JoinForm view=view/> }.into_any()
            }}
        </div>
    }
    .into_any()
}

#[component]
fn OtherPerson() -> impl IntoView {
    let t = texts();
    view! {
        <Notice good=false>{t.get("join-other-person")}</Notice>
        <form method="post" action="/sign-out">
            <button class="button" type="submit">{t.get("sign-out")}</button>
        </form>
    }
}

#[component]
fn JoinForm(view: JoinView) -> impl IntoView {
    let t = texts();
    let forgot = format!("/{}/forgot-password", t.lang);
    let JoinView {
        token,
        step,
        name,
        problems,
        ..
    } = view;
    let error = |mine: &[PersonProblem]| problems.iter().find(|p| mine.contains(p)).map(|p| p.key());
    let password_error = error(&[
        PersonProblem::PasswordLength,
        PersonProblem::PasswordGuessable,
        PersonProblem::PasswordWrong,
        PersonProblem::EmailTaken,
    ]);
    let fields = match step {
        JoinStep::New => view! {
            <TextField name="name" label="person-name" kind=Kind::NAME value=name error=error(&[PersonProblem::Name])/>
            <TextField name="password" label="password" kind=Kind::NEW_PASSWORD help="person-password-help" error=password_error/>
        }
        .into_any(),
        JoinStep::Password => view! {
            <TextField name="password" label="password" kind=Kind::PASSWORD help="join-password-help" error=password_error/>
            <p><a href=forgot>{t.get("forgot-link")}</a></p>
        }
        .into_any(),
        JoinStep::Confirm | JoinStep::OtherPerson => ().into_any(),
    };
    view! {
        <form method="post" class="card form" novalidate=true>
            <input type="hidden" name="token" value=token/>
            {fields}
            <button class="button primary" type="submit">{t.get("join-submit")}</button>
        </form>
    }
}
