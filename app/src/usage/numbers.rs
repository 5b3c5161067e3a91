//! A chart's history and forecast as tables.

use leptos::prelude::*;
use obrador_core::{
    i18n::{DateStyle, format_date},
    usage::{Snapshot, forecast::FanPoint},
};
use obrador_locales::Texts;

/// The tables, folded away below their chart.
pub(crate) fn folded(summary: String, tables: Vec<AnyView>) -> AnyView {
    view! {
        <details class="numbers">
            <summary>{summary}</summary>
            <div class="numbers-tables">{tables}</div>
        </details>
    }
    .into_any()
}

/// A day and its value, as they come.
pub(crate) fn history_table<'a>(
    t: Texts,
    days: impl Iterator<Item = &'a Snapshot>,
    amount: impl Fn(f64) -> String,
) -> AnyView {
    let rows: Vec<_> = days
        .map(|day| {
            view! {
                <tr>
                    <th scope="row">{format_date(t.lang, day.date, DateStyle::Short)}</th>
                    <td>{amount(day.value)}</td>
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

/// A day and what is expected of it: low, middle, high.
pub(crate) fn fan_table<'a>(
    t: Texts,
    caption: String,
    points: impl Iterator<Item = &'a FanPoint>,
    amount: impl Fn(f64) -> String,
) -> AnyView {
    let rows: Vec<_> = points
        .map(|point| {
            view! {
                <tr>
                    <th scope="row">{format_date(t.lang, point.date, DateStyle::Short)}</th>
                    <td>{point.p10.map(&amount)}</td>
                    <td>{amount(point.p50)}</td>
                    <td>{point.p90.map(&amount)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table>
            <caption>{caption}</caption>
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
