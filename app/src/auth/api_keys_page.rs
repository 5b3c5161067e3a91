//! API tokens: made, shown once, listed with their maker and their end, revoked.

use super::{key_form::NewKey, key_list::KeyList};
use crate::{i18n::texts, page::Notice};
use leptos::prelude::*;
use obrador_core::auth::Scope;

/// A token in the list; its secret is known to nobody any more.
#[derive(Debug, Clone)]
pub struct KeyRow {
    /// Its id.
    pub id: String,
    /// Its name, as typed.
    pub name: String,
    /// The first characters of the token.
    pub prefix: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made, in words.
    pub created: String,
    /// Who made it, in words.
    pub maker: String,
    /// Is its maker no owner any more?
    pub maker_left: bool,
    /// When it ends.
    pub end: KeyEnd,
    /// Did it reach the team and the export until these had scopes of their own?
    pub lost: bool,
    /// When it was last used, in words; none if never.
    pub last_used: Option<String>,
}

/// When a token ends, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyEnd {
    /// Only when it is revoked.
    Never,
    /// Then.
    At(String),
    /// Then, and that is near.
    Soon(String),
    /// It ended then.
    Over(String),
}

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone)]
pub struct NewKeyForm {
    /// As typed.
    pub name: String,
    /// As ticked.
    pub scopes: Vec<Scope>,
    /// After how many days it ends, as chosen; empty for a key without an end.
    pub ends: String,
    /// The name is missing or too long.
    pub bad_name: bool,
    /// There is no such end.
    pub bad_end: bool,
    /// Nothing is ticked.
    pub no_scope: bool,
    /// What was sent as a scope and is none that an owner may give.
    pub unknown_scopes: Vec<String>,
    /// Sent along, so that a form that is sent twice makes one token.
    pub once: String,
}

impl Default for NewKeyForm {
    fn default() -> Self {
        Self {
            name: String::new(),
            scopes: Vec::new(),
            ends: "365".to_owned(),
            bad_name: false,
            bad_end: false,
            no_scope: false,
            unknown_scopes: Vec::new(),
            once: String::new(),
        }
    }
}

impl NewKeyForm {
    /// Is there anything to mend?
    pub fn is_wrong(&self) -> bool {
        self.bad_name || self.bad_end || self.no_scope || !self.unknown_scopes.is_empty()
    }
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct ApiKeysView {
    /// The tokens in use.
    pub keys: Vec<KeyRow>,
    /// The form below them.
    pub form: NewKeyForm,
    /// The ends it offers: after how many days, and when that is, in words.
    pub ends: Vec<(i64, String)>,
    /// A token just made: shown this once.
    pub made: Option<String>,
    /// A token was just revoked.
    pub revoked: bool,
    /// The form was sent again, and its token was made the first time.
    pub again: bool,
}

/// The page.
#[component]
pub fn ApiKeysPage(view: ApiKeysView) -> impl IntoView {
    let t = texts();
    let ApiKeysView {
        keys,
        form,
        ends,
        made,
        revoked,
        again,
    } = view;
    view! {
        <div class="medium">
            <h1>{t.get("keys-title")}</h1>
            <p class="lead">{t.get("keys-lead")} " " <a href="/api/docs">{t.get("nav-api-docs")}</a></p>
            {revoked.then(|| view! { <Notice good=true>{t.get("keys-revoked")}</Notice> })}
            {again.then(|| view! { <Notice good=false>{t.get("keys-again")}</Notice> })}
            {made.map(|token| view! {
                <Notice good=true>
                    <p><strong>{t.get("keys-made")}</strong></p>
                    <p><code class="token">{token}</code></p>
                </Notice>
            })}
            <KeyList keys=keys/>
            <NewKey form=form ends=ends/>
        </div>
    }
}
