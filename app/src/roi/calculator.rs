//! The calculator as an island: its texts follow what is typed, without a request.

use super::{
    calculator_state::Calculator,
    fields::{assumption_fields, input_fields},
    labels::ResultWords,
    offers::offers_from_wire,
    results::{Share, remarks_and_results},
};
use crate::{island, messages::Messages};
use leptos::{ev, html, prelude::*};
use obrador_core::roi::Form;

/// Fields on one side, what they come to on the other. `texts` are [`Messages`]; `offers` the plans' prices; `typed` each
/// field's name and text, a tab between, a field a line; `action` where the form leads without its island; `path` the page
/// that its link opens; `open` whether the assumptions are.
#[island]
pub fn RoiCalculator(
    texts: String,
    offers: String,
    typed: String,
    action: String,
    path: String,
    name_field: bool,
    open: bool,
) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let lang = messages.lang();
    let typed = RwSignal::new(lines(&typed));
    let form = Memo::new(move |_| {
        typed.with(|typed| {
            let pairs = typed.iter().map(|(key, text)| (key.as_str(), text.as_str()));
            Form::from_query(lang, pairs)
        })
    });
    let (messages, offers) = (
        StoredValue::new(messages),
        StoredValue::new(offers_from_wire(&offers)),
    );
    let results = Memo::new(move |_| {
        messages.with_value(|messages| {
            offers.with_value(|offers| form.with(|form| ResultWords::of(messages, &form.scenario, offers)))
        })
    });
    let calculator = Calculator {
        messages,
        offers,
        form,
        results,
    };
    let element = NodeRef::<html::Form>::new();
    let copied = RwSignal::new(false);
    let read = move || {
        #[cfg(feature = "hydrate")]
        if let Some(form) = element.get_untracked() {
            typed.set(crate::browser::typed(&form));
        }
        // A changed figure is not copied yet.
        copied.set(false);
    };
    // A browser that comes back to the page has kept what was typed.
    let awake = island::awake(read);
    let link = Memo::new(move |_| [&path, "?", &form.with(|form| form.scenario.to_query_string())].concat());
    let text = |key: &str| calculator.text(key);
    view! {
        <form method="get" action=action class="roi-form card" novalidate=true node_ref=element
            on:input=move |_: ev::Event| read()>
            <div class="roi">
                <div class="roi-inputs">
                    {input_fields(calculator, name_field)}
                    <details class="roi-assumptions" open=open>
                        <summary>{text("roi-assumptions")}</summary>
                        <p class="muted">{text("roi-assumptions-intro")}</p>
                        {assumption_fields(calculator)}
                    </details>
                    <button type="submit" class="button primary" hidden=awake>{text("roi-calculate")}</button>
                </div>
                <div class="roi-results">
                    {remarks_and_results(calculator)}
                    <Share link=link awake=awake copied=copied calculator=calculator/>
                </div>
            </div>
        </form>
    }
}

fn lines(typed: &str) -> Vec<(String, String)> {
    let pairs = typed.lines().filter_map(|line| line.split_once('\t'));
    pairs
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect()
}
