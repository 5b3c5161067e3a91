//! Room is made: what has not been changed for longest can be archived, and brought back.

use super::labels::{limit_quantity, metric_name, quantity, used_quantity};
use crate::{
    i18n::texts,
    list::{ChosenBar, chosen_texts},
    page::{FormOf, Notice, Told, ToldNotice, Undo},
};
use leptos::prelude::*;
use obrador_core::usage::{Assessment, Metric};
use obrador_locales::Texts;

/// The field, and the part of an address, that says which form led here.
pub const BACK: &str = "back";

/// Something that could be archived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was last changed, in words.
    pub touched: String,
    /// How much room it takes, where that is not one.
    pub size: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct RoomView {
    /// The metric that room is made for.
    pub usage: Assessment,
    /// What could be archived, the longest untouched first.
    pub rows: Vec<RoomRow>,
    /// Is there more than is shown?
    pub more: bool,
    /// The list of all that counts.
    pub list: &'static str,
    /// May the reader archive?
    pub may_archive: bool,
    /// What was just done.
    pub done: RoomDone,
    /// The form that led here, as it was typed; empty where none did.
    pub back: String,
}

/// What was just done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomDone {
    /// Nothing yet.
    Nothing,
    /// Nothing was chosen.
    NoneChosen,
    /// These were archived: ids and names.
    Archived(Vec<(String, String)>),
    /// That was undone.
    Undone,
}

/// The page.
#[component]
pub fn RoomPage(view: RoomView) -> impl IntoView {
    let t = texts();
    let metric = view.usage.metric;
    let name = metric_name(t, metric);
    let own = format!("/app/settings/subscription/usage/{metric}");
    view! {
        <div class="medium">
            <nav class="breadcrumb" aria-label=t.get("breadcrumb")>
                <a href=own>{name.clone()}</a>
            </nav>
            <h1>{t.with("room-title", &[("metric", name.into())])}</h1>
            <p class="lead">{lead(t, &view.usage)}</p>
            <WhatWasDone metric=metric done=view.done.clone() back=view.back.clone()/>
            {(!view.back.is_empty()).then(|| view! {
                <p><a class="button" href=view.back.clone() data-back="">{t.get("upgrade-back-to-form")}</a></p>
            })}
            <Choices view=view.clone()/>
            <p><a href=view.list>{t.get("room-list")}</a></p>
        </div>
    }
    .into_any()
}

/// How much of how much, what archiving does and, over the limit, how much has to go.
fn lead(t: Texts, usage: &Assessment) -> String {
    let used = used_quantity(t.lang, usage.metric, usage.current, usage.limit);
    let Some(limit) = usage.limit.at_most() else {
        return t.with("room-lead-unlimited", &[("used", used.into())]);
    };
    let limit = limit_quantity(t.lang, usage.metric, limit);
    let lead = t.with("room-lead", &[("used", used.into()), ("limit", limit.into())]);
    let over = usage.excess().map(|excess| {
        let excess = quantity(t.lang, usage.metric, excess);
        t.with("room-excess", &[("excess", excess.into())])
    });
    match over {
        Some(over) => [&lead, " ", &over].concat(),
        None => lead,
    }
}

/// What was just done, and the way back.
#[component]
fn WhatWasDone(metric: Metric, done: RoomDone, back: String) -> impl IntoView {
    let t = texts();
    let archived = match done {
        RoomDone::Nothing => return ().into_any(),
        RoomDone::NoneChosen => {
            return view! { <Notice good=false>{t.get("room-none-chosen")}</Notice> }.into_any();
        }
        RoomDone::Undone => return view! { <Notice good=true>{t.get("room-undone")}</Notice> }.into_any(),
        RoomDone::Archived(archived) => archived,
    };
    let (ids, names): (Vec<_>, Vec<_>) = archived.into_iter().unzip();
    let told = Told {
        text: t.with("room-archived", &[("names", names.join(", ").into())]),
        undo: Some(Undo {
            action: format!("/app/settings/subscription/usage/{metric}/room/undo"),
            fields: vec![("archived", ids.join(" ")), (BACK, back)],
        }),
        ..Told::default()
    };
    view! { <ToldNotice told=Some(told)/> }.into_any()
}

/// What could be archived.
#[component]
fn Choices(view: RoomView) -> impl IntoView {
    let t = texts();
    if view.rows.is_empty() {
        return view! { <p class="empty">{t.get("room-none")}</p> }.into_any();
    }
    let may_archive = view.may_archive;
    let shown = view.rows.len().to_string();
    let order = if view.more {
        t.with("room-order-some", &[("shown", shown.into())])
    } else {
        t.get("room-order")
    };
    let rows: Vec<_> = view
        .rows
        .into_iter()
        .map(|row| one(t, row, may_archive))
        .collect();
    let list = view! { <p class="muted">{order}</p> <ul class="room-rows">{rows}</ul> };
    if !may_archive {
        return view! { <div class="card">{list}</div> }.into_any();
    }
    let action = format!("/app/settings/subscription/usage/{}/room", view.usage.metric);
    let texts = chosen_texts(t);
    view! {
        <form method="post" action=action class="card form room">
            <FormOf/>
            <input type="hidden" name=BACK value=view.back/>
            {list}
            <div class="form-actions list-chosen"><ChosenBar does=t.get("room-archive") texts=texts/></div>
        </form>
    }
    .into_any()
}

fn one(t: Texts, row: RoomRow, may_archive: bool) -> AnyView {
    let touched = t.with("room-touched", &[("date", row.touched.into())]);
    let size = row.size.map(|size| view! { <strong>{size}</strong> });
    let words = view! {
        <span class="room-row"><span>{row.name}</span>{size}<small>{touched}</small></span>
    };
    if !may_archive {
        return view! { <li>{words}</li> }.into_any();
    }
    view! {
        <li><label class="check"><input type="checkbox" name="item" value=row.id/>{words}</label></li>
    }
    .into_any()
}
