//! A list that follows its form, and what is chosen in it.

use super::typed;
use leptos::{
    prelude::{
        RwSignal, Set as _, WindowListenerHandle, document, set_timeout, window,
        window_event_listener_untyped,
    },
    task::spawn_local,
    wasm_bindgen::{JsCast as _, JsValue, closure::Closure},
    web_sys::{Document, Element, Event, HtmlFormElement, HtmlInputElement},
};
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, EventInit, Response, SupportedType, UrlSearchParams};

/// How long somebody who types has to pause before the list is asked for.
const PAUSE: Duration = Duration::from_millis(200);
/// The parts of a page that follow its list's form.
const LIST_PARTS: &str = "[data-list]";

/// Shows what the list's form asks for while it is filled in. What came late, of an older question, is dropped; where the
/// page has no list to show, the form is sent, so that it says why.
pub(crate) fn search_while_typing(form: HtmlFormElement) {
    let asked = Rc::new(Cell::new(0_u32));
    drop_what_is_late(Rc::clone(&asked));
    let typed = Closure::<dyn FnMut()>::new({
        let form = form.clone();
        move || {
            let (form, asked) = (form.clone(), Rc::clone(&asked));
            let question = asked.get().wrapping_add(1);
            asked.set(question);
            let is_latest = move || asked.get() == question;
            let ask = move || {
                if is_latest() {
                    spawn_local(show_list(form, is_latest));
                }
            };
            set_timeout(ask, PAUSE);
        }
    });
    let _ = form.add_event_listener_with_callback("input", typed.as_ref().unchecked_ref());
    // For as long as the page lives.
    typed.forget();
}

/// Whoever sends a form, leaves, or begins to do something in the list acts on what they see: it stays.
fn drop_what_is_late(asked: Rc<Cell<u32>>) {
    for kind in ["submit", "pagehide", "pointerdown", "change"] {
        let asked = Rc::clone(&asked);
        let acts = move |event: Event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let in_list = target.is_some_and(|it| matches!(it.closest(LIST_PARTS), Ok(Some(_))));
            if in_list || kind == "submit" || kind == "pagehide" {
                asked.set(asked.get().wrapping_add(1));
            }
        };
        let _ = window_event_listener_untyped(kind, acts);
    }
}

async fn show_list(form: HtmlFormElement, is_latest: impl Fn() -> bool) {
    let Some(address) = list_address(&form) else {
        return;
    };
    // Without network nothing changes; the form's button says what the browser says of it.
    let Ok(answer) = JsFuture::from(window().fetch_with_str(&address)).await else {
        return;
    };
    let answer: Response = answer.unchecked_into();
    let Some(text) = answer.text().ok() else { return };
    let Ok(text) = JsFuture::from(text).await else {
        return;
    };
    if !is_latest() {
        return;
    }
    let shown = answer.ok() && !answer.redirected() && exchange(&text.as_string().unwrap_or_default());
    if shown {
        let history = window().history();
        let _ = history.and_then(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    } else {
        // It fails only where a field can't be sent; then the browser says so.
        let _ = form.request_submit();
    }
}

/// Where the form leads as it is filled in; what is empty is left out.
fn list_address(form: &HtmlFormElement) -> Option<String> {
    let words = UrlSearchParams::new().ok()?;
    for (name, value) in typed(form) {
        if !value.is_empty() {
            words.append(&name, &value);
        }
    }
    let path = form.get_attribute("action")?;
    Some([&path, "?", &String::from(words.to_string())].concat())
}

/// Puts the parts of that page that follow a list into this one. False where it has none.
fn exchange(page: &str) -> bool {
    let parsed = DomParser::new().and_then(|it| it.parse_from_string(page, SupportedType::TextHtml));
    // Somebody else's page, or another bakery's, which was chosen in another tab: it comes as a whole.
    if parsed.as_ref().ok().map(owner_of) != Some(owner_of(&document())) {
        return false;
    }
    let Some(new) = parsed
        .ok()
        .and_then(|page| page.query_selector_all(LIST_PARTS).ok())
    else {
        return false;
    };
    let parts = (0..new.length()).filter_map(|place| new.item(place)?.dyn_into::<Element>().ok());
    let mut shown = false;
    for part in parts {
        if let Some(old) = document().get_element_by_id(&part.id()) {
            old.set_inner_html(&part.inner_html());
            // The page's script wakes the islands in it.
            let _ =
                Event::new_with_event_init_dict("list", &bubbling()).and_then(|it| old.dispatch_event(&it));
            shown = true;
        }
    }
    shown
}

/// Whose page it is, as its forms say it.
fn owner_of(page: &Document) -> Option<String> {
    let field = page.query_selector("[name=form_of]").ok()??;
    field.get_attribute("value")
}

fn bubbling() -> EventInit {
    let init = EventInit::new();
    init.set_bubbles(true);
    init
}

/// The boxes of the form that choose rows, wherever they stand.
fn choices(form: &HtmlFormElement) -> Vec<HtmlInputElement> {
    let fields = form.elements();
    let boxes =
        (0..fields.length()).filter_map(|place| fields.item(place)?.dyn_into::<HtmlInputElement>().ok());
    boxes
        .filter(|field| field.type_() == "checkbox" && !field.name().is_empty())
        .collect()
}

/// Says how many rows are chosen in the form, of how many, now and whenever one is.
pub(crate) fn count_chosen(form: HtmlFormElement, chosen: RwSignal<u32>, of: RwSignal<u32>) {
    let counted = form.clone();
    let count = move || {
        let boxes = choices(&counted);
        let ticked = boxes.iter().filter(|field| field.checked()).count();
        of.set(u32::try_from(boxes.len()).unwrap_or(0));
        chosen.set(u32::try_from(ticked).unwrap_or(0));
    };
    count();
    let listener = Rc::new(Cell::new(None::<WindowListenerHandle>));
    let changed = {
        let listener = Rc::clone(&listener);
        move |_| {
            if form.is_connected() {
                count();
            } else if let Some(listener) = listener.take() {
                // Its list was exchanged for another.
                listener.remove();
            }
        }
    };
    listener.set(Some(window_event_listener_untyped("change", changed)));
}

/// Chooses each row of the form, or none, as the box `all` says; the change that is told then is counted.
pub(crate) fn choose_all(all: &HtmlInputElement) {
    for field in all.form().iter().flat_map(choices) {
        field.set_checked(all.checked());
    }
}
