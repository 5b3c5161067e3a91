//! The what-if as a form that works by itself; in the browser its slider moves every date at once.

use super::{
    what_if::{FASTEST, SLOWEST, WhatIfMetric, on_slider, signed_percent},
    words::{metric_name, outcome_messages, outcome_words_on_server},
};
use crate::{i18n::texts, packed::number};
use chrono::Datelike;
use leptos::prelude::*;
use obrador_core::usage::{Assessment, Limit};
use std::collections::BTreeMap;

impl WhatIfMetric {
    fn of(usage: &Assessment) -> Self {
        let by_day: BTreeMap<_, _> = usage.history.iter().map(|s| (s.date, *s)).collect();
        Self {
            metric: usage.metric,
            current: usage.current,
            limit: usage.limit,
            today: usage.today,
            history: by_day.into_values().collect(),
        }
    }

    /// For an attribute of the page; [`Self::from_packed`] reads it in the browser.
    fn to_packed(&self) -> String {
        let known: BTreeMap<_, _> = self.history.iter().map(|s| (s.date, s.value)).collect();
        let first = self.history.first().map_or(self.today, |s| s.date);
        let days = first
            .iter_days()
            .take_while(|day| self.history.last().is_some_and(|last| *day <= last.date));
        let head = [
            number(self.limit.at_most()),
            number(Some(self.current)),
            self.today.num_days_from_ce().to_string(),
            first.num_days_from_ce().to_string(),
        ];
        let values = days.map(|day| number(known.get(&day).copied()));
        head.into_iter().chain(values).collect::<Vec<_>>().join(" ")
    }
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
    let messages = outcome_messages(t.lang);
    let rows: Vec<_> = limited
        .into_iter()
        .map(|usage| {
            let metric = WhatIfMetric::of(usage);
            let now = outcome_words_on_server(t, usage);
            let then = if growth == 0.0 {
                now.clone()
            } else {
                metric.words(messages, growth)
            };
            view! {
                <tr data-what-if=usage.metric.as_str() data-facts=metric.to_packed()>
                    <th scope="row">{metric_name(t, usage.metric)}</th>
                    <td class="what-if-now">{now}</td>
                    <td class="what-if-then">{then}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section class="what-if" id="what-if" aria-labelledby="what-if-title">
            <h2 id="what-if-title">{t.get("what-if-title")}</h2>
            <p class="muted">{t.get("what-if-intro")}</p>
            <form method="get" action="#what-if" data-island="what_if" data-texts=messages.to_lines()>
                <div class="what-if-control">
                    <label for="growth">{t.get("what-if-label")}</label>
                    <input id="growth" name="growth" type="range" min=SLOWEST.to_string() max=FASTEST.to_string() step="5"
                        value=growth.to_string() aria-valuetext=signed_percent(t.lang, growth)/>
                    <output for="growth">{signed_percent(t.lang, growth)}</output>
                    <button type="submit" class="button small without-script">{t.get("what-if-show")}</button>
                </div>
                <div class="table-scroll" tabindex="0" role="region" aria-label=t.get("what-if-title")>
                    <table class="what-if-table">
                        <thead>
                            <tr>
                                <th scope="col">{t.get("what-if-metric")}</th>
                                <th scope="col">{t.get("what-if-now")}</th>
                                <th scope="col">{t.get("what-if-then")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </form>
        </section>
    }
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
            let packed = sent.to_packed();
            assert_eq!(
                WhatIfMetric::from_packed(Metric::StorageGb, &packed),
                Some(sent),
                "{packed}"
            );
        }
        assert_eq!(WhatIfMetric::from_packed(Metric::Users, "5 3 x"), None);
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
