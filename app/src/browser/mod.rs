//! What islands need of the browser beyond signals and views. Nothing else touches its document.

mod files;
mod list;
mod record;
mod steps;

pub(crate) use files::{
    File, Sending, ask_before_leaving, files_in, go_to, let_choose_several, send_file, take_dropped_files,
};
pub(crate) use list::{choose_all, count_chosen, search_while_typing};
pub(crate) use record::show_records;
pub(crate) use steps::{Asking, follow_steps};

use leptos::{
    prelude::{RwSignal, Set as _, document, set_interval, window, window_event_listener_untyped},
    task::spawn_local,
    wasm_bindgen::{JsCast as _, closure::Closure},
    web_sys::{
        Element, Event, HtmlDialogElement, HtmlElement, HtmlFormElement, HtmlInputElement, MouseEvent,
        PointerEvent,
    },
};
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen_futures::JsFuture;
use web_sys::FormData;

/// Calls `act` at every `interval` at which the page is seen, and whenever somebody returns to its tab.
pub(crate) fn each_while_seen(interval: Duration, act: impl Fn() + Clone + 'static) {
    let seen = move || {
        if !document().hidden() {
            act();
        }
    };
    let on_return = seen.clone();
    // For as long as the page lives.
    let _ = window_event_listener_untyped("visibilitychange", move |_| on_return());
    set_interval(seen, interval);
}

/// Opens the `<dialog>` called `id` at every plain click on a link that says so, and gives the focus back when it closes.
pub(crate) fn open_on_click(id: String) {
    let opener = Rc::new(RefCell::new(None));
    give_focus_back(&id, Rc::clone(&opener));
    let selector = ["[data-opens=\"", &id, "\"]"].concat();
    let _ = window_event_listener_untyped("click", move |event| {
        let dialog = document().get_element_by_id(&id);
        if let Some(link) = asks_for(&event, &selector)
            && let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok())
        {
            event.prevent_default();
            // It fails only when the dialog is open already.
            let _ = dialog.show_modal();
            *opener.borrow_mut() = Some(link);
        }
    });
}

/// Calls `act` at every plain click on a button that `selector` matches, with the button's value.
pub(crate) fn on_click(selector: &'static str, act: impl Fn(&MouseEvent, String) + 'static) {
    // For as long as the page lives.
    let _ = window_event_listener_untyped("click", move |event| {
        let value = asks_for(&event, selector).and_then(|button| button.get_attribute("value"));
        if let (Some(value), Some(click)) = (value, event.dyn_ref()) {
            act(click, value);
        }
    });
}

/// Shows or hides the first element that `selector` matches, where there is one.
pub(crate) fn show(selector: &str, shown: bool) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        // It fails only for a name that is none.
        let _ = element.toggle_attribute_with_force("hidden", !shown);
    }
}

/// The link, if it is a plain click on such a one. One for a new tab stays a link's.
fn asks_for(event: &Event, selector: &str) -> Option<Element> {
    let click: Option<&MouseEvent> = event.dyn_ref();
    let plain = click.is_some_and(|click| {
        !(click.ctrl_key() || click.meta_key() || click.shift_key()) && click.button() == 0
    });
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest(selector).ok()?;
    link.filter(|_| plain && !event.default_prevented())
}

/// A browser gives the focus back to what opened a dialog. Where that is hidden by now, or nothing opened it, it goes to the
/// heading there: else the keyboard would begin at the top of the page again.
fn give_focus_back(id: &str, opener: Rc<RefCell<Option<Element>>>) {
    let Some(dialog) = document().get_element_by_id(id) else {
        return;
    };
    let closed = dialog.clone();
    let give = Closure::<dyn FnMut()>::new(move || {
        let lost = || {
            let active = document().active_element();
            active.is_none_or(|it| it.tag_name() == "BODY" || closed.contains(Some(&it)))
        };
        if !lost() {
            return;
        }
        let opener = opener.borrow();
        opener.clone().into_iter().for_each(focus_on);
        if !lost() {
            return;
        }
        let around = opener
            .as_ref()
            .and_then(|link| link.closest("article, section").ok()?);
        let heading = around.and_then(|it| it.query_selector("h1, h2, h3").ok()?);
        let heading = heading.or_else(|| document().query_selector("main h1").ok()?);
        if let Some(heading) = heading {
            // A heading is no stop of the keyboard's way, but may have the focus.
            let _ = heading.set_attribute("tabindex", "-1");
            focus_on(heading);
        }
    });
    let _ = dialog.add_event_listener_with_callback("close", give.as_ref().unchecked_ref());
    // For as long as the page lives.
    give.forget();
}

fn focus_on(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // It fails only where the browser forbids it.
        let _ = element.focus();
    }
}

/// A form of the page, to those who ask here for what is in it.
pub(crate) type FormElement = HtmlFormElement;

/// Each field of the form with its text, or the name of its file.
pub(crate) fn typed(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = FormData::new_with_form(form) else {
        return Vec::new();
    };
    let pairs = data.entries().into_iter().filter_map(|pair| {
        let pair: js_sys::Array = pair.ok()?.dyn_into().ok()?;
        let value = pair.get(1);
        let text = value
            .as_string()
            .unwrap_or_else(|| value.unchecked_into::<File>().name());
        Some((pair.get(0).as_string()?, text))
    });
    pairs.collect()
}

/// Calls `act` with the form around `inside`: now, at whatever is typed, and (`true`) when a field is left.
pub(crate) fn follow(inside: &Element, act: impl Fn(&HtmlFormElement, bool) + Clone + 'static) {
    let form = inside.closest("form").ok().flatten();
    let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else {
        return;
    };
    for (event, left) in [("input", false), ("change", true)] {
        let (act, of) = (act.clone(), form.clone());
        let listen = Closure::<dyn FnMut()>::new(move || act(&of, left));
        let _ = form.add_event_listener_with_callback(event, listen.as_ref().unchecked_ref());
        // For as long as the page lives.
        listen.forget();
    }
    act(&form, true);
}

/// Writes `text` where `selector` points in the form.
pub(crate) fn say(form: &HtmlFormElement, selector: &str, text: &str) {
    if let Ok(Some(place)) = form.query_selector(selector) {
        place.set_text_content(Some(text));
    }
}

/// Says what is wrong with the form's field called `name` in the last element beside it; nothing where nothing is.
pub(crate) fn mark_field(form: &HtmlFormElement, name: &str, what: &str) {
    let field = form.query_selector(&["[name=", name, "]"].concat());
    let Ok(Some(field)) = field else { return };
    let around = field.closest(".field").ok().flatten();
    let Some(around) = around else { return };
    let wrong = !what.is_empty();
    // Setting an attribute fails only for a name that is none.
    let _ = if wrong {
        field.set_attribute("aria-invalid", "true")
    } else {
        field.remove_attribute("aria-invalid")
    };
    around.set_class_name(if wrong { "field invalid" } else { "field" });
    if let Some(said) = around.last_element_child() {
        said.set_text_content(Some(what));
    }
}

/// How far from the left edge of its element somebody points, and how wide the element is, in pixels.
pub(crate) fn pointed_at(event: &PointerEvent) -> (f64, f64) {
    let element: Option<Element> = event.current_target().and_then(|it| it.dyn_into().ok());
    let width = element.map_or(0, |element| element.client_width());
    (f64::from(event.offset_x()), f64::from(width.max(1)))
}

/// The form around what was clicked.
pub(crate) fn form_around(event: &MouseEvent) -> Option<HtmlFormElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("form").ok()??.dyn_into().ok()
}

/// Writes `text` into the form's field called `name`.
pub(crate) fn fill(form: &HtmlFormElement, name: &str, text: &str) {
    let field = form.query_selector(&["[name=", name, "]"].concat());
    if let Ok(Some(field)) = field
        && let Ok(field) = field.dyn_into::<HtmlInputElement>()
    {
        field.set_value(text);
    }
}

/// Empties the form to how the page came.
pub(crate) fn reset(form: &HtmlFormElement) {
    form.reset();
}

/// The button that was clicked, to send its form as it is sent without scripts.
#[derive(Clone)]
pub(crate) struct Clicked(Option<HtmlElement>);

impl Clicked {
    pub(crate) fn of(event: &MouseEvent) -> Self {
        let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
        let button = target.and_then(|target| target.closest("button").ok()?);
        Self(button.and_then(|it| it.dyn_into().ok()))
    }

    /// Sends the form with the button's own value; the page answers.
    pub(crate) fn send(&self) {
        // A button may stand outside of its form, and then names it.
        let form = self
            .0
            .as_ref()
            .and_then(|button| match button.get_attribute("form") {
                Some(id) => document().get_element_by_id(&id),
                None => button.closest("form").ok()?,
            });
        if let (Some(button), Some(form)) = (&self.0, form)
            && let Ok(form) = form.dyn_into::<HtmlFormElement>()
        {
            // It fails only where the button has left its form.
            let _ = form.request_submit_with_submitter(Some(button));
        }
    }
}

/// Moves the focus to the element called `id`.
pub(crate) fn focus(id: &str) {
    document().get_element_by_id(id).into_iter().for_each(focus_on);
}

/// A page that did not come by TLS, nor from this machine, has no clipboard.
pub(crate) fn can_copy() -> bool {
    window().is_secure_context()
}

/// Copies the address of `path` on this site, and then says so.
pub(crate) fn copy_address(path: String, copied: RwSignal<bool>) {
    let origin = window().location().origin().unwrap_or_default();
    copy([origin, path].concat(), copied);
}

/// Copies `text`, and then says so.
pub(crate) fn copy(text: String, copied: RwSignal<bool>) {
    copied.set(false);
    spawn_local(async move {
        let copying = JsFuture::from(window().navigator().clipboard().write_text(&text));
        if copying.await.is_ok() {
            copied.set(true);
        }
    });
}
