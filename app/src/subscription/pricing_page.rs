//! Prices: three cards, one switch, one table.

use super::{compare_table::CompareTable, comparison::Comparison, plan_card::PlanCard};
use crate::{i18n::texts, page::EntryPoints};
use leptos::prelude::*;
use obrador_core::subscription::PriceList;
use std::sync::Arc;

/// The public price list.
#[component]
pub fn PricingPage(price_list: Arc<PriceList>, ways: EntryPoints) -> impl IntoView {
    let t = texts();
    view! {
        <div class="hero-small">
            <h1>{t.get("pricing-title")}</h1>
            <p class="lead">{t.get("pricing-lead")}</p>
        </div>
        <h2 class="visually-hidden">{t.get("pricing-plans")}</h2>
        <PlanCards price_list=price_list.clone() ways=ways/>
        <section aria-labelledby="compare-title">
            <h2 id="compare-title">{t.get("compare-title")}</h2>
            <CompareTable price_list=price_list present=None asking=Comparison::default() name="pricing"/>
        </section>
    }
}

/// The switch and the cards; the switch is a pair of radio buttons that the style sheet reads, so it needs no script.
#[component]
pub fn PlanCards(price_list: Arc<PriceList>, ways: EntryPoints) -> impl IntoView {
    let t = texts();
    let cards: Vec<_> = price_list
        .plans()
        .iter()
        .map(|plan| view! { <PlanCard plan=plan.clone() demo=ways.demo/> })
        .collect();
    view! {
        <div class="priced">
            <fieldset class="cycle-switch">
                <legend class="visually-hidden">{t.get("cycle-legend")}</legend>
                <label><input type="radio" name="cycle" value="monthly" checked=true/><span>{t.get("cycle-monthly")}</span></label>
                <label><input type="radio" name="cycle" value="yearly"/><span>{t.get("cycle-yearly")}</span></label>
            </fieldset>
            <div class="plan-cards">{cards}</div>
            {ways.sign_up.then(|| view! { <TryIt/> })}
            <p class="muted centered">{t.get("price-vat-note")}</p>
        </div>
    }
}

/// The way in for who has no account yet.
#[component]
fn TryIt() -> impl IntoView {
    let t = texts();
    let sign_up = format!("/{}/sign-up", t.lang);
    view! {
        <div class="try-it centered">
            <p><a class="button primary" href=sign_up>{t.get("sign-up-title")}</a></p>
            <p class="muted">{t.get("sign-up-no-card")}</p>
        </div>
    }
}
