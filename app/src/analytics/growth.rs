//! How a metric grows, as three figures with a sentence each.

use super::labels::{about, signed, signed_percent};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    analytics::{Analysis, Comparison},
    i18n::{Case, DateStyle, format_date_in_case},
    usage::forecast::FanPoint,
};
use obrador_locales::Texts;

#[component]
pub(super) fn GrowthCards(analysis: Analysis) -> impl IntoView {
    let t = texts();
    view! {
        <div class="analytics-cards">
            {month(t, &analysis)}
            {pace(t, &analysis)}
            {analysis.fan.points.last().map(|point| ahead(t, &analysis, point))}
        </div>
    }
}

fn card(title: String, figure: String, words: String) -> AnyView {
    view! {
        <section class="card">
            <h3 class="eyebrow">{title}</h3>
            <strong class="analytics-figure">{figure}</strong>
            <p>{words}</p>
        </section>
    }
    .into_any()
}

fn month(t: Texts, analysis: &Analysis) -> AnyView {
    let title = t.get("analytics-month");
    let Some(comparison) = analysis.growth.comparison else {
        let have = analysis.history.len();
        let args = [("count", (have as f64).into()), ("have", have.to_string().into())];
        return card(title, "–".to_owned(), t.with("analytics-month-short", &args));
    };
    let amount = |value| about(t.lang, analysis.metric, value);
    let figure = comparison.percent.map_or_else(
        || signed(t.lang, analysis.metric, comparison.change),
        |percent| signed_percent(t.lang, percent),
    );
    let args = [
        ("last", amount(comparison.last).into()),
        ("before", amount(comparison.before).into()),
    ];
    card(title, figure, t.with(month_key(&comparison), &args))
}

fn month_key(comparison: &Comparison) -> &'static str {
    if comparison.change > 0.0 {
        "analytics-month-more"
    } else if comparison.change < 0.0 {
        "analytics-month-less"
    } else {
        "analytics-month-same"
    }
}

fn pace(t: Texts, analysis: &Analysis) -> AnyView {
    let growth = analysis.growth;
    let key = if growth.per_week > 0.0 {
        "analytics-pace-up"
    } else if growth.per_week < 0.0 {
        "analytics-pace-down"
    } else {
        "analytics-pace-flat"
    };
    let amount = about(t.lang, analysis.metric, growth.per_week.abs());
    let mut words = t.with(key, &[("amount", amount.into())]);
    if let Some(compound) = growth.compound {
        let args = [
            ("weeks", compound.weeks.to_string().into()),
            ("percent", signed_percent(t.lang, compound.percent).into()),
        ];
        words = format!("{words} {}", t.with("analytics-compound", &args));
    }
    let figure = signed(t.lang, analysis.metric, growth.per_week);
    card(t.get("analytics-pace"), figure, words)
}

fn ahead(t: Texts, analysis: &Analysis, point: &FanPoint) -> AnyView {
    let days = analysis.fan.points.len();
    let amount = |value| about(t.lang, analysis.metric, value);
    let title = t.with(
        "analytics-ahead",
        &[("count", (days as f64).into()), ("days", days.to_string().into())],
    );
    let date = format_date_in_case(t.lang, point.date, DateStyle::Long, Case::Inessive);
    let words = match (point.p10, point.p90) {
        (Some(low), Some(high)) => t.with(
            "analytics-ahead-range",
            &[
                ("date", date.into()),
                ("low", amount(low).into()),
                ("high", amount(high).into()),
            ],
        ),
        _ => t.with("analytics-ahead-line", &[("date", date.into())]),
    };
    card(title, amount(point.p50), words)
}
