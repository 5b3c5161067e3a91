//! E-mail and password; in a demo, one click.

use crate::{
    i18n::texts,
    page::{Icon, KeptInputs, Notice},
};
use leptos::prelude::*;
use obrador_core::auth::Role;

/// Why signing in did not work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignInProblem {
    /// The e-mail address is missing or is none.
    Email,
    /// The password is missing.
    Password,
    /// No such pair; which of the two is wrong is not said.
    WrongCredentials,
    /// Too many attempts.
    TooMany {
        /// When to try again.
        minutes: u64,
    },
    /// The storage does not answer.
    Unavailable,
}

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone, Default)]
pub struct SignInForm {
    /// As typed.
    pub email: String,
    /// Where to go afterwards: a path of this site.
    pub next: String,
    /// A new password has been set a moment ago.
    pub password_is_new: bool,
    /// What was wrong.
    pub problem: Option<SignInProblem>,
    /// A form that was sent by nobody who is signed in; it waits until somebody is.
    pub kept: KeptInputs,
}

/// A bakery of the demo.
#[derive(Debug, Clone)]
pub struct DemoBakery {
    /// Its id.
    pub tenant: &'static str,
    /// What it is there to show, in words: its plan, or its first days.
    pub plan: String,
}

/// The page; `demo` is empty outside a demo. `sign_up`: whether one can become a customer here.
#[component]
pub fn SignInPage(form: SignInForm, demo: Vec<DemoBakery>, sign_up: bool) -> impl IntoView {
    let t = texts();
    let SignInForm {
        email,
        next,
        password_is_new,
        problem,
        kept,
    } = form;
    let waits = kept.is_there().then(|| {
        t.get(if kept.typed {
            "sign-in-form-waits"
        } else {
            "sign-in-button-waits"
        })
    });
    let way = |path: &str| format!("/{}/{path}", t.lang);
    let general = match &problem {
        Some(SignInProblem::WrongCredentials) => Some(t.get("sign-in-wrong")),
        Some(SignInProblem::TooMany { minutes }) => Some(t.with(
            "sign-in-too-many",
            &[
                ("count", (*minutes as f64).into()),
                ("minutes", minutes.to_string().into()),
            ],
        )),
        Some(SignInProblem::Unavailable) => Some(t.get("sign-in-unavailable")),
        _ => None,
    };
    let bad_email = problem == Some(SignInProblem::Email);
    let bad_password = problem == Some(SignInProblem::Password);
    view! {
        <div class="narrow">
            <h1>{t.get("sign-in-title")}</h1>
            {waits.map(|text| view! { <Notice good=false>{text}</Notice> })}
            {general.map(|text| view! { <Notice good=false>{text}</Notice> })}
            {password_is_new.then(|| view! { <Notice good=true>{t.get("reset-done")}</Notice> })}
            <form method="post" action=way("sign-in") class="card form" novalidate=true>
                <input type="hidden" name="next" value=next/>
                {kept.clone().inputs()}
                <div class="field" class:invalid=bad_email>
                    <label for="email">{t.get("email")}</label>
                    <input id="email" name="email" type="email" autocomplete="username" required=true value=email
                        aria-invalid=bad_email.then_some("true") autofocus=bad_email aria-describedby=bad_email.then_some("email-error")/>
                    {bad_email.then(|| view! { <p class="field-error" id="email-error">{t.get("email-error")}</p> })}
                </div>
                <div class="field" class:invalid=bad_password>
                    <label for="password">{t.get("password")}</label>
                    <input id="password" name="password" type="password" autocomplete="current-password" required=true
                        aria-invalid=bad_password.then_some("true") autofocus=bad_password aria-describedby=bad_password.then_some("password-error")/>
                    {bad_password.then(|| view! { <p class="field-error" id="password-error">{t.get("password-error")}</p> })}
                </div>
                <button class="button primary" type="submit">{t.get("sign-in-submit")}</button>
                <p><a href=way("forgot-password")>{t.get("forgot-link")}</a></p>
            </form>
            {sign_up.then(|| view! {
                <p>{t.get("sign-in-no-account")} " " <a href=way("sign-up")>{t.get("nav-sign-up")}</a></p>
            })}
            {(!demo.is_empty()).then(|| view! { <DemoSignIn bakeries=demo kept=kept/> })}
        </div>
    }
}

/// One click into a demo bakery, in one of its roles, or onto the platform.
#[component]
fn DemoSignIn(bakeries: Vec<DemoBakery>, kept: KeptInputs) -> impl IntoView {
    let t = texts();
    let button = |tenant: &'static str, role: Role, label: String, class: &'static str, icon: bool| {
        view! {
            <form method="post" action="/demo/sign-in">
                <input type="hidden" name="tenant" value=tenant/>
                <input type="hidden" name="role" value=role.as_str()/>
                <input type="hidden" name="lang" value=t.lang.as_str()/>
                {kept.clone().inputs()}
                <button class=class type="submit">{label}{icon.then(|| view! { <Icon name="arrow"/> })}</button>
            </form>
        }
    };
    let rows: Vec<_> = bakeries
        .into_iter()
        .map(|bakery| {
            view! {
                <li>
                    <strong>{bakery.plan}</strong>
                    <code>{bakery.tenant}</code>
                    <div class="demo-roles">
                        {button(bakery.tenant, Role::Owner, t.get("role-owner"), "button small primary", true)}
                        {button(bakery.tenant, Role::Manager, t.get("role-manager"), "button small", false)}
                        {button(bakery.tenant, Role::Staff, t.get("role-staff"), "button small", false)}
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <section class="demo-sign-in" aria-labelledby="demo-title">
            <h2 id="demo-title"><span class="badge demo">{t.get("demo")}</span>{t.get("demo-sign-in-title")}</h2>
            <p>{t.get("demo-sign-in-intro")}</p>
            <ul>{rows}</ul>
            {button("demo-starter", Role::PlatformOperator, t.get("demo-operator"), "button small", false)}
        </section>
    }
}
