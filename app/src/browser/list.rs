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
use web_sys::{AbortSignal, DomParser, EventInit, RequestInit, Response, SupportedType, UrlSearchParams};

/// How long somebody who types has to pause before the list is asked for.
const PAUSE: Duration = Duration::from_millis(200);
/// How long an answer may take, in milliseconds.
const LONGEST_MS: u32 = 20_000;
/// The parts of a page that follow its list's form, and what one acts with in them.
const LIST_PARTS: &str = "[data-list]";
const LIST_ACTS: &str = "[data-list] :is(a, button, input, label, select, summary)";

/// What was asked for last, by number, and whether somebody holds the list.
#[derive(Default)]
struct Search {
    asked: Cell<u32>,
    held: Cell<bool>,
}

impl Search {
    /// Another question; what is on its way is too late.
    fn next(&self) -> u32 {
        self.asked.set(self.asked.get().wrapping_add(1));
        self.asked.get()
    }
}

/// Shows what the list's form asks for while it is filled in. What came late, of an older question, is dropped; where the
/// page has no list to show, the form is sent, so that it says why.
pub(crate) fn search_while_typing(form: HtmlFormElement) {
    let search = Rc::new(Search::default());
    give_way(&search);
    let typed = Closure::<dyn FnMut()>::new({
        let form = form.clone();
        move || {
            let question = search.next();
            ask_soon(form.clone(), Rc::clone(&search), question);
        }
    });
    let _ = form.add_event_listener_with_callback("input", typed.as_ref().unchecked_ref());
    // For as long as the page lives.
    typed.forget();
}

/// Whoever sends a form, leaves, or does something in the list acts on what they see: it stays. While somebody holds a
/// finger or a button on it, it waits.
fn give_way(search: &Rc<Search>) {
    for kind in ["submit", "pagehide", "click", "change"] {
        let search = Rc::clone(search);
        let acts = move |event: Event| {
            if matches!(kind, "submit" | "pagehide") || is_within(&event, LIST_ACTS) {
                search.next();
            }
        };
        let _ = window_event_listener_untyped(kind, acts);
    }
    for kind in ["pointerdown", "pointerup", "pointercancel"] {
        let search = Rc::clone(search);
        let holds = move |event: Event| {
            search
                .held
                .set(kind == "pointerdown" && is_within(&event, LIST_PARTS));
        };
        let _ = window_event_listener_untyped(kind, holds);
    }
}

fn is_within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| matches!(it.closest(selector), Ok(Some(_))))
}

fn ask_soon(form: HtmlFormElement, search: Rc<Search>, question: u32) {
    let ask = move || {
        if search.asked.get() != question {
            return;
        }
        if search.held.get() {
            ask_soon(form, search, question);
        } else {
            spawn_local(show_list(form, search, question));
        }
    };
    set_timeout(ask, PAUSE);
}

async fn show_list(form: HtmlFormElement, search: Rc<Search>, question: u32) {
    let Some(address) = list_address(&form) else {
        return;
    };
    // Without network nothing changes; the form's button says what the browser says of it.
    let Some((answer, page)) = ask_for(&address, None).await else {
        return;
    };
    if search.asked.get() != question {
        return;
    }
    if search.held.get() {
        ask_soon(form, search, question);
        return;
    }
    let shown = answer.ok() && !answer.redirected() && exchange(&page);
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

/// A page out of its text.
fn parsed(text: &str) -> Option<Document> {
    let parser = DomParser::new().ok()?;
    parser.parse_from_string(text, SupportedType::TextHtml).ok()
}

/// The answer at an address, with the page that it is; a body is sent as a form is. None without network.
pub(super) async fn ask_for(address: &str, body: Option<&JsValue>) -> Option<(Response, Document)> {
    let init = RequestInit::new();
    // A network that takes a request and never answers is none.
    init.set_signal(Some(&AbortSignal::timeout_with_u32(LONGEST_MS)));
    if let Some(body) = body {
        init.set_method("POST");
        init.set_body(body);
    }
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &init));
    let answer: Response = answer.await.ok()?.unchecked_into();
    let text = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
    Some((answer, parsed(&text)?))
}

/// Puts the parts of that page that follow a list into this one. False where it has none.
pub(super) fn exchange(page: &Document) -> bool {
    // Somebody else's page, or another bakery's, which was chosen in another tab: it comes as a whole.
    if owner_of(page) != owner_of(&document()) {
        return false;
    }
    let Ok(new) = page.query_selector_all(LIST_PARTS) else {
        return false;
    };
    let parts = (0..new.length()).filter_map(|place| new.item(place)?.dyn_into::<Element>().ok());
    let mut shown = false;
    for part in parts {
        if let Some(old) = document().get_element_by_id(&part.id()) {
            old.set_inner_html(&part.inner_html());
            wake(&old);
            shown = true;
        }
    }
    shown
}

/// Lets the page's script wake the islands in what came.
pub(super) fn wake(part: &Element) {
    let _ = Event::new_with_event_init_dict("list", &bubbling()).and_then(|it| part.dispatch_event(&it));
}

/// Whose page it is, as its forms say it.
pub(super) fn owner_of(page: &Document) -> Option<String> {
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
