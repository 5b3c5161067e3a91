//! What an order costs: without VAT, VAT of each rate, with VAT.

use super::{labels::money, record_view::TotalsRow};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    i18n::{Lang, format_percent},
    procurement::Totals,
};
use obrador_locales::Texts;

/// The totals in words; `received` is what has come, without VAT.
pub(super) fn totals_row(t: Texts, totals: &Totals, received: Option<i64>) -> TotalsRow {
    TotalsRow {
        net: money(t, totals.net_cents),
        vat: totals
            .vat
            .iter()
            .map(|vat| (percent(t.lang, vat.basis_points), money(t, vat.cents)))
            .collect(),
        gross: money(t, totals.gross_cents),
        received: received.map(|cents| money(t, cents)),
    }
}

pub(super) fn percent(lang: Lang, basis_points: i64) -> String {
    let decimals = if basis_points % 100 == 0 { 0 } else { 2 };
    format_percent(lang, basis_points as f64 / 100.0, decimals)
}

/// The totals as they are shown.
pub(super) fn totals(totals: TotalsRow) -> AnyView {
    let t = texts();
    let vat: Vec<_> = totals
        .vat
        .into_iter()
        .map(|(rate, tax)| {
            let words = t.with("order-vat", &[("rate", rate.into())]);
            view! { <div><dt>{words}</dt><dd>{tax}</dd></div> }
        })
        .collect();
    let received = totals.received.map(|received| {
        view! { <div class="order-came"><dt>{t.get("order-received-net")}</dt><dd>{received}</dd></div> }
    });
    view! {
        <dl class="order-totals">
            <div><dt>{t.get("order-total-net")}</dt><dd>{totals.net}</dd></div>
            {vat}
            <div class="order-gross"><dt>{t.get("order-total-gross")}</dt><dd>{totals.gross}</dd></div>
            {received}
        </dl>
    }
    .into_any()
}
