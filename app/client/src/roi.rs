//! The calculator: its texts follow what is typed, without a request.

use crate::dom::{attribute, find, find_all, on, say, set_attribute, window};
use obrador_app::{
    messages::Messages,
    roi::{Remarks, ResultWords, assumption_source, error_words, offers_from_packed},
};
use obrador_core::roi::{AssumptionId, Field, Form, Offer};
use std::rc::Rc;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

struct Calculator {
    form: Element,
    messages: Messages,
    offers: Vec<Offer>,
    fields: Vec<(Field, Element)>,
}

/// Wakes the calculator in `form`.
#[wasm_bindgen]
pub fn roi_calculator(form: Element) {
    let field = |field: &Field| Some((*field, by_attribute(&form, "name", field.key())?));
    let calculator = Rc::new(Calculator {
        messages: Messages::from_lines(&attribute(&form, "data-texts")),
        offers: offers_from_packed(&attribute(&form, "data-offers")),
        fields: Field::ALL.iter().filter_map(field).collect(),
        form,
    });
    if window().is_some_and(|window| !window.is_secure_context()) {
        // Such a page has no clipboard.
        find_all::<Element>(&calculator.form, "[data-copy]")
            .iter()
            .for_each(Element::remove);
    }
    // A browser that comes back to the page has kept what was typed.
    calculator.show();
    let typing = calculator.clone();
    on(&calculator.form, "input", move |_| typing.show());
    let buttons = calculator.clone();
    on(&calculator.form, "click", move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let on_button = |name| target.as_ref().is_some_and(|it| it.has_attribute(name));
        if on_button("data-copy") {
            spawn_local(copy(buttons.clone()));
        } else if on_button("data-print") {
            // Refused only where the browser forbids printing; there is nothing to add to its own message.
            let _ = window().map(|window| window.print());
        }
    });
}

impl Calculator {
    /// Writes everything that follows from what is typed.
    fn show(&self) {
        let typed: Vec<_> = self
            .fields
            .iter()
            .map(|(field, it)| (field.key(), value(it)))
            .collect();
        let pairs = typed.iter().map(|(key, text)| (*key, text.as_str()));
        let form = Form::from_query(self.messages.lang(), pairs);
        for (field, input) in &self.fields {
            self.show_error(&form, *field, input);
        }
        for id in AssumptionId::ALL {
            if let Some(source) = by_attribute(&self.form, "data-source", id.as_str()) {
                say(&source, &assumption_source(&self.messages, &form, id));
            }
        }
        for (slot, text) in Remarks::of(&self.messages, &form).slots() {
            fill(&self.form, slot, text);
        }
        self.show_results(&ResultWords::of(&self.messages, &form.scenario, &self.offers));
        let path = attribute(&self.form, "data-share-path");
        let link = [&path, "?", &form.scenario.to_query_string()].concat();
        if let Some(share) = find::<Element>(&self.form, "[data-share]") {
            if attribute(&share, "href") != link {
                // A changed figure is not copied yet.
                fill(&self.form, "copied", "");
            }
            set_attribute(&share, "href", Some(&link));
        }
    }

    fn show_error(&self, form: &Form, field: Field, input: &Element) {
        let error = form.error(field);
        set_attribute(input, "aria-invalid", error.map(|_| "true"));
        if let Ok(Some(around)) = input.closest(".field") {
            let _ = around.class_list().toggle_with_force("invalid", error.is_some());
        }
        let id = ["#roi-", field.key(), "-error"].concat();
        if let Some(place) = find::<Element>(&self.form, &id) {
            say(
                &place,
                &error
                    .map(|kind| error_words(&self.messages, kind))
                    .unwrap_or_default(),
            );
        }
    }

    /// One column per plan: the first is there, a second is made like it.
    fn show_results(&self, results: &[ResultWords]) {
        let Some(columns) = find::<Element>(&self.form, ".roi-columns") else {
            return;
        };
        let _ = columns.class_list().toggle_with_force("both", results.len() > 1);
        let mut there = find_all::<Element>(&columns, ".roi-result");
        while there.len() > results.len().max(1) {
            there.pop().iter().for_each(Element::remove);
        }
        while there.len() < results.len()
            && let Some(copy) = there.last().and_then(|it| it.clone_node_with_deep(true).ok())
            && let Ok(copy) = copy.dyn_into::<Element>()
            && columns.append_child(&copy).is_ok()
        {
            there.push(copy);
        }
        for (column, words) in there.iter().zip(results) {
            set_attribute(column, "data-plan", Some(words.plan));
            set_attribute(column, "aria-label", Some(&words.name));
            for (slot, text) in words.slots() {
                fill(column, slot, text);
            }
        }
    }
}

/// Copies the link and says so.
async fn copy(calculator: Rc<Calculator>) {
    let (Some(window), Some(share)) = (window(), find::<Element>(&calculator.form, "[data-share]")) else {
        return;
    };
    let origin = window.location().origin().unwrap_or_default();
    let address = [origin, attribute(&share, "href")].concat();
    let copying = JsFuture::from(window.navigator().clipboard().write_text(&address));
    if copying.await.is_ok() {
        fill(&calculator.form, "copied", &calculator.messages.get("roi-copied"));
    }
}

fn value(field: &Element) -> String {
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        return select.value();
    }
    field
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
        .unwrap_or_default()
}

fn fill(root: &Element, slot: &str, text: &str) {
    if let Some(place) = by_attribute(root, "data-slot", slot) {
        say(&place, text);
    }
}

fn by_attribute(root: &Element, name: &str, value: &str) -> Option<Element> {
    find(root, &["[", name, "=\"", value, "\"]"].concat())
}
