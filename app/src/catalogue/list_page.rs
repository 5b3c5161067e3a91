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
    list::{Filter, Found, ListForm, ListPart, ListTabs, Pager},
    page::{Notice, ToldNotice, base, of_kind, title},
};
use leptos::prelude::*;
use obrador_core::auth::Permission;
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
    let label = of_kind(t, view.item_kind, "search");
    let nothing = view.rows.is_empty() && view.words.is_empty();
    let (found, total) = (address.clone(), view.total);
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
        <Found address=found total=Some(total)/>
    }
    .into_any()
}

/// What the headings sort by, for whoever has none.
fn order(t: Texts, view: &ListView) -> Filter {
    let columns = columns(view.item_kind, view.role);
    let both = |(key, field): (&str, String)| {
        let way = |text: &str| t.with(text, &[("field", field.clone().into())]);
        [
            (key.to_owned(), way("list-ascending")),
            (["-", key].concat(), way("list-descending")),
        ]
    };
    let own = [
        ("name", "list-by-name"),
        ("-name", "list-by-name-back"),
        ("-created", "list-newest"),
        ("created", "list-oldest"),
    ];
    let mut options: Vec<_> = own.map(|(value, text)| (value.to_owned(), t.get(text))).into();
    options.extend(
        columns
            .iter()
            .flat_map(|field| both((field.key, label(t, field)))),
    );
    Filter::order(t.get("list-order"), options, &view.sort)
}
