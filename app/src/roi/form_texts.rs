//! The texts of the calculator: those of its island, which go along to the browser, and the rest.

use super::{fields::NUMBERS, labels::text_key};
use crate::messages::Messages;
use obrador_core::{
    i18n::Lang,
    roi::{AssumptionId, Field, LineId},
    subscription::PlanId,
};
use obrador_locales::Texts;
use std::sync::LazyLock;

/// The island's ready texts: labels, and what changes while one types.
const READY: [&str; 21] = [
    "roi-link",
    "roi-copy",
    "roi-print",
    "roi-left",
    "roi-saved",
    "roi-cost",
    "roi-payback",
    "roi-percent",
    "roi-break-even",
    "roi-source-edited",
    "roi-source-assumption",
    "roi-error-missing",
    "roi-error-number",
    "roi-error-whole",
    "roi-error-below-low",
    "roi-error-unknown",
    "roi-example",
    "roi-wrong",
    "roi-break-even-any",
    "roi-payback-never",
    "roi-copied",
];
/// What the fields and the sheet say, on the server alone.
const OF_SERVER: [&str; 20] = [
    "roi-assumptions",
    "roi-assumptions-intro",
    "roi-calculate",
    "roi-low",
    "roi-high",
    "roi-plan",
    "roi-cycle",
    "roi-versus",
    "roi-versus-none",
    "cycle-monthly",
    "cycle-yearly",
    "roi-name",
    "roi-name-help",
    "roi-why-none",
    "roi-sheet-savings",
    "roi-sheet-month",
    "roi-sheet-year",
    "roi-sheet-plans",
    "roi-sheet-figures",
    "roi-sheet-assumptions",
];
const PHRASES: [(&str, &[&str]); 21] = [
    ("roi-error-small", &["min"]),
    ("roi-error-large", &["max"]),
    ("roi-error-long", &["max"]),
    ("roi-for-name", &["name"]),
    ("roi-from", &["what"]),
    ("roi-assumed", &["what"]),
    ("roi-edited", &["what"]),
    ("roi-loss", &["amount"]),
    ("roi-perhaps", &["loss", "gain"]),
    ("roi-same", &["plan"]),
    ("roi-without-analytics", &["plan"]),
    ("roi-without-forecasts", &["plan"]),
    ("roi-unfit-locations", &["have", "plan", "limit"]),
    ("roi-unfit-products", &["have", "plan", "limit"]),
    ("roi-unfit-users", &["have", "plan", "limit"]),
    ("roi-payback-days", &["days"]),
    ("roi-payback-range", &["from", "to"]),
    ("roi-payback-perhaps", &["days"]),
    ("roi-break-even-from", &["amount"]),
    ("price-a-month", &["price"]),
    ("price-a-year", &["price"]),
];

/// The island's.
fn messages(t: Texts) -> Messages {
    let plans = PlanId::ALL.map(|id| text_key("plan", id.as_str()));
    let mut fields: Vec<String> = LineId::ALL
        .iter()
        .flat_map(|id| id.inputs())
        .map(|field| text_key("roi", field.key()))
        .collect();
    fields.sort();
    fields.dedup();
    let assumptions = AssumptionId::ALL.map(|id| text_key("roi-assumption", id.as_str()));
    let lines = LineId::ALL.map(|id| text_key("roi-line", id.as_str()));
    let keys: Vec<&str> = plans
        .iter()
        .chain(&fields)
        .chain(&assumptions)
        .chain(&lines)
        .map(String::as_str)
        .collect();
    let ready = Messages::new(t.lang).with_texts(t, &READY).with_texts(t, &keys);
    PHRASES
        .iter()
        .fold(ready, |m, (key, names)| m.with_phrase(t, key, names))
}

/// The island's, those of the fields and of the sheet.
fn with_fields(t: Texts) -> Messages {
    let explained = AssumptionId::ALL.map(|id| text_key("roi-explain", id.as_str()));
    let known = |field: &Field| LineId::ALL.iter().any(|id| id.inputs().contains(field));
    let fields: Vec<String> = NUMBERS
        .iter()
        .filter(|field| !known(field))
        .map(|field| text_key("roi", field.key()))
        .collect();
    let keys: Vec<&str> = explained.iter().chain(&fields).map(String::as_str).collect();
    messages(t)
        .with_texts(t, &OF_SERVER)
        .with_texts(t, &keys)
        .with_phrase(t, "roi-why-most", &["plan"])
        .with_phrase(t, "roi-why-other", &["plan"])
}

/// Both resolved once per language: the island's for an attribute of the page.
static RESOLVED: LazyLock<[(String, Messages); 3]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let t = Texts::of(lang);
        (messages(t).to_lines(), with_fields(t))
    })
});

/// The island's texts as an attribute, and all of them.
pub(super) fn resolved(lang: Lang) -> &'static (String, Messages) {
    let [en, es, eu] = &*RESOLVED;
    match lang {
        Lang::En => en,
        Lang::Es => es,
        Lang::Eu => eu,
    }
}

/// All texts of the calculator.
pub(super) fn words(lang: Lang) -> &'static Messages {
    &resolved(lang).1
}
