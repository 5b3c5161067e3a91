//! A list of one kind of thing: searched, sorted, a page at a time.

use super::{
    archive_item::CatalogueFigure, counted::Counted, list_rows::Rows, list_view::ListView, notices::Exceeds,
};
use crate::{
    i18n::texts,
    page::{ToldNotice, base, of_kind, title},
};
use leptos::prelude::*;
use obrador_core::{auth::Permission, i18n::format_number};

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
            {exceeds}
            <Tools view=view.clone()/>
            <Rows view=view.clone()/>
            <Pager view=view/>
        </div>
    }
    .into_any()
}

/// How many count, of how many; which of both lists; the search.
#[component]
fn Tools(view: ListView) -> impl IntoView {
    let t = texts();
    let tab = |archived: bool, key: &str| {
        let current = (view.archived == archived).then_some("page");
        view! { <a href=view.address(archived, 1) aria-current=current>{t.get(key)}</a> }
    };
    let selected = |sort: &str| view.sort == sort;
    let archived = view
        .archived
        .then(|| view! { <input type="hidden" name="archived" value="true"/> });
    let counted = Counted::of(t, &view.usage);
    // Texts alone, so this can't fail.
    let counted = serde_json::to_string(&counted).unwrap_or_default();
    view! {
        <div class="catalogue-tools">
            <nav class="tabs" aria-label=t.get("catalogue-tabs")>
                {tab(false, "catalogue-active")}
                {tab(true, "catalogue-archived")}
            </nav>
            <CatalogueFigure first=counted/>
            <form method="get" action=base(view.item_kind) role="search" class="list-search">
                {archived}
                <input type="search" name="q" value=view.words.clone() aria-label=t.get("catalogue-search")
                    placeholder=t.get("catalogue-search") autocomplete="off"/>
                <select name="sort" aria-label=t.get("catalogue-sort")>
                    <option value="name" selected=selected("name")>{t.get("catalogue-sort-name")}</option>
                    <option value="-created" selected=selected("-created")>{t.get("catalogue-sort-newest")}</option>
                </select>
                <button class="button small" type="submit">{t.get("catalogue-find")}</button>
            </form>
        </div>
    }
    .into_any()
}

#[component]
fn Pager(view: ListView) -> impl IntoView {
    let t = texts();
    if view.pages <= 1 {
        return ().into_any();
    }
    let number = |number: i64| format_number(t.lang, number as f64, 0);
    let words = t.with(
        "catalogue-page",
        &[
            ("page", number(view.page).into()),
            ("pages", number(view.pages).into()),
        ],
    );
    let to = |page: i64, key: &str, rel: &'static str| {
        ((1..=view.pages).contains(&page))
            .then(|| view! { <a class="button small" rel=rel href=view.address(view.archived, page)>{t.get(key)}</a> })
    };
    view! {
        <nav class="pager" aria-label=t.get("catalogue-pages")>
            {to(view.page - 1, "catalogue-previous", "prev")}
            <span>{words}</span>
            {to(view.page + 1, "catalogue-next", "next")}
        </nav>
    }
    .into_any()
}
