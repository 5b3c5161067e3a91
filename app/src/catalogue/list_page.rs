//! A list of one kind of thing: searched, sorted, a page at a time.

use super::{
    archive_item::CatalogueFigure,
    counted::Counted,
    list_rows::Rows,
    notices::{Done, DoneNotice, Exceeds},
};
use crate::{
    i18n::texts,
    page::{base, of_kind, title},
};
use leptos::prelude::*;
use obrador_core::{
    auth::{Permission, Role},
    catalogue::{Content, Thing},
    i18n::format_number,
    usage::{Limit, Status},
};

/// A thing in the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// What it consists of.
    pub content: Content,
    /// Does the plan leave it writable?
    pub writable: bool,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ListView {
    /// The kind.
    pub thing: Thing,
    /// The page's rows.
    pub rows: Vec<Row>,
    /// What was searched for, as typed.
    pub words: String,
    /// The order: `name` or `-created`.
    pub sort: &'static str,
    /// Those that no longer count?
    pub archived: bool,
    /// How many were found.
    pub total: i64,
    /// Which page this is, from 1.
    pub page: i64,
    /// Of how many.
    pub pages: i64,
    /// How many count.
    pub counted: i64,
    /// What the plan allows.
    pub limit: Limit,
    /// How that stands.
    pub status: Status,
    /// What the plan allows, where more counts.
    pub exceeds: Option<i64>,
    /// What the reader is.
    pub role: Role,
    /// What was just done.
    pub done: Option<Done>,
}

impl ListView {
    /// The list's address, on that page.
    pub(super) fn address(&self, archived: bool, page: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        if self.sort != "name" {
            query.append_pair("sort", self.sort);
        }
        if archived {
            query.append_pair("archived", "true");
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", base(self.thing))
    }
}

/// The page.
#[component]
pub fn ListPage(view: ListView) -> impl IntoView {
    let t = texts();
    let thing = view.thing;
    let new = view.role.may(Permission::EditCatalogue).then(|| {
        let href = format!("{}/new", base(thing));
        view! { <a class="button primary" href=href>{of_kind(t, thing, "new")}</a> }
    });
    let exceeds = view.exceeds.map(|limit| {
        view! {
            <Exceeds thing=thing counted=view.counted limit=limit role=view.role/>
        }
    });
    view! {
        <div class="catalogue">
            <div class="page-head">
                <div>
                    <h1>{title(t, thing)}</h1>
                    <p class="lead">{of_kind(t, thing, "lead")}</p>
                </div>
                {new}
            </div>
            <DoneNotice done=view.done/>
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
    let counted = Counted::of(t, view.counted as f64, view.limit, view.status);
    // Texts alone, so this can't fail.
    let counted = serde_json::to_string(&counted).unwrap_or_default();
    view! {
        <div class="catalogue-tools">
            <nav class="tabs" aria-label=t.get("catalogue-tabs")>
                {tab(false, "catalogue-active")}
                {tab(true, "catalogue-archived")}
            </nav>
            <CatalogueFigure first=counted/>
            <form method="get" action=base(view.thing) role="search" class="list-search">
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
