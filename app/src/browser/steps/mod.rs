//! Steps that are taken on the tracker. Each waits until the server has it, in the order in which they were made, and is kept
//! by the browser meanwhile: a screen without network, or one that is loaded anew, loses none.

mod cards;
mod checked;
mod kept;
mod sent;

use super::{
    each_while_seen,
    list::{ask_for, owner_of},
    typed,
};
use crate::{
    error::{AppError, ErrorCode},
    messages::Messages,
    reached::TrackerState,
};
use cards::{refused_card, refused_words, show_cards, shown_version, turn};
use checked::{has_reason, left_after};
use kept::Kept;
use leptos::{
    prelude::{GetUntracked as _, Set as _, document, set_timeout, window, window_event_listener_untyped},
    task::spawn_local,
    wasm_bindgen::JsCast as _,
    web_sys::{Document, Event, HtmlElement, HtmlFormElement},
};
use sent::{NOT_NOW, OFFLINE, SIGNED_OUT, Sent, send};
use std::{
    cell::{Cell, RefCell},
    pin::Pin,
    rc::Rc,
    time::Duration,
};
use web_sys::{SubmitEvent, UrlSearchParams};

/// How often a screen asks whether there is anything new: what others do is seen within five seconds.
const ASKS: Duration = Duration::from_secs(3);

/// How somebody asks for the newest version and the server's time in milliseconds; `of` is whose page asks.
pub(crate) type Asking = Pin<Box<dyn Future<Output = Result<(String, String), AppError>>>>;

/// The tracker of this page.
struct Steps {
    of: String,
    newest: fn(String) -> Asking,
    messages: Messages,
    state: TrackerState,
    waiting: RefCell<Vec<Kept>>,
    sends: Cell<bool>,
    /// Has somebody signed out? Each form that is sent then is kept for them by the server, so none is.
    out: Cell<bool>,
    asks: Cell<bool>,
    /// How many steps were taken here: part of what each is called.
    taken: Cell<u32>,
    /// By how much the server's clock is ahead of this one, in milliseconds.
    ahead: Cell<f64>,
}

/// Follows the tracker: takes its forms over, sends what waits, and shows what others have done.
pub(crate) fn follow_steps(
    of: String,
    messages: Messages,
    state: TrackerState,
    newest: fn(String) -> Asking,
) {
    let steps = Rc::new(Steps {
        waiting: RefCell::new(Kept::all(&of)),
        of,
        newest,
        messages,
        state,
        sends: Cell::new(false),
        out: Cell::new(false),
        asks: Cell::new(false),
        taken: Cell::new(0),
        ahead: Cell::new(0.0),
    });
    steps.tell();
    let submits = Rc::clone(&steps);
    let _ = window_event_listener_untyped("submit", move |event| submits.submit(&event));
    let timer = Rc::clone(&steps);
    each_while_seen(ASKS, move || timer.go_on());
    steps.go_on();
}

impl Steps {
    /// What waits is sent; where nothing does, the server is asked whether there is anything new.
    fn go_on(self: &Rc<Self>) {
        let steps = Rc::clone(self);
        spawn_local(async move {
            if steps.waiting.borrow().is_empty() || steps.out.get() {
                steps.ask().await;
            } else {
                steps.send_all().await;
            }
        });
    }

    fn tell(&self) {
        let waiting = self.waiting.borrow();
        let mut lines = String::new();
        if !waiting.is_empty() {
            let many = waiting.len() as f64;
            let number = waiting.len().to_string();
            lines = self
                .messages
                .phrase("tracker-waiting", Some(many), &[("number", &number)]);
            for kept in waiting.iter() {
                lines = [&lines, "\n", &kept.label].concat();
            }
        }
        self.state.waiting.set(lines);
    }

    fn now(&self) -> f64 {
        js_sys::Date::now() + self.ahead.get()
    }

    /// Takes a form of a step over.
    fn submit(self: &Rc<Self>, event: &Event) {
        let form = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| form.has_attribute("data-step")) else {
            return;
        };
        let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
        let (Some(button), Some(action)) = (button, form.get_attribute("action")) else {
            return;
        };
        let step = button.get_attribute("value").unwrap_or_default();
        // What is no number the server says, as without a script.
        if matches!(&*step, "finish" | "lose") && left_after(&form).is_nan() {
            return;
        }
        event.prevent_default();
        if !has_reason(&form, &step) {
            return;
        }
        let Some(kept) = self.kept(&form, &button, (action, &step)) else {
            return;
        };
        kept.keep();
        self.waiting.borrow_mut().push(kept);
        turn(&form, &step);
        // What goes at once is not told of.
        let waits = Rc::clone(self);
        set_timeout(move || waits.tell(), Duration::from_secs(2));
        let steps = Rc::clone(self);
        spawn_local(async move { steps.send_all().await });
    }

    fn kept(
        &self,
        form: &HtmlFormElement,
        button: &HtmlElement,
        (action, step): (String, &str),
    ) -> Option<Kept> {
        let body = UrlSearchParams::new().ok()?;
        let taken = self.taken.get() + 1;
        self.taken.set(taken);
        let mut click = String::new();
        for (name, value) in typed(form) {
            if name == "click" {
                // The same form may be sent twice: 8 of 10, then 2.
                click = [&value, "-", &taken.to_string()].concat();
                body.append("click", &click);
            } else {
                body.append(&name, &value);
            }
        }
        body.append("step", step);
        let words = button.text_content().unwrap_or_default();
        let label = form.get_attribute("data-label").unwrap_or_default();
        let at = js_sys::Date::new(&self.now().into());
        Some(Kept {
            click,
            of: owner_of(&document()).unwrap_or_default(),
            action,
            label: [&label, " – ", words.trim()].concat(),
            at: String::from(at.to_iso_string()),
            body: String::from(body.to_string()),
            late: false,
        })
    }

    /// Sends what waits, one after the other; stops where the server is not reached.
    async fn send_all(self: &Rc<Self>) {
        if self.sends.replace(true) {
            return;
        }
        let mut page = None;
        let mut behind = false;
        loop {
            let first = self.waiting.borrow().first().cloned();
            let Some(kept) = first else { break };
            let sent = send(&kept).await;
            match sent {
                Sent::Not(why) => {
                    self.state.net.set(self.messages.get(why));
                    self.out.set(why == SIGNED_OUT);
                    for kept in &mut *self.waiting.borrow_mut() {
                        kept.late = true;
                    }
                    self.tell();
                    self.sends.set(false);
                    return;
                }
                Sent::Taken(new) => {
                    self.has_seen_its_own(&kept, &new);
                    page = Some(new);
                }
                Sent::Refused(new) => {
                    behind = true;
                    if kept.late || !refused_card(&new) {
                        let words = refused_words(&new);
                        let told = self.state.refused.get_untracked();
                        let lines = [&told, "\n", &kept.label, ": ", &words].concat();
                        self.state.refused.set(lines);
                    } else {
                        behind = false;
                    }
                    page = None;
                }
            }
            self.state.net.set(String::new());
            kept.forget();
            self.waiting.borrow_mut().remove(0);
            self.tell();
        }
        self.sends.set(false);
        let shown = page.is_some_and(|page| show_cards(&page));
        if behind || !shown {
            self.ask().await;
        }
    }

    /// What this screen itself has entered it has seen: the next of its steps with the batch may come. After a pause it may not
    /// have seen what others entered meanwhile.
    fn has_seen_its_own(&self, taken: &Kept, page: &Document) {
        if !taken.says_all_was_seen() {
            return;
        }
        let selector = ["form[action=\"", &taken.action, "\"] [name=seen]"].concat();
        let Ok(Some(field)) = page.query_selector(&selector) else {
            return;
        };
        let version = field.get_attribute("value").unwrap_or_default();
        for kept in self.waiting.borrow_mut().iter_mut().skip(1) {
            if kept.action == taken.action {
                kept.has_seen(&version);
            }
        }
    }

    /// Is there anything new? Then the page is asked for again, and its batches are exchanged.
    async fn ask(self: &Rc<Self>) {
        if self.asks.replace(true) {
            return;
        }
        match (self.newest)(self.of.clone()).await {
            Ok((version, now)) => {
                self.ahead
                    .set(js_sys::Number::parse_float(&now) - js_sys::Date::now());
                self.state.net.set(String::new());
                self.out.set(false);
                if shown_version() != Some(version) && self.waiting.borrow().is_empty() {
                    self.show_newest().await;
                }
            }
            Err(error) => self.state.net.set(self.messages.get(match error.code {
                ErrorCode::Unauthorized | ErrorCode::Conflict => SIGNED_OUT,
                ErrorCode::Internal if error.text.is_empty() => OFFLINE,
                _ => NOT_NOW,
            })),
        }
        self.asks.set(false);
    }

    async fn show_newest(&self) {
        let address = window().location().href().unwrap_or_default();
        if let Some((answer, page)) = ask_for(&address, None).await
            && answer.ok()
            && self.waiting.borrow().is_empty()
        {
            show_cards(&page);
        }
    }
}
