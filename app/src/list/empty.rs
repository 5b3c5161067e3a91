//! Why a list has no row, and what to do about it.

use super::ListAddress;
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;

/// Nothing fits what was searched for, and where all of it is.
#[component]
pub fn NothingFound(address: ListAddress, #[prop(optional, into)] words: String) -> impl IntoView {
    let t = texts();
    let text = if words.is_empty() {
        t.get("list-none-fit")
    } else {
        t.with("list-none-found", &[("words", words.into())])
    };
    let all = ListAddress::new(address.path()).with("archived", address.get("archived"));
    view! {
        <div class="empty">
            <p>{text}</p>
            <p><a href=all.href()>{t.get("list-show-all")}</a></p>
        </div>
    }
    .into_any()
}

/// Nothing is there yet; `children` is the way to the first.
#[component]
pub fn NothingYet(icon: &'static str, text: String, children: Children) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon/>
            <p>{text}</p>
            {children()}
        </div>
    }
    .into_any()
}
