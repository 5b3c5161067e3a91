//! Pages around links in mails: verifying an address, asking for a new password and setting it.

use crate::{
    i18n::texts,
    page::{Kind, MailsAreLogged, Notice, Refused, RefusedText, TextField},
};
use leptos::prelude::*;
use obrador_core::auth::PersonProblem;

/// How the link to verify an address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyState {
    /// It works: a button uses it. Opening the page does not, as scanners of mails open links.
    Ready,
    /// The address is verified.
    Done,
    /// It works no more.
    Spent,
}

/// The page a link to verify an address leads to.
#[component]
pub fn VerifyPage(token: String, state: VerifyState) -> impl IntoView {
    let t = texts();
    match state {
        VerifyState::Ready => view! {
            <div class="narrow centered error-page">
                <h1>{t.get("verify-title")}</h1>
                <p class="lead">{t.get("verify-text")}</p>
                <form method="post">
                    <input type="hidden" name="token" value=token/>
                    <button class="button primary" type="submit">{t.get("verify-submit")}</button>
                </form>
            </div>
        }
        .into_any(),
        VerifyState::Done => view! {
            <div class="narrow centered error-page">
                <h1>{t.get("verify-done")}</h1>
                <p class="lead">{t.get("verify-done-text")}</p>
                <a class="button primary" href="/app">{t.get("nav-open-app")}</a>
            </div>
        }
        .into_any(),
        VerifyState::Spent => view! {
            <div class="narrow centered error-page">
                <h1>{t.get("link-spent")}</h1>
                <p class="lead">{t.get("verify-spent-text")}</p>
                <a class="button primary" href="/app/settings/account">{t.get("nav-account")}</a>
            </div>
        }
        .into_any(),
    }
}

/// What was typed to get a new password, and what came of it.
#[derive(Debug, Clone, Default)]
pub struct ForgotForm {
    /// As typed.
    pub email: String,
    /// It is no address.
    pub bad_email: bool,
    /// A mail is on its way, if somebody has that address.
    pub sent: bool,
    /// Why it was not taken.
    pub refused: Option<Refused>,
}

/// Asking for a link to set a new password.
#[component]
pub fn ForgotPage(form: ForgotForm, logged: bool) -> impl IntoView {
    let t = texts();
    let sign_in = format!("/{}/sign-in", t.lang);
    if form.sent {
        let text = t.with("forgot-sent-text", &[("email", form.email.into())]);
        return view! {
            <div class="narrow">
                <h1>{t.get("forgot-sent")}</h1>
                <p class="lead">{text}</p>
                {logged.then(|| view! { <MailsAreLogged/> })}
                <p><a href=sign_in>{t.get("nav-sign-in")}</a></p>
            </div>
        }
        .into_any();
    }
    let error = form.bad_email.then(|| PersonProblem::Email.key());
    view! {
        <div class="narrow">
            <h1>{t.get("forgot-title")}</h1>
            <p class="lead">{t.get("forgot-lead")}</p>
            {form.refused.map(|refused| view! { <Notice good=false><RefusedText refused=refused/></Notice> })}
            {logged.then(|| view! { <MailsAreLogged/> })}
            <form method="post" class="card form" novalidate=true>
                <TextField name="email" label="email" kind=Kind::EMAIL value=form.email error=error/>
                <button class="button primary" type="submit">{t.get("forgot-submit")}</button>
            </form>
            <p><a href=sign_in>{t.get("nav-sign-in")}</a></p>
        </div>
    }
    .into_any()
}

/// Setting a new password; `works`: whether the link still does.
#[component]
pub fn ResetPage(
    token: String,
    works: bool,
    problem: Option<PersonProblem>,
    refused: Option<Refused>,
) -> impl IntoView {
    let t = texts();
    let again = format!("/{}/forgot-password", t.lang);
    if !works {
        return view! {
            <div class="narrow centered error-page">
                <h1>{t.get("link-spent")}</h1>
                <p class="lead">{t.get("reset-spent-text")}</p>
                <a class="button primary" href=again>{t.get("forgot-submit")}</a>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="narrow">
            <h1>{t.get("reset-title")}</h1>
            <p class="lead">{t.get("reset-lead")}</p>
            {refused.map(|refused| view! { <Notice good=false><RefusedText refused=refused/></Notice> })}
            <form method="post" class="card form" novalidate=true>
                <input type="hidden" name="token" value=token/>
                <TextField name="password" label="reset-password" kind=Kind::NEW_PASSWORD help="person-password-help"
                    error=problem.map(PersonProblem::key)/>
                <button class="button primary" type="submit">{t.get("reset-submit")}</button>
            </form>
        </div>
    }
    .into_any()
}

/// What needs a mail, where none can be sent.
#[component]
pub fn NoMailPage() -> impl IntoView {
    let t = texts();
    let back = format!("/{}/", t.lang);
    view! {
        <div class="narrow centered error-page">
            <h1>{t.get("no-mail")}</h1>
            <p class="lead">{t.get("no-mail-text")}</p>
            <a class="button primary" href=back>{t.get("error-back")}</a>
        </div>
    }
}
