//! The what-if's slider and its table: every date moves at once, by core in the browser.

use super::{
    metric_reading::SharedMetric,
    what_if::{WhatIfMetric, moved_words, on_slider, signed_percent},
};
use crate::{island, messages::Messages, wire::read_number};
use leptos::{ev, html, prelude::*};
use obrador_core::usage::forecast::Outcome;
use std::sync::OnceLock;

/// A metric's row as it comes to the browser.
struct Row {
    id: String,
    name: String,
    /// When the limit is reached at the present course.
    now: String,
    facts: String,
    /// The same with what is expected at the present course, read when it is asked for first: the server seldom asks.
    metric: OnceLock<Option<(WhatIfMetric, Outcome)>>,
}

impl Row {
    /// `id name now facts`, a tab between each two.
    fn of(line: &str) -> Option<Self> {
        let mut parts = line.split('\t').map(str::to_owned);
        let (id, name, now, facts) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            id,
            name,
            now,
            facts,
            metric: OnceLock::new(),
        })
    }

    /// When it is reached if growth were `percent` more, or that this stays.
    fn words(&self, messages: &Messages, percent: f64) -> String {
        if percent == 0.0 {
            return messages.get("what-if-same");
        }
        let metric = self.metric.get_or_init(|| {
            let metric = WhatIfMetric::from_wire(self.id.parse().ok()?, &self.facts)?;
            let now = metric.outcome(0.0);
            Some((metric, now))
        });
        metric.as_ref().map_or_else(String::new, |(metric, now)| {
            moved_words(messages, now, &metric.outcome(percent), metric.today)
        })
    }
}

/// The form: a slider and a row a metric. `texts` are [`Messages`], `rows` a [`Row`] a line, `growth` the growth in percent
/// added to the present one (packed), `place` the same as the slider's attribute. Without its island the button asks the
/// page.
#[island]
pub fn WhatIfSlider(texts: String, rows: String, growth: String, place: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let lang = messages.lang();
    let text = |key: &str| messages.get(key);
    let (label, show, title) = (text("what-if-label"), text("what-if-show"), text("what-if-title"));
    let (metric, now, then) = (text("what-if-metric"), text("what-if-now"), text("what-if-then"));
    let growth = RwSignal::new(read_number(&growth).unwrap_or(0.0));
    let slider = NodeRef::<html::Input>::new();
    let shared = use_context::<SharedMetric>();
    // A browser that comes back to the page has kept the slider's place.
    let awake = island::awake(move || read(slider, growth, shared));
    let messages = StoredValue::new(messages);
    let rows: Vec<_> = rows
        .lines()
        .filter_map(Row::of)
        .map(|row| {
            let (id, name, at_present) = (row.id.clone(), row.name.clone(), row.now.clone());
            let then = move || messages.with_value(|messages| row.words(messages, growth.get()));
            view! {
                <tr data-what-if=id>
                    <th scope="row">{name}</th>
                    <td class="what-if-now">{at_present}</td>
                    <td class="what-if-then">{then}</td>
                </tr>
            }
        })
        .collect();
    let percent = move || signed_percent(lang, growth.get());
    view! {
        <form method="get" action="#what-if">
            <div class="what-if-control">
                <label for="growth">{label}</label>
                <input id="growth" name="growth" type="range" min="-100" max="200" step="5" value=place
                    aria-valuetext=percent node_ref=slider on:input=move |_: ev::Event| read(slider, growth, shared)/>
                <output for="growth">{percent}</output>
                <button type="submit" class="button small" hidden=awake>{show}</button>
            </div>
            <div class="table-scroll" tabindex="0" role="group" aria-label=title>
                <table class="what-if-table">
                    <thead>
                        <tr>
                            <th scope="col">{metric}</th>
                            <th scope="col">{now}</th>
                            <th scope="col">{then}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </form>
    }
}

/// Reads the slider's place; on a metric's page its chart follows.
fn read(slider: NodeRef<html::Input>, growth: RwSignal<f64>, shared: Option<SharedMetric>) {
    if let Some(slider) = slider.get_untracked() {
        let percent = on_slider(slider.value_as_number());
        growth.set(percent);
        if let Some(shared) = shared {
            shared.growth.set(Some(percent));
        }
    }
}

#[cfg(feature = "ssr")]
impl WhatIfMetric {
    /// The line of it that a row is read from.
    pub(super) fn line(&self, name: &str, now: &str) -> String {
        [self.metric.as_str(), name, now, &self.to_wire()].join("\t")
    }
}
