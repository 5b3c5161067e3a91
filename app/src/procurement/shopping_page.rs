//! The shopping list: what the orders want that are still to be sent, by supplier.

use super::{ORDER, ORDERS, SHOPPING, labels::packs_words, record_view::TotalsRow, totals::totals_row};
use crate::{
    i18n::texts,
    list::{ListAddress, NothingYet},
    record::Viewed,
};
use leptos::prelude::*;
use obrador_core::{
    i18n::{Money, MoneyStyle, format_money},
    procurement::{Wanted, WantedFrom},
};
use obrador_locales::Texts;

/// What is wanted of one ingredient, in words.
#[derive(Debug, Clone)]
pub struct WantedRow {
    /// The ingredient.
    pub name: String,
    /// How much.
    pub quantity: String,
    /// What that costs, for whom it is.
    pub net: Option<String>,
    /// The orders that want it: number and identifier.
    pub orders: Vec<(i64, String)>,
}

/// What is wanted from one supplier, in words.
#[derive(Debug, Clone)]
pub struct SupplierWants {
    /// The supplier.
    pub supplier: String,
    /// What.
    pub rows: Vec<WantedRow>,
    /// What all of it costs, for whom it is.
    pub totals: Option<TotalsRow>,
}

impl SupplierWants {
    /// What is wanted, in words; with prices for whom they are.
    pub fn of(t: Texts, from: &WantedFrom, priced: bool) -> Self {
        let money = |cents: i64| format_money(t.lang, Money::eur(cents), MoneyStyle::Exact);
        let row = |wanted: &Wanted| WantedRow {
            name: wanted.name.clone(),
            quantity: packs_words(t, wanted.quantity, wanted.pack.as_ref()),
            net: priced.then(|| money(wanted.cents)),
            orders: wanted
                .orders
                .iter()
                .map(|order| (order.number, order.id.clone()))
                .collect(),
        };
        Self {
            supplier: from.supplier.name.clone(),
            rows: from.wanted.iter().map(row).collect(),
            totals: priced.then(|| totals_row(t, &from.totals, None)),
        }
    }
}

/// The page.
#[component]
pub fn ShoppingPage(suppliers: Vec<SupplierWants>) -> impl IntoView {
    let t = texts();
    let content = if suppliers.is_empty() {
        view! { <NothingYet icon="suppliers" text=t.get("shopping-empty")>""</NothingYet> }.into_any()
    } else {
        let parts: Vec<_> = suppliers.into_iter().map(from_one).collect();
        view! { <div class="shopping">{parts}</div> }.into_any()
    };
    view! {
        <div class="catalogue shopping-page">
            <p class="breadcrumb no-print"><a href=ORDERS>{t.get("orders-title")}</a></p>
            <h1>{t.get("shopping-title")}</h1>
            <p class="lead">{t.get("shopping-lead")}</p>
            {content}
        </div>
    }
    .into_any()
}

fn from_one(wants: SupplierWants) -> AnyView {
    let t = texts();
    let priced = wants.totals.is_some();
    let rows: Vec<_> = wants.rows.into_iter().map(|row| one(row, priced)).collect();
    let totals = wants.totals.map(super::totals::totals);
    let name = t.with("shopping-from", &[("supplier", wants.supplier.clone().into())]);
    view! {
        <section class="card shopping-from">
            <h2>{wants.supplier}</h2>
            <div class="table-scroll" tabindex="0" role="group" aria-label=name>
                <table class="order-lines">
                    <thead>
                        <tr>
                            <th scope="col">{t.get("order-ingredient")}</th>
                            <th scope="col" class="wide-only">{t.get("order-quantity")}</th>
                            <th scope="col" class="wide-only">{t.get("orders-title")}</th>
                            {priced.then(|| view! { <th scope="col" class="number">{t.get("order-net")}</th> })}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {totals}
        </section>
    }
    .into_any()
}

fn one(row: WantedRow, priced: bool) -> AnyView {
    let t = texts();
    let list = ListAddress::new(ORDERS);
    let orders: Vec<_> = row
        .orders
        .into_iter()
        .map(|(number, id)| {
            let label = t.with("order-number", &[("number", number.to_string().into())]);
            let href = Viewed::read(ORDER, &id).href(&list);
            view! { <li><a href=href>{label}</a></li> }
        })
        .collect();
    let net = priced.then(|| view! { <td class="number">{row.net.clone()}</td> });
    view! {
        <tr>
            <th scope="row">{row.name} <small class="narrow-only">{row.quantity.clone()}</small></th>
            <td class="wide-only">{row.quantity}</td>
            <td class="wide-only"><ul class="shopping-orders">{orders}</ul></td>
            {net}
        </tr>
    }
    .into_any()
}

/// The way there.
pub(super) fn shopping_link() -> AnyView {
    view! { <a class="button" href=SHOPPING>{texts().get("shopping-title")}</a> }.into_any()
}
