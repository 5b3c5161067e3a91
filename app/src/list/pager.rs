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

impl Pages {
    /// Those beside a page whose number is known; `to` says where a page is.
    pub fn numbered(page: i64, pages: i64, to: impl Fn(i64) -> String) -> Self {
        let beside = |page: i64| (1..=pages).contains(&page).then(|| to(page));
        Self {
            number: Some((page, pages)),
            before: beside(page - 1),
            next: beside(page + 1),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_to_the_pages_beside_and_past_neither_end() {
        for (page, pages, before, next) in [
            (1, 1, None, None),
            (1, 3, None, Some("2")),
            (2, 3, Some("1"), Some("3")),
            (3, 3, Some("2"), None),
        ] {
            let found = Pages::numbered(page, pages, |page| page.to_string());
            let expected = (Some((page, pages)), before, next);
            let beside = (found.number, found.before.as_deref(), found.next.as_deref());
            assert_eq!(beside, expected, "{page} of {pages}");
        }
    }
}
