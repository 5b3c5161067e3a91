//! The tracker's batches on the page: exchanged for newer ones, and turned by hand while there is no network.

use super::checked::{field, is_english, left_after};
use crate::browser::list::owner_of;
use leptos::{
    prelude::document,
    wasm_bindgen::JsCast as _,
    web_sys::{Document, Element, HtmlElement, HtmlFormElement, HtmlInputElement},
};

/// The version of production that is shown.
pub(super) fn shown_version() -> Option<String> {
    let shown = document().query_selector("[data-version]").ok()??;
    shown.get_attribute("data-version")
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into().ok())
        .collect()
}

/// Shows that page's batches here. A batch in whose form somebody types stays as it is until they have sent it: then they
/// are told what happened meanwhile. False where the page has none, is another place's or somebody else's.
pub(super) fn show_cards(page: &Document) -> bool {
    let (Some(new), Some(old)) = (
        page.get_element_by_id("tracker"),
        document().get_element_by_id("tracker"),
    ) else {
        return false;
    };
    if owner_of(page) != owner_of(&document()) || place_of(page) != place_of(&document()) {
        return false;
    }
    let (cards, shown) = (all(&new, ".batch"), all(&old, ".batch"));
    let focused = document().active_element();
    let focused = focused.and_then(|it| it.closest(".batch").ok()?);
    let focused = focused.map(|card| card.id());
    let in_use = shown.iter().any(is_in_use);
    let same = |(card, before): (&Element, &Element)| card.id() == before.id();
    let alike = cards.len() == shown.len() && cards.iter().zip(&shown).all(same);
    if !in_use && !alike {
        old.set_inner_html(&new.inner_html());
    } else {
        for card in cards {
            let before = document().get_element_by_id(&card.id());
            if let Some(before) = before.filter(|before| !is_in_use(before)) {
                before.set_outer_html(&card.outer_html());
            }
        }
        // Where one is in use, the rest of it is asked for again.
        if !in_use {
            copy_version(&new, &old);
        }
    }
    if let Some(id) = focused {
        focus_again(&id);
    }
    true
}

fn place_of(page: &Document) -> Option<String> {
    page.query_selector(".tracker").ok()??.get_attribute("data-place")
}

fn copy_version(new: &Element, old: &Element) {
    let version = |within: &Element| within.query_selector("[data-version]").ok().flatten();
    if let (Some(new), Some(old)) = (version(new), version(old)) {
        let _ = old.set_attribute(
            "data-version",
            &new.get_attribute("data-version").unwrap_or_default(),
        );
    }
}

/// Does somebody type in it, or has opened a part of it?
fn is_in_use(card: &Element) -> bool {
    let active = document().active_element();
    let types = active.is_some_and(|it| it.tag_name() == "INPUT" && card.contains(Some(&it)));
    let fields = all(card, "input:not([type=hidden])").into_iter();
    let typed = fields
        .filter_map(|field| field.dyn_into::<HtmlInputElement>().ok())
        .any(|field| Some(field.value()) != field.get_attribute("value"));
    types
        || typed
        || card
            .query_selector("details[open], [data-step-told]")
            .is_ok_and(|open| open.is_some())
}

/// The focus was in a batch that was exchanged: it goes to what can be done with it now.
fn focus_again(id: &str) {
    let active = document().active_element();
    let lost =
        active.is_none_or(|it| it.tag_name() == "BODY" || matches!(it.closest("[hidden]"), Ok(Some(_))));
    if !lost {
        return;
    }
    let Some(card) = document().get_element_by_id(id) else {
        return;
    };
    let button = "form:not([hidden]) button:not([disabled])";
    let found = card.query_selector(button).ok().flatten();
    let found = found.or_else(|| card.query_selector("h3 a").ok().flatten());
    if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = found.focus();
    }
}

/// The batch as the answer shows it, with why the step was not taken and what was typed. False where it shows none.
pub(super) fn refused_card(page: &Document) -> bool {
    let Ok(Some(told)) = page.query_selector(".batch [data-step-told], .batch .invalid") else {
        return false;
    };
    let Ok(Some(card)) = told.closest(".batch") else {
        return false;
    };
    let Some(before) = document().get_element_by_id(&card.id()) else {
        return false;
    };
    // It leads back to this page.
    let from = before.query_selector("[name=from]").ok().flatten();
    let from = from.and_then(|it| it.get_attribute("value")).unwrap_or_default();
    for field in all(&card, "[name=from]") {
        let _ = field.set_attribute("value", &from);
    }
    let id = card.id();
    before.set_outer_html(&card.outer_html());
    if let Some(card) = document().get_element_by_id(&id)
        && let Ok(Some(told)) = card.query_selector("[autofocus], [data-step-told]")
        && let Ok(told) = told.dyn_into::<HtmlElement>()
    {
        let _ = told.focus();
    }
    true
}

/// Why a step was not taken, as the answer says it.
pub(super) fn refused_words(page: &Document) -> String {
    for selector in ["[data-step-told]", ".notice.bad", "h1"] {
        if let Ok(Some(found)) = page.query_selector(selector) {
            return found.text_content().unwrap_or_default();
        }
    }
    String::new()
}

/// How a stage stands once a step has been made, before the server has said so: its buttons are those that fit then.
pub(super) fn turn(form: &HtmlFormElement, step: &str) {
    turned(form, step);
    settle(form);
    if let Ok(Some(card)) = form.closest(".batch") {
        focus_again(&card.id());
    }
}

/// What was typed has been sent: the card may be exchanged.
fn settle(form: &HtmlFormElement) {
    for field in all(form, "input") {
        if let Ok(field) = field.dyn_into::<HtmlInputElement>() {
            let _ = field.set_attribute("value", &field.value());
            // It fails only where the browser forbids it.
            let _ = field.blur();
        }
    }
    if let Ok(Some(card)) = form.closest(".batch") {
        for told in all(&card, "[data-step-told]") {
            told.remove();
        }
    }
    let around = form.closest("details").ok().flatten();
    for details in all(form, "details[open]").into_iter().chain(around) {
        let _ = details.remove_attribute("open");
    }
}

fn turned(form: &HtmlFormElement, step: &str) {
    let offers: &[&str] = match step {
        "start" | "start_anyway" | "resume" => &["finish", "pause"],
        "pause" => &["finish", "resume"],
        "finish" | "lose" => {
            let left = left_after(form);
            if step == "finish" {
                open_next(form);
            }
            if left > 0.0 {
                set_remains(form, left);
                return;
            }
            &[]
        }
        "stop" | "hold" => {
            let card = form.closest(".batch").ok().flatten();
            for form in card.iter().flat_map(|card| all(card, ".stage-form")) {
                if let Ok(form) = form.dyn_into() {
                    offer(&form, &[]);
                }
            }
            return;
        }
        _ => return,
    };
    offer(form, offers);
}

fn set_remains(form: &HtmlFormElement, left: f64) {
    let Some(typed) = field(form, "quantity") else {
        return;
    };
    // The browser writes it: floats printed here would be a good part of the client.
    let left = js_sys::Math::round(left * 1000.0) / 1000.0;
    let Ok(text) = js_sys::Number::from(left).to_string_with_radix(10) else {
        return;
    };
    let text = if is_english(form) {
        text
    } else {
        text.replace(".", ",")
    };
    let text = String::from(text);
    let _ = typed.set_attribute("data-remains", &text);
    typed.set_value(&text);
}

/// The next stage can start, where it has not.
fn open_next(form: &HtmlFormElement) {
    let mut next = form.next_element_sibling();
    while let Some(element) = next {
        if let Some(form) = element.dyn_ref::<HtmlFormElement>()
            && form.has_attribute("data-stage")
        {
            if form.has_attribute("hidden") {
                offer(form, &["start"]);
            }
            return;
        }
        next = element.next_element_sibling();
    }
}

fn offer(form: &HtmlFormElement, offers: &[&str]) {
    for element in all(form, "[data-offer]") {
        let name = element.get_attribute("data-offer").unwrap_or_default();
        let shown = offers.contains(&name.as_str());
        let force = |element: &Element, name: &str| {
            // It fails only for a name that is none.
            let _ = element.toggle_attribute_with_force(name, !shown);
        };
        force(&element, "hidden");
        if element.tag_name() == "BUTTON" {
            force(&element, "disabled");
        }
        for button in all(&element, "button") {
            force(&button, "disabled");
        }
    }
    let _ = form.toggle_attribute_with_force("hidden", offers.is_empty());
}
