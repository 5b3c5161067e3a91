//! The API tokens in use.

use super::{KeyEnd, KeyRow};
use crate::{
    i18n::texts,
    page::{FormOf, Icon},
};
use leptos::prelude::*;
use obrador_core::auth::Scope;

#[component]
pub(super) fn KeyList(keys: Vec<KeyRow>) -> impl IntoView {
    let t = texts();
    if keys.is_empty() {
        return view! { <p class="empty">{t.get("keys-none")}</p> }.into_any();
    }
    let rows: Vec<_> = keys
        .into_iter()
        .map(|key| view! { <KeyItem key_row=key/> })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.get("keys-title")>
            <table class="list key-list">
                <thead>
                    <tr>
                        <th scope="col">{t.get("keys-name")}</th>
                        <th scope="col">{t.get("keys-scopes")}</th>
                        <th scope="col">{t.get("keys-created")}</th>
                        <th scope="col">{t.get("keys-last-used")}</th>
                        <th scope="col">{t.get("keys-end")}</th>
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
fn KeyItem(key_row: KeyRow) -> impl IntoView {
    let t = texts();
    let key = key_row;
    let scopes: Vec<_> = key
        .scopes
        .iter()
        .map(|scope| view! { <code>{scope.as_str()}</code> " " })
        .collect();
    let label = t.with("keys-revoke-label", &[("name", key.name.clone().into())]);
    let maker = [("maker", key.maker.into())];
    let maker = t.with(
        if key.maker_left {
            "keys-by-who-left"
        } else {
            "keys-by"
        },
        &maker,
    );
    view! {
        <tr>
            <th scope="row">{key.name}<small><code>{key.prefix}"…"</code></small></th>
            <td>{scopes}</td>
            <td>{key.created}<small>{maker}</small></td>
            <td>{key.last_used.unwrap_or_else(|| t.get("keys-never-used"))}</td>
            <td><End end=key.end/></td>
            <td>
                <form method="post" action="/app/settings/api-keys/revoke">
                    <FormOf/>
                    <input type="hidden" name="id" value=key.id/>
                    <button class="button small danger" type="submit" aria-label=label>{t.get("keys-revoke")}</button>
                </form>
            </td>
        </tr>
        {key.lost.then(|| view! {
            <tr class="key-note"><td colspan="6"><p><Icon name="alert"/>{lost()}</p></td></tr>
        })}
    }
}

/// What a key from before no longer does, and how to mend it.
fn lost() -> String {
    texts().with(
        "keys-lost",
        &[
            ("before", Scope::TenantAdmin.as_str().into()),
            ("team", Scope::TeamAdmin.as_str().into()),
            ("export", Scope::TenantExport.as_str().into()),
        ],
    )
}

/// When a token ends; what is near or over is said in words.
#[component]
pub fn End(end: KeyEnd) -> impl IntoView {
    let t = texts();
    let at = |key: &str, at: String| t.with(key, &[("at", at.into())]);
    match end {
        KeyEnd::Never => view! { <span class="muted">{t.get("keys-end-never")}</span> }.into_any(),
        KeyEnd::At(moment) => at("keys-ends", moment).into_any(),
        KeyEnd::Soon(moment) => view! {
            <span class="badge warning"><Icon name="alert"/>{t.get("keys-end-soon")}</span> " " {at("keys-ends", moment)}
        }
        .into_any(),
        KeyEnd::Over(moment) => view! {
            <span class="badge critical"><Icon name="alert"/>{t.get("keys-end-over")}</span> " " {at("keys-ended", moment)}
        }
        .into_any(),
    }
}
