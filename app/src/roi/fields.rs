//! What is typed, each field with its unit, its help and its error.

use super::words::{assumption_source, error_words, text_key};
use crate::{i18n::texts, messages::Messages};
use leptos::prelude::*;
use obrador_core::roi::{AssumptionId, Field, Form, Offer, Unit};

const NUMBERS: [Field; 7] = [
    Field::MonthlyRevenue,
    Field::Unsold,
    Field::IngredientCost,
    Field::PlanningHours,
    Field::HourlyWage,
    Field::LostSales,
    Field::Locations,
];

/// What a field shows.
struct Shown {
    key: &'static str,
    id: String,
    text: String,
    invalid: bool,
    error: Option<String>,
}

impl Shown {
    fn of(m: &Messages, form: &Form, field: Field) -> Self {
        let error = form.error(field);
        Self {
            key: field.key(),
            id: format!("roi-{}", field.key()),
            text: form.text(m.lang(), field),
            invalid: error.is_some(),
            error: error.map(|kind| error_words(m, kind)),
        }
    }
}

/// The bakery's figures and the plan in question.
pub(super) fn input_fields(
    m: &Messages,
    form: &Form,
    offers: &[Offer],
    name_field: bool,
) -> impl IntoView + use<> {
    let t = texts();
    let numbers: Vec<_> = NUMBERS
        .into_iter()
        .map(|field| number_field(m, form, field, t.get(&text_key("roi", field.key()))))
        .collect();
    let plans = offers.iter().map(|offer| {
        let id = offer.plan.as_str();
        (id, t.get(&text_key("plan", id)))
    });
    let none = [("", t.get("roi-versus-none"))];
    let cycles = vec![
        ("monthly", t.get("cycle-monthly")),
        ("yearly", t.get("cycle-yearly")),
    ];
    let choice = |field, key, options| choice_field(m, form, field, t.get(key), options);
    view! {
        <div class="roi-numbers">{numbers}</div>
        <div class="roi-choices">
            {choice(Field::Plan, "roi-plan", plans.clone().collect())}
            {choice(Field::Cycle, "roi-cycle", cycles)}
            {choice(Field::Versus, "roi-versus", none.into_iter().chain(plans).collect())}
        </div>
        {name_field.then(|| the_name_field(m, form))}
    }
}

/// The four assumptions, each between a cautious and a hopeful value.
pub(super) fn assumption_fields(m: &Messages, form: &Form) -> impl IntoView + use<> {
    let t = texts();
    AssumptionId::ALL
        .into_iter()
        .map(|id| {
            let (low, high) = Field::of_assumption(id);
            view! {
                <fieldset class="roi-assumption">
                    <legend>{t.get(&text_key("roi-assumption", id.as_str()))}</legend>
                    <p class="field-help">
                        {t.get(&text_key("roi-explain", id.as_str()))} " "
                        <em data-source=id.as_str()>{assumption_source(m, form, id)}</em>
                    </p>
                    <div>
                        {number_field(m, form, low, t.get("roi-low"))}
                        {number_field(m, form, high, t.get("roi-high"))}
                    </div>
                </fieldset>
            }
        })
        .collect::<Vec<_>>()
}

/// A number with its unit.
fn number_field(m: &Messages, form: &Form, field: Field, label: String) -> AnyView {
    let Shown {
        key,
        id,
        text,
        invalid,
        error,
    } = Shown::of(m, form, field);
    let error_id = format!("{id}-error");
    let unit = match field.number() {
        Some((Unit::Euro, _)) => "€",
        Some((Unit::Percent, _)) => "%",
        Some((Unit::Hours, _)) => "h",
        _ => "",
    };
    view! {
        <div class="field" class:invalid=invalid>
            <label for=id.clone()>{label}</label>
            <div class="with-unit">
                <input id=id name=key inputmode="decimal" autocomplete="off" value=text
                    aria-invalid=invalid.then_some("true") aria-describedby=error_id.clone()/>
                <span aria-hidden="true">{unit}</span>
            </div>
            <p class="field-error" id=error_id>{error}</p>
        </div>
    }
    .into_any()
}

/// One of several. What an address asks for that is none of them stays chosen, with its error, as it does in the
/// browser.
fn choice_field(
    m: &Messages,
    form: &Form,
    field: Field,
    label: String,
    options: Vec<(&'static str, String)>,
) -> AnyView {
    let Shown {
        key,
        id,
        text,
        invalid,
        error,
    } = Shown::of(m, form, field);
    let error_id = format!("{id}-error");
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| view! { <option value=value selected=value == text>{name}</option> })
        .collect();
    let unknown = invalid.then(|| view! { <option value=text.clone() selected=true>{text.clone()}</option> });
    view! {
        <div class="field" class:invalid=invalid>
            <label for=id.clone()>{label}</label>
            <select id=id name=key aria-invalid=invalid.then_some("true") aria-describedby=error_id.clone()>
                {options}{unknown}
            </select>
            <p class="field-error" id=error_id>{error}</p>
        </div>
    }
    .into_any()
}

/// For whom the sheet is printed.
fn the_name_field(m: &Messages, form: &Form) -> AnyView {
    let t = texts();
    let Shown {
        key,
        id,
        text,
        invalid,
        error,
    } = Shown::of(m, form, Field::Name);
    view! {
        <div class="field roi-name" class:invalid=invalid>
            <label for=id.clone()>{t.get("roi-name")}</label>
            <input id=id name=key autocomplete="organization" value=text
                aria-invalid=invalid.then_some("true") aria-describedby="roi-name-help roi-name-error"/>
            <p class="field-help" id="roi-name-help">{t.get("roi-name-help")}</p>
            <p class="field-error" id="roi-name-error">{error}</p>
        </div>
    }
    .into_any()
}
