//! The calculator with the texts it needs. As a form it works by itself, and its address is the link.

use super::{calculator::RoiCalculator, fields::NUMBERS, labels::text_key, offers::to_wire};
use crate::{i18n::texts, messages::Messages, page::ready};
use leptos::prelude::*;
use obrador_core::{
    i18n::Lang,
    roi::{AssumptionId, Field, Form, LineId, Offer},
    subscription::{Plan, PlanId},
};
use obrador_locales::Texts;
use std::sync::LazyLock;

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

/// The ready texts: labels, and what changes while one types.
const READY: [&str; 35] = [
    "roi-assumptions",
    "roi-assumptions-intro",
    "roi-calculate",
    "roi-link",
    "roi-copy",
    "roi-print",
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
    "roi-monthly",
    "roi-yearly",
    "roi-net",
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
    "roi-too-few-locations",
    "roi-break-even-any",
    "roi-payback-never",
    "roi-copied",
];
const PHRASES: [(&str, &[&str]); 13] = [
    ("roi-error-small", &["min"]),
    ("roi-error-large", &["max"]),
    ("roi-error-long", &["max"]),
    ("roi-for-name", &["name"]),
    ("roi-from", &["what"]),
    ("roi-assumed", &["what"]),
    ("roi-edited", &["what"]),
    ("roi-payback-days", &["days"]),
    ("roi-payback-range", &["from", "to"]),
    ("roi-payback-perhaps", &["days"]),
    ("roi-break-even-from", &["amount"]),
    ("price-a-month", &["price"]),
    ("price-a-year", &["price"]),
];

fn messages(t: Texts) -> Messages {
    let plans = PlanId::ALL.map(|id| text_key("plan", id.as_str()));
    let fields = LineId::ALL.iter().flat_map(|id| id.inputs());
    let fields = fields.copied().chain(NUMBERS);
    let mut fields: Vec<String> = fields.map(|field| text_key("roi", field.key())).collect();
    fields.sort();
    fields.dedup();
    let assumptions = AssumptionId::ALL.map(|id| text_key("roi-assumption", id.as_str()));
    let explained = AssumptionId::ALL.map(|id| text_key("roi-explain", id.as_str()));
    let lines = LineId::ALL.map(|id| text_key("roi-line", id.as_str()));
    let keys: Vec<&str> = plans
        .iter()
        .chain(&fields)
        .chain(&assumptions)
        .chain(&explained)
        .chain(&lines)
        .map(String::as_str)
        .collect();
    let ready = Messages::new(t.lang).with_texts(t, &READY).with_texts(t, &keys);
    PHRASES
        .iter()
        .fold(ready, |m, (key, names)| m.with_phrase(t, key, names))
}

/// The same for an attribute of the page, resolved once per language.
static LINES: LazyLock<[String; 3]> =
    LazyLock::new(|| Lang::ALL.map(|lang| messages(Texts::of(lang)).to_lines()));

fn lines(lang: Lang) -> String {
    let [en, es, eu] = &*LINES;
    match lang {
        Lang::En => en.clone(),
        Lang::Es => es.clone(),
        Lang::Eu => eu.clone(),
    }
}

/// The calculator with its texts.
#[component]
pub fn RoiForm(view: RoiView) -> impl IntoView {
    let t = texts();
    let RoiView {
        form,
        plans,
        action,
        name_field,
    } = view;
    let offers: Vec<Offer> = plans.iter().map(Offer::from).collect();
    // An error is seen without opening anything.
    let open = AssumptionId::ALL.into_iter().any(|id| {
        let (low, high) = Field::of_assumption(id);
        form.error(low).or(form.error(high)).is_some()
    });
    let typed: Vec<_> = Field::ALL
        .iter()
        // A text in a box has one line; one in an address may have more.
        .map(|field| {
            [
                field.key(),
                "\t",
                &form.text(t.lang, *field).replace(['\n', '\r'], " "),
            ]
            .concat()
        })
        .collect();
    let (offers, typed) = (to_wire(&offers), typed.join("\n"));
    let key = [
        "roi",
        &offers,
        &typed,
        &action,
        if name_field { "name" } else { "" },
    ]
    .join("\n");
    let html = ready(&key, None, || {
        view! {
            <RoiCalculator texts=lines(t.lang) offers=offers typed=typed action=action path=format!("/{}/roi", t.lang)
                name_field=name_field open=open/>
        }
    });
    view! { <div inner_html=html></div> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::render_fragment, roi::ResultWords};
    use obrador_core::{
        i18n::Money,
        roi::{Bills, Scenario},
        usage::Limit,
    };

    #[test]
    fn every_text_of_a_result_has_its_place_and_none_is_missing() {
        let bills = Bills {
            one: Money::eur(4_900),
            year: Money::eur(58_800),
        };
        let offer = Offer {
            plan: PlanId::Professional,
            monthly: bills,
            yearly: bills,
            locations: Limit::AtMost(1.0),
        };
        for lang in Lang::ALL {
            let m = messages(Texts::of(lang));
            let form = Form::of(Scenario::example());
            let words = ResultWords::of(&m, &form.scenario, &[offer]);
            let (texts, offers) = (m.to_lines(), to_wire(&[offer]));
            let html = render_fragment(lang, move || {
                view! {
                    <RoiCalculator texts=texts offers=offers typed=String::new() action=String::new() path=String::new()
                        name_field=true open=true/>
                }
            });
            let shown = html.split_once('>').map_or("", |(_, shown)| shown);
            // A text that is not there shows its key.
            assert!(!shown.contains(">roi-") && !shown.contains(">cycle-"), "{shown}");
            for (slot, text) in words[0].slots() {
                assert!(
                    !text.contains("roi-") && !text.contains('{'),
                    "{lang} {slot}: {text}"
                );
                let place = shown.split_once(&format!("data-slot=\"{slot}\""));
                let there = place.and_then(|(_, rest)| rest.split_once('>')?.1.split("</").next());
                let there = there.map(|text| text.replace("<!>", "").trim().to_owned());
                assert_eq!(there.as_deref(), Some(text.trim()), "{lang} {slot}: {shown}");
            }
        }
    }
}
