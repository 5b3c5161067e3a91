//! The person's own settings.

use super::MailsAreLogged;
use crate::{
    i18n::texts,
    page::{Notice, Visitor, role_key},
};
use leptos::prelude::*;
use obrador_core::i18n::Lang;

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

/// Name, language, and the way out of every session. `saved` says that a change was just taken over.
#[component]
pub fn AccountPage(visitor: Visitor, lang: Lang, saved: bool, address: AddressState) -> impl IntoView {
    let t = texts();
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(|l| view! { <option value=l.as_str() lang=l.as_str() selected=l == lang>{l.endonym()}</option> })
        .collect();
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
                <input type="hidden" name="next" value="/app/settings/account?saved=1"/>
                <div class="field">
                    <label for="lang">{t.get("language")}</label>
                    <select id="lang" name="lang">{languages}</select>
                </div>
                <button class="button primary" type="submit">{t.get("save")}</button>
            </form>
            <form method="post" action="/app/settings/account/sign-out-everywhere" class="card form">
                <h2>{t.get("sessions-title")}</h2>
                <p class="muted">{t.get("sessions-intro")}</p>
                <button class="button" type="submit">{t.get("sign-out-everywhere")}</button>
            </form>
        </div>
    }
}

/// The address is not verified yet: another mail.
#[component]
fn Unverified(sent: bool, logged: bool) -> impl IntoView {
    let t = texts();
    view! {
        <form method="post" action="/app/settings/account/verify" class="card form">
            <h2>{t.get("unverified-title")}</h2>
            {sent.then(|| view! { <Notice good=true>{t.get("unverified-sent")}</Notice> })}
            {logged.then(|| view! { <MailsAreLogged/> })}
            <p class="muted">{t.get("unverified-text")}</p>
            <button class="button" type="submit">{t.get("unverified-submit")}</button>
        </form>
    }
}
