//! The fields of the owner's caps, each with what comes of it while it is typed: core forecasts in the browser.

use super::caps::{Cap, OwnCaps, set_cap};
use crate::{
    error::FieldError,
    island::{self, silent},
    messages::Messages,
    usage::WhatIfMetric,
};
use leptos::{ev, html, prelude::*, task::spawn_local};
use obrador_core::i18n::parse_number;

/// One cap's field, as it is now.
#[derive(Clone)]
struct Field {
    metric: String,
    input: NodeRef<html::Input>,
    text: RwSignal<String>,
    /// What is stored.
    known: RwSignal<String>,
    help: RwSignal<String>,
    effect: RwSignal<String>,
    error: RwSignal<String>,
    /// What can be forecast.
    facts: StoredValue<Option<WhatIfMetric>>,
}

impl Field {
    fn of(cap: &Cap) -> Self {
        Self {
            metric: cap.metric.clone(),
            input: NodeRef::new(),
            text: RwSignal::new(cap.cap.clone()),
            known: RwSignal::new(cap.cap.clone()),
            help: RwSignal::new(cap.help.clone()),
            effect: RwSignal::new(cap.effect.clone()),
            error: RwSignal::new(cap.error.clone()),
            facts: StoredValue::new(facts_of(cap)),
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
        let words = messages.with_value(|messages| {
            self.facts
                .with_value(|facts| effect(messages, facts.as_ref(), &typed))
        });
        self.effect.set(words);
        self.error.set(String::new());
        self.text.set(typed);
    }

    /// Shows what is stored now.
    fn show(&self, cap: &Cap) {
        if let Some(input) = self.input.get_untracked() {
            input.set_value(&cap.cap);
        }
        self.text.set(cap.cap.clone());
        self.known.set(cap.cap.clone());
        self.help.set(cap.help.clone());
        self.effect.set(cap.effect.clone());
        self.error.set(String::new());
        self.facts.set_value(facts_of(cap));
    }
}

fn facts_of(cap: &Cap) -> Option<WhatIfMetric> {
    WhatIfMetric::from_packed(cap.metric.parse().ok()?, &cap.facts)
}

/// When a cap as `typed` is reached; nothing for what is no number, which is refused when it is saved.
fn effect(messages: &Messages, facts: Option<&WhatIfMetric>, typed: &str) -> String {
    let Some(facts) = facts else {
        return String::new();
    };
    let typed = typed.trim();
    if typed.is_empty() {
        return facts.words(messages, 0.0);
    }
    let cap = parse_number(messages.lang(), typed).filter(|cap| *cap >= 0.0);
    cap.map_or_else(String::new, |cap| {
        facts.clone().stopped_at(cap).words(messages, 0.0)
    })
}

/// The fields and their button, inside a form that posts the same to its page. `first` is [`OwnCaps`] in JSON, `of` whose
/// page it is.
#[island]
pub fn CapFields(first: String, of: String, texts: String) -> impl IntoView {
    let first: OwnCaps = serde_json::from_slice(first.as_bytes()).unwrap_or_default();
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
    #[cfg(feature = "hydrate")]
    keep_fresh(of.clone(), fields.clone());
    let (done, wrong) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let rows: Vec<_> = first
        .caps
        .into_iter()
        .zip(&fields)
        .map(|(cap, field)| {
            row(
                cap,
                field.clone(),
                none.clone(),
                !first.may_change,
                messages,
                done,
            )
        })
        .collect();
    let act = move |event: ev::MouseEvent| {
        event.prevent_default();
        let (of, fields, saved, failed) = (of.clone(), fields.clone(), saved.clone(), failed.clone());
        done.set(String::new());
        spawn_local(async move {
            let typed = fields
                .iter()
                .map(|field| (field.metric.clone(), field.text.get_untracked()));
            match set_cap(of, typed.collect()).await {
                Ok(now) => {
                    for (field, cap) in fields.iter().zip(&now.caps) {
                        field.show(cap);
                    }
                    wrong.set(String::new());
                    done.set(saved);
                }
                Err(error) => {
                    show(&fields, &error.fields);
                    wrong.set(if error.text.is_empty() { failed } else { error.text });
                }
            }
        });
    };
    view! {
        {rows}
        {first.may_change.then(|| view! {
            <div class="form-actions">
                <button class="button primary" type="submit" on:click=act>{save}</button>
                <p class="done" role="status" hidden=silent(done)>{done}</p>
                <p class="field-error" role="alert" hidden=silent(wrong)>{wrong}</p>
            </div>
        })}
    }
}

/// What is in use may change while the page is open; what is being typed is left alone.
#[cfg(feature = "hydrate")]
fn keep_fresh(of: String, fields: Vec<Field>) {
    crate::browser::each_while_seen(std::time::Duration::from_mins(5), move || {
        let (of, fields) = (of.clone(), fields.clone());
        spawn_local(async move {
            let Ok(now) = super::caps::read_caps(of).await else {
                return;
            };
            for (field, cap) in fields.iter().zip(&now.caps) {
                if field.text.get_untracked() == field.known.get_untracked() {
                    field.show(cap);
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
    done: RwSignal<String>,
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
    let invalid = move || error.with(|error| !error.is_empty());
    let typed = move |_: ev::Event| {
        field.read(messages);
        done.set(String::new());
    };
    view! {
        <div class="field" class:invalid=invalid>
            <label for=id.clone()>{cap.name}</label>
            <div class="with-unit">
                <input id=id name=cap.metric inputmode="decimal" autocomplete="off" value=cap.cap placeholder=none
                    readonly=readonly aria-invalid=move || invalid().then_some("true") aria-describedby=described
                    node_ref=input on:input=typed/>
                <span>{cap.unit}</span>
            </div>
            <p class="field-help" id=help_id>{help}</p>
            <p class="cap-effect" id=effect_id aria-live="polite">{effect}</p>
            <p class="field-error" id=error_id>{error}</p>
        </div>
    }
}
