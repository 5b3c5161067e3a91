//! The form around the island: it works by itself, and its address is the link.

use super::calculator::RoiCalculator;
use crate::{i18n::texts, messages::Messages};
use leptos::prelude::*;
use obrador_core::{
    roi::{AssumptionId, Field, Form, LineId},
    subscription::Plan,
};

use super::fields::text_key;

/// What the calculator starts with.
#[derive(Debug, Clone)]
pub struct RoiView {
    /// The figures, with what was typed and what is wrong with it.
    pub form: Form,
    /// All plans.
    pub plans: Vec<Plan>,
    /// Where the form leads without JavaScript.
    pub action: String,
    /// Is there a name to print?
    pub name_field: bool,
}

const READY: [&str; 35] = [
    "roi-assumptions",
    "roi-assumptions-intro",
    "roi-calculate",
    "roi-plan",
    "roi-cycle",
    "roi-versus",
    "roi-versus-none",
    "cycle-monthly",
    "cycle-yearly",
    "plan-starter",
    "plan-professional",
    "plan-enterprise",
    "roi-name",
    "roi-name-help",
    "roi-source-edited",
    "roi-source-assumption",
    "roi-low",
    "roi-high",
    "roi-error-missing",
    "roi-error-number",
    "roi-error-whole",
    "roi-error-below-low",
    "roi-error-unknown",
    "roi-example",
    "roi-wrong",
    "roi-too-few-locations",
    "roi-monthly",
    "roi-yearly",
    "roi-net",
    "roi-payback",
    "roi-percent",
    "roi-break-even",
    "roi-break-even-any",
    "roi-payback-never",
    "roi-link",
];
const MORE: [&str; 3] = ["roi-copy", "roi-copied", "roi-print"];
const PHRASES: [(&str, &[&str]); 10] = [
    ("roi-error-small", &["min"]),
    ("roi-error-large", &["max"]),
    ("roi-error-long", &["max"]),
    ("roi-for-name", &["name"]),
    ("roi-from", &["what"]),
    ("roi-payback-days", &["days"]),
    ("roi-payback-range", &["from", "to"]),
    ("roi-payback-perhaps", &["days"]),
    ("roi-break-even-from", &["amount"]),
    ("price-a-month", &["price"]),
];

/// The calculator as a form.
#[component]
pub fn RoiForm(view: RoiView) -> impl IntoView {
    let t = texts();
    let ids = Field::ALL
        .iter()
        .filter(|f| f.number().is_some())
        .map(|f| text_key("roi", f.key()));
    let lines = LineId::ALL.iter().map(|id| text_key("roi-line", id.as_str()));
    let assumptions = AssumptionId::ALL.iter().flat_map(|id| {
        [
            text_key("roi-assumption", id.as_str()),
            text_key("roi-explain", id.as_str()),
        ]
    });
    let keys: Vec<String> = ids
        .filter(|key| t.has(key))
        .chain(lines)
        .chain(assumptions)
        .collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let messages = Messages::default()
        .with_texts(t, &READY)
        .with_texts(t, &MORE)
        .with_texts(t, &keys)
        .with_phrase(t, "price-a-year", &["price"]);
    let messages = PHRASES
        .iter()
        .fold(messages, |m, (key, names)| m.with_phrase(t, key, names));
    let share_path = format!("/{}/roi", t.lang);
    view! {
        <form method="get" action=view.action class="roi-form card" novalidate=true>
            <RoiCalculator plans=view.plans form=view.form lang=t.lang share_path=share_path name_field=view.name_field
                messages=messages/>
        </form>
    }
    .into_any()
}
