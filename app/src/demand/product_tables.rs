//! A product's days and rules, as tables.

use super::product_view::{ModelRow, PastDay, ProductDay};
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(super) fn DaysAhead(days: Vec<ProductDay>) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = days.into_iter().map(ahead).collect();
    view! {
        <div class="table-scroll demand-days-ahead" tabindex="0" role="group" aria-labelledby="ahead-title">
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{t.get("demand-day")}</th>
                        <th scope="col" class="number">{t.get("demand-expected")}</th>
                        <th scope="col" class="number">{t.get("demand-bake")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn ahead(day: ProductDay) -> AnyView {
    let t = texts();
    let name = match day.href {
        Some(href) => view! { <a href=href>{day.day}</a> }.into_any(),
        None => day.day.into_any(),
    };
    if day.closed {
        return view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="number muted" colspan="2">{t.get("demand-day-closed")}</td>
            </tr>
        }
        .into_any();
    }
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="number">{day.expected} " " <small class="muted">{day.band}</small></td>
            <td class="number"><strong>{day.bake}</strong></td>
        </tr>
    }
    .into_any()
}

#[component]
pub(super) fn DaysBefore(days: Vec<PastDay>) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = days
        .into_iter()
        .map(|day| {
            let sold = match day.sold {
                Some(sold) => view! { <td class="number">{sold}</td> }.into_any(),
                None => view! { <td class="number muted">"–"</td> }.into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{day.day}</th>
                    {sold}
                    <td>{day.note}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby="before-title">
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{t.get("demand-day")}</th>
                        <th scope="col" class="number">{t.get("demand-sold")}</th>
                        <th scope="col">{t.get("demand-note")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
pub(super) fn Models(models: Vec<ModelRow>) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = models
        .into_iter()
        .map(|row| {
            let chosen = row
                .chosen
                .then(|| view! { " " <span class="badge safe">{t.get("demand-model-chosen")}</span> });
            view! {
                <tr>
                    <th scope="row">{row.model}{chosen}</th>
                    <td class="number" data-label=t.get("demand-model-earlier")>{row.earlier}</td>
                    <td class="number" data-label=t.get("demand-model-later")>{row.later}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby="models-title">
            <table class="list stacks numeric">
                <thead>
                    <tr>
                        <th scope="col">{t.get("demand-model")}</th>
                        <th scope="col" class="number">{t.get("demand-model-earlier")}</th>
                        <th scope="col" class="number">{t.get("demand-model-later")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
