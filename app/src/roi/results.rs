//! What the figures come to, line by line, each with where it comes from. Every text that changes while one types
//! stands in a `data-slot`.

use super::words::{Remarks, ResultWords, line_slots, text_key};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::roi::LineId;
use obrador_locales::Texts;

/// What is said above the results, and the result of each plan.
#[component]
pub(super) fn Results(remarks: Remarks, results: Vec<ResultWords>) -> impl IntoView {
    let t = texts();
    let both = results.len() > 1;
    let [name, example, wrong] = remarks
        .slots()
        .map(|(slot, text)| (slot, Some(text.to_owned()).filter(|text| !text.is_empty())));
    let columns: Vec<_> = results.iter().map(|words| result(t, words)).collect();
    view! {
        <p class="roi-for" data-slot=name.0>{name.1}</p>
        <p class="roi-example" data-slot=example.0>{example.1}</p>
        <p class="field-error" data-slot=wrong.0>{wrong.1}</p>
        <div class="roi-columns" class:both=both aria-live="polite">{columns}</div>
    }
}

fn result(t: Texts, words: &ResultWords) -> AnyView {
    let text = |slot: &str| words.text(slot);
    let lines: Vec<_> = LineId::ALL
        .into_iter()
        .map(|id| {
            let (amount, from) = line_slots(id);
            view! {
                <li>
                    <span>{t.get(&text_key("roi-line", id.as_str()))}</span>
                    <strong data-slot=amount>{text(amount)}</strong>
                    <small data-slot=from>{text(from)}</small>
                </li>
            }
        })
        .collect();
    let fact = |slot: &'static str, key: &str| {
        view! { <div><dt>{t.get(key)}</dt><dd data-slot=slot>{text(slot)}</dd></div> }
    };
    view! {
        <section class="roi-result" data-plan=words.plan aria-label=words.name.clone()>
            <header>
                <h3 data-slot="name">{text("name")}</h3>
                <span data-slot="price">{text("price")}</span>
            </header>
            <p class="field-error" data-slot="too-small">{text("too-small")}</p>
            <p class="roi-headline">
                <strong data-slot="monthly">{text("monthly")}</strong>
                <span>{t.get("roi-monthly")}</span>
            </p>
            <ul class="roi-lines">{lines}</ul>
            <dl class="roi-facts">
                {fact("yearly", "roi-yearly")}
                {fact("net", "roi-net")}
                {fact("payback", "roi-payback")}
                {fact("percent", "roi-percent")}
                {fact("break-even", "roi-break-even")}
            </dl>
        </section>
    }
    .into_any()
}

/// A link that reproduces the page, and the printer.
#[component]
pub(super) fn Share(link: String) -> impl IntoView {
    let t = texts();
    view! {
        <div class="roi-share no-print">
            <a class="plain-link" data-share="" href=link>{t.get("roi-link")}</a>
            <button type="button" class="button small with-script" data-copy="">{t.get("roi-copy")}</button>
            <button type="button" class="button small with-script" data-print="">{t.get("roi-print")}</button>
            <span role="status" data-slot="copied"></span>
        </div>
    }
}
