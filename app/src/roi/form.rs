//! The form: it works by itself, and its address is the link. In the browser its texts follow what is typed.

use super::{
    fields::{assumption_fields, input_fields},
    offers::to_packed,
    results::{Results, Share},
    words::{Remarks, ResultWords, text_key},
};
use crate::{i18n::texts, messages::Messages};
use leptos::prelude::*;
use obrador_core::{
    roi::{AssumptionId, Field, Form, LineId, Offer},
    subscription::{Plan, PlanId},
};
use obrador_locales::Texts;

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

/// The ready texts that change while one types.
const READY: [&str; 13] = [
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
    let mut fields: Vec<String> = fields.map(|field: &Field| text_key("roi", field.key())).collect();
    fields.sort();
    fields.dedup();
    let assumptions = AssumptionId::ALL.map(|id| text_key("roi-assumption", id.as_str()));
    let keys: Vec<&str> = plans
        .iter()
        .chain(&fields)
        .chain(&assumptions)
        .map(String::as_str)
        .collect();
    let ready = Messages::new(t.lang).with_texts(t, &READY).with_texts(t, &keys);
    PHRASES
        .iter()
        .fold(ready, |m, (key, names)| m.with_phrase(t, key, names))
}

/// The calculator: fields on one side, what they come to on the other.
#[component]
pub fn RoiForm(view: RoiView) -> impl IntoView {
    let t = texts();
    let m = messages(t);
    let RoiView {
        form,
        plans,
        action,
        name_field,
    } = view;
    let offers: Vec<Offer> = plans.iter().map(Offer::from).collect();
    let results = ResultWords::of(&m, &form.scenario, &offers);
    let path = format!("/{}/roi", t.lang);
    // An error is seen without opening anything.
    let open = AssumptionId::ALL.into_iter().any(|id| {
        let (low, high) = Field::of_assumption(id);
        form.error(low).or(form.error(high)).is_some()
    });
    let link = format!("{path}?{}", form.scenario.to_query_string());
    view! {
        <form method="get" action=action class="roi-form card" novalidate=true data-island="roi_calculator"
            data-texts=m.to_lines() data-offers=to_packed(&offers) data-share-path=path>
            <div class="roi">
                <div class="roi-inputs">
                    {input_fields(&m, &form, &offers, name_field)}
                    <details class="roi-assumptions" open=open>
                        <summary>{t.get("roi-assumptions")}</summary>
                        <p class="muted">{t.get("roi-assumptions-intro")}</p>
                        {assumption_fields(&m, &form)}
                    </details>
                    <button type="submit" class="button primary without-script">{t.get("roi-calculate")}</button>
                </div>
                <div class="roi-results">
                    <Results remarks=Remarks::of(&m, &form) results=results/>
                    <Share link=link/>
                </div>
            </div>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render_fragment;
    use obrador_core::{
        i18n::{Lang, Money},
        roi::{Bills, Scenario},
        usage::Limit,
    };

    #[test]
    fn every_text_that_changes_has_its_place() {
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
            let (remarks, results) = (
                Remarks::of(&m, &form),
                ResultWords::of(&m, &form.scenario, &[offer]),
            );
            let texts: Vec<_> = remarks
                .slots()
                .into_iter()
                .chain(results[0].slots())
                .map(|(slot, text)| (slot, text.to_owned()))
                .collect();
            let shown = results.clone();
            let html = render_fragment(lang, move || view! { <Results remarks=remarks results=shown/> });
            for (slot, text) in texts {
                assert!(
                    !text.contains("roi-") && !text.contains('{'),
                    "{lang} {slot}: {text}"
                );
                let place = html.split_once(&format!("data-slot=\"{slot}\""));
                let there = place.and_then(|(_, rest)| rest.split_once('>')?.1.split("</").next());
                let there = there.map(|text| text.replace("<!>", ""));
                assert_eq!(there.as_deref(), Some(text.as_str()), "{lang} {slot}: {html}");
            }
        }
    }
}
