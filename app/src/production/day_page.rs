//! A day's production.

use super::{
    CAPACITIES, INGREDIENTS, PLAN, PRODUCTION, RECIPES, STAGES, reasons::ReasonLists, tracker::Tracker,
    tracker_view::TrackerView,
};
use crate::{
    i18n::texts,
    list::NothingYet,
    page::{Icon, Notice, Told, ToldNotice},
};
use leptos::prelude::*;

/// What the page shows.
#[expect(clippy::struct_excessive_bools, reason = "each is shown by itself")]
#[derive(Debug, Clone)]
pub struct DayView {
    /// The day, as addresses say it.
    pub day: String,
    /// The day in words, and its clock.
    pub title: String,
    /// See `title`.
    pub clock: String,
    /// The days before and after, as addresses say them; none where there are none.
    pub before: Option<String>,
    /// See `before`.
    pub after: Option<String>,
    /// Is it today?
    pub is_today: bool,
    /// Its batches.
    pub tracker: TrackerView,
    /// What is more than ovens and mixers take, in words.
    pub overloads: Vec<String>,
    /// May the reader plan?
    pub may_plan: bool,
    /// Do plans with stages exist, and the bakery's follows none: where that is shown.
    pub stages_elsewhere: bool,
    /// Has no recipe a time?
    pub untimed: bool,
    /// What was just done.
    pub done: Option<Told>,
}

/// The address of a day.
pub fn day_href(day: &str) -> String {
    format!("{PRODUCTION}?day={day}")
}

/// The page.
#[component]
pub fn DayPage(view: DayView) -> impl IntoView {
    let t = texts();
    let plan = view.may_plan.then(|| {
        let href = format!("{PLAN}?day={}", view.day);
        view! { <a class="button primary" href=href>{t.get("production-plan")}</a> }
    });
    let set_up = view.may_plan.then(|| {
        view! {
            <a class="button" href=RECIPES>{t.get("production-times")}</a>
            <a class="button" href=CAPACITIES>{t.get("production-capacities")}</a>
        }
    });
    let is_empty = view.tracker.cards.is_empty();
    let ingredients = (!is_empty).then(|| {
        let href = format!("{INGREDIENTS}?day={}", view.day);
        view! { <a class="button" href=href>{t.get("production-ingredients")}</a> }
    });
    let overloads = (!view.overloads.is_empty()).then(|| {
        let lines: Vec<_> = view.overloads.iter().map(|words| view! { <li>{words.clone()}</li> }).collect();
        view! { <Notice good=false><p><strong>{t.get("production-overloads")}</strong></p><ul>{lines}</ul></Notice> }
    });
    let stages = view.stages_elsewhere.then(|| {
        view! {
            <p class="production-more"><Icon name="lock"/><span>{t.get("production-stages-elsewhere")}</span>
                <a href=STAGES>{t.get("production-stages-see")}</a></p>
        }
    });
    let untimed = (view.untimed && view.may_plan).then(|| {
        view! { <p class="production-more"><Icon name="alert"/><span>{t.get("production-untimed")}</span>
        <a href=RECIPES>{t.get("production-times")}</a></p> }
    });
    let content = if is_empty {
        let text = if view.may_plan {
            "production-nothing"
        } else {
            "production-nothing-staff"
        };
        view! { <NothingYet icon="loaf" text=t.get(text)>""</NothingYet> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <div class="production">
            <div class="page-head">
                <div>
                    <h1>{t.get("production-title")}</h1>
                    <p class="lead">{view.title.clone()} " · " <span class="muted">{t.with("production-clock", &[("clock", view.clock.clone().into())])}</span></p>
                </div>
                <div class="page-acts">{plan}{ingredients}{set_up}</div>
            </div>
            <Days view=view.clone()/>
            <ToldNotice told=view.done.clone()/>
            {overloads}
            {untimed}
            <Tracker view=view.tracker/>
            {content}
            <ReasonLists/>
            {stages}
        </div>
    }
    .into_any()
}

/// The way to other days.
#[component]
fn Days(view: DayView) -> impl IntoView {
    let t = texts();
    let link = |day: Option<String>, key: &str| {
        let words = t.get(key);
        day.map(|day| view! { <a class="button small" href=day_href(&day)>{words}</a> })
    };
    let today = (!view.is_today)
        .then(|| view! { <a class="button small" href=PRODUCTION>{t.get("production-today")}</a> });
    view! {
        <nav class="production-days" aria-label=t.get("production-days")>
            {link(view.before, "production-day-before")}
            {today}
            {link(view.after, "production-day-after")}
            <form method="get" action=PRODUCTION class="production-day">
                <label class="visually-hidden" for="day">{t.get("production-day")}</label>
                <input id="day" name="day" type="date" value=view.day required=true/>
                <button class="button small" type="submit">{t.get("production-show")}</button>
            </form>
        </nav>
    }
    .into_any()
}
