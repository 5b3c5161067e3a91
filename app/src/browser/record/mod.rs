//! The page's dialog: shows the thing that a link leads to, and sends its forms.

mod sending;

use super::{
    asks_for, give_focus_back,
    list::{ask_for, owner_of},
    typed,
};
use leptos::{
    prelude::{document, window, window_event_listener_untyped},
    task::spawn_local,
    wasm_bindgen::{JsCast as _, JsValue, closure::Closure},
    web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlFormElement},
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use web_sys::Document;

const DIALOG: &str = "record";
const CONTENT: &str = "[data-record]";

/// The dialog of this page.
struct Records {
    dialog: HtmlDialogElement,
    opener: Rc<RefCell<Option<Element>>>,
    /// What stood in its form as it was shown.
    before: RefCell<Vec<(String, String)>>,
    /// What was asked for last, by number; what comes of an older question is dropped.
    asked: Cell<u32>,
    /// Has the address got an entry of the history of its own?
    pushed: Cell<bool>,
    /// Is a form on its way?
    sends: Cell<bool>,
    /// Is one on its way without this?
    resends: Cell<bool>,
}

/// Shows what links of the page lead to in its dialog, where it has one.
pub(crate) fn show_records() {
    let dialog = document().get_element_by_id(DIALOG);
    let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) else {
        return;
    };
    let records = Rc::new(Records {
        dialog,
        opener: Rc::default(),
        before: RefCell::default(),
        asked: Cell::new(0),
        pushed: Cell::new(false),
        sends: Cell::new(false),
        resends: Cell::new(false),
    });
    give_focus_back(DIALOG, Rc::clone(&records.opener));
    records.remember();
    let clicked = Rc::clone(&records);
    let _ = window_event_listener_untyped("click", move |event| clicked.click(&event));
    let sent = Rc::clone(&records);
    let _ = window_event_listener_untyped("submit", move |event| Records::submit(&sent, &event));
    let moved = Rc::clone(&records);
    let _ = window_event_listener_untyped("popstate", move |_| Records::follow_address(&moved));
    let escaped = Rc::clone(&records);
    let cancel = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        event.prevent_default();
        escaped.leave_or_ask();
    });
    let _ = records
        .dialog
        .add_event_listener_with_callback("cancel", cancel.as_ref().unchecked_ref());
    // For as long as the page lives.
    cancel.forget();
}

impl Records {
    fn next(&self) -> u32 {
        self.asked.set(self.asked.get().wrapping_add(1));
        self.asked.get()
    }

    fn click(self: &Rc<Self>, event: &Event) {
        if let Some(link) = asks_for(event, "a[data-view]") {
            let Some(address) = link.get_attribute("href") else {
                return;
            };
            event.prevent_default();
            let within = self.dialog.contains(Some(&link));
            if !within {
                *self.opener.borrow_mut() = Some(link);
            }
            self.open(address, !within);
        } else if asks_for(event, "#record [data-close]").is_some() {
            event.prevent_default();
            self.leave_or_ask();
        } else if asks_for(event, "#record [data-leave]").is_some() {
            self.leave();
        } else if asks_for(event, "#record [data-stay]").is_some() {
            self.hide(".record-guard", true);
            self.focus_in("#record-content :is(input, textarea, select):not([type=hidden])");
        }
    }

    /// Asks for the thing at `address` and shows it; with a new entry in the history, so that going back closes it.
    fn open(self: &Rc<Self>, address: String, push: bool) {
        let records = Rc::clone(self);
        let question = self.next();
        spawn_local(async move {
            let page = ask_for(&address, None).await;
            if records.asked.get() != question {
                return;
            }
            let shown = page.is_some_and(|(answer, page)| answer.ok() && records.show(&page));
            if !shown {
                // The browser says why, or shows it as a page.
                super::go_to(&address);
                return;
            }
            let history = window().history();
            if push {
                let _ = history.and_then(|it| it.push_state_with_url(&JsValue::NULL, "", Some(&address)));
                records.pushed.set(true);
            } else {
                let _ = history.and_then(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
            }
        });
    }

    /// Puts that page's thing into the dialog. False where it has none, or is somebody else's page.
    fn show(&self, page: &Document) -> bool {
        if owner_of(page) != owner_of(&document()) {
            return false;
        }
        let Ok(Some(content)) = page.query_selector(CONTENT) else {
            return false;
        };
        let Some(place) = document().get_element_by_id("record-content") else {
            return false;
        };
        // What a page of its own says above its content stands in its frame here.
        if let Ok(Some(frame)) = page.query_selector("dialog#record") {
            for name in ["data-of", "data-back"] {
                if let Some(value) = frame.get_attribute(name) {
                    let _ = self.dialog.set_attribute(name, &value);
                }
            }
        }
        if let Some(title) = document().get_element_by_id("record-title") {
            title.set_text_content(content.get_attribute("data-record").as_deref());
        }
        place.set_inner_html(&content.outer_html());
        super::list::wake(&place);
        self.hide(".record-guard", true);
        self.hide(".record-failed", true);
        if !self.dialog.open() {
            // It fails only when it is open already.
            let _ = self.dialog.show_modal();
        }
        self.dialog.set_scroll_top(0);
        self.focus_in("#record-content [autofocus]");
        self.remember();
        true
    }

    fn form(&self) -> Option<HtmlFormElement> {
        let form = self.dialog.query_selector("form.item-form").ok()??;
        form.dyn_into().ok()
    }

    fn remember(&self) {
        *self.before.borrow_mut() = self.form().as_ref().map(typed).unwrap_or_default();
    }

    /// Does its form hold what is not saved?
    fn is_unsaved(&self) -> bool {
        self.form()
            .is_some_and(|form| typed(&form) != *self.before.borrow())
    }

    fn hide(&self, selector: &str, hidden: bool) {
        if let Ok(Some(element)) = self.dialog.query_selector(selector) {
            // It fails only for a name that is none.
            let _ = element.toggle_attribute_with_force("hidden", hidden);
        }
    }

    fn focus_in(&self, selector: &str) {
        let found = self.dialog.query_selector(selector).ok().flatten();
        if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    }

    fn leave_or_ask(&self) {
        if self.is_unsaved() {
            self.hide(".record-guard", false);
            self.focus_in("[data-stay]");
        } else {
            self.leave();
        }
    }

    /// Closes it; the address is the page's own again.
    fn leave(&self) {
        let history = window().history();
        if self.pushed.take() {
            let _ = history.and_then(|it| it.back());
        } else if let Some(back) = self.dialog.get_attribute("data-back") {
            let _ = history.and_then(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&back)));
        }
        self.close();
    }

    fn close(&self) {
        self.next();
        // Nothing of it asks any more before the page is left.
        if let Some(place) = document().get_element_by_id("record-content") {
            place.set_inner_html("");
        }
        self.dialog.close();
    }

    /// Somebody went back or forward.
    fn follow_address(self: &Rc<Self>) {
        let location = window().location();
        let (path, search) = (location.pathname(), location.search());
        let address = path
            .and_then(|path| Ok([path, search?].concat()))
            .unwrap_or_default();
        if address.contains("view=") {
            self.open(address, false);
        } else if self.dialog.open() {
            self.pushed.set(false);
            self.close();
        }
    }
}
