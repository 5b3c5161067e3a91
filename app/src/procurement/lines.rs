//! The lines of an order in words.

use super::{
    labels::{money, ordered_words, price_words, quantity_words},
    record_view::LineRow,
};
use obrador_core::{
    auth::Permission,
    procurement::{OrderLine, PurchaseOrder},
};
use obrador_locales::Texts;
use obrador_services::actor::Actor;

pub(super) fn lines(t: Texts, actor: &Actor, order: &PurchaseOrder) -> Vec<LineRow> {
    let priced = actor.may(Permission::ViewPrices);
    let state = order.state();
    let came = state.awaits_goods() || order.lines().iter().any(OrderLine::has_come);
    let row = |line: &OrderLine| LineRow {
        id: line.id.clone(),
        name: line.content.name.clone(),
        ordered: ordered_words(t, &line.content),
        price: priced.then(|| price_words(t, &line.content)),
        net: priced.then(|| money(t, line.ordered_cents())),
        received: if came {
            quantity_words(t, line.received)
        } else {
            String::new()
        },
        closed: line
            .closed_short
            .as_ref()
            .map(|reason| reason.as_str().to_owned()),
        open: state.awaits_goods() && !line.is_done(),
    };
    order.lines().iter().map(row).collect()
}
