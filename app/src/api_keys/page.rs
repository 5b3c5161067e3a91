//! API keys: made, shown once, listed with their maker and their end, revoked.

use super::new_key::NewKeyForm;
use super::{key_form::NewKey, key_list::KeyList, key_table::KeyTable};
use crate::{
    i18n::texts,
    list::{Filter, Found, Heading, ListAddress, ListForm, ListPart, NothingFound},
    messages::Messages,
    page::{FormOwner, Notice, OnceOnly, Told, ToldNotice},
};
use leptos::prelude::*;
use obrador_locales::Texts;

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct ApiKeysView {
    /// Where the list is: what is searched for, its order.
    pub address: ListAddress,
    /// The order, as addresses name it: `-created`, `name`, `-used`, `end`.
    pub sort: String,
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
        address,
        sort,
        keys,
        form,
        ends,
        made,
        revoked,
        again,
    } = view;
    let wrong = form.is_wrong();
    let nothing = keys.keys.is_empty() && address.get("q").is_empty();
    view! {
        <div class="medium">
            <h1>{t.get("keys-title")}</h1>
            <p class="lead">{t.get("keys-lead")} " " <a href="/api/docs">{t.get("nav-api-docs")}</a></p>
            <ToldNotice told=revoked/>
            {again.then(|| view! { <Notice good=false>{t.get("keys-again")}</Notice> })}
            {wrong.then(|| view! { <Notice good=false>{t.get("form-wrong")}</Notice> })}
            {(!nothing).then(|| {
                let filters = vec![order(t, &sort)];
                view! { <ListForm address=address.clone() label=t.get("keys-search") filters=filters/> }
            })}
            <Found address=address.clone() total=Some(keys.keys.len() as i64)/>
            <ListPart id="list" class="list-rows">
                {if keys.keys.is_empty() && !nothing {
                    let words = address.get("q").to_owned();
                    view! { <NothingFound address=address words=words/> }.into_any()
                } else {
                    view! { <Keys keys=keys address=address sort=sort/> }.into_any()
                }}
            </ListPart>
            {made.map(|token| view! {
                <OnceOnly id="made" title=t.get("keys-made") text=None secret=token copy=t.get("keys-copy")/>
            })}
            <NewKey form=form ends=ends/>
        </div>
    }
}

/// The keys in use, as an island.
#[component]
fn Keys(keys: KeyTable, address: ListAddress, sort: String) -> impl IntoView {
    const TEXTS: [&str; 3] = ["keys-title", "keys-revoke", "wish-failed"];
    let t = texts();
    // Of a searched list the last that fits may be revoked, and others be there.
    let none = if address.get("q").is_empty() {
        "keys-none"
    } else {
        "list-none-fit"
    };
    let none = t.get(none);
    let texts = Messages::new(t.lang)
        .with_texts(t, &TEXTS)
        .with_phrase(t, "keys-revoked-now", &["name"])
        .to_lines();
    // Texts alone, so this can't fail.
    let first = serde_json::to_string(&keys).unwrap_or_default();
    let head = |key: &'static str, label: &str, descends: bool| {
        let Heading { sorted, href } = Heading::new(&address, &sort, key, descends);
        [t.get(label), href, sorted.unwrap_or_default().to_owned()]
    };
    let heads = [
        head("name", "keys-name", false),
        [t.get("keys-scopes"), String::new(), String::new()],
        head("created", "keys-created", true),
        head("used", "keys-last-used", true),
        head("end", "keys-end", false),
    ];
    let heads = serde_json::to_string(&heads).unwrap_or_default();
    let owner = use_context::<FormOwner>().map(|owner| [owner.of, owner.person, owner.bakery]);
    let [of, person, bakery] = owner.unwrap_or_default();
    view! { <KeyList first=first heads=heads none=none of=of person=person bakery=bakery texts=texts/> }
}

/// What the headings sort by, for whoever has none.
fn order(t: Texts, sort: &str) -> Filter {
    let options = [
        ("-created", "list-newest"),
        ("created", "list-oldest"),
        ("name", "list-by-name"),
        ("-name", "list-by-name-back"),
        ("-used", "keys-by-used"),
        ("used", "keys-by-unused"),
        ("end", "keys-by-end"),
        ("-end", "keys-by-end-back"),
    ];
    let options = options.map(|(value, key)| (value.to_owned(), t.get(key)));
    Filter::order(t.get("list-order"), options.into(), sort)
}
