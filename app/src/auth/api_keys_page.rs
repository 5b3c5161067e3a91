//! API tokens: made, shown once, listed, revoked.

use crate::{
    i18n::texts,
    page::{FormOf, Notice},
};
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
    /// When it was last used, in words; none if never.
    pub last_used: Option<String>,
}

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone, Default)]
pub struct NewKeyForm {
    /// As typed.
    pub name: String,
    /// As ticked.
    pub scopes: Vec<Scope>,
    /// The name is missing or too long.
    pub bad_name: bool,
    /// Nothing is ticked.
    pub no_scope: bool,
    /// What was sent as a scope and is none that an owner may give.
    pub unknown_scopes: Vec<String>,
    /// Sent along, so that a form that is sent twice makes one token.
    pub once: String,
}

impl NewKeyForm {
    /// Is there anything to mend?
    pub fn is_wrong(&self) -> bool {
        self.bad_name || self.no_scope || !self.unknown_scopes.is_empty()
    }
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct ApiKeysView {
    /// The tokens in use.
    pub keys: Vec<KeyRow>,
    /// The form below them.
    pub form: NewKeyForm,
    /// A token just made: shown this once.
    pub made: Option<String>,
    /// A token was just revoked.
    pub revoked: bool,
    /// The form was sent again, and its token was made the first time.
    pub again: bool,
}

/// The scopes an owner may give.
const SCOPES: [Scope; 3] = [Scope::UsageRead, Scope::UsageWrite, Scope::TenantAdmin];

/// The page.
#[component]
pub fn ApiKeysPage(view: ApiKeysView) -> impl IntoView {
    let t = texts();
    let ApiKeysView {
        keys,
        form,
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
            <NewKey form=form/>
        </div>
    }
}

#[component]
fn KeyList(keys: Vec<KeyRow>) -> impl IntoView {
    let t = texts();
    if keys.is_empty() {
        return view! { <p class="empty">{t.get("keys-none")}</p> }.into_any();
    }
    let rows: Vec<_> = keys
        .into_iter()
        .map(|key| {
            let scopes: Vec<_> = key.scopes.iter().map(|scope| view! { <code>{scope.as_str()}</code> " " }).collect();
            let label = t.with("keys-revoke-label", &[("name", key.name.clone().into())]);
            view! {
                <tr>
                    <th scope="row">{key.name}<small><code>{key.prefix}"…"</code></small></th>
                    <td>{scopes}</td>
                    <td>{key.created}</td>
                    <td>{key.last_used.unwrap_or_else(|| t.get("keys-never-used"))}</td>
                    <td>
                        <form method="post" action="/app/settings/api-keys/revoke">
                            <FormOf/>
                            <input type="hidden" name="id" value=key.id/>
                            <button class="button small danger" type="submit" aria-label=label>{t.get("keys-revoke")}</button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.get("keys-title")>
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{t.get("keys-name")}</th>
                        <th scope="col">{t.get("keys-scopes")}</th>
                        <th scope="col">{t.get("keys-created")}</th>
                        <th scope="col">{t.get("keys-last-used")}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn NewKey(form: NewKeyForm) -> impl IntoView {
    let t = texts();
    let NewKeyForm {
        name,
        scopes,
        bad_name,
        no_scope,
        unknown_scopes,
        once,
    } = form;
    let scopes_error = if unknown_scopes.is_empty() {
        no_scope.then(|| t.get("keys-scopes-error"))
    } else {
        Some(t.with(
            "keys-scopes-unknown",
            &[("scopes", unknown_scopes.join(", ").into())],
        ))
    };
    let bad_scopes = scopes_error.is_some();
    let boxes: Vec<_> = SCOPES
        .into_iter()
        .map(|scope| {
            let key = match scope {
                Scope::UsageRead => "scope-usage-read",
                Scope::UsageWrite => "scope-usage-write",
                _ => "scope-tenant-admin",
            };
            view! {
                <label class="check">
                    <input type="checkbox" name="scope" value=scope.as_str() checked=scopes.contains(&scope)/>
                    <span><code>{scope.as_str()}</code>" "{t.get(key)}</span>
                </label>
            }
        })
        .collect();
    view! {
        <form method="post" action="/app/settings/api-keys" class="card form" novalidate=true>
            <FormOf/>
            <input type="hidden" name="once" value=once/>
            <h2>{t.get("keys-new")}</h2>
            <div class="field" class:invalid=bad_name>
                <label for="key-name">{t.get("keys-name")}</label>
                <input id="key-name" name="name" maxlength="80" value=name aria-invalid=bad_name.then_some("true")
                    aria-describedby=if bad_name { "key-name-error key-name-help" } else { "key-name-help" }/>
                <p class="field-help" id="key-name-help">{t.get("keys-name-help")}</p>
                {bad_name.then(|| view! { <p class="field-error" id="key-name-error">{t.get("keys-name-error")}</p> })}
            </div>
            <fieldset class="field" class:invalid=bad_scopes
                aria-describedby=bad_scopes.then_some("key-scopes-error")>
                <legend>{t.get("keys-scopes")}</legend>
                {boxes}
                {scopes_error.map(|text| view! { <p class="field-error" id="key-scopes-error">{text}</p> })}
            </fieldset>
            <button class="button primary" type="submit">{t.get("keys-create")}</button>
        </form>
    }
}
