//! How a form of the dialog is sent, and what becomes of the answer.

use super::Records;
use crate::browser::{
    go_to,
    list::{ask_for, exchange},
};
use leptos::{
    prelude::{document, window},
    task::spawn_local,
    wasm_bindgen::{JsCast as _, JsValue},
    web_sys::{Document, Event, HtmlElement, HtmlFormElement},
};
use std::rc::Rc;
use web_sys::{FormData, Response, SubmitEvent, UrlSearchParams};

impl Records {
    /// Sends a form of the dialog, and shows what comes of it.
    pub(super) fn submit(self: &Rc<Self>, event: &Event) {
        let form = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlFormElement>().ok());
        // By its attribute: `form.method` is the field of that name where it has one, as a recipe's has.
        let posts = |form: &HtmlFormElement| form.get_attribute("method").is_some_and(|it| it == "post");
        let Some(form) = form.filter(|form| self.dialog.contains(Some(form)) && posts(form)) else {
            return;
        };
        let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
        let Some(body) = body_of(&form, button.as_ref()) else {
            return;
        };
        if event.default_prevented() || self.resends.take() {
            return;
        }
        event.prevent_default();
        let address = button
            .as_ref()
            .and_then(|button| button.get_attribute("formaction"));
        let Some(address) = address.or_else(|| form.get_attribute("action")) else {
            return;
        };
        // A second click while the first is on its way would do the same twice.
        if self.sends.replace(true) {
            return;
        }
        let records = Rc::clone(self);
        let question = self.next();
        spawn_local(async move {
            let answer = ask_for(&address, Some(&body)).await;
            records.sends.set(false);
            if records.asked.get() != question {
                return;
            }
            match answer {
                // Nothing came: what is typed stays, and can be sent again.
                None => records.hide(".record-failed", false),
                Some((answer, page)) => records.answered(&answer, &page, &form, button.as_ref()),
            }
        });
    }

    fn answered(
        &self,
        answer: &Response,
        page: &Document,
        form: &HtmlFormElement,
        button: Option<&HtmlElement>,
    ) {
        let asks_again = matches!(answer.status(), 200 | 409 | 422) && !answer.redirected();
        if asks_again && self.show(page) {
            return;
        }
        if answer.ok() && answer.redirected() && exchange(page) {
            let history = window().history();
            let address = answer.url();
            let _ = history.and_then(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
            self.pushed.set(false);
            let opened = self.dialog.get_attribute("data-of").unwrap_or_default();
            let link = document().query_selector(&["a[data-view=\"", &opened, "\"]"].concat());
            *self.opener.borrow_mut() = link.ok().flatten();
            self.close();
            return;
        }
        // What it is, the page says as a whole: it is sent once more, as without a script. Nothing was done.
        if answer.ok() {
            go_to(&answer.url());
        } else {
            self.resends.set(true);
            let _ = form.request_submit_with_submitter(button);
        }
    }
}

/// What the form sends, its button's value and its file included.
fn body_of(form: &HtmlFormElement, button: Option<&HtmlElement>) -> Option<JsValue> {
    let data = FormData::new_with_form(form).ok()?;
    let value = |name: &str| button.and_then(|button| button.get_attribute(name));
    if let (Some(name), Some(value)) = (value("name"), value("value")) {
        data.append_with_str(&name, &value).ok()?;
    }
    if form.enctype().starts_with('m') {
        return Some(data.into());
    }
    // Packed as a form without a file is; it takes whatever has pairs.
    Some(
        UrlSearchParams::new_with_str_sequence_sequence(&data)
            .ok()?
            .into(),
    )
}
