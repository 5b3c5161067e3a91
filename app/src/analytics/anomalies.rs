//! Unusual days in words, numbered as in the chart.

use super::labels::about;
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    analytics::{Analysis, Anomalies, Anomaly},
    i18n::{DateStyle, format_date, format_number, weekday_name},
};
use obrador_locales::Texts;

#[component]
pub(super) fn AnomaliesSection(analysis: Analysis) -> impl IntoView {
    let t = texts();
    let content = match &analysis.anomalies {
        Anomalies::InsufficientHistory { have, need } => {
            let args = [
                ("count", f64::from(*have).into()),
                ("have", have.to_string().into()),
                ("need", need.to_string().into()),
            ];
            view! { <p class="empty">{t.with("analytics-anomalies-short", &args)}</p> }.into_any()
        }
        Anomalies::Searched { days, found } => {
            let args = [
                ("count", f64::from(*days).into()),
                ("days", days.to_string().into()),
            ];
            if found.is_empty() {
                view! { <p>{t.with("analytics-anomalies-none", &args)}</p> }.into_any()
            } else {
                let items: Vec<_> = found.iter().rev().map(|one| item(t, &analysis, one)).collect();
                view! {
                    <p class="muted">{t.with("analytics-anomalies-intro", &args)}</p>
                    <ol class="anomalies">{items}</ol>
                }
                .into_any()
            }
        }
    };
    view! {
        <section aria-labelledby="analytics-anomalies-title">
            <h3 id="analytics-anomalies-title">{t.get("analytics-anomalies")}</h3>
            {content}
        </section>
    }
}

fn item(t: Texts, analysis: &Analysis, one: &Anomaly) -> AnyView {
    use chrono::Datelike as _;
    let day = format!(
        "{}, {}",
        weekday_name(t.lang, one.date.weekday()),
        format_date(t.lang, one.date, DateStyle::Long)
    );
    let amount = |value| about(t.lang, analysis.metric, value);
    let key = if one.score > 0.0 {
        "analytics-anomaly-above"
    } else {
        "analytics-anomaly-below"
    };
    let words = t.with(
        key,
        &[
            ("value", amount(one.value).into()),
            ("expected", amount(one.expected).into()),
            ("score", format_number(t.lang, one.score.abs(), 1).into()),
        ],
    );
    view! { <li><strong>{day}</strong><span>{words}</span></li> }.into_any()
}
