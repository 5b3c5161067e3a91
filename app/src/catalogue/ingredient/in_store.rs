//! What is in store of an ingredient, read.

use super::{
    in_store_view::{InStoreView, LotView},
    stock_view::StockNote,
};
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;
use obrador_locales::Texts;

#[component]
pub(in super::super) fn InStore(view: InStoreView) -> impl IntoView {
    let t = texts();
    let InStoreView {
        stock,
        lots,
        more,
        places,
        count,
    } = view;
    let count =
        count.map(|href| view! { <p><a class="button small" href=href>{t.get("count-link")}</a></p> });
    let notes = stock.notes.iter().filter(|note| note.warns);
    let notes: Vec<_> = notes
        .map(|note| view! { <li>{said(note.clone())}</li> })
        .collect();
    let notes = (!notes.is_empty()).then(|| view! { <ul class="stock-notes">{notes}</ul> });
    let places: Vec<_> = places
        .into_iter()
        .map(|(name, left)| view! { <div><dt>{name}</dt><dd>{left}</dd></div> })
        .collect();
    let places = (!places.is_empty()).then(|| view! { <dl class="recipe-facts">{places}</dl> });
    let shown = if lots.is_empty() && stock.is_none {
        view! { <p class="muted">{t.get("stock-empty")}</p> {notes} }.into_any()
    } else {
        view! {
            <p class="in-store-sum">{stock.left}</p>
            {notes}
            {places}
            {(!lots.is_empty()).then(|| view! { <Lots lots=lots/> })}
            {(!more.is_empty()).then(|| view! { <p class="field-help">{more}</p> })}
        }
        .into_any()
    };
    view! {
        <section class="card in-store" aria-labelledby="in-store-title">
            <h2 id="in-store-title">{t.get("stock-title")}</h2>
            {shown}
            {count}
        </section>
    }
    .into_any()
}

/// What is to be done about it stands out, in words and with a sign.
pub(in super::super) fn said(note: StockNote) -> AnyView {
    let icon = note.warns.then(|| view! { <Icon name="warning"/> });
    view! { <span class="stock-note" class:warns=note.warns>{icon}{note.text}</span> }.into_any()
}

#[component]
fn Lots(lots: Vec<LotView>) -> impl IntoView {
    let t = texts();
    let somewhere = lots.iter().any(|lot| !lot.location.is_empty());
    let followed = lots.iter().any(|lot| lot.recall.is_some());
    let head = |key: &str| view! { <th scope="col">{t.get(key)}</th> };
    let rows: Vec<_> = lots.into_iter().map(|lot| row(t, lot, somewhere)).collect();
    view! {
        <div class="table-scroll">
            <table class="stacks">
                <thead><tr>
                    {head("stock-lot")}
                    {head("stock-lot-left")}
                    {head("stock-lot-best-before")}
                    {head("stock-lot-received")}
                    {somewhere.then(|| head("stock-lot-location"))}
                    {followed.then(|| view! { <td></td> })}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(t: Texts, lot: LotView, somewhere: bool) -> AnyView {
    let warns = lot.best_before.as_ref().is_some_and(|note| note.warns);
    let label = (lot.best_before.is_some() && !warns).then(|| t.get("stock-lot-best-before"));
    let best_before = lot.best_before.map(|note| {
        if note.warns {
            said(note)
        } else {
            view! { {note.text} }.into_any()
        }
    });
    let placed = (!lot.location.is_empty()).then(|| t.get("stock-lot-location"));
    let location = somewhere.then(|| view! { <td data-label=placed>{lot.location}</td> });
    let recall = lot.recall.map(|href| {
        let label = t.with("recall-of", &[("lot", lot.code.clone().into())]);
        view! { <td class="lot-links"><a href=href aria-label=label>{t.get("recall-link")}</a></td> }
    });
    view! {
        <tr>
            <th scope="row">{lot.code}</th>
            <td data-label=t.get("stock-lot-left")>{lot.left}</td>
            <td data-label=label>{best_before}</td>
            <td data-label=t.get("stock-lot-received")>{lot.received}</td>
            {location}
            {recall}
        </tr>
    }
    .into_any()
}
