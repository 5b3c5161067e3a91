//! Becoming a customer: the bakery, its owner, and nothing about money.

use crate::{
    i18n::texts,
    page::{Icon, Kind, MailsAreLogged, Notice, Refused, RefusedText, TextField},
    tenant::BakeryFields,
};
use leptos::prelude::*;
use obrador_core::{
    auth::PersonProblem,
    i18n::Lang,
    tenant::{BakeryForm, BakeryProblem},
};

/// What was typed, and what was wrong with it. The password is not sent back.
#[derive(Debug, Clone, Default)]
pub struct SignUpForm {
    /// The bakery.
    pub bakery: BakeryForm,
    /// The language chosen.
    pub lang: Lang,
    /// The person's name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// Is the box ticked?
    pub terms: bool,
    /// What is wrong about the bakery.
    pub bakery_problems: Vec<BakeryProblem>,
    /// What is wrong about the person.
    pub person_problems: Vec<PersonProblem>,
    /// Why it was not taken as a whole.
    pub refused: Option<Refused>,
}

/// The page. `logged`: mails go to the log.
#[component]
pub fn SignUpPage(form: SignUpForm, logged: bool) -> impl IntoView {
    let t = texts();
    let sign_in = format!("/{}/sign-in", t.lang);
    let SignUpForm {
        bakery,
        lang,
        name,
        email,
        terms,
        bakery_problems,
        person_problems,
        refused,
    } = form;
    let wrong = !bakery_problems.is_empty() || !person_problems.is_empty();
    view! {
        <div class="narrow wide-form">
            <h1>{t.get("sign-up-title")}</h1>
            <p class="lead">{t.get("sign-up-lead")}</p>
            {refused.map(|refused| view! { <Notice good=false><RefusedText refused=refused/></Notice> })}
            {wrong.then(|| view! { <Notice good=false>{t.get("form-wrong")}</Notice> })}
            {logged.then(|| view! { <MailsAreLogged/> })}
            <form method="post" class="card form" novalidate=true>
                <h2>{t.get("sign-up-bakery")}</h2>
                <BakeryFields form=bakery lang=lang problems=bakery_problems/>
                <h2>{t.get("sign-up-person")}</h2>
                <PersonFields name=name email=email problems=person_problems.clone()/>
                <Terms ticked=terms wrong=person_problems.contains(&PersonProblem::Terms)/>
                <button class="button primary" type="submit">{t.get("sign-up-submit")}<Icon name="arrow"/></button>
                <p class="field-help">{t.get("sign-up-no-card")}</p>
            </form>
            <p>{t.get("sign-up-have-account")} " " <a href=sign_in>{t.get("nav-sign-in")}</a></p>
        </div>
    }
    .into_any()
}

/// Name, e-mail address and a new password.
#[component]
fn PersonFields(name: String, email: String, problems: Vec<PersonProblem>) -> impl IntoView {
    let t = texts();
    let error = |mine: &[PersonProblem]| problems.iter().find(|p| mine.contains(p)).map(|p| p.key());
    let taken = problems.contains(&PersonProblem::EmailTaken);
    let forgot = format!("/{}/forgot-password", t.lang);
    view! {
        <TextField name="name" label="person-name" kind=Kind::NAME value=name error=error(&[PersonProblem::Name])/>
        <TextField name="email" label="email" kind=Kind::EMAIL value=email
            error=error(&[PersonProblem::Email, PersonProblem::EmailTaken])/>
        {taken.then(|| view! { <p><a href=forgot>{t.get("forgot-link")}</a></p> })}
        <TextField name="password" label="password" kind=Kind::NEW_PASSWORD help="person-password-help"
            error=error(&[PersonProblem::PasswordLength, PersonProblem::PasswordGuessable])/>
    }
}

#[component]
fn Terms(ticked: bool, wrong: bool) -> impl IntoView {
    let t = texts();
    let privacy = format!("/{}/privacy", t.lang);
    view! {
        <div class="field" class:invalid=wrong>
            <label class="check">
                <input type="checkbox" name="terms" value="yes" checked=ticked required=true
                    aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=wrong.then_some("terms-error")/>
                <span>{t.get("sign-up-terms")}</span>
            </label>
            <p class="field-help"><a href=privacy target="_blank">{t.get("sign-up-terms-link")}</a></p>
            {wrong.then(|| view! { <p class="field-error" id="terms-error">{t.get("sign-up-terms-error")}</p> })}
        </div>
    }
}
