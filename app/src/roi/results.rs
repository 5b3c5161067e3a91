//! What the figures come to, line by line, each with where it comes from. Every text that changes while one types
//! stands in a `data-slot`.

use super::{
    calculator_state::Calculator,
    labels::{Remarks, line_slots, text_key},
};
use leptos::prelude::*;
use obrador_core::roi::LineId;

/// What is said above the results, and the result of each plan.
pub(super) fn remarks_and_results(calculator: Calculator) -> impl IntoView {
    let Calculator {
        messages,
        form,
        results,
        ..
    } = calculator;
    let remarks = Memo::new(move |_| messages.with_value(|m| form.with(|form| Remarks::of(m, form))));
    let remark = move |place: usize| move || remarks.with(|remarks| remarks.slots()[place].1.to_owned());
    let both = Memo::new(move |_| results.with(|results| results.len() > 1));
    view! {
        <p class="roi-for" data-slot="for" hidden=empty(remark(0))>{remark(0)}</p>
        <p class="roi-example" data-slot="example" hidden=empty(remark(1))>{remark(1)}</p>
        <p class="field-error" data-slot="wrong" hidden=empty(remark(2))>{remark(2)}</p>
        <div class="roi-columns" class:both=both aria-live="polite">
            {result(calculator, 0)}
            {move || both.get().then(|| result(calculator, 1))}
        </div>
    }
}

/// Where nothing is said, nothing is shown: the server writes a space for no text.
fn empty(text: impl Fn() -> String + Send + 'static) -> impl Fn() -> bool + Send + 'static {
    move || text().is_empty()
}

/// The first or the second plan's result.
fn result(calculator: Calculator, place: usize) -> impl IntoView {
    let results = calculator.results;
    let text = move |slot: &'static str| {
        move || {
            results.with(|results| {
                results
                    .get(place)
                    .map_or_else(String::new, |words| words.text(slot))
            })
        }
    };
    let plan = move || results.with(|results| results.get(place).map_or("", |words| words.plan));
    let lines: Vec<_> = LineId::ALL
        .into_iter()
        .map(|id| {
            let (amount, from) = line_slots(id);
            view! {
                <li>
                    <span>{calculator.text(&text_key("roi-line", id.as_str()))}</span>
                    <strong data-slot=amount>{text(amount)}</strong>
                    <small data-slot=from>{text(from)}</small>
                </li>
            }
        })
        .collect();
    let fact = |slot: &'static str, key: &str| {
        view! {
            <div hidden=empty(text(slot))><dt>{calculator.text(key)}</dt><dd data-slot=slot>{text(slot)}</dd></div>
        }
    };
    view! {
        <section class="roi-result" data-plan=plan aria-label=text("name")>
            <header>
                <h3 data-slot="name">{text("name")}</h3>
                <span data-slot="price">{text("price")}</span>
            </header>
            <p class="field-error" data-slot="too-small" hidden=empty(text("too-small"))>{text("too-small")}</p>
            <p class="roi-headline">
                <strong data-slot="monthly">{text("monthly")}</strong>
                <span>{calculator.text("roi-monthly")}</span>
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
}

/// The link to this very result, copied and printed where the island is awake.
#[component]
pub(super) fn Share(
    link: Memo<String>,
    awake: RwSignal<bool>,
    copied: RwSignal<bool>,
    calculator: Calculator,
) -> impl IntoView {
    let text = |key: &str| calculator.text(key);
    let done = text("roi-copied");
    #[cfg(feature = "hydrate")]
    let (can_copy, copy, print) = (
        crate::browser::can_copy(),
        move |_: leptos::ev::MouseEvent| crate::browser::copy_address(link.get_untracked(), copied),
        |_: leptos::ev::MouseEvent| crate::browser::print(),
    );
    #[cfg(not(feature = "hydrate"))]
    let (can_copy, copy, print) = (
        false,
        |_: leptos::ev::MouseEvent| {},
        |_: leptos::ev::MouseEvent| {},
    );
    view! {
        <div class="roi-share no-print">
            <a class="plain-link" data-share="" href=link>{text("roi-link")}</a>
            <button type="button" class="button small" data-copy="" hidden=move || !(awake.get() && can_copy)
                on:click=copy>{text("roi-copy")}</button>
            <button type="button" class="button small" data-print="" hidden=move || !awake.get()
                on:click=print>{text("roi-print")}</button>
            <span role="status" data-slot="copied">{move || if copied.get() { done.clone() } else { String::new() }}</span>
        </div>
    }
}
