//! The form for a new API token.

use super::{NewKeyForm, make_key::MakeKey};
use crate::{
    i18n::texts,
    messages::Messages,
    page::{FormOf, FormOwner},
};
use leptos::prelude::*;
use obrador_core::{auth::Scope, bounds::length::KEY_NAME};

/// The scopes an owner may give, by what they are about.
const GROUPS: [(&str, &[Scope]); 3] = [
    ("scopes-of-usage", &[Scope::UsageRead, Scope::UsageWrite]),
    ("scopes-of-bakery", &[Scope::TenantAdmin, Scope::TenantExport]),
    ("scopes-of-team", &[Scope::TeamAdmin]),
];

/// What a scope may do, in a sentence.
pub(crate) fn scope_key(scope: Scope) -> &'static str {
    match scope {
        Scope::UsageRead => "scope-usage-read",
        Scope::UsageWrite => "scope-usage-write",
        Scope::TenantAdmin => "scope-tenant-admin",
        Scope::TeamAdmin => "scope-team-admin",
        Scope::TenantExport => "scope-tenant-export",
        Scope::PlatformOperator => "scope-platform-operator",
    }
}

#[component]
pub(super) fn NewKey(form: NewKeyForm, ends: Vec<(i64, String)>) -> impl IntoView {
    let t = texts();
    let (wrong, scopes_error) = (form.is_wrong() || form.too_many.is_some(), form.scopes_error(t));
    let NewKeyForm {
        name,
        bad_name,
        once,
        ends: chosen,
        bad_end,
        scopes,
        too_many,
        ..
    } = form;
    view! {
        <form method="post" action="/app/settings/api-keys" class="card form" novalidate=true>
            <FormOf/>
            <input type="hidden" name="once" value=once/>
            <h2>{t.get("keys-new")}</h2>
            <div class="field" class:invalid=bad_name>
                <label for="key-name">{t.get("keys-name")}</label>
                <input id="key-name" name="name" maxlength=KEY_NAME.to_string() value=name
                    aria-invalid=bad_name.then_some("true") autofocus=bad_name
                    aria-describedby=if bad_name { "key-name-error key-name-help" } else { "key-name-help" }/>
                <p class="field-help" id="key-name-help">{t.get("keys-name-help")}</p>
                {bad_name.then(|| view! { <p class="field-error" id="key-name-error">{t.get("keys-name-error")}</p> })}
            </div>
            <Scopes ticked=scopes error=scopes_error/>
            <Ends ends=ends chosen=chosen wrong=bad_end/>
            {too_many.map(|words| view! { <p class="field-error" role="alert">{words}</p> })}
            <Make plainly=wrong/>
        </form>
    }
}

/// The button. With errors beside the fields the form is sent `plainly`: a new page has none left.
#[component]
fn Make(plainly: bool) -> impl IntoView {
    let t = texts();
    if plainly {
        return view! { <button class="button primary" type="submit">{t.get("keys-create")}</button> }
            .into_any();
    }
    let of = use_context::<FormOwner>().map_or_else(String::new, |owner| owner.of);
    let keys = [
        "keys-create",
        "keys-made",
        "keys-copy",
        "roi-copied",
        "wish-failed",
    ];
    let texts = Messages::new(t.lang).with_texts(t, &keys).to_lines();
    view! { <MakeKey of=of texts=texts/> }.into_any()
}

/// What it may do: nothing is ticked beforehand.
#[component]
fn Scopes(ticked: Vec<Scope>, error: Option<String>) -> impl IntoView {
    let t = texts();
    let bad = error.is_some();
    let groups: Vec<_> = GROUPS
        .into_iter()
        .map(|(title, scopes)| {
            let boxes: Vec<_> = scopes
                .iter()
                .map(|scope| {
                    view! {
                        <label class="check">
                            <input type="checkbox" name="scope" value=scope.as_str() checked=ticked.contains(scope)/>
                            <span><code>{scope.as_str()}</code><small>{t.get(scope_key(*scope))}</small></span>
                        </label>
                    }
                })
                .collect();
            view! { <div class="scope-group"><p class="scope-title">{t.get(title)}</p>{boxes}</div> }
        })
        .collect();
    view! {
        <fieldset class="field scopes" class:invalid=bad
            aria-describedby=if bad { "key-scopes-error key-scopes-help" } else { "key-scopes-help" }>
            <legend>{t.get("keys-scopes")}</legend>
            <p class="field-help" id="key-scopes-help">{t.get("keys-scopes-help")}</p>
            {groups}
            {error.map(|text| view! { <p class="field-error" id="key-scopes-error">{text}</p> })}
        </fieldset>
    }
}

#[component]
fn Ends(ends: Vec<(i64, String)>, chosen: String, wrong: bool) -> impl IntoView {
    let t = texts();
    let known = chosen.is_empty() || ends.iter().any(|(days, _)| days.to_string() == chosen);
    let options: Vec<_> = ends
        .into_iter()
        .map(|(days, date)| {
            let value = days.to_string();
            let args = [
                ("count", (days as f64).into()),
                ("days", value.clone().into()),
                ("date", date.into()),
            ];
            let words = if days == 365 {
                t.with("keys-end-year", &args)
            } else {
                t.with("keys-end-days", &args)
            };
            view! { <option value=value.clone() selected=value == chosen>{words}</option> }
        })
        .collect();
    // What was sent stays in the form, whatever it is.
    let other =
        (!known).then(|| view! { <option value=chosen.clone() selected=true>{chosen.clone()}</option> });
    view! {
        <div class="field" class:invalid=wrong>
            <label for="key-ends">{t.get("keys-ends-label")}</label>
            <select id="key-ends" name="ends" aria-invalid=wrong.then_some("true") autofocus=wrong
                aria-describedby=if wrong { "key-ends-error key-ends-help" } else { "key-ends-help" }>
                {options}
                <option value="" selected=chosen.is_empty()>{t.get("keys-end-none")}</option>
                {other}
            </select>
            <p class="field-help" id="key-ends-help">{t.get("keys-ends-help")}</p>
            {wrong.then(|| view! { <p class="field-error" id="key-ends-error">{t.get("keys-ends-error")}</p> })}
        </div>
    }
}
