//! What has come of an order, delivery by delivery, in words.

use super::{labels::quantity_words, record_view::ReceiptRow};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::i18n::{DateStyle, format_date};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    clock::from_micros,
    procurement::{BookedLot, OrderView, Receipt},
};

/// The newest first.
pub(super) fn receipts(t: Texts, actor: &Actor, view: &OrderView) -> Vec<ReceiptRow> {
    let name = |lot: &BookedLot| {
        let line = view.order.lines().iter().find(|line| line.id == lot.line);
        line.map(|line| line.content.name.clone()).unwrap_or_default()
    };
    let lot = |lot: &BookedLot| {
        let code = lot
            .code
            .as_ref()
            .map(|code| t.with("order-lot-said", &[("code", code.as_str().into())]));
        let best_before = lot.best_before.map(|day| {
            let day = format_date(t.lang, day, DateStyle::Short);
            t.with("order-best-before-said", &[("day", day.into())])
        });
        let parts = [Some(quantity_words(t, lot.received)), code, best_before];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        (name(lot), said.join(" · "))
    };
    let row = |receipt: &Receipt| ReceiptRow {
        title: t.with(
            "order-delivery",
            &[
                ("number", receipt.number.to_string().into()),
                (
                    "at",
                    actor.zone.moment(t.lang, from_micros(receipt.received_at)).into(),
                ),
            ],
        ),
        lots: receipt.lots.iter().map(lot).collect(),
    };
    view.receipts.iter().rev().map(row).collect()
}

/// The deliveries as they are shown; nothing where none has come.
pub(super) fn deliveries(receipts: Vec<ReceiptRow>) -> Option<AnyView> {
    if receipts.is_empty() {
        return None;
    }
    let t = texts();
    let rows: Vec<_> = receipts
        .into_iter()
        .map(|receipt| {
            let lots: Vec<_> = receipt
                .lots
                .into_iter()
                .map(|(name, said)| view! { <li><span>{name}</span> <small>{said}</small></li> })
                .collect();
            view! { <li><strong>{receipt.title}</strong><ul>{lots}</ul></li> }
        })
        .collect();
    Some(
        view! {
            <section class="order-deliveries">
                <h2>{t.get("order-deliveries")}</h2>
                <ol>{rows}</ol>
            </section>
        }
        .into_any(),
    )
}
