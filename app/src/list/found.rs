//! How many fit what is searched for.

use super::{ListAddress, ListPart};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::i18n::format_number;

/// Says it while somebody types. Nothing where nothing is searched for, or where `total` is not known, as further pages
/// are there.
#[component]
pub fn Found(address: ListAddress, total: Option<i64>) -> impl IntoView {
    let t = texts();
    let total = total.filter(|_| !address.get("q").is_empty());
    let found = total.map(|total| {
        let number = format_number(t.lang, total as f64, 0);
        t.with(
            "list-found",
            &[("count", (total as f64).into()), ("number", number.into())],
        )
    });
    view! { <div class="list-found muted" aria-live="polite"><ListPart id="list-found">{found}</ListPart></div> }
        .into_any()
}
