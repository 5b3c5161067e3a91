//! What is typed, each field with its unit, its help and its error, as the server renders them.

use super::labels::{assumption_source, error_words, text_key};
use crate::messages::Messages;
use leptos::prelude::*;
use obrador_core::{
    roi::{AssumptionId, Field, Form, Unit},
    subscription::PlanId,
};

/// The figures of the bakery, as they are asked for.
pub(super) const NUMBERS: [Field; 9] = [
    Field::MonthlyRevenue,
    Field::Unsold,
    Field::IngredientCost,
    Field::PlanningHours,
    Field::HourlyWage,
    Field::LostSales,
    Field::Locations,
    Field::Products,
    Field::Users,
];

/// A field as it is shown: its text, and what is wrong with it.
struct Shown {
    field: Field,
    label: String,
    text: String,
    error: String,
}

impl Shown {
    fn new(m: &Messages, form: &Form, field: Field, label: String) -> Self {
        let error = form.error(field);
        Self {
            field,
            label,
            text: form.text(m.lang(), field),
            error: error.map_or_else(String::new, |kind| error_words(m, kind)),
        }
    }

    fn id(&self) -> String {
        format!("roi-{}", self.field.key())
    }

    /// The box between its label and what is wrong with it.
    fn around(self, help: Option<String>, input: impl IntoView) -> AnyView {
        let (id, help_id, error_id) = (self.id(), self.help_id(), self.error_id());
        let wrong = !self.error.is_empty();
        view! {
            <div class="field" class:invalid=wrong>
                <label for=id>{self.label}</label>
                {input}
                {help.map(|help| view! { <p class="field-help" id=help_id>{help}</p> })}
                <p class="field-error" id=error_id>{self.error}</p>
            </div>
        }
        .into_any()
    }

    fn help_id(&self) -> String {
        format!("roi-{}-help", self.field.key())
    }

    fn error_id(&self) -> String {
        format!("roi-{}-error", self.field.key())
    }

    fn invalid(&self) -> Option<&'static str> {
        (!self.error.is_empty()).then_some("true")
    }
}

/// The bakery's figures, the plan in question, the assumptions, and the button for who has no script.
#[component]
pub(super) fn Fields(m: Messages, form: Form, plans: Vec<PlanId>, name_field: bool) -> impl IntoView {
    let text = |key: &str| m.get(key);
    let numbers: Vec<_> = NUMBERS
        .into_iter()
        .map(|field| number_field(&m, &form, field, text(&text_key("roi", field.key()))))
        .collect();
    let plans: Vec<_> = plans.iter().map(|plan| plan.as_str()).collect();
    let plans: Vec<_> = plans
        .iter()
        .map(|id| (*id, text(&text_key("plan", id))))
        .collect();
    let none = [("", text("roi-versus-none"))];
    let cycles = vec![
        ("monthly", text("cycle-monthly")),
        ("yearly", text("cycle-yearly")),
    ];
    let choice = |field, key: &str, options| choice_field(&m, &form, field, text(key), options);
    // An error is seen without opening anything.
    let open = AssumptionId::ALL.into_iter().any(|id| {
        let (low, high) = Field::of_assumption(id);
        form.error(low).or(form.error(high)).is_some()
    });
    let assumptions: Vec<_> = AssumptionId::ALL
        .into_iter()
        .map(|id| assumption(&m, &form, id))
        .collect();
    view! {
        <div class="roi-numbers">{numbers}</div>
        <div class="roi-choices">
            {choice(Field::Plan, "roi-plan", plans.clone())}
            {choice(Field::Cycle, "roi-cycle", cycles)}
            {choice(Field::Versus, "roi-versus", none.into_iter().chain(plans).collect())}
        </div>
        {name_field.then(|| the_name_field(&m, &form))}
        <details class="roi-assumptions" open=open>
            <summary>{text("roi-assumptions")}</summary>
            <p class="muted">{text("roi-assumptions-intro")}</p>
            {assumptions}
        </details>
        <button type="submit" class="button primary roi-calculate">{text("roi-calculate")}</button>
    }
}

/// An assumption, between a cautious and a hopeful value.
fn assumption(m: &Messages, form: &Form, id: AssumptionId) -> AnyView {
    let (low, high) = Field::of_assumption(id);
    view! {
        <fieldset class="roi-assumption">
            <legend>{m.get(&text_key("roi-assumption", id.as_str()))}</legend>
            <p class="field-help">
                {m.get(&text_key("roi-explain", id.as_str()))} " "
                <em data-source=id.as_str()>{assumption_source(m, form, id)}</em>
            </p>
            <div>
                {number_field(m, form, low, m.get("roi-low"))}
                {number_field(m, form, high, m.get("roi-high"))}
            </div>
        </fieldset>
    }
    .into_any()
}

/// A number with its unit.
fn number_field(m: &Messages, form: &Form, field: Field, label: String) -> AnyView {
    let unit = match field.number() {
        Some((Unit::Euro, _)) => "€",
        Some((Unit::Percent, _)) => "%",
        Some((Unit::Hours, _)) => "h",
        _ => "",
    };
    let shown = Shown::new(m, form, field, label);
    let input = view! {
        <div class="with-unit">
            <input id=shown.id() name=field.key() inputmode="decimal" autocomplete="off" value=shown.text.clone()
                aria-invalid=shown.invalid() aria-describedby=shown.error_id()/>
            <span aria-hidden="true" hidden=unit.is_empty()>{unit}</span>
        </div>
    };
    shown.around(None, input)
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
    let shown = Shown::new(m, form, field, label);
    let text = shown.text.clone();
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| view! { <option value=value selected=value == text>{name}</option> })
        .collect();
    let unknown = shown
        .invalid()
        .map(|_| view! { <option value=text.clone() selected=true>{text.clone()}</option> });
    let input = view! {
        <select id=shown.id() name=field.key() aria-invalid=shown.invalid() aria-describedby=shown.error_id()>
            {options}{unknown}
        </select>
    };
    shown.around(None, input)
}

/// For whom the sheet is printed.
fn the_name_field(m: &Messages, form: &Form) -> AnyView {
    let shown = Shown::new(m, form, Field::Name, m.get("roi-name"));
    let described = format!("{} {}", shown.help_id(), shown.error_id());
    let input = view! {
        <input id=shown.id() name=Field::Name.key() autocomplete="organization" value=shown.text.clone()
            aria-invalid=shown.invalid() aria-describedby=described/>
    };
    shown.around(Some(m.get("roi-name-help")), input)
}
