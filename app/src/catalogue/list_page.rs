//! A list of one kind of thing: searched, sorted, a page at a time.

use super::{
    archive_item::CatalogueFigure,
    counted::Counted,
    labels::label,
    list_rows::{Rows, columns},
    list_view::ListView,
    notices::Exceeds,
};
use crate::{
    i18n::texts,
    list::{Filter, ListForm, ListPart, ListTabs, Pager},
    page::{Notice, ToldNotice, base, of_kind, title},
};
use leptos::prelude::*;
use obrador_core::{auth::Permission, i18n::format_number};
use obrador_locales::Texts;

/// The page.
#[component]
pub fn ListPage(view: ListView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let new = view.role.may(Permission::EditCatalogue).then(|| {
        let href = format!("{}/new", base(item_kind));
        view! { <a class="button primary" href=href>{of_kind(t, item_kind, "new")}</a> }
    });
    let exceeds = view.exceeds.map(|limit| {
        view! {
            <Exceeds item_kind=item_kind counted=view.counted limit=limit role=view.role/>
        }
    });
    view! {
        <div class="catalogue">
            <div class="page-head">
                <div>
                    <h1>{title(t, item_kind)}</h1>
                    <p class="lead">{of_kind(t, item_kind, "lead")}</p>
                </div>
                {new}
            </div>
            <ToldNotice told=view.done.clone()/>
            {view.none_chosen.then(|| view! { <Notice good=false>{t.get("list-none-chosen")}</Notice> })}
            {exceeds}
            <Tools view=view.clone()/>
            <ListPart id="list" class="list-rows">
                <Rows view=view.clone()/>
                <Pager pages=view.other_pages()/>
            </ListPart>
        </div>
    }
    .into_any()
}

/// Which of both lists; how many count, of how many; the search.
#[component]
fn Tools(view: ListView) -> impl IntoView {
    let t = texts();
    let address = view.address();
    let counted = Counted::of(t, &view.usage);
    // Texts alone, so this can't fail.
    let counted = serde_json::to_string(&counted).unwrap_or_default();
    let found = (!view.words.is_empty()).then(|| {
        let number = format_number(t.lang, view.total as f64, 0);
        let count = (view.total as f64).into();
        t.with("list-found", &[("count", count), ("number", number.into())])
    });
    let label = of_kind(t, view.item_kind, "search");
    let nothing = view.rows.is_empty() && view.words.is_empty();
    view! {
        <div class="catalogue-tools">
            <ListTabs address=address.clone() label=t.get("catalogue-tabs") active=t.get("catalogue-active")
                archived=t.get("catalogue-archived")/>
            <CatalogueFigure first=counted/>
        </div>
        {(!nothing).then(|| {
            let filters = vec![order(t, &view)];
            view! { <ListForm address=address label=label filters=filters/> }
        })}
        <div class="list-found muted" aria-live="polite"><ListPart id="list-found">{found}</ListPart></div>
    }
    .into_any()
}

/// What the headings sort by, for whoever has none.
fn order(t: Texts, view: &ListView) -> Filter {
    let columns = columns(view.item_kind, view.role);
    let fields = columns
        .iter()
        .map(|field| (field.key.to_owned(), label(t, field)));
    let mut options = vec![
        ("name".to_owned(), t.get("list-by-name")),
        ("-created".to_owned(), t.get("list-newest")),
    ];
    options.extend(fields);
    if !options.iter().any(|(value, _)| *value == view.sort) {
        let by = view.sort.trim_start_matches('-');
        let words = options
            .iter()
            .find(|(value, _)| value.trim_start_matches('-') == by);
        let words = words.map(|(_, words)| [words, " ↓"].concat());
        options.push((view.sort.clone(), words.unwrap_or_default()));
    }
    Filter::order(t.get("list-order"), options, &view.sort)
}
