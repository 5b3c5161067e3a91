//! What is typed, each field with its unit, its help and its error.

use crate::messages::Messages;
use leptos::prelude::*;
use obrador_core::{
    i18n::{Lang, format_number},
    roi::{AssumptionId, Field, FieldErrorKind, Form, Source, Unit},
    subscription::Plan,
};

/// The fields as typed.
pub(super) type Typed = RwSignal<Vec<(Field, String)>>;

const NUMBERS: [Field; 7] = [
    Field::MonthlyRevenue,
    Field::Unsold,
    Field::IngredientCost,
    Field::PlanningHours,
    Field::HourlyWage,
    Field::LostSales,
    Field::Locations,
];

/// A key of a text about `id`, which is written with underscores.
pub(super) fn text_key(prefix: &str, id: &str) -> String {
    format!("{prefix}-{}", id.replace('_', "-"))
}

fn set(typed: Typed, field: Field, text: String) {
    typed.update(|typed| {
        if let Some(place) = typed.iter_mut().find(|(known, _)| *known == field) {
            place.1 = text;
        }
    });
}

/// The bakery's figures and the plan in question.
#[component]
pub(super) fn InputFields(
    typed: Typed,
    form: Memo<Form>,
    lang: Lang,
    texts: StoredValue<Messages>,
    plans: StoredValue<Vec<Plan>>,
    name_field: bool,
) -> impl IntoView {
    let numbers: Vec<_> = NUMBERS
        .into_iter()
        .map(|field| {
            let label = texts.with_value(|m| m.get(&text_key("roi", field.key())));
            view! { <NumberField field=field label=label typed=typed form=form lang=lang texts=texts/> }
        })
        .collect();
    let m = move |key: &str| texts.with_value(|m| m.get(key));
    let names: Vec<(String, String)> = plans.with_value(|plans| {
        plans
            .iter()
            .map(|plan| {
                (
                    plan.id.as_str().to_owned(),
                    m(&text_key("plan", plan.id.as_str())),
                )
            })
            .collect()
    });
    let none = vec![(String::new(), m("roi-versus-none"))];
    let versus: Vec<_> = none.into_iter().chain(names.clone()).collect();
    let cycles = vec![
        ("monthly".to_owned(), m("cycle-monthly")),
        ("yearly".to_owned(), m("cycle-yearly")),
    ];
    view! {
        <div class="roi-numbers">{numbers}</div>
        <div class="roi-choices">
            <ChoiceField field=Field::Plan label=m("roi-plan") options=names typed=typed/>
            <ChoiceField field=Field::Cycle label=m("roi-cycle") options=cycles typed=typed/>
            <ChoiceField field=Field::Versus label=m("roi-versus") options=versus typed=typed/>
        </div>
        {name_field.then(|| view! { <NameField typed=typed form=form lang=lang texts=texts/> })}
    }
}

/// The four assumptions, each between a cautious and a hopeful value.
#[component]
pub(super) fn AssumptionFields(
    typed: Typed,
    form: Memo<Form>,
    lang: Lang,
    texts: StoredValue<Messages>,
) -> impl IntoView {
    let rows: Vec<_> = AssumptionId::ALL
        .into_iter()
        .map(|id| {
            let m = move |key: &str| texts.with_value(|m| m.get(key));
            let (low, high) = Field::of_assumption(id);
            let source = move || {
                let edited = form.with(|form| form.scenario.assumptions.get(id).source()) == Source::Edited;
                m(if edited { "roi-source-edited" } else { "roi-source-assumption" })
            };
            view! {
                <fieldset class="roi-assumption">
                    <legend>{m(&text_key("roi-assumption", id.as_str()))}</legend>
                    <p class="field-help">{m(&text_key("roi-explain", id.as_str()))} " " <em>{source}</em></p>
                    <div>
                        <NumberField field=low label=m("roi-low") typed=typed form=form lang=lang texts=texts/>
                        <NumberField field=high label=m("roi-high") typed=typed form=form lang=lang texts=texts/>
                    </div>
                </fieldset>
            }
        })
        .collect();
    rows
}

/// A number with its unit.
#[component]
fn NumberField(
    field: Field,
    label: String,
    typed: Typed,
    form: Memo<Form>,
    lang: Lang,
    texts: StoredValue<Messages>,
) -> impl IntoView {
    let key = field.key();
    let unit = match field.number() {
        Some((Unit::Euro, _)) => "€",
        Some((Unit::Percent, _)) => "%",
        Some((Unit::Hours, _)) => "h",
        _ => "",
    };
    let error = Memo::new(move |_| form.with(|form| form.error(field)));
    let initial = form.with_untracked(|form| form.text(lang, field));
    let error_id = format!("roi-{key}-error");
    let described_by = error_id.clone();
    view! {
        <div class="field" class:invalid=move || error.get().is_some()>
            <label for=format!("roi-{key}")>{label}</label>
            <div class="with-unit">
                <input
                    id=format!("roi-{key}")
                    name=key
                    inputmode="decimal"
                    autocomplete="off"
                    value=initial
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=described_by
                    on:input:target=move |event| set(typed, field, event.target().value())
                />
                <span aria-hidden="true">{unit}</span>
            </div>
            <p class="field-error" id=error_id>
                {move || error.get().map(|kind| texts.with_value(|m| error_words(m, lang, kind))).unwrap_or_default()}
            </p>
        </div>
    }
    .into_any()
}

/// One of several.
#[component]
fn ChoiceField(field: Field, label: String, options: Vec<(String, String)>, typed: Typed) -> impl IntoView {
    let key = field.key();
    let chosen = typed.with_untracked(|typed| {
        typed
            .iter()
            .find(|(f, _)| *f == field)
            .map(|(_, text)| text.clone())
    });
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| {
            let selected = chosen.as_deref() == Some(value.as_str());
            view! { <option value=value selected=selected>{name}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=format!("roi-{key}")>{label}</label>
            <select id=format!("roi-{key}") name=key on:change:target=move |event| set(typed, field, event.target().value())>
                {options}
            </select>
        </div>
    }
}

/// For whom the sheet is printed.
#[component]
fn NameField(typed: Typed, form: Memo<Form>, lang: Lang, texts: StoredValue<Messages>) -> impl IntoView {
    let m = move |key: &str| texts.with_value(|m| m.get(key));
    let error = Memo::new(move |_| form.with(|form| form.error(Field::Name)));
    let initial = form.with_untracked(|form| form.text(lang, Field::Name));
    view! {
        <div class="field" class:invalid=move || error.get().is_some()>
            <label for="roi-name">{m("roi-name")}</label>
            <input id="roi-name" name="name" autocomplete="organization" value=initial aria-describedby="roi-name-help roi-name-error"
                on:input:target=move |event| set(typed, Field::Name, event.target().value())/>
            <p class="field-help" id="roi-name-help">{m("roi-name-help")}</p>
            <p class="field-error" id="roi-name-error">
                {move || error.get().map(|kind| texts.with_value(|m| error_words(m, lang, kind))).unwrap_or_default()}
            </p>
        </div>
    }
}

fn error_words(m: &Messages, lang: Lang, kind: FieldErrorKind) -> String {
    let number = |value: f64| format_number(lang, value, 0);
    match kind {
        FieldErrorKind::Missing => m.get("roi-error-missing"),
        FieldErrorKind::NotANumber => m.get("roi-error-number"),
        FieldErrorKind::NotWhole => m.get("roi-error-whole"),
        FieldErrorKind::BelowLow => m.get("roi-error-below-low"),
        FieldErrorKind::Unknown => m.get("roi-error-unknown"),
        FieldErrorKind::TooSmall { min } => {
            m.phrase("roi-error-small", None, &[("min", &number(min as f64))])
        }
        FieldErrorKind::TooLarge { max } => {
            m.phrase("roi-error-large", None, &[("max", &number(max as f64))])
        }
        FieldErrorKind::TooLong { max_chars } => {
            m.phrase("roi-error-long", None, &[("max", &number(max_chars as f64))])
        }
    }
}
