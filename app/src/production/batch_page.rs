//! A batch: where it stands, what is in it, what was done.

use super::{
    day_page::day_href,
    reasons::ReasonLists,
    tracker::Tracker,
    tracker_view::{TrackerView, TypedStep},
};
use crate::{
    i18n::texts,
    page::{Notice, Told, ToldNotice},
};
use leptos::prelude::*;

/// A lot, or what went into a batch without one, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginRow {
    /// The ingredient.
    pub ingredient: String,
    /// How much.
    pub quantity: String,
    /// The lot's number and supplier; none where nobody knows.
    pub lot: Option<String>,
    /// The lot's recall sheet.
    pub href: Option<String>,
    /// The batch that it was weighed in for, where that is another: what it is called, and its address.
    pub through: Option<(String, String)>,
}

/// A step that was taken, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// When.
    pub at: String,
    /// What, and who.
    pub what: String,
    /// Why.
    pub reason: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct BatchDetail {
    /// What it is called.
    pub title: String,
    /// The day that it belongs to, as addresses say it, and in words.
    pub day: (String, String),
    /// The tracker, with this batch alone.
    pub tracker: TrackerView,
    /// What was typed into a step that was not taken.
    pub typed: Option<TypedStep>,
    /// Facts: label and words.
    pub facts: Vec<(String, String)>,
    /// What is weighed in: ingredient and quantity.
    pub ingredients: Vec<(String, String)>,
    /// Are they taken out of stock?
    pub is_booked: bool,
    /// The batches that go into it: what each is called, its address, where it stands.
    pub parents: Vec<(String, String, String)>,
    /// The lots in it.
    pub origins: Vec<OriginRow>,
    /// What was done, the newest first.
    pub steps: Vec<StepRow>,
    /// What was just done.
    pub done: Option<Told>,
    /// Why a step was not taken, with what happened meanwhile.
    pub wrong: Option<String>,
}

/// The page.
#[component]
pub fn BatchPage(view: BatchDetail) -> impl IntoView {
    let t = texts();
    let wrong = view
        .wrong
        .clone()
        .map(|words| view! { <Notice good=false>{words}</Notice> });
    let facts: Vec<_> = view
        .facts
        .iter()
        .map(|(label, words)| view! { <div><dt>{label.clone()}</dt><dd>{words.clone()}</dd></div> })
        .collect();
    view! {
        <div class="production production-batch">
            <p class="breadcrumb"><a href=day_href(&view.day.0)>{t.get("production-title")} " " {view.day.1.clone()}</a></p>
            <h1>{view.title.clone()}</h1>
            <ToldNotice told=view.done.clone()/>
            {wrong}
            <Tracker view=view.tracker.clone() typed=view.typed.clone()/>
            <ReasonLists/>
            <dl class="facts">{facts}</dl>
            <Inside view=view.clone()/>
            <Done steps=view.steps/>
        </div>
    }
    .into_any()
}

/// What is in it.
#[component]
fn Inside(view: BatchDetail) -> impl IntoView {
    let t = texts();
    let ingredients: Vec<_> = view
        .ingredients
        .iter()
        .map(|(name, much)| view! { <li><span>{name.clone()}</span> <span class="number">{much.clone()}</span></li> })
        .collect();
    let parents: Vec<_> = view
        .parents
        .iter()
        .map(|(name, href, status)| {
            view! { <li><a href=href.clone()>{name.clone()}</a> <span class="muted">{status.clone()}</span></li> }
        })
        .collect();
    let weighed = (!ingredients.is_empty()).then(|| {
        let note = t.get(if view.is_booked { "batch-booked" } else { "batch-not-booked" });
        view! { <section class="card"><h2>{t.get("batch-ingredients")}</h2><ul class="amounts">{ingredients}</ul><p class="muted">{note}</p></section> }
    });
    let parents = (!parents.is_empty())
        .then(|| view! { <section class="card"><h2>{t.get("batch-parents")}</h2><ul class="amounts">{parents}</ul></section> });
    let origins: Vec<_> = view.origins.into_iter().map(origin).collect();
    let origins = (!origins.is_empty()).then(|| {
        view! {
            <section class="card batch-origins">
                <h2>{t.get("batch-origins")}</h2>
                <p class="muted">{t.get("batch-origins-lead")}</p>
                <ul class="amounts">{origins}</ul>
            </section>
        }
    });
    view! { <div class="batch-inside">{weighed}{parents}{origins}</div> }.into_any()
}

fn origin(row: OriginRow) -> AnyView {
    let t = texts();
    let lot = match (row.lot, row.href) {
        (Some(lot), Some(href)) => view! { <a href=href>{lot}</a> }.into_any(),
        _ => view! { <span class="badge warning">{t.get("batch-no-lot")}</span> }.into_any(),
    };
    let through = row.through.map(|(name, href)| {
        view! { " " <small class="muted">{t.get("batch-through")} " " <a href=href>{name}</a></small> }
    });
    view! {
        <li>
            <span>{row.ingredient} " " {lot}{through}</span>
            <span class="number">{row.quantity}</span>
        </li>
    }
    .into_any()
}

/// What was done, and by whom.
#[component]
fn Done(steps: Vec<StepRow>) -> impl IntoView {
    let t = texts();
    let lines: Vec<_> = steps
        .into_iter()
        .map(|step| {
            let reason = step
                .reason
                .map(|reason| view! { " " <span>"“" {reason} "”"</span> });
            view! { <li><small>{step.at}</small> <span>{step.what}{reason}</span></li> }
        })
        .collect();
    view! { <section class="batch-done"><h2>{t.get("batch-history")}</h2><ol>{lines}</ol></section> }
        .into_any()
}
