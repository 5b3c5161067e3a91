//! The operator's tokens: each reaches every bakery, so it is known what for, by whom and until when.

use super::reason_form::{ReasonForm, ReasonWords};
use crate::{
    api_keys::{End, KeyEnd},
    i18n::texts,
    page::Notice,
};
use leptos::prelude::*;

/// A token in the list.
#[derive(Debug, Clone)]
pub struct OperatorTokenRow {
    /// Its identifier.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How its secret begins.
    pub prefix: String,
    /// What it was made for; none for those from before that had to be said.
    pub reason: Option<String>,
    /// When it was made, in words.
    pub created: String,
    /// Who made it, in words.
    pub maker: String,
    /// When it was last used, in words; none if never.
    pub last_used: Option<String>,
    /// When it ends.
    pub end: KeyEnd,
    /// When it was revoked, in words.
    pub revoked: Option<String>,
    /// What was typed to revoke it, and was no reason.
    pub refused: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct OperatorTokensView {
    /// The tokens, newest first.
    pub tokens: Vec<OperatorTokenRow>,
    /// One was just revoked.
    pub revoked: bool,
}

/// The page.
#[component]
pub fn OperatorTokensPage(view: OperatorTokensView) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = view
        .tokens
        .into_iter()
        .map(|token| view! { <Item token=token/> })
        .collect();
    let list = if rows.is_empty() {
        view! { <p class="empty">{t.get("tokens-none")}</p> }.into_any()
    } else {
        view! { <ul class="operator-tokens">{rows}</ul> }.into_any()
    };
    view! {
        <div class="medium">
            <p class="eyebrow">{t.get("platform")}</p>
            <h1>{t.get("tokens-title")}</h1>
            <p class="lead">{t.get("tokens-lead")}</p>
            {view.revoked.then(|| view! { <Notice good=true>{t.get("tokens-revoked")}</Notice> })}
            {list}
            <p class="muted small-print">{t.get("tokens-make")} " " <code>"obrador token create --scope platform:operator --reason …"</code></p>
        </div>
    }
}

#[component]
fn Item(token: OperatorTokenRow) -> impl IntoView {
    let t = texts();
    let made = t.with(
        "tokens-made",
        &[("day", token.created.into()), ("maker", token.maker.into())],
    );
    let used = token.last_used.unwrap_or_else(|| t.get("keys-never-used"));
    let works = token.revoked.is_none() && !matches!(token.end, KeyEnd::Over(_));
    let standing = if let Some(day) = token.revoked {
        let words = t.with("tokens-revoked-on", &[("day", day.into())]);
        view! { <span class="muted">{words}</span> }.into_any()
    } else {
        view! { <End end=token.end/> }.into_any()
    };
    let (id, name) = (token.id.clone(), token.name.clone());
    view! {
        <li class="card" data-token=token.id>
            <div class="person">
                <strong>{token.name} " " <code>{token.prefix}"…"</code></strong>
                <span>{token.reason.unwrap_or_else(|| t.get("tokens-no-reason"))}</span>
                <small class="muted">{made}</small>
            </div>
            <dl class="facts">
                <div><dt>{t.get("keys-scopes")}</dt><dd><code>"platform:operator"</code></dd></div>
                <div><dt>{t.get("keys-last-used")}</dt><dd>{used}</dd></div>
                <div><dt>{t.get("keys-end")}</dt><dd>{standing}</dd></div>
            </dl>
            {works.then(|| view! { <Revoke id=id name=name refused=token.refused/> })}
        </li>
    }
}

/// Revoking a token, with the reason.
#[component]
fn Revoke(id: String, name: String, refused: Option<String>) -> impl IntoView {
    let t = texts();
    let words = ReasonWords {
        button: t.get("keys-revoke"),
        label: t.with("keys-revoke-label", &[("name", name.into())]),
        sure: t.get("tokens-revoke-sure"),
        submit: t.get("tokens-revoke-submit"),
    };
    view! { <ReasonForm action="/app/platform/tokens" id=id words=words danger=true refused=refused/> }
}
