//! History, unusual days and what is expected, in one drawing.

use crate::{
    i18n::texts,
    usage::{
        chart::{Drawing, Mark},
        figure::figure,
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
        today: None,
        limit: Limit::Unlimited,
        fan: &analysis.fan.points,
        marks: &marks,
    };
    let name = metric_name(t, analysis.metric);
    let label = t.with("analytics-chart-label", &[("metric", name.into())]);
    let mut legend = vec![("history", t.get("chart-history"))];
    if !marks.is_empty() {
        legend.push(("unusual", t.get("analytics-chart-unusual")));
    }
    legend.push(("median", t.get("chart-median")));
    if analysis.fan.points.iter().any(|point| point.p10.is_some()) {
        legend.push(("fan", t.get("chart-fan")));
    }
    view! {
        <section aria-labelledby="analytics-chart-title">
            <h3 id="analytics-chart-title">{t.get("analytics-chart")}</h3>
            {figure(&drawing, label, legend, None)}
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
