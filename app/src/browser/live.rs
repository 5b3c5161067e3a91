//! A page that asks for itself again, and exchanges what is new of it.

use super::{
    each_while_seen,
    list::{ask_for, owner_of, parts_of, wake},
};
use crate::messages::Messages;
use leptos::{
    prelude::{RwSignal, Set as _, document, window},
    task::spawn_local,
    wasm_bindgen::JsCast as _,
    web_sys::{Document, Element, HtmlElement, HtmlInputElement},
};
use std::{cell::Cell, rc::Rc, time::Duration};

/// How often the page wants to be asked for, in seconds; none once it says so no more.
fn wanted() -> Option<u64> {
    let said = document().query_selector("[data-live]").ok()??;
    said.get_attribute("data-live")?.parse().ok()
}

/// Keeps the page up to date while it wants that, and says in `net` what keeps it from being so.
pub(crate) fn keep_page_fresh(messages: Messages, net: RwSignal<String>) {
    let Some(seconds) = wanted() else { return };
    let asks = Rc::new(Cell::new(false));
    each_while_seen(Duration::from_secs(seconds), move || {
        if wanted().is_none() || asks.replace(true) {
            return;
        }
        let (asks, messages) = (Rc::clone(&asks), messages.clone());
        spawn_local(async move {
            net.set(match read_page().await {
                Ok(()) => String::new(),
                Err(why) => messages.get(why),
            });
            asks.set(false);
        });
    });
}

async fn read_page() -> Result<(), &'static str> {
    let asked = window().location().href().unwrap_or_default();
    let Some((answer, page)) = ask_for(&asked, None).await else {
        return Err("live-offline");
    };
    // Whoever has signed out meanwhile, or works for another bakery, is told; nothing of another's page is shown.
    if answer.redirected() || owner_of(&page) != owner_of(&document()) {
        return Err("live-signed-out");
    }
    if !answer.ok() {
        return Err("live-not-now");
    }
    // Another address is newer than what came.
    if window().location().href().ok() == Some(asked) {
        refresh(&page);
    }
    Ok(())
}

/// Puts what is new of that page into this one, but for parts that somebody works in, and what keeps itself up to date.
pub(super) fn refresh(page: &Document) {
    for part in parts_of(page) {
        let Some(old) = document().get_element_by_id(&part.id()) else {
            continue;
        };
        let new = part.inner_html();
        let around = old
            .parent_element()
            .and_then(|it| it.closest("[data-list]").ok()?);
        if old.id() == "tracker" || around.is_some() || is_in_use(&old) || old.inner_html() == new {
            continue;
        }
        let focused = document().active_element().filter(|it| old.contains(Some(it)));
        let focused = focused.and_then(|it| it.get_attribute("href"));
        old.set_inner_html(&new);
        wake(&old);
        if let Some(href) = focused
            && let Ok(Some(link)) = old.query_selector(&["[href=\"", &href, "\"]"].concat())
            && let Ok(link) = link.dyn_into::<HtmlElement>()
        {
            // It fails only where the browser forbids it.
            let _ = link.focus();
        }
    }
}

/// Does somebody type in it, hold a button of it, or has opened a part of it?
pub(super) fn is_in_use(part: &Element) -> bool {
    let found = |selector| part.query_selector(selector).is_ok_and(|it| it.is_some());
    let fields = part.query_selector_all("input:not([type=hidden])").ok();
    let typed = fields.is_some_and(|fields| {
        (0..fields.length())
            .filter_map(|place| fields.item(place)?.dyn_into::<HtmlInputElement>().ok())
            .any(|field| Some(field.value()) != field.get_attribute("value"))
    });
    typed || found(":is(input, select, textarea):focus, :active, details[open], [data-step-told]")
}
