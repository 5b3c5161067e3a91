//! The way to the pages before and after.

use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::i18n::format_number;

/// Where a list's other pages are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages {
    /// Which page this is, of how many, where that is known.
    pub number: Option<(i64, i64)>,
    /// Where the page before is.
    pub before: Option<String>,
    /// Where the next page is.
    pub next: Option<String>,
}

/// Nothing where there is one page.
#[component]
pub fn Pager(pages: Pages) -> impl IntoView {
    let t = texts();
    let Pages { number, before, next } = pages;
    if before.is_none() && next.is_none() {
        return ().into_any();
    }
    let number = number.map(|(page, pages)| {
        let number = |number: i64| format_number(t.lang, number as f64, 0);
        let words = t.with(
            "list-page",
            &[("page", number(page).into()), ("pages", number(pages).into())],
        );
        view! { <span>{words}</span> }
    });
    let to = |href: Option<String>, rel: &'static str, key: &str| {
        href.map(|href| view! { <a class="button small" rel=rel href=href>{t.get(key)}</a> })
    };
    view! {
        <nav class="pager" aria-label=t.get("list-pages")>
            {to(before, "prev", "list-previous")}
            {number}
            {to(next, "next", "list-next")}
        </nav>
    }
    .into_any()
}
