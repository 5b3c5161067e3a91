//! "What if we grew faster?": a slider that moves every date at once.

use super::words::outcome_words;
use crate::messages::Messages;
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::{
    i18n::{Lang, format_percent},
    usage::{
        Limit, Metric, Snapshot,
        forecast::{Outcome, Question, forecast},
    },
};
use serde::{Deserialize, Serialize};

/// The slider's ends, in percent of the present growth, added to it.
const SLOWEST: f64 = -100.0;
const FASTEST: f64 = 200.0;

/// What the slider needs to know of one metric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WhatIfMetric {
    metric: Metric,
    name: String,
    current: f64,
    limit: Limit,
    today: NaiveDate,
    /// The first known day and one value a day from there on; a day without a value is null.
    first: Option<NaiveDate>,
    values: Vec<Option<f64>>,
    /// The answer for the present course.
    present: Outcome,
}

impl WhatIfMetric {
    fn outcome(&self, growth_percent: f64) -> Outcome {
        let history: Vec<Snapshot> = self
            .first
            .into_iter()
            .flat_map(|first| first.iter_days().zip(&self.values))
            .filter_map(|(date, value)| value.map(|value| Snapshot { date, value }))
            .collect();
        let question = Question {
            kind: self.metric.kind(),
            history: &history,
            current: self.current,
            limit: self.limit,
            today: self.today,
            growth_factor: 1.0 + growth_percent / 100.0,
        };
        forecast(&question).outcome
    }
}

/// Keeps a typed or linked value on the slider.
pub(super) fn on_slider(percent: f64) -> f64 {
    if percent.is_finite() {
        percent.clamp(SLOWEST, FASTEST)
    } else {
        0.0
    }
}

fn signed_percent(lang: Lang, percent: f64) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    format!("{sign}{}", format_percent(lang, percent, 0))
}

/// The slider and, for every limited metric, the date at the present course and at the chosen one.
#[island]
pub fn WhatIf(metrics: Vec<WhatIfMetric>, lang: Lang, growth: f64, messages: Messages) -> impl IntoView {
    let growth = RwSignal::new(growth);
    let names = messages.clone();
    let rows = metrics
        .into_iter()
        .map(|metric| {
            let now = outcome_words(
                &messages,
                lang,
                metric.metric.kind(),
                &metric.present,
                metric.today,
            );
            let m = messages.clone();
            let (name, id) = (metric.name.clone(), metric.metric.as_str());
            let then = Memo::new(move |_| {
                let outcome = if growth.get() == 0.0 {
                    metric.present.clone()
                } else {
                    metric.outcome(growth.get())
                };
                outcome_words(&m, lang, metric.metric.kind(), &outcome, metric.today)
            });
            view! {
                <tr data-what-if=id>
                    <th scope="row">{name}</th>
                    <td class="what-if-now">{now}</td>
                    <td class="what-if-then">{move || then.get()}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="what-if-control">
            <label for="growth">{names.get("what-if-label")}</label>
            <input
                id="growth"
                name="growth"
                type="range"
                min=SLOWEST.to_string()
                max=FASTEST.to_string()
                step="5"
                value=growth.get_untracked().to_string()
                aria-valuetext=move || signed_percent(lang, growth.get())
                on:input:target=move |event| growth.set(on_slider(event.target().value().parse().unwrap_or(0.0)))
            />
            <output for="growth">{move || signed_percent(lang, growth.get())}</output>
            <button type="submit" class="button small without-script">{names.get("what-if-show")}</button>
        </div>
        <div class="table-scroll" tabindex="0" role="region" aria-label=names.get("what-if-title")>
            <table class="what-if-table">
                <thead>
                    <tr>
                        <th scope="col">{names.get("what-if-metric")}</th>
                        <th scope="col">{names.get("what-if-now")}</th>
                        <th scope="col">{names.get("what-if-then")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
mod server {
    use super::{WhatIf, WhatIfMetric, on_slider};
    use crate::{
        i18n::{Texts, texts},
        usage::words::{metric_name, outcome_messages},
    };
    use leptos::prelude::*;
    use obrador_core::usage::{Assessment, Limit};
    use std::collections::BTreeMap;

    /// The limited metrics of a bakery, packed for the browser.
    pub fn what_if_metrics(t: Texts, metrics: &[Assessment]) -> Vec<WhatIfMetric> {
        metrics
            .iter()
            .filter(|m| m.limit != Limit::Unlimited)
            .map(|m| {
                let by_day: BTreeMap<_, _> = m.history.iter().map(|s| (s.date, s.value)).collect();
                let first = by_day.keys().next().copied();
                let last = by_day.keys().next_back().copied();
                let days = first.into_iter().flat_map(|day| day.iter_days());
                let values = days
                    .take_while(|day| Some(*day) <= last)
                    .map(|day| by_day.get(&day).copied())
                    .collect();
                WhatIfMetric {
                    metric: m.metric,
                    name: metric_name(t, m.metric),
                    current: m.current,
                    limit: m.limit,
                    today: m.today,
                    first,
                    values,
                    present: m.forecast.outcome.clone(),
                }
            })
            .collect()
    }

    /// The what-if section: a form that works without JavaScript, and an island that does not need it.
    #[component]
    pub fn WhatIfForm(metrics: Vec<Assessment>, growth: f64) -> impl IntoView {
        let t = texts();
        let metrics = what_if_metrics(t, &metrics);
        if metrics.is_empty() {
            return ().into_any();
        }
        let keys = [
            "what-if-label",
            "what-if-show",
            "what-if-title",
            "what-if-metric",
            "what-if-now",
            "what-if-then",
        ];
        let messages = outcome_messages(t.lang).clone().with_texts(t, &keys);
        view! {
            <section class="what-if" id="what-if" aria-labelledby="what-if-title">
                <h2 id="what-if-title">{t.get("what-if-title")}</h2>
                <p class="muted">{t.get("what-if-intro")}</p>
                <form method="get" action="#what-if">
                    <WhatIf metrics=metrics lang=t.lang growth=on_slider(growth) messages=messages/>
                </form>
            </section>
        }
        .into_any()
    }
}

#[cfg(feature = "ssr")]
pub use server::{WhatIfForm, what_if_metrics};
