//! The way to what a list shows as a file.

use crate::{i18n::texts, list::ListAddress};
use leptos::prelude::*;
use obrador_core::i18n::format_number;

/// What is listed at that address, on all pages of it, as a file; nothing where nothing is.
#[component]
pub fn ExportLink(address: ListAddress, total: i64) -> impl IntoView {
    let t = texts();
    if total == 0 {
        return ().into_any();
    }
    let href = address.href();
    let (list, query) = href.split_once('?').unwrap_or((&href, ""));
    let mark = if query.is_empty() { "" } else { "?" };
    let href = [list, "/export.csv", mark, query].concat();
    let number = format_number(t.lang, total as f64, 0);
    let args = [("count", (total as f64).into()), ("number", number.into())];
    view! { <p class="list-export"><a href=href download="">{t.with("import-export", &args)}</a></p> }
        .into_any()
}
