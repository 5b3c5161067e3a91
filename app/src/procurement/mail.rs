//! What a mail to a supplier says.

use super::{
    labels::{money, ordered_words, price_words},
    totals::totals_row,
};
use obrador_core::{
    i18n::{DateStyle, Lang, format_date},
    procurement::PurchaseOrder,
};
use obrador_locales::Texts;
use obrador_services::procurement::OrderMail;

/// The order in words, as its supplier reads it; `address` is where its location is.
pub fn order_mail(lang: Lang, order: &PurchaseOrder, address: &[String]) -> OrderMail {
    let t = Texts::of(lang);
    let stored = order.as_stored();
    let content = &stored.content;
    let needed_by = content
        .needed_by
        .map(|day| format_date(lang, day, DateStyle::Long));
    let location = content.location.as_ref().map(|location| {
        let name = std::iter::once(location.name.as_str());
        let whole: Vec<_> = name.chain(address.iter().map(String::as_str)).collect();
        whole.join(", ")
    });
    let details: Vec<String> = [
        ("order-needed-by", needed_by),
        ("order-location", location),
        ("order-notes", content.notes.clone()),
    ]
    .into_iter()
    .filter_map(|(key, words)| Some(said(t, &t.get(key), &words?)))
    .collect();
    let mut lines: Vec<String> = stored
        .lines
        .iter()
        .map(|line| {
            let words = said(t, &line.content.name, &ordered_words(t, &line.content));
            let cost = money(t, line.ordered_cents());
            format!("{words} · {} · {cost}", price_words(t, &line.content))
        })
        .collect();
    let totals = totals_row(t, &order.totals(), None);
    lines.push(said(t, &t.get("order-total-net"), &totals.net));
    lines.push(said(t, &t.get("order-total-gross"), &totals.gross));
    OrderMail {
        details: details.join(" · "),
        lines,
    }
}

fn said(t: Texts, label: &str, words: &str) -> String {
    t.with("order-said", &[("label", label.into()), ("words", words.into())])
}
