//! The chart in numbers.

use super::words::about;
use crate::{
    i18n::{Texts, texts},
    usage::quantity,
};
use leptos::prelude::*;
use obrador_core::{
    analytics::Analysis,
    i18n::{DateStyle, format_date},
};

#[component]
pub(super) fn Tables(analysis: Analysis) -> impl IntoView {
    let t = texts();
    view! {
        <details class="numbers">
            <summary>{t.get("detail-numbers")}</summary>
            <div class="numbers-tables">
                {history(t, &analysis)}
                {ahead(t, &analysis)}
            </div>
        </details>
    }
}

fn history(t: Texts, analysis: &Analysis) -> AnyView {
    let rows: Vec<_> = analysis
        .history
        .iter()
        .rev()
        .map(|day| {
            view! {
                <tr>
                    <th scope="row">{format_date(t.lang, day.date, DateStyle::Short)}</th>
                    <td>{quantity(t.lang, analysis.metric, day.value)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table>
            <caption>{t.get("detail-history")}</caption>
            <thead><tr><th scope="col">{t.get("detail-date")}</th><th scope="col">{t.get("detail-value")}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn ahead(t: Texts, analysis: &Analysis) -> AnyView {
    let amount = |value| about(t.lang, analysis.metric, value);
    let rows: Vec<_> = analysis
        .fan
        .points
        .iter()
        .map(|point| {
            view! {
                <tr>
                    <th scope="row">{format_date(t.lang, point.date, DateStyle::Short)}</th>
                    <td>{point.p10.map(amount)}</td>
                    <td>{amount(point.p50)}</td>
                    <td>{point.p90.map(amount)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table>
            <caption>{t.get("analytics-expected")}</caption>
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
