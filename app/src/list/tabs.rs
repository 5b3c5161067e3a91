//! Which of both lists: what is in use, and what is archived.

use super::{ListAddress, ListPart};
use leptos::prelude::*;

/// `label` names both; `active` and `archived` are their words.
#[component]
pub fn ListTabs(address: ListAddress, label: String, active: String, archived: String) -> impl IntoView {
    let tabs = [("", active), ("true", archived)].map(|(value, words)| {
        let current = (address.get("archived") == value).then_some("page");
        let href = address.clone().with("archived", value).href();
        view! { <a href=href aria-current=current>{words}</a> }
    });
    view! {
        <ListPart id="list-tabs">
            <nav class="tabs" aria-label=label>{tabs.into_iter().collect::<Vec<_>>()}</nav>
        </ListPart>
    }
    .into_any()
}
