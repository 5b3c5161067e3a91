//! What is typed, each field with its unit, its help and its error.

use super::{
    calculator_state::Calculator,
    labels::{assumption_source, error_words, text_key},
};
use leptos::prelude::*;
use obrador_core::roi::{AssumptionId, Field, Form, Unit};

/// The figures of the bakery, as they are asked for.
pub(super) const NUMBERS: [Field; 7] = [
    Field::MonthlyRevenue,
    Field::Unsold,
    Field::IngredientCost,
    Field::PlanningHours,
    Field::HourlyWage,
    Field::LostSales,
    Field::Locations,
];

/// A field as it is shown: its name and text as it begins, and what is wrong with it now.
#[derive(Clone, Copy)]
struct Shown {
    calculator: Calculator,
    field: Field,
}

impl Shown {
    fn id(self) -> String {
        ["roi-", self.field.key()].concat()
    }

    fn error_id(self) -> String {
        ["roi-", self.field.key(), "-error"].concat()
    }

    /// As it begins: afterwards the box is its own.
    fn text(self) -> String {
        let lang = self
            .calculator
            .messages
            .with_value(crate::messages::Messages::lang);
        self.calculator
            .form
            .with_untracked(|form| form.text(lang, self.field))
    }

    fn wrong(self) -> Memo<bool> {
        Memo::new(move |_| self.calculator.form.with(|form| form.error(self.field).is_some()))
    }

    fn error(self) -> impl Fn() -> String {
        move || {
            let error = self.calculator.form.with(|form| form.error(self.field));
            let messages = self.calculator.messages;
            error.map_or_else(String::new, |kind| {
                messages.with_value(|messages| error_words(messages, kind))
            })
        }
    }
}

/// `aria-invalid`, where it is.
fn invalid(wrong: Memo<bool>) -> impl Fn() -> Option<&'static str> {
    move || wrong.get().then_some("true")
}

/// The bakery's figures and the plan in question.
pub(super) fn input_fields(calculator: Calculator, name_field: bool) -> impl IntoView {
    let shown = move |field| Shown { calculator, field };
    let text = move |key: &str| calculator.text(key);
    let numbers: Vec<_> = NUMBERS
        .into_iter()
        .map(|field| number_field(shown(field), text(&text_key("roi", field.key()))))
        .collect();
    let plans: Vec<_> = calculator.offers.with_value(|offers| {
        let plans = offers.iter().map(|offer| offer.plan.as_str());
        plans.map(|id| (id, text(&text_key("plan", id)))).collect()
    });
    let none = [("", text("roi-versus-none"))];
    let cycles = vec![
        ("monthly", text("cycle-monthly")),
        ("yearly", text("cycle-yearly")),
    ];
    let choice = |field, key: &str, options| choice_field(shown(field), text(key), options);
    view! {
        <div class="roi-numbers">{numbers}</div>
        <div class="roi-choices">
            {choice(Field::Plan, "roi-plan", plans.clone())}
            {choice(Field::Cycle, "roi-cycle", cycles)}
            {choice(Field::Versus, "roi-versus", none.into_iter().chain(plans).collect())}
        </div>
        {name_field.then(|| the_name_field(shown(Field::Name)))}
    }
}

/// The four assumptions, each between a cautious and a hopeful value.
pub(super) fn assumption_fields(calculator: Calculator) -> impl IntoView {
    let text = move |key: &str| calculator.text(key);
    let shown = move |field| Shown { calculator, field };
    AssumptionId::ALL
        .into_iter()
        .map(|id| {
            let (low, high) = Field::of_assumption(id);
            let source = move || {
                let source = |form: &Form| {
                    calculator
                        .messages
                        .with_value(|messages| assumption_source(messages, form, id))
                };
                calculator.form.with(source)
            };
            view! {
                <fieldset class="roi-assumption">
                    <legend>{text(&text_key("roi-assumption", id.as_str()))}</legend>
                    <p class="field-help">
                        {text(&text_key("roi-explain", id.as_str()))} " "
                        <em data-source=id.as_str()>{source}</em>
                    </p>
                    <div>
                        {number_field(shown(low), text("roi-low"))}
                        {number_field(shown(high), text("roi-high"))}
                    </div>
                </fieldset>
            }
        })
        .collect::<Vec<_>>()
}

/// A number with its unit.
fn number_field(shown: Shown, label: String) -> impl IntoView {
    let unit = match shown.field.number() {
        Some((Unit::Euro, _)) => "€",
        Some((Unit::Percent, _)) => "%",
        Some((Unit::Hours, _)) => "h",
        _ => "",
    };
    let wrong = shown.wrong();
    view! {
        <div class="field" class:invalid=wrong>
            <label for=shown.id()>{label}</label>
            <div class="with-unit">
                <input id=shown.id() name=shown.field.key() inputmode="decimal" autocomplete="off" value=shown.text()
                    aria-invalid=invalid(wrong) aria-describedby=shown.error_id()/>
                <span aria-hidden="true" hidden=unit.is_empty()>{unit}</span>
            </div>
            <p class="field-error" id=shown.error_id()>{shown.error()}</p>
        </div>
    }
}

/// One of several. What an address asks for that is none of them stays chosen, with its error, as it does in the
/// browser.
fn choice_field(shown: Shown, label: String, options: Vec<(&'static str, String)>) -> impl IntoView {
    let text = shown.text();
    let wrong = shown.wrong();
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| view! { <option value=value selected=value == text>{name}</option> })
        .collect();
    let unknown = wrong
        .get_untracked()
        .then(|| view! { <option value=text.clone() selected=true>{text.clone()}</option> });
    view! {
        <div class="field" class:invalid=wrong>
            <label for=shown.id()>{label}</label>
            <select id=shown.id() name=shown.field.key() aria-invalid=invalid(wrong) aria-describedby=shown.error_id()>
                {options}{unknown}
            </select>
            <p class="field-error" id=shown.error_id()>{shown.error()}</p>
        </div>
    }
}

/// For whom the sheet is printed.
fn the_name_field(shown: Shown) -> impl IntoView {
    let wrong = shown.wrong();
    let text = |key: &str| shown.calculator.text(key);
    view! {
        <div class="field roi-name" class:invalid=wrong>
            <label for=shown.id()>{text("roi-name")}</label>
            <input id=shown.id() name=shown.field.key() autocomplete="organization" value=shown.text()
                aria-invalid=invalid(wrong) aria-describedby="roi-name-help roi-name-error"/>
            <p class="field-help" id="roi-name-help">{text("roi-name-help")}</p>
            <p class="field-error" id="roi-name-error">{shown.error()}</p>
        </div>
    }
}
