//! The person's own settings.

use crate::{
    i18n::texts,
    page::{FormOf, Kind, MailsAreLogged, Notice, Refused, RefusedText, TextField, Visitor, role_key},
    team::Orphans,
};
use leptos::prelude::*;
use obrador_core::{
    auth::{PersonProblem, Role},
    i18n::Lang,
};

/// A bakery the person is a member of.
#[derive(Debug, Clone)]
pub struct BakeryRow {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the person is there.
    pub role: Role,
    /// Is it the one they act for now?
    pub own: bool,
    /// API keys they made there that still work; looked at where they act now.
    pub keys: Vec<String>,
    /// Whom they invited there and who can still accept.
    pub invited: Vec<String>,
}

/// How the person's e-mail address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressState {
    /// Have they shown that it is theirs?
    pub verified: bool,
    /// Was a mail just sent?
    pub sent: bool,
    /// Do mails go to the log?
    pub logged: bool,
}

/// How changing the password went.
#[derive(Debug, Clone, Default)]
pub struct PasswordForm {
    /// The old one is another.
    pub wrong: bool,
    /// Why the new one is not taken.
    pub weak: Option<PersonProblem>,
    /// Why it was not looked at.
    pub refused: Option<Refused>,
    /// It is changed.
    pub changed: bool,
    /// Is a mail sent about it? Not without a mail server.
    pub told: bool,
}

/// Name, language, and the way out of every session. `saved` says that a change was just taken over.
#[component]
pub fn AccountPage(
    visitor: Visitor,
    lang: Lang,
    saved: bool,
    address: AddressState,
    password: Option<PasswordForm>,
    bakeries: Vec<BakeryRow>,
    user: String,
    /// Does this owner get mails about limits? None for whoever gets none anyway.
    limit_mails: Option<bool>,
) -> impl IntoView {
    let t = texts();
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(|l| view! { <option value=l.as_str() lang=l.as_str() selected=l == lang>{l.endonym()}</option> })
        .collect();
    let bakery_name = visitor.tenant.clone().map_or_else(String::new, |(_, name)| name);
    let bakery = visitor.tenant.map_or_else(|| t.get("platform"), |(_, name)| name);
    view! {
        <div class="narrow">
            <h1>{t.get("account-title")}</h1>
            {saved.then(|| view! { <Notice good=true>{t.get("account-saved")}</Notice> })}
            <dl class="facts stacked">
                <div><dt>{t.get("account-name")}</dt><dd>{visitor.name}</dd></div>
                <div><dt>{t.get("email")}</dt><dd>{visitor.email}</dd></div>
                <div><dt>{t.get("account-bakery")}</dt><dd>{bakery}</dd></div>
                <div><dt>{t.get("account-role")}</dt><dd>{t.get(role_key(visitor.role))}</dd></div>
            </dl>
            {(!address.verified).then(|| view! { <Unverified sent=address.sent logged=address.logged/> })}
            <form method="post" action="/app/language" class="card form">
                <FormOf/>
                <input type="hidden" name="next" value="/app/settings/account?saved=1"/>
                <div class="field">
                    <label for="lang">{t.get("language")}</label>
                    <select id="lang" name="lang">{languages}</select>
                </div>
                <button class="button primary" type="submit">{t.get("save")}</button>
            </form>
            {limit_mails.map(|wanted| view! { <LimitMails bakery=bakery_name wanted=wanted verified=address.verified/> })}
            {password.map(|form| view! { <NewPassword form=form/> })}
            {(!bakeries.is_empty()).then(|| view! { <Bakeries bakeries=bakeries user=user/> })}
            <form method="post" action="/app/settings/account/sign-out-everywhere" class="card form">
                <FormOf/>
                <h2>{t.get("sessions-title")}</h2>
                <p class="muted">{t.get("sessions-intro")}</p>
                <button class="button" type="submit">{t.get("sign-out-everywhere")}</button>
            </form>
        </div>
    }
}

/// Another password: the one there is, and the one that shall be.
#[component]
fn NewPassword(form: PasswordForm) -> impl IntoView {
    let t = texts();
    let old = form.wrong.then_some("confirm-wrong");
    let new = form.weak.map(PersonProblem::key);
    let intro = if form.told {
        "account-password-intro"
    } else {
        "account-password-intro-untold"
    };
    view! {
        <form method="post" action="/app/settings/account/password" class="card form" id="password" novalidate=true>
            <FormOf/>
            <h2>{t.get("account-password")}</h2>
            {form.changed.then(|| view! { <Notice good=true>{t.get("account-password-changed")}</Notice> })}
            {form.refused.map(|refused| view! { <Notice good=false leads=true><RefusedText refused=refused/></Notice> })}
            <p class="muted">{t.get(intro)}</p>
            <TextField name="old_password" label="account-password-old" kind=Kind::PASSWORD error=old/>
            <TextField name="new_password" label="account-password-new" kind=Kind::NEW_PASSWORD help="person-password-help"
                error=new/>
            <button class="button primary" type="submit">{t.get("account-password-submit")}</button>
        </form>
    }
}

/// The address is not verified yet: another mail.
#[component]
fn Unverified(sent: bool, logged: bool) -> impl IntoView {
    let t = texts();
    view! {
        <form method="post" action="/app/settings/account/verify" class="card form">
            <FormOf/>
            <h2>{t.get("unverified-title")}</h2>
            {sent.then(|| view! { <Notice good=true>{t.get("unverified-sent")}</Notice> })}
            {logged.then(|| view! { <MailsAreLogged/> })}
            <p class="muted">{t.get("unverified-text")}</p>
            <button class="button" type="submit">{t.get("unverified-submit")}</button>
        </form>
    }
}

/// Whether an owner is told of limits ahead.
#[component]
fn LimitMails(bakery: String, wanted: bool, verified: bool) -> impl IntoView {
    let t = texts();
    let text = t.with("limit-mails-text", &[("bakery", bakery.into())]);
    view! {
        <form method="post" action="/app/settings/account/limit-mails" class="card form">
            <FormOf/>
            <h2>{t.get("limit-mails-title")}</h2>
            <p class="muted">{text}</p>
            <label class="check"><input type="checkbox" name="wanted" value="1" checked=wanted/><span>{t.get("limit-mails-label")}</span></label>
            {(!verified).then(|| view! { <p class="muted">{t.get("limit-mails-unverified")}</p> })}
            <button class="button" type="submit">{t.get("save")}</button>
        </form>
    }
}

/// The bakeries, the one acted for marked, with the way to another and the way out.
#[component]
fn Bakeries(bakeries: Vec<BakeryRow>, user: String) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = bakeries
        .into_iter()
        .map(|bakery| {
            let role = t.get(role_key(bakery.role));
            let action = if bakery.own {
                let made = (bakery.keys, bakery.invited);
                let owner = bakery.role == Role::Owner;
                view! { <Leave user=user.clone() bakery=bakery.name.clone() made=made owner=owner/> }.into_any()
            } else {
                let label = t.with("account-switch-label", &[("bakery", bakery.name.clone().into())]);
                view! {
                    <form method="post" action="/app/settings/account/bakery">
                        <FormOf/>
                        <input type="hidden" name="tenant" value=bakery.id/>
                        <button class="button small" type="submit" aria-label=label>{t.get("account-switch")}</button>
                    </form>
                }
                .into_any()
            };
            view! {
                <li>
                    <div class="person"><strong>{bakery.name}</strong><small class="muted">{role}</small></div>
                    {action}
                </li>
            }
        })
        .collect();
    view! {
        <section class="stack">
            <h2>{t.get("account-bakeries")}</h2>
            <ul class="people card">{rows}</ul>
        </section>
    }
}

/// Leaving the bakery, once more asked.
#[component]
fn Leave(user: String, bakery: String, made: (Vec<String>, Vec<String>), owner: bool) -> impl IntoView {
    let t = texts();
    let sure = t.with("account-leave-sure", &[("name", bakery.into())]);
    let (keys, invited) = made;
    let works = !(keys.is_empty() && invited.is_empty());
    view! {
        <details class="sure">
            <summary class="button small danger">{t.get("account-leave")}</summary>
            <form method="post" action="/app/settings/team/remove">
                <FormOf/>
                <input type="hidden" name="id" value=user/>
                <p>{sure}</p>
                {works.then(|| view! { <Orphans keys=keys invited=invited ends=owner/> })}
                <button class="button small danger" type="submit">{t.get("account-leave-submit")}</button>
            </form>
        </details>
    }
}
