//! API keys: made, shown once, listed with their maker and their end, revoked.

use super::new_key::NewKeyForm;
use super::{key_form::NewKey, key_list::KeyList, key_table::KeyTable};
use crate::{
    i18n::texts,
    messages::Messages,
    page::{FormOwner, Notice, OnceOnly, Told, ToldNotice},
};
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct ApiKeysView {
    /// The keys in use.
    pub keys: KeyTable,
    /// The form below them.
    pub form: NewKeyForm,
    /// The ends it offers: after how many days, and when that is, in words.
    pub ends: Vec<(i64, String)>,
    /// The secret of a key just made: shown this once.
    pub made: Option<String>,
    /// A key was just revoked.
    pub revoked: Option<Told>,
    /// The form was sent again, and its key was made the first time.
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
    let wrong = form.is_wrong();
    view! {
        <div class="medium">
            <h1>{t.get("keys-title")}</h1>
            <p class="lead">{t.get("keys-lead")} " " <a href="/api/docs">{t.get("nav-api-docs")}</a></p>
            <ToldNotice told=revoked/>
            {again.then(|| view! { <Notice good=false>{t.get("keys-again")}</Notice> })}
            {wrong.then(|| view! { <Notice good=false>{t.get("form-wrong")}</Notice> })}
            <Keys keys=keys/>
            {made.map(|token| view! {
                <OnceOnly id="made" title=t.get("keys-made") text=None secret=token copy=t.get("keys-copy")/>
            })}
            <NewKey form=form ends=ends/>
        </div>
    }
}

/// The keys in use, as an island.
#[component]
fn Keys(keys: KeyTable) -> impl IntoView {
    const TEXTS: [&str; 10] = [
        "keys-none",
        "keys-title",
        "keys-name",
        "keys-scopes",
        "keys-created",
        "keys-last-used",
        "keys-end",
        "keys-revoke",
        "keys-revoked",
        "wish-failed",
    ];
    let t = texts();
    let texts = Messages::new(t.lang).with_texts(t, &TEXTS).to_lines();
    // Texts alone, so this can't fail.
    let first = serde_json::to_string(&keys).unwrap_or_default();
    let owner = use_context::<FormOwner>().map(|owner| [owner.of, owner.person, owner.bakery]);
    let [of, person, bakery] = owner.unwrap_or_default();
    view! { <KeyList first=first of=of person=person bakery=bakery texts=texts/> }
}
