//! The what-if: which metrics, and what the slider needs of them.

use super::{
    labels::metric_name,
    what_if::{WhatIfMetric, date_words, on_slider},
    what_if_slider::WhatIfSlider,
};
use crate::{i18n::texts, messages::Messages, page::ready, wire::number};
use chrono::Datelike;
use leptos::prelude::*;
use obrador_core::usage::{Assessment, Limit};
use obrador_locales::Texts;
use std::collections::BTreeMap;

impl WhatIfMetric {
    /// Of a metric as it is now.
    pub(crate) fn of(usage: &Assessment) -> Self {
        let mut history = usage.history.clone();
        // The same day twice counts once, as it was said last.
        if !history.is_sorted_by(|one, next| one.date < next.date) {
            let by_day: BTreeMap<_, _> = history.iter().map(|s| (s.date, *s)).collect();
            history = by_day.into_values().collect();
        }
        Self {
            metric: usage.metric,
            current: usage.current,
            limit: usage.limit,
            today: usage.today,
            history,
        }
    }

    /// The same against the plan's limit, whatever the owner's own is.
    pub(crate) fn on_plan(usage: &Assessment) -> Self {
        Self {
            limit: usage.plan_limit,
            ..Self::of(usage)
        }
    }

    /// For an attribute of the page; [`Self::from_wire`] reads it in the browser.
    pub(crate) fn to_wire(&self) -> String {
        let first = self.history.first().map_or(self.today, |s| s.date);
        let mut packed = [
            number(self.limit.at_most()),
            number(Some(self.current)),
            self.today.num_days_from_ce().to_string(),
            first.num_days_from_ce().to_string(),
        ]
        .join(" ");
        let mut day = first;
        for known in &self.history {
            // A day without a value.
            while day < known.date {
                packed.push_str(" -");
                day = day.succ_opt().unwrap_or(known.date);
            }
            packed.push(' ');
            packed.push_str(&number(Some(known.value)));
            day = day.succ_opt().unwrap_or(day);
        }
        packed
    }
}

/// What stands around the slider, above the table and, where there is no date, in it.
const LABELS: [&str; 10] = [
    "what-if-no-date",
    "what-if-same",
    "what-if-reached",
    "what-if-too-early",
    "what-if-title",
    "what-if-label",
    "what-if-show",
    "what-if-metric",
    "what-if-now",
    "what-if-then",
];

fn messages(t: Texts) -> Messages {
    Messages::new(t.lang)
        .with_texts(t, &LABELS)
        .with_phrase(t, "what-if-earlier", &["days"])
        .with_phrase(t, "what-if-later", &["days"])
}

/// The slider and, for every limited metric, the date at the present course and at the chosen one.
#[component]
pub fn WhatIfForm(metrics: Vec<Assessment>, growth: f64) -> impl IntoView {
    let t = texts();
    let growth = on_slider(growth);
    let limited: Vec<_> = metrics.iter().filter(|m| m.limit != Limit::Unlimited).collect();
    if limited.is_empty() {
        return ().into_any();
    }
    let messages = messages(t);
    // On a metric's own page there is one date, and the heading says all.
    let intro = (limited.len() > 1).then(|| t.get("what-if-intro"));
    let rows: Vec<_> = limited
        .into_iter()
        .map(|usage| {
            let now = date_words(&messages, &usage.forecast.outcome, usage.today);
            WhatIfMetric::of(usage).line(&metric_name(t, usage.metric), &now)
        })
        .collect();
    let (rows, growth, place) = (rows.join("\n"), number(Some(growth)), growth.to_string());
    let html = ready(&["what-if", &growth, &rows].join("\n"), None, || {
        let texts = messages.to_lines();
        view! {
            <h2 id="what-if-title">{t.get("what-if-title")}</h2>
            {intro.clone().map(|intro| view! { <p class="muted">{intro}</p> })}
            <WhatIfSlider texts=texts rows=rows.clone() growth=growth.clone() place=place/>
        }
    });
    view! { <section class="what-if" id="what-if" aria-labelledby="what-if-title" inner_html=html></section> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::usage::what_if::moved_words;
    use chrono::NaiveDate;
    use obrador_core::{
        i18n::Lang,
        usage::{Facts, Metric, Snapshot, forecast::Outcome},
    };

    fn facts(history: &[(i64, f64)]) -> Assessment {
        let today = NaiveDate::from_ymd_opt(2025, 1, 19).unwrap();
        let history = history.iter().map(|(ago, value)| Snapshot {
            date: today - chrono::TimeDelta::days(*ago),
            value: *value,
        });
        Facts {
            metric: Metric::StorageGb,
            history: history.collect(),
            current: 3.7,
            limit: Limit::AtMost(5.0),
            cap: None,
            refused_in_30_days: false,
            today,
        }
        .assess()
    }

    #[test]
    fn a_metric_arrives_as_it_was_sent() {
        for history in [
            &[][..],
            &[(1, 3.5)],
            &[(40, 1.0), (39, 1.1 + 0.1), (12, 2.0), (1, 3.5)],
        ] {
            let sent = WhatIfMetric::of(&facts(history));
            let packed = sent.to_wire();
            assert_eq!(
                WhatIfMetric::from_wire(Metric::StorageGb, &packed),
                Some(sent),
                "{packed}"
            );
        }
        assert_eq!(WhatIfMetric::from_wire(Metric::Users, "5 3 x"), None);
    }

    #[test]
    fn no_growth_added_is_the_present_course() {
        let history: Vec<_> = (1..=30).rev().map(|ago| (ago, 3.6 - ago as f64 / 20.0)).collect();
        let usage = facts(&history);
        let metric = WhatIfMetric::of(&usage);
        for lang in obrador_core::i18n::Lang::ALL {
            let messages = messages(Texts::of(lang));
            let [now, same] = [&usage.forecast.outcome, &metric.outcome(0.0)];
            let words = moved_words(&messages, now, same, usage.today);
            assert_eq!(words, messages.get("what-if-same"));
            assert_ne!(
                date_words(&messages, now, usage.today),
                messages.get("what-if-no-date")
            );
        }
    }

    #[test]
    fn a_date_that_moves_says_by_how_much() {
        let today = NaiveDate::from_ymd_opt(2025, 1, 19).unwrap();
        let on = |day: i64| Outcome::Breach {
            p10: None,
            p50: today + chrono::TimeDelta::days(day),
            p90: None,
        };
        let never = Outcome::FlatOrShrinking;
        for (lang, now, then, words) in [
            (Lang::En, on(30), on(19), "7 February, 11 days earlier"),
            (Lang::En, on(30), on(31), "19 February, 1 day later"),
            (Lang::En, on(30), never.clone(), "no date in sight"),
            (Lang::En, never.clone(), on(31), "19 February"),
            (Lang::En, never.clone(), never, "as now"),
            (Lang::Es, on(30), on(19), "7 de febrero, 11 días antes"),
            (Lang::Eu, on(30), on(19), "otsailaren 7a, 11 egun lehenago"),
        ] {
            let messages = messages(Texts::of(lang));
            assert_eq!(moved_words(&messages, &now, &then, today), words);
        }
    }
}
