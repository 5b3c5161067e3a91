//! The what-if: which metrics, and what the slider needs of them.

use super::{
    labels::{metric_name, outcome_messages, outcome_words_on_server},
    what_if::{WhatIfMetric, on_slider},
    what_if_slider::WhatIfSlider,
};
use crate::{i18n::texts, page::ready, wire::number};
use chrono::Datelike;
use leptos::prelude::*;
use obrador_core::usage::{Assessment, Limit};
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

/// What stands around the slider and above the table.
const LABELS: [&str; 6] = [
    "what-if-title",
    "what-if-label",
    "what-if-show",
    "what-if-metric",
    "what-if-now",
    "what-if-then",
];

/// The slider and, for every limited metric, the date at the present course and at the chosen one.
#[component]
pub fn WhatIfForm(metrics: Vec<Assessment>, growth: f64) -> impl IntoView {
    let t = texts();
    let growth = on_slider(growth);
    let limited: Vec<_> = metrics.iter().filter(|m| m.limit != Limit::Unlimited).collect();
    if limited.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = limited
        .into_iter()
        .map(|usage| {
            WhatIfMetric::of(usage).line(&metric_name(t, usage.metric), &outcome_words_on_server(t, usage))
        })
        .collect();
    let (rows, growth, place) = (rows.join("\n"), number(Some(growth)), growth.to_string());
    let html = ready(&["what-if", &growth, &rows].join("\n"), None, || {
        let texts = outcome_messages(t.lang).clone().with_texts(t, &LABELS);
        view! {
            <h2 id="what-if-title">{t.get("what-if-title")}</h2>
            <p class="muted">{t.get("what-if-intro")}</p>
            <WhatIfSlider texts=texts.to_lines() rows=rows.clone() growth=growth.clone() place=place/>
        }
    });
    view! { <section class="what-if" id="what-if" aria-labelledby="what-if-title" inner_html=html></section> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use obrador_core::usage::{Facts, Metric, Snapshot};

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
        for lang in obrador_core::i18n::Lang::ALL {
            assert_eq!(
                WhatIfMetric::of(&usage).words(outcome_messages(lang), 0.0),
                outcome_words_on_server(obrador_locales::Texts::of(lang), &usage)
            );
        }
    }
}
