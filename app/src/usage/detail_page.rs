//! One metric in full: its chart, its numbers, its what-if.

use super::{
    card::StatusBadge,
    chart::{Drawing, Size, draw},
    what_if_form::WhatIfForm,
    words::{metric_name, outcome_words_on_server, quantity},
};
use crate::i18n::{Texts, texts};
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
    let (wide, narrow) = (draw(&drawing, Size::WIDE), draw(&drawing, Size::NARROW));
    let legend = |class: &'static str, key: &str| {
        view! { <li><span class=format!("legend {class}") aria-hidden="true"></span>{t.get(key)}</li> }
    };
    let label = t.with("chart-label", &[("metric", name.into())]);
    view! {
        <figure class="chart">
            <div class="chart-drawing" role="img" aria-label=label>
                <div class="chart-wide" aria-hidden="true" inner_html=wide></div>
                <div class="chart-narrow" aria-hidden="true" inner_html=narrow></div>
            </div>
            <figcaption>
                <ul class="chart-legend">
                    {legend("history", "chart-history")}
                    {(usage.limit != Limit::Unlimited).then(|| legend("limit", "chart-limit"))}
                    {(!fan.is_empty()).then(|| (legend("median", "chart-median"), legend("fan", "chart-fan")))}
                </ul>
            </figcaption>
        </figure>
    }
}

/// The same as the chart, in numbers.
#[component]
fn Numbers(usage: Assessment, fan: Vec<FanPoint>) -> impl IntoView {
    let t = texts();
    view! {
        <details class="numbers">
            <summary>{t.get("detail-numbers")}</summary>
            <div class="numbers-tables">
                {history_table(t, &usage)}
                {(!fan.is_empty()).then(|| fan_table(t, &usage, &fan))}
            </div>
        </details>
    }
}

fn history_table(t: Texts, usage: &Assessment) -> AnyView {
    let amount = |value| quantity(t.lang, usage.metric, value);
    let row = |date, value| {
        view! { <tr><th scope="row">{format_date(t.lang, date, DateStyle::Short)}</th><td>{amount(value)}</td></tr> }
    };
    let today = row(usage.today, usage.current);
    let rows: Vec<_> = usage.history.iter().rev().map(|s| row(s.date, s.value)).collect();
    view! {
        <table>
            <caption>{t.get("detail-history")}</caption>
            <thead><tr><th scope="col">{t.get("detail-date")}</th><th scope="col">{t.get("detail-value")}</th></tr></thead>
            <tbody>{today}{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Every seventh day and the last: sixty rows are not read, nine are.
fn is_shown(place: usize, days: usize) -> bool {
    place % 7 == 6 || place + 1 == days
}

fn fan_table(t: Texts, usage: &Assessment, fan: &[FanPoint]) -> AnyView {
    let amount = |value| quantity(t.lang, usage.metric, value);
    let rows: Vec<_> = fan
        .iter()
        .enumerate()
        .filter(|(place, _)| is_shown(*place, fan.len()))
        .map(|(_, p)| {
            view! {
                <tr>
                    <th scope="row">{format_date(t.lang, p.date, DateStyle::Short)}</th>
                    <td>{p.p10.map(amount)}</td>
                    <td>{amount(p.p50)}</td>
                    <td>{p.p90.map(amount)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table>
            <caption>{t.get("detail-expected")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("detail-date")}</th>
                    <th scope="col">{t.get("detail-low")}</th>
                    <th scope="col">{t.get("detail-middle")}</th>
                    <th scope="col">{t.get("detail-high")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
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
