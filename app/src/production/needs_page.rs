//! What a day's batches need that have not begun, and what to buy of it.

use super::{
    INGREDIENTS,
    day_page::day_href,
    needs::{Needs, ToBuy},
    plan_view::NeedsView,
};
use crate::{
    i18n::texts,
    page::{FormOf, Notice},
};
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct DayNeeds {
    /// The day, as addresses say it.
    pub day: String,
    /// The day in words.
    pub title: String,
    /// What is needed.
    pub needs: NeedsView,
    /// By which the same drafts asked for twice are made once.
    pub key: String,
    /// May the reader order?
    pub may_order: bool,
    /// The drafts that were made: address and title of each.
    pub made: Vec<(String, String)>,
    /// Ingredients that could not be ordered, as nobody has said what they cost.
    pub unpriced: Vec<String>,
}

/// The page.
#[component]
pub fn NeedsPage(view: DayNeeds) -> impl IntoView {
    let t = texts();
    let buys = view.needs.to_buy.iter().any(|from| from.supplier.is_some());
    let order = (view.may_order && buys && view.made.is_empty()).then(|| {
        view! {
            <form method="post" action=INGREDIENTS class="form-actions">
                <FormOf/>
                <input type="hidden" name="day" value=view.day.clone()/>
                <input type="hidden" name="key" value=view.key.clone()/>
                <button class="button primary" type="submit">{t.get("needs-order")}</button>
                <p class="field-help">{t.get("needs-order-help")}</p>
            </form>
        }
    });
    let made = (!view.made.is_empty()).then(|| {
        let links: Vec<_> = view
            .made
            .iter()
            .map(|(href, title)| view! { <li><a href=href.clone()>{title.clone()}</a></li> })
            .collect();
        view! { <Notice good=true><p>{t.get("needs-ordered")}</p><ul>{links}</ul></Notice> }
    });
    let unpriced = (!view.unpriced.is_empty()).then(|| {
        let names = view.unpriced.join(", ");
        view! { <Notice good=false>{t.with("needs-unpriced", &[("names", names.into())])}</Notice> }
    });
    view! {
        <div class="production production-needs">
            <p class="breadcrumb"><a href=day_href(&view.day)>{t.get("production-title")}</a></p>
            <h1>{t.get("needs-title")}</h1>
            <p class="lead">{view.title.clone()}</p>
            {made}
            {unpriced}
            <Needs needs=view.needs.clone()/>
            <ToBuy to_buy=view.needs.to_buy/>
            {order}
        </div>
    }
    .into_any()
}
