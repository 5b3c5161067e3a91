//! "What if we grew faster?": the slider moves every date at once.

use crate::dom::{attribute, find, find_all, on, say, set_attribute};
use obrador_app::{
    messages::Messages,
    usage::{WhatIfMetric, on_slider, signed_percent},
};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlInputElement};

/// A metric's row: the date at the present course, and the one that moves.
struct Row {
    now: Element,
    then: Element,
    metric: WhatIfMetric,
}

impl Row {
    fn of(row: &Element) -> Option<Self> {
        let metric = attribute(row, "data-what-if").parse().ok()?;
        Some(Self {
            now: find(row, ".what-if-now")?,
            then: find(row, ".what-if-then")?,
            metric: WhatIfMetric::from_packed(metric, &attribute(row, "data-facts"))?,
        })
    }
}

/// Wakes the what-if `form`.
#[wasm_bindgen]
pub fn what_if(form: &Element) {
    let messages = Messages::from_lines(&attribute(form, "data-texts"));
    let rows: Vec<Row> = find_all(form, "[data-what-if]")
        .iter()
        .filter_map(Row::of)
        .collect();
    let (Some(slider), Some(output)) = (
        find::<HtmlInputElement>(form, "#growth"),
        find::<Element>(form, "output"),
    ) else {
        return;
    };
    let show = move |slider: &HtmlInputElement| {
        let growth = on_slider(slider.value_as_number());
        let percent = signed_percent(messages.lang(), growth);
        say(&output, &percent);
        set_attribute(slider, "aria-valuetext", Some(&percent));
        for row in &rows {
            let words = if growth == 0.0 {
                row.now.text_content().unwrap_or_default()
            } else {
                row.metric.words(&messages, growth)
            };
            say(&row.then, &words);
        }
    };
    // A browser that comes back to the page has kept the slider's place.
    show(&slider);
    on(&slider.clone(), "input", move |_| show(&slider));
}
