//! What baking by the list would have earned, beside what was baked.

use super::bake_view::{EarnedRow, EarnedView};
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(super) fn EarnedSection(earned: EarnedView) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = earned.rows.into_iter().map(row).collect();
    let notes: Vec<_> = earned
        .notes
        .into_iter()
        .map(|note| view! { <p class="muted">{note}</p> })
        .collect();
    let head = |key: &str| view! { <th scope="col" class="number">{t.get(key)}</th> };
    let table = (!rows.is_empty()).then(|| {
        view! {
            <details class="no-print">
                <summary>{t.get("demand-earned-each")}</summary>
                <div class="table-scroll" tabindex="0" role="group" aria-labelledby="earned-title">
                    <table class="list stacks numeric">
                        <thead>
                            <tr>
                                <th scope="col">{t.get("demand-product")}</th>
                                {head("demand-earned-would")}
                                {head("demand-earned-did")}
                                {head("demand-earned-more")}
                                {head("demand-earned-would-unsold")}
                                {head("demand-earned-did-unsold")}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
    });
    view! {
        <section class="card demand-earned" aria-labelledby="earned-title">
            <h2 id="earned-title">{t.get("demand-earned-title")}</h2>
            <p>{earned.sentence}</p>
            {notes}
            {table}
        </section>
    }
    .into_any()
}

fn row(row: EarnedRow) -> AnyView {
    let t = texts();
    let cell = |key: &str, words: String| view! { <td class="number" data-label=t.get(key)>{words}</td> };
    view! {
        <tr>
            <th scope="row">{row.product}</th>
            {cell("demand-earned-would", row.would)}
            {cell("demand-earned-did", row.did)}
            {cell("demand-earned-more", row.more)}
            {cell("demand-earned-would-unsold", row.would_unsold)}
            {cell("demand-earned-did-unsold", row.did_unsold)}
        </tr>
    }
    .into_any()
}
