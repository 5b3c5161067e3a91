//! How right the forecast has been here, in a sentence a horizon and as a table.

use super::labels::{about, percent_words};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::analytics::{Accuracy, Analysis, Measured};
use obrador_locales::Texts;

#[component]
pub(super) fn AccuracySection(analysis: Analysis) -> impl IntoView {
    let t = texts();
    let sentences: Vec<_> = analysis
        .accuracy
        .iter()
        .map(|one| view! { <p>{sentence(t, &analysis, one)}</p> })
        .collect();
    let rows: Vec<_> = analysis
        .accuracy
        .iter()
        .filter_map(|one| match one {
            Accuracy::Measured(measured) => Some(row(t, &analysis, measured)),
            Accuracy::InsufficientHistory { .. } => None,
        })
        .collect();
    view! {
        <section aria-labelledby="analytics-accuracy-title">
            <h3 id="analytics-accuracy-title">{t.get("analytics-accuracy")}</h3>
            <p class="muted">{t.get("analytics-accuracy-intro")}</p>
            {sentences}
            {(!rows.is_empty()).then(|| table(t, rows))}
        </section>
    }
}

fn days(t: Texts, horizon: u32) -> String {
    let args = [
        ("count", f64::from(horizon).into()),
        ("days", horizon.to_string().into()),
    ];
    t.with("compare-days", &args)
}

fn sentence(t: Texts, analysis: &Analysis, accuracy: &Accuracy) -> String {
    match accuracy {
        Accuracy::InsufficientHistory {
            horizon_days,
            have,
            need,
        } => t.with(
            "analytics-accuracy-short",
            &[
                ("days", horizon_days.to_string().into()),
                ("count", f64::from(*have).into()),
                ("have", have.to_string().into()),
                ("need", need.to_string().into()),
            ],
        ),
        Accuracy::Measured(measured) => {
            let amount = about(t.lang, analysis.metric, measured.mean_absolute_error);
            let error = measured
                .error_percent
                .map_or_else(|| amount.clone(), |percent| percent_words(t.lang, percent));
            t.with(
                "analytics-accuracy-measured",
                &[
                    ("days", measured.horizon_days.to_string().into()),
                    ("comparisons", measured.comparisons.to_string().into()),
                    ("error", error.into()),
                    ("count", f64::from(measured.covered).into()),
                    ("covered", measured.covered.to_string().into()),
                ],
            )
        }
    }
}

fn row(t: Texts, analysis: &Analysis, measured: &Measured) -> AnyView {
    view! {
        <tr>
            <th scope="row">{days(t, measured.horizon_days)}</th>
            <td data-label=t.get("analytics-accuracy-comparisons")>{measured.comparisons.to_string()}</td>
            <td data-label=t.get("analytics-accuracy-error")>{about(t.lang, analysis.metric, measured.mean_absolute_error)}</td>
            <td data-label=t.get("analytics-accuracy-percent")>{measured.error_percent.map(|percent| percent_words(t.lang, percent))}</td>
            <td data-label=t.get("analytics-accuracy-coverage")>{percent_words(t.lang, measured.coverage_percent())}</td>
        </tr>
    }
    .into_any()
}

fn table(t: Texts, rows: Vec<AnyView>) -> AnyView {
    let head = |key: &str| view! { <th scope="col">{t.get(key)}</th> };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby="analytics-accuracy-title">
            <table class="list stacks numeric">
                <thead>
                    <tr>
                        {head("analytics-accuracy-ahead")}
                        {head("analytics-accuracy-comparisons")}
                        {head("analytics-accuracy-error")}
                        {head("analytics-accuracy-percent")}
                        {head("analytics-accuracy-coverage")}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
