//! An order on a sheet of paper, for the supplier or for whoever takes the goods in.

use super::{OrderRecord, TotalsRow, labels::state_words, load::path, totals::totals};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::procurement::State;

/// What stands on the sheet.
#[derive(Debug, Clone)]
pub struct OrderSheet {
    /// Who orders: the bakery's name, its VAT number.
    pub bakery: Vec<String>,
    /// From whom: the supplier's name, and how they are reached.
    pub supplier: Vec<String>,
    /// Where to: the location's name and address; empty where none is said.
    pub deliver_to: Vec<String>,
    /// The day of printing.
    pub today: String,
    /// The order.
    pub order: OrderRecord,
}

/// The sheet, and on a screen what to do with it.
#[component]
pub fn OrderSheetPage(sheet: OrderSheet) -> impl IntoView {
    let t = texts();
    let order = sheet.order;
    let facts: Vec<_> = order
        .facts
        .iter()
        .filter(|fact| fact.on_paper)
        .map(|fact| view! { <div><dt>{fact.label.clone()}</dt><dd>{fact.words.clone()}</dd></div> })
        .collect();
    let priced = order.totals.is_some();
    // On its way or come, it is an order; before that, or called off, the paper says so.
    let standing = order
        .state
        .filter(|state| state.is_changeable() || *state == State::Cancelled)
        .map(|state| view! { <p><strong>{state_words(t, state)}</strong></p> });
    let totals_said = order.totals.clone().map(|said| {
        totals(TotalsRow {
            received: None,
            ..said
        })
    });
    let rows: Vec<_> = order
        .lines
        .iter()
        .map(|line| {
            let price = priced.then(|| view! { <td class="number">{line.price.clone()}</td> });
            let net = priced.then(|| view! { <td class="number">{line.net.clone()}</td> });
            view! {
                <tr>
                    <th scope="row">{line.name.clone()}</th>
                    <td>{line.ordered.clone()}</td>
                    {price}
                    {net}
                    <td class="order-tick"></td>
                </tr>
            }
        })
        .collect();
    view! {
        <p class="no-print sheet-help">
            <a href=path(&order.id)>{t.get("order-sheet-back")}</a>
            <span class="muted">{t.get("order-sheet-help")}</span>
        </p>
        <article class="sheet order-sheet">
            <header>
                <div>
                    <p class="eyebrow">{t.get("order-sheet-title")}</p>
                    <h1>{order.title.clone()}</h1>
                    {standing}
                </div>
                <p>{sheet.today}</p>
            </header>
            <div class="sheet-columns">
                {address(t.get("order-sheet-bakery"), sheet.bakery)}
                {address(t.get("order-supplier"), sheet.supplier)}
                {address(t.get("order-location"), sheet.deliver_to)}
            </div>
            <dl class="order-sheet-facts">{facts}</dl>
            <table class="order-lines">
                <thead>
                    <tr>
                        <th scope="col">{t.get("order-ingredient")}</th>
                        <th scope="col">{t.get("order-ordered")}</th>
                        {priced.then(|| view! { <th scope="col" class="number">{t.get("field-price-cents")}</th> })}
                        {priced.then(|| view! { <th scope="col" class="number">{t.get("order-net")}</th> })}
                        <th scope="col" class="order-tick">{t.get("order-sheet-came")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {totals_said}
        </article>
    }
    .into_any()
}

fn address(label: String, lines: Vec<String>) -> Option<AnyView> {
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line}</p> })
        .collect();
    (!lines.is_empty()).then(|| view! { <section><h2>{label}</h2>{lines}</section> }.into_any())
}
