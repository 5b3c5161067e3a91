//! One metric in full: its chart, its numbers, its what-if.

use super::{
    card_words::StatusBadge,
    chart::Drawing,
    figure::figure,
    numbers::{fan_table, folded, history_table},
    what_if_form::WhatIfForm,
    words::{metric_name, outcome_words_on_server, quantity},
};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    i18n::{DateStyle, format_date, format_number},
    usage::{Assessment, Limit, Snapshot, forecast::FanPoint},
};

/// What the detail of a metric shows.
#[derive(Debug, Clone)]
pub struct MetricDetail {
    /// The metric.
    pub usage: Assessment,
    /// What is expected, a day at a time.
    pub fan: Vec<FanPoint>,
    /// The what-if's growth, in percent added to the present one.
    pub growth: f64,
}

/// The page of one metric.
#[component]
pub fn DetailPage(detail: MetricDetail) -> impl IntoView {
    let t = texts();
    let MetricDetail { usage, fan, growth } = detail;
    let name = metric_name(t, usage.metric);
    let metrics = vec![usage.clone()];
    view! {
        <nav class="breadcrumb" aria-label=t.get("breadcrumb")>
            <a href="/app/settings/subscription">{t.get("nav-subscription")}</a>
        </nav>
        <div class="page-head">
            <div>
                <h1>{name.clone()}</h1>
                <p class="lead">{outcome_words_on_server(t, &usage)}</p>
            </div>
            <StatusBadge status=usage.status/>
        </div>
        <Facts usage=usage.clone()/>
        <Chart usage=usage.clone() fan=fan.clone() name=name/>
        <WhatIfForm metrics=metrics growth=growth/>
        <Numbers usage=usage fan=fan/>
    }
    .into_any()
}

#[component]
fn Facts(usage: Assessment) -> impl IntoView {
    let t = texts();
    let amount = |value| quantity(t.lang, usage.metric, value);
    let limit = match usage.limit {
        Limit::Unlimited => t.get("status-unlimited"),
        Limit::AtMost(limit) => amount(limit),
    };
    let growth = format!(
        "{} {}",
        format_number(t.lang, usage.forecast.daily_growth_rate, 2),
        usage.metric.unit()
    );
    let linear = usage.forecast.linear_breach_date.map_or_else(
        || t.get("detail-no-date"),
        |date| format_date(t.lang, date, DateStyle::Long),
    );
    let fact = |key: &str, value: String| view! { <div><dt>{t.get(key)}</dt><dd>{value}</dd></div> };
    view! {
        <dl class="facts">
            {fact("detail-now", amount(usage.current))}
            {fact("detail-limit", limit)}
            {fact("detail-growth", growth)}
            {fact("detail-linear", linear)}
        </dl>
    }
}

#[component]
fn Chart(usage: Assessment, fan: Vec<FanPoint>, name: String) -> impl IntoView {
    let t = texts();
    let mut history = usage.history.clone();
    history.push(Snapshot {
        date: usage.today,
        value: usage.current,
    });
    let drawing = Drawing {
        lang: t.lang,
        history: &history,
        limit: usage.limit,
        fan: &fan,
        marks: &[],
    };
    let mut legend = vec![("history", t.get("chart-history"))];
    if usage.limit != Limit::Unlimited {
        legend.push(("limit", t.get("chart-limit")));
    }
    if !fan.is_empty() {
        legend.push(("median", t.get("chart-median")));
        legend.push(("fan", t.get("chart-fan")));
    }
    figure(
        &drawing,
        t.with("chart-label", &[("metric", name.into())]),
        legend,
    )
}

/// The same as the chart, in numbers.
#[component]
fn Numbers(usage: Assessment, fan: Vec<FanPoint>) -> impl IntoView {
    let t = texts();
    let amount = |value| quantity(t.lang, usage.metric, value);
    let today = Snapshot {
        date: usage.today,
        value: usage.current,
    };
    let days = std::iter::once(&today).chain(usage.history.iter().rev());
    let mut tables = vec![history_table(t, days, amount)];
    if !fan.is_empty() {
        let shown = fan
            .iter()
            .enumerate()
            .filter(|(place, _)| is_shown(*place, fan.len()));
        let points = shown.map(|(_, point)| point);
        tables.push(fan_table(t, t.get("detail-expected"), points, amount));
    }
    folded(t, tables)
}

/// Every seventh day and the last: sixty rows are not read, nine are.
fn is_shown(place: usize, days: usize) -> bool {
    place % 7 == 6 || place + 1 == days
}

#[cfg(test)]
mod tests {
    use super::is_shown;

    #[test]
    fn the_last_day_is_shown_once() {
        let shown = |days| {
            (0..days)
                .filter(|place| is_shown(*place, days))
                .map(|p| p + 1)
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(60), [7, 14, 21, 28, 35, 42, 49, 56, 60]);
        assert_eq!(shown(14), [7, 14]);
        assert!(shown(0).is_empty());
    }
}
