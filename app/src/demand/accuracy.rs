//! How near forecasts came.

use super::page_view::{AccuracyRow, AccuracyView};
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(super) fn AccuracySection(view: AccuracyView) -> impl IntoView {
    let t = texts();
    if view.sentences.is_empty() && view.rows.is_empty() {
        return ().into_any();
    }
    let sentences: Vec<_> = view
        .sentences
        .into_iter()
        .map(|words| view! { <p>{words}</p> })
        .collect();
    let rows: Vec<_> = view.rows.into_iter().map(row).collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t.get("demand-accuracy-each")}</summary>
                <div class="table-scroll" tabindex="0" role="group" aria-labelledby="accuracy-title">
                    <table class="list stacks numeric">
                        <thead>
                            <tr>
                                <th scope="col">{t.get("demand-product")}</th>
                                <th scope="col">{t.get("demand-model")}</th>
                                <th scope="col" class="number">{t.get("demand-off")}</th>
                                <th scope="col" class="number">{t.get("demand-off-naive")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
    });
    view! {
        <section class="card demand-accuracy no-print" aria-labelledby="accuracy-title">
            <h2 id="accuracy-title">{t.get("demand-accuracy-title")}</h2>
            {sentences}
            <p class="muted">{t.get("demand-accuracy-how")}</p>
            {table}
        </section>
    }
    .into_any()
}

fn row(row: AccuracyRow) -> AnyView {
    let t = texts();
    view! {
        <tr>
            <th scope="row"><a href=row.href>{row.product}</a></th>
            <td data-label=t.get("demand-model")>{row.model}</td>
            <td class="number" data-label=t.get("demand-off")>{row.error}</td>
            <td class="number" data-label=t.get("demand-off-naive")>{row.naive}</td>
        </tr>
    }
    .into_any()
}
