//! How much to bake of each product on a day.

use super::{
    DEMAND, bake_href,
    bake_view::{BakeListView, BakeRow},
    earned::EarnedSection,
};
use crate::{
    i18n::texts,
    page::{Icon, Notice},
};
use leptos::prelude::*;
use obrador_core::i18n::format_number;

/// So many products that are not on the list are named; more are counted.
const NAMED: usize = 5;

#[component]
pub(super) fn BakeList(view: BakeListView) -> impl IntoView {
    let t = texts();
    let rows: Vec<_> = view.rows.iter().cloned().map(row).collect();
    let left_out = (!view.left_out.is_empty()).then(|| {
        let words = if view.left_out.len() > NAMED {
            let number = format_number(t.lang, view.left_out.len() as f64, 0);
            t.with("demand-left-out-many", &[("number", number.into())])
        } else {
            t.with("demand-left-out", &[("names", view.left_out.join(", ").into())])
        };
        view! { <p class="muted bake-left-out">{words}" "<a href="#training-title" class="no-print">{t.get("demand-left-out-why")}</a></p> }
    });
    let content = if view.closed {
        view! { <Notice good=false>{t.get("demand-closed")}</Notice> }.into_any()
    } else if rows.is_empty() {
        view! { <Notice good=false>{t.get("demand-none-that-day")}</Notice> }.into_any()
    } else {
        view! {
            <table class="list bake">
                <caption class="visually-hidden">{t.with("demand-list-of", &[("day", view.title.clone().into())])}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.get("demand-product")}</th>
                        <th scope="col" class="number bake-expected">{t.get("demand-expected")}</th>
                        <th scope="col" class="number">{t.get("demand-bake")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t.get("demand-total")}</th>
                        <td class="bake-expected"></td>
                        <td class="number bake-many">{view.total.clone()}</td>
                    </tr>
                </tfoot>
            </table>
        }
        .into_any()
    };
    let plan = (!view.rows.is_empty())
        .then(|| view.plan.clone())
        .flatten()
        .map(|href| {
            view! { <a class="button primary" href=href>{t.get("demand-into-plan")}</a> }
        });
    let ingredients = view.ingredients.clone().map(|href| {
        view! { <a class="button" href=href>{t.get("demand-order-ahead")}</a> }
    });
    view! {
        <section class="bake-list" aria-labelledby="bake-list-title">
            <h2 id="bake-list-title" class="bake-day">
                {view.is_tomorrow.then(|| view! { <span class="badge">{t.get("demand-tomorrow")}</span> })}
                <span>{view.title.clone()}</span>
            </h2>
            <Choose view=view.clone()/>
            {content}
            {left_out}
            <div class="bake-acts no-print">{plan}{ingredients}</div>
        </section>
        {view.earned.map(|earned| view! { <EarnedSection earned=earned/> })}
    }
    .into_any()
}

fn row(row: BakeRow) -> AnyView {
    view! {
        <tr>
            <th scope="row">
                <a href=row.href>{row.product}</a>
                <small class="muted bake-within">{row.within.clone()}</small>
            </th>
            <td class="number bake-expected">{row.expected} <small class="muted">{row.within}</small></td>
            <td class="number bake-many"><strong>{row.bake}</strong></td>
        </tr>
    }
    .into_any()
}

/// The way to other days and shops.
#[component]
fn Choose(view: BakeListView) -> impl IntoView {
    let t = texts();
    let days: Vec<_> = view
        .days
        .iter()
        .map(|(date, words)| {
            let current = (*date == view.date).then_some("date");
            view! { <a class="button small" href=bake_href(date, &view.shop) aria-current=current>{words.clone()}</a> }
        })
        .collect();
    let shops = (view.shops.len() > 1).then(|| {
        let options: Vec<_> = view
            .shops
            .iter()
            .map(|shop| {
                view! { <option value=shop.id.clone() selected={shop.id == view.shop}>{shop.name.clone()}</option> }
            })
            .collect();
        view! {
            <label class="visually-hidden" for="location">{t.get("demand-shop")}</label>
            <select id="location" name="location">{options}</select>
        }
    });
    view! {
        <nav class="bake-days no-print" aria-label=t.get("demand-days")>
            <div class="bake-next">{days}</div>
            <form method="get" action=DEMAND class="bake-choose">
                {shops}
                <label class="visually-hidden" for="date">{t.get("demand-day")}</label>
                <input id="date" name="date" type="date" value=view.date.clone() min=view.bounds.0.clone()
                    max=view.bounds.1.clone() required=true/>
                <button class="button small" type="submit"><Icon name="calendar"/>{t.get("demand-show")}</button>
            </form>
        </nav>
    }
    .into_any()
}
