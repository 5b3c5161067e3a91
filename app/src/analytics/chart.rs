//! History, unusual days and what is expected, in one drawing.

use crate::{
    i18n::texts,
    usage::{
        chart::{Drawing, Mark, Size, draw},
        metric_name,
    },
};
use leptos::prelude::*;
use obrador_core::{
    analytics::Analysis,
    usage::{Kind, Limit, Snapshot},
};

/// The least of the past that is shown, in days.
const PAST_DAYS: usize = 120;

#[component]
pub(super) fn ChartSection(analysis: Analysis, horizon_days: u32) -> impl IntoView {
    let t = texts();
    let history = shown(&analysis, horizon_days as usize);
    let marks = marks(&analysis, &history);
    let drawing = Drawing {
        lang: t.lang,
        history: &history,
        limit: Limit::Unlimited,
        fan: &analysis.fan.points,
        marks: &marks,
    };
    let (wide, narrow) = (draw(&drawing, Size::WIDE), draw(&drawing, Size::NARROW));
    let name = metric_name(t, analysis.metric);
    let label = t.with("analytics-chart-label", &[("metric", name.into())]);
    let legend = |class: &'static str, key: &str| {
        view! { <li><span class=format!("legend {class}") aria-hidden="true"></span>{t.get(key)}</li> }
    };
    let band = analysis.fan.points.iter().any(|point| point.p10.is_some());
    view! {
        <section aria-labelledby="analytics-chart-title">
            <h3 id="analytics-chart-title">{t.get("analytics-chart")}</h3>
            <figure class="chart">
                <div class="chart-drawing" role="img" aria-label=label>
                    <div class="chart-wide" aria-hidden="true" inner_html=wide></div>
                    <div class="chart-narrow" aria-hidden="true" inner_html=narrow></div>
                </div>
                <figcaption>
                    <ul class="chart-legend">
                        {legend("history", "chart-history")}
                        {(!marks.is_empty()).then(|| legend("unusual", "analytics-chart-unusual"))}
                        {legend("median", "chart-median")}
                        {band.then(|| legend("fan", "chart-fan"))}
                    </ul>
                </figcaption>
            </figure>
        </section>
    }
}

/// As much of the past as of the future, and what a level is now: today's total is not over.
fn shown(analysis: &Analysis, horizon_days: usize) -> Vec<Snapshot> {
    let from = analysis.history.len().saturating_sub(horizon_days.max(PAST_DAYS));
    let mut history = analysis.history[from..].to_vec();
    if analysis.kind == Kind::Level {
        history.push(Snapshot {
            date: analysis.today,
            value: analysis.current,
        });
    }
    history
}

/// Numbered as in the list below, the newest first.
fn marks(analysis: &Analysis, history: &[Snapshot]) -> Vec<Mark> {
    let first = history.first().map(|day| day.date);
    let numbered = analysis.anomalies.found().iter().rev().zip(1..);
    numbered
        .filter(|(one, _)| first.is_some_and(|first| one.date >= first))
        .map(|(one, number)| Mark {
            date: one.date,
            value: one.value,
            word: number.to_string(),
        })
        .collect()
}
