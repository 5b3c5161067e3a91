//! The form that searches, filters and sorts a list: a link that is typed.

use super::{ListAddress, SearchList};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::bounds::length::SEARCH;

/// A choice of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Its name in the list's address.
    pub name: &'static str,
    /// What is chosen.
    pub label: String,
    /// Values with their words. The empty one stands for all.
    pub options: Vec<(String, String)>,
    /// The value.
    pub chosen: String,
}

impl Filter {
    /// The order, for whoever sees no headings; they say the same.
    pub fn order(label: String, options: Vec<(String, String)>, chosen: impl Into<String>) -> Self {
        Self {
            name: "sort",
            label,
            options,
            chosen: chosen.into(),
        }
    }
}

/// `label` says what is searched; what the address says besides the form's fields stays as it is.
#[component]
pub fn ListForm(
    address: ListAddress,
    label: String,
    #[prop(default = None)] help: Option<String>,
    #[prop(optional)] filters: Vec<Filter>,
    /// Can words be searched for?
    #[prop(default = true)]
    words: bool,
) -> impl IntoView {
    let t = texts();
    let mut fields = vec!["q", "page", "after", "before"];
    fields.extend(filters.iter().map(|filter| filter.name));
    let kept: Vec<_> = address
        .besides(&fields)
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    let described = help.is_some().then_some("list-q-help");
    let words = words.then(|| {
        view! {
            <div class="field list-words">
                <label for="list-q">{label}</label>
                <input id="list-q" name="q" type="search" value=address.get("q").to_owned() autocomplete="off"
                    maxlength=SEARCH.to_string() aria-describedby=described/>
                {help.map(|help| view! { <p class="field-help" id="list-q-help">{help}</p> })}
            </div>
        }
    });
    let filters: Vec<_> = filters.into_iter().map(select).collect();
    view! {
        <form method="get" action=address.path() role="search" class="list-form">
            {kept}
            {words}
            {filters}
            <SearchList label=t.get("list-search")/>
        </form>
    }
    .into_any()
}

fn select(filter: Filter) -> impl IntoView {
    let id = ["list-", filter.name].concat();
    let options: Vec<_> = filter
        .options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == filter.chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    let class = if filter.name == "sort" {
        "field list-order"
    } else {
        "field"
    };
    view! {
        <div class=class>
            <label for=id.clone()>{filter.label}</label>
            <select id=id name=filter.name>{options}</select>
        </div>
    }
}

/// A part of the page that follows what is searched for: while somebody types, it alone is exchanged.
#[component]
pub fn ListPart(
    id: &'static str,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! { <div id=id class=class data-list="">{children()}</div> }
}
