//! How yesterday went, and what is to be baked tomorrow.

use crate::{i18n::texts, list::ListPart};
use leptos::prelude::*;

/// How yesterday went, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YesterdayView {
    /// The day.
    pub date: String,
    /// What each line is, and what is said of it.
    pub facts: Vec<(String, String)>,
    /// Where all of it is.
    pub href: String,
}

/// What is to be baked, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BakeView {
    /// The products of which most is baked, with how many.
    pub lines: Vec<(String, String)>,
    /// How many more there are, in words; empty for none.
    pub more: String,
}

/// Yesterday; nothing where nobody has entered anything.
#[component]
pub fn YesterdayCard(yesterday: Option<YesterdayView>) -> impl IntoView {
    let t = texts();
    let card = yesterday.map(|yesterday| {
        let facts: Vec<_> = yesterday
            .facts
            .into_iter()
            .map(|(what, said)| view! { <div><dt>{what}</dt><dd>{said}</dd></div> })
            .collect();
        view! {
            <section class="card home-yesterday" aria-labelledby="yesterday-title">
                <h2 id="yesterday-title">{t.with("home-yesterday", &[("date", yesterday.date.into())])}</h2>
                <dl class="home-facts">{facts}</dl>
                <p><a href=yesterday.href>{t.get("home-yesterday-all")}</a></p>
            </section>
        }
    });
    view! { <ListPart id="yesterday">{card}</ListPart> }.into_any()
}

/// Tomorrow's bake list, its top; nothing where there is no forecast.
#[component]
pub fn BakeCard(bake: Option<BakeView>) -> impl IntoView {
    let t = texts();
    let card = bake.map(|bake| {
        let lines: Vec<_> = bake
            .lines
            .into_iter()
            .map(|(product, pieces)| view! { <div><dt>{product}</dt><dd>{pieces}</dd></div> })
            .collect();
        view! {
            <section class="card home-bake" aria-labelledby="bake-title">
                <h2 id="bake-title">{t.get("home-bake")}</h2>
                <dl class="home-facts">{lines}</dl>
                <p class="muted">{bake.more}</p>
                <p><a href="/app/demand">{t.get("home-bake-all")}</a></p>
            </section>
        }
    });
    view! { <ListPart id="bake">{card}</ListPart> }.into_any()
}
