//! What the figures come to: what remains, of which savings, each line with where it comes from. Every text that changes
//! while one types stands in a `data-slot`; where nothing is said, nothing is shown, as the server writes a space for no text.

use super::{labels::text_key, result_words::line_slots, said::Said};
use leptos::prelude::*;
use obrador_core::roi::LineId;

/// The text in a slot of the first or the second plan's result.
fn slot(
    said: RwSignal<Said>,
    place: usize,
    slot: &'static str,
) -> impl Fn() -> String + Copy + Send + 'static {
    move || {
        said.with(|said| {
            said.results
                .get(place)
                .map_or_else(String::new, |words| words.text(slot))
        })
    }
}

fn empty(text: impl Fn() -> String + Send + 'static) -> impl Fn() -> bool + Send + 'static {
    move || text().is_empty()
}

/// The first or the second plan's result.
pub(super) fn result(
    label: impl Fn(&str) -> String + Copy,
    said: RwSignal<Said>,
    place: usize,
) -> impl IntoView {
    let text = move |name: &'static str| slot(said, place, name);
    let plan = move || said.with(|said| said.results.get(place).map_or("", |words| words.plan));
    let lines: Vec<_> = LineId::ALL
        .into_iter()
        .map(|id| {
            let (amount, from) = line_slots(id);
            view! {
                <li>
                    <span>{label(&text_key("roi-line", id.as_str()))}</span>
                    <strong data-slot=amount>{text(amount)}</strong>
                    <small data-slot=from>{text(from)}</small>
                </li>
            }
        })
        .collect();
    let fact = |name: &'static str, key: &str| {
        view! {
            <div hidden=empty(text(name))><dt>{label(key)}</dt><dd data-slot=name>{text(name)}</dd></div>
        }
    };
    view! {
        <section class="roi-result" data-plan=plan aria-label=text("name") hidden=empty(text("name"))>
            <h3 data-slot="name">{text("name")}</h3>
            <p class="roi-plain" data-slot="unfit" hidden=empty(text("unfit"))>{text("unfit")}</p>
            <div class="roi-headline" hidden=empty(text("net-other"))>
                <p class="eyebrow">{label("roi-left")}</p>
                <strong data-slot="net" hidden=empty(text("net"))>{text("net")}</strong>
                <p class="roi-plain" data-slot="loss" hidden=empty(text("loss"))>{text("loss")}</p>
                <span data-slot="net-other">{text("net-other")}</span>
            </div>
            <p class="roi-same" data-slot="same" hidden=empty(text("same"))>{text("same")}</p>
            <dl class="roi-facts">
                {fact("saved", "roi-saved")}
                {fact("cost", "roi-cost")}
            </dl>
            <ul class="roi-lines" hidden=empty(text("saved"))>{lines}</ul>
            <dl class="roi-facts">
                {fact("payback", "roi-payback")}
                {fact("percent", "roi-percent")}
                {fact("break-even", "roi-break-even")}
            </dl>
        </section>
    }
}

/// The link to this very result, copied where the island is awake.
#[component]
pub(super) fn Share(
    said: RwSignal<Said>,
    path: String,
    awake: RwSignal<bool>,
    copied: RwSignal<bool>,
    link: String,
    print: String,
    copy: String,
    done: String,
) -> impl IntoView {
    let none = move || said.with(|said| said.query.is_empty());
    let sheet = [&path, "/print"].concat();
    let of = move |path: String| Memo::new(move |_| said.with(|said| [&path, "?", &said.query].concat()));
    let (address, sheet) = (of(path), of(sheet));
    #[cfg(feature = "hydrate")]
    let (can_copy, act) = (crate::browser::can_copy(), move |_: leptos::ev::MouseEvent| {
        crate::browser::copy_address(address.get_untracked(), copied);
    });
    #[cfg(not(feature = "hydrate"))]
    let (can_copy, act) = (false, |_: leptos::ev::MouseEvent| {});
    view! {
        <div class="roi-share no-print" hidden=none>
            <a data-share="" href=address>{link}</a>
            <a data-print="" href=sheet>{print}</a>
            <button type="button" class="button small" data-copy="" hidden=move || !(awake.get() && can_copy)
                on:click=act>{copy}</button>
            <span role="status" data-slot="copied">{move || if copied.get() { done.clone() } else { String::new() }}</span>
        </div>
    }
}
