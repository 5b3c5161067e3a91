//! A list of one kind of thing: searched, sorted, a page at a time.

use super::{
    notices::{Done, DoneNotice, Exceeds},
    words::{base, label, of_kind, shown, title},
};
use crate::{i18n::texts, page::Icon, usage::StatusBadge};
use leptos::prelude::*;
use obrador_core::{
    auth::{Permission, Role},
    catalogue::{Content, Field, Thing},
    i18n::format_number,
    usage::{Limit, Status},
};
use obrador_locales::Texts;

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
    fn address(&self, archived: bool, page: i64) -> String {
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
    view! {
        <div class="catalogue-tools">
            <nav class="tabs" aria-label=t.get("catalogue-tabs")>
                {tab(false, "catalogue-active")}
                {tab(true, "catalogue-archived")}
            </nav>
            <Figure view=view.clone()/>
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
fn Figure(view: ListView) -> impl IntoView {
    let t = texts();
    let counted = format_number(t.lang, view.counted as f64, 0);
    let text = match view.limit.at_most() {
        Some(limit) => t.with(
            "catalogue-figure",
            &[
                ("counted", counted.into()),
                ("limit", format_number(t.lang, limit, 0).into()),
            ],
        ),
        None => t.with("catalogue-figure-unlimited", &[("counted", counted.into())]),
    };
    let badge = view
        .status
        .needs_attention()
        .then(|| view! { <StatusBadge status=view.status/> });
    view! { <p class="catalogue-figure"><span>{text}</span> {badge}</p> }.into_any()
}

#[component]
fn Rows(view: ListView) -> impl IntoView {
    let t = texts();
    if view.rows.is_empty() {
        return view! { <Empty view=view/> }.into_any();
    }
    let thing = view.thing;
    let columns: Vec<&'static Field> = thing.fields().iter().filter(|field| field.listed).collect();
    let heads: Vec<_> = columns
        .iter()
        .map(|field| view! { <th scope="col" class=field.key>{label(t, field)}</th> })
        .collect();
    let rows: Vec<_> = view
        .rows
        .into_iter()
        .map(|row| one(t, thing, &columns, row))
        .collect();
    view! {
        <div class="table-scroll catalogue-rows" tabindex="0" role="region" aria-label=title(t, thing)>
            <table class="list">
                <thead><tr><th scope="col">{t.get("field-name")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn one(t: Texts, thing: Thing, columns: &[&'static Field], row: Row) -> AnyView {
    let href = format!("{}/{}", base(thing), row.id);
    let values: Vec<_> = columns
        .iter()
        .map(|field| {
            let value = row.content.get(field.key);
            (
                field.key,
                value.map(|value| shown(t, field.kind, value)).unwrap_or_default(),
            )
        })
        .collect();
    let summary: Vec<&str> = values
        .iter()
        .map(|(_, text)| text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    let summary = summary.join(" · ");
    let cells: Vec<_> = values
        .into_iter()
        .map(|(key, text)| view! { <td class=key>{text}</td> })
        .collect();
    let read_only = (!row.writable)
        .then(|| view! { <span class="badge"><Icon name="lock"/>{t.get("catalogue-read-only")}</span> });
    view! {
        <tr>
            <th scope="row">
                <a href=href>{row.content.name().to_owned()}</a>" "{read_only}
                <small class="row-summary">{summary}</small>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

#[component]
fn Empty(view: ListView) -> impl IntoView {
    let t = texts();
    if !view.words.is_empty() {
        let words = view.words.clone();
        let all = ListView {
            words: String::new(),
            ..view
        };
        return view! {
            <div class="empty">
                <p>{t.with("catalogue-none-found", &[("words", words.into())])}</p>
                <p><a href=all.address(all.archived, 1)>{t.get("catalogue-show-all")}</a></p>
            </div>
        }
        .into_any();
    }
    if view.archived {
        return view! { <p class="empty">{t.get("catalogue-none-archived")}</p> }.into_any();
    }
    let new = view.role.may(Permission::EditCatalogue).then(|| {
        let href = format!("{}/new", base(view.thing));
        view! { <p><a class="button primary" href=href>{of_kind(t, view.thing, "new")}</a></p> }
    });
    view! {
        <div class="empty">
            <Icon name=view.thing.as_str()/>
            <p>{of_kind(t, view.thing, "empty")}</p>
            {new}
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
