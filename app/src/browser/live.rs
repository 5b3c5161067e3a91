//! A page that asks for itself again, and exchanges what is new of it.

use super::{
    each_while_seen, focus_heading, focus_on,
    list::{ask_for, found_in, owner_of, parts_of, wake},
};
use crate::messages::Messages;
use js_sys::Promise;
use leptos::{
    prelude::{RwSignal, Set as _, document, set_timeout, window},
    task::spawn_local,
    wasm_bindgen::{JsCast as _, JsValue},
    web_sys::{Document, Element, HtmlInputElement},
};
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen_futures::JsFuture;

/// How soon a page that could not be asked for is asked for again.
const AGAIN: Duration = Duration::from_secs(5);
/// Whoever is signed in no more is told so, and nothing is asked for them again at once.
const SIGNED_OUT: &str = "live-signed-out";
/// What has to do with somebody who works in a part, without being typed: a choice, a box ticked or not.
const CHOSEN: &str = "select:has([selected]) option:checked:not([selected]), [type=checkbox]:checked:not([checked]), \
    [type=checkbox][checked]:not(:checked)";
/// What the keyboard stops at, where nothing is typed.
const STOPS: &str = "a, button, summary, [tabindex]";

/// How often the page wants to be asked for, in seconds; none once it says so no more.
fn wanted() -> Option<u64> {
    let said = document().query_selector("[data-live]").ok()??;
    said.get_attribute("data-live")?.parse().ok()
}

/// Keeps the page up to date while it wants that, and says in `net` what keeps it from being so. What somebody works in when
/// the page wants it for the last time is asked for until it is shown.
pub(crate) fn keep_page_fresh(messages: Messages, net: RwSignal<String>) {
    let Some(seconds) = wanted() else { return };
    let asks = Rc::new(Cell::new(false));
    let behind = Rc::new(Cell::new(false));
    each_while_seen(Duration::from_secs(seconds), move || {
        if (wanted().is_none() && !behind.get()) || asks.replace(true) {
            return;
        }
        let (asks, behind, messages) = (Rc::clone(&asks), Rc::clone(&behind), messages.clone());
        spawn_local(async move {
            loop {
                let why = match read_page().await {
                    Ok(whole) => {
                        behind.set(!whole);
                        net.set(String::new());
                        break;
                    }
                    Err(why) => why,
                };
                net.set(messages.get(why));
                if why == SIGNED_OUT {
                    break;
                }
                wait(AGAIN).await;
                if document().hidden() {
                    break;
                }
            }
            asks.set(false);
        });
    });
}

async fn wait(time: Duration) {
    let waited = Promise::new(&mut |resolve, _| {
        set_timeout(
            move || {
                // Nobody else ends it.
                let _ = resolve.call0(&JsValue::NULL);
            },
            time,
        );
    });
    let _ = JsFuture::from(waited).await;
}

/// Is all of it shown?
async fn read_page() -> Result<bool, &'static str> {
    let asked = window().location().href().unwrap_or_default();
    let Some((answer, page)) = ask_for(&asked, None).await else {
        return Err("live-offline");
    };
    // Whoever has signed out meanwhile, or works for another bakery, is told; nothing of another's page is shown. A proxy
    // whose server is away answers for it: that is nobody's page.
    if !answer.ok() && !answer.redirected() {
        return Err("live-not-now");
    }
    if answer.redirected() || owner_of(&page) != owner_of(&document()) {
        return Err(SIGNED_OUT);
    }
    // Another address is newer than what came.
    Ok(window().location().href().ok() != Some(asked) || refresh(&page))
}

/// Puts what is new of that page into this one, but for parts that somebody works in, and what keeps itself up to date. False
/// where a part waits for whoever works in it.
pub(super) fn refresh(page: &Document) -> bool {
    let mut whole = true;
    for part in parts_of(page) {
        let Some(old) = document().get_element_by_id(&part.id()) else {
            continue;
        };
        let new = part.inner_html();
        let around = old
            .parent_element()
            .and_then(|it| it.closest("[data-list]").ok()?);
        if old.id() == "tracker" || around.is_some() || old.inner_html() == new {
            continue;
        }
        if is_in_use(&old) {
            whole = false;
            continue;
        }
        let focused = document().active_element().filter(|it| old.contains(Some(it)));
        let focused = focused.map(|it| {
            let key = key_of(&it);
            let place = stops(&old, &key).iter().position(|stop| *stop == it);
            (key, place.unwrap_or_default())
        });
        old.set_inner_html(&new);
        wake(&old);
        if let Some((key, place)) = focused {
            let mut found = stops(&old, &key);
            found.truncate(place + 1);
            match found.pop() {
                Some(same) => focus_on(same),
                None => focus_heading(Some(&old)),
            }
        }
    }
    whole
}

/// By what a stop of the keyboard is known again in a newer page.
fn key_of(stop: &Element) -> String {
    let said = ["href", "aria-label"]
        .into_iter()
        .find_map(|name| stop.get_attribute(name));
    said.or_else(|| stop.text_content()).unwrap_or_default()
}

/// The stops of the keyboard within a part that are known by that.
fn stops(part: &Element, key: &str) -> Vec<Element> {
    let mut found = found_in(part, STOPS);
    found.retain(|stop| key_of(stop) == key);
    found
}

/// Does somebody type in it, hold a button of it, or has opened a part of it?
pub(super) fn is_in_use(part: &Element) -> bool {
    let found = |selector| part.query_selector(selector).is_ok_and(|it| it.is_some());
    let typed = found_in(part, "input:not([type=hidden], [type=checkbox])")
        .into_iter()
        .filter_map(|it| it.dyn_into::<HtmlInputElement>().ok())
        .any(|field| field.value() != field.get_attribute("value").unwrap_or_default());
    typed
        || found(CHOSEN)
        || found(":is(input, select, textarea):focus, :active, details[open], [data-step-told]")
}
