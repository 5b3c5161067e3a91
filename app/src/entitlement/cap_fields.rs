//! The fields of the owner's caps, each with what comes of it while it is typed: core forecasts in the browser.

use super::{
    caps::{Cap, OwnCaps, effect},
    server_fns::set_cap,
};
use crate::{
    error::FieldError,
    island::{self, Busy, Clicked, silent},
    messages::Messages,
};
use leptos::{ev, html, prelude::*, task::spawn_local};

/// One cap's field, as it is now.
#[derive(Clone)]
struct Field {
    metric: String,
    input: NodeRef<html::Input>,
    text: RwSignal<String>,
    help: RwSignal<String>,
    effect: RwSignal<String>,
    error: RwSignal<String>,
    /// What it was when it was read last.
    cap: StoredValue<Cap>,
}

impl Field {
    fn of(cap: &Cap) -> Self {
        Self {
            metric: cap.metric.clone(),
            input: NodeRef::new(),
            text: RwSignal::new(cap.cap.clone()),
            help: RwSignal::new(cap.help.clone()),
            effect: RwSignal::new(cap.effect.clone()),
            error: RwSignal::new(cap.error.clone()),
            cap: StoredValue::new(cap.clone()),
        }
    }

    /// Takes what is typed, and says what comes of it.
    fn read(&self, messages: StoredValue<Messages>) {
        let Some(input) = self.input.get_untracked() else {
            return;
        };
        let typed = input.value();
        if self.text.with_untracked(|text| *text == typed) {
            return;
        }
        let words = messages.with_value(|messages| self.cap.with_value(|cap| effect(messages, cap, &typed)));
        self.effect.set(words);
        self.error.set(String::new());
        self.text.set(typed);
    }

    /// Takes what is stored now, and shows it unless something else is typed than `sent`.
    fn show(&self, cap: &Cap, sent: &str) {
        self.cap.set_value(cap.clone());
        self.help.set(cap.help.clone());
        if self.text.with_untracked(|text| text != sent) {
            return;
        }
        if let Some(input) = self.input.get_untracked() {
            input.set_value(&cap.cap);
            input.set_default_value(&cap.cap);
        }
        self.text.set(cap.cap.clone());
        self.effect.set(cap.effect.clone());
        self.error.set(String::new());
    }
}

/// The fields and their button, inside a form that posts the same to its page. `first` is [`OwnCaps`] in JSON, `of` whose
/// page it is.
#[island]
pub fn CapFields(first: String, of: String, texts: String) -> impl IntoView {
    let first: OwnCaps = island::first(&first);
    let messages = Messages::from_lines(&texts);
    let (save, none, saved) = (
        messages.get("caps-save"),
        messages.get("caps-none"),
        messages.get("caps-saved"),
    );
    let failed = messages.get("caps-failed");
    let messages = StoredValue::new(messages);
    let fields: Vec<_> = first.caps.iter().map(Field::of).collect();
    let on_awake = fields.clone();
    // A browser that comes back to the page has kept what was typed.
    island::awake(move || on_awake.iter().for_each(|field| field.read(messages)));
    let saving = Saving {
        of: StoredValue::new(of),
        fields: StoredValue::new(fields.clone()),
        written_in: StoredValue::new(first.written_in.clone()),
        done: RwSignal::new(false),
        wrong: RwSignal::new(String::new()),
        failed: StoredValue::new(failed),
        busy: Busy::new(),
    };
    #[cfg(feature = "hydrate")]
    keep_fresh(saving);
    let Saving { done, wrong, .. } = saving;
    let rows: Vec<_> = first
        .caps
        .into_iter()
        .zip(fields)
        .map(|(cap, field)| row(cap, field, none.clone(), !first.may_change, messages, done))
        .collect();
    view! {
        {rows}
        {first.may_change.then(|| view! {
            <div class="form-actions">
                <button class="button primary" type="submit" on:click=move |event| saving.save(&event)>{save}</button>
                <div role="status"><p class="done" hidden=move || !done.get()>{saved}</p></div>
                <p class="field-error" role="alert" hidden=silent(wrong)>{wrong}</p>
            </div>
        })}
    }
}

/// What saving needs and leaves.
#[derive(Clone, Copy)]
struct Saving {
    of: StoredValue<String>,
    fields: StoredValue<Vec<Field>>,
    written_in: StoredValue<String>,
    done: RwSignal<bool>,
    wrong: RwSignal<String>,
    failed: StoredValue<String>,
    busy: Busy,
}

impl Saving {
    fn save(self, event: &ev::MouseEvent) {
        if !self.busy.begin(event) {
            return;
        }
        let (of, clicked) = (self.of.get_value(), Clicked::of(event));
        island::begin_act();
        self.done.set(false);
        self.wrong.set(String::new());
        let fields = self.fields.get_value();
        let caps = fields
            .iter()
            .map(|field| (field.metric.clone(), field.text.get_untracked()));
        let lang = ("written_in".to_owned(), self.written_in.get_value());
        let sent: Vec<_> = caps.chain([lang]).collect();
        spawn_local(async move {
            let answer = set_cap(of, sent.clone()).await;
            self.busy.end();
            match answer {
                Ok(now) => {
                    for ((field, cap), (_, sent)) in fields.iter().zip(&now.caps).zip(&sent) {
                        field.show(cap, sent);
                    }
                    self.done.set(true);
                }
                Err(error) if error.is_for_the_page() => clicked.send(),
                Err(error) => {
                    show(&fields, &error.fields);
                    self.wrong.set(error.text_or(|| self.failed.get_value()));
                }
            }
        });
    }
}

/// What is in use may change while the page is open; what is being typed is left alone, and what can't be read is read
/// the next time.
#[cfg(feature = "hydrate")]
fn keep_fresh(saving: Saving) {
    crate::browser::each_while_seen(std::time::Duration::from_mins(5), move || {
        spawn_local(async move {
            let act = island::last_act();
            let answer = super::server_fns::read_caps(saving.of.get_value()).await;
            let Ok(now) = answer else {
                return;
            };
            if island::is_latest(act) {
                for (field, cap) in saving.fields.get_value().iter().zip(&now.caps) {
                    field.show(cap, &field.cap.with_value(|cap| cap.stored.clone()));
                }
            }
        });
    });
}

/// Says beside each field what is wrong with it, and leads to the first.
fn show(fields: &[Field], errors: &[FieldError]) {
    let mut led = false;
    for field in fields {
        let error = errors.iter().find(|error| error.field == field.metric);
        field
            .error
            .set(error.map_or_else(String::new, |error| error.text.clone()));
        if error.is_some()
            && !led
            && let Some(input) = field.input.get_untracked()
        {
            led = true;
            // A field that can't be focused is still marked.
            let _ = input.focus();
        }
    }
}

fn row(
    cap: Cap,
    field: Field,
    none: String,
    readonly: bool,
    messages: StoredValue<Messages>,
    done: RwSignal<bool>,
) -> impl IntoView {
    let Field {
        input,
        help,
        effect,
        error,
        ..
    } = field;
    let id = ["cap-", &cap.metric].concat();
    let part = |name: &str| [&id, "-", name].concat();
    let (help_id, effect_id, error_id) = (part("help"), part("effect"), part("error"));
    let described = [&help_id, " ", &effect_id, " ", &error_id].concat();
    let no_unit = cap.unit.is_empty();
    let invalid = move || error.with(|error| !error.is_empty());
    let typed = move |_: ev::Event| {
        field.read(messages);
        done.set(false);
    };
    view! {
        <div class="field" class:invalid=invalid>
            <label for=id.clone()>{cap.name}</label>
            <div class="with-unit">
                <input id=id name=cap.metric inputmode="decimal" autocomplete="off" value=cap.cap placeholder=none
                    readonly=readonly aria-invalid=move || invalid().then_some("true") aria-describedby=described
                    node_ref=input on:input=typed/>
                <span hidden=no_unit>{cap.unit}</span>
            </div>
            <p class="field-help" id=help_id>{help}</p>
            <p class="cap-effect" id=effect_id aria-live="polite">{effect}</p>
            <p class="field-error" id=error_id>{error}</p>
        </div>
    }
}
