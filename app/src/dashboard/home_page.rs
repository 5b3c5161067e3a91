//! The first page of owners and managers, while something waits for them: first steps, orders.

use super::first_steps::{FirstSteps, FirstStepsCard};
use crate::{
    i18n::texts,
    page::Told,
    procurement::{OrdersToDo, OrdersToDoCard},
    production::{BatchesNow, BatchesNowCard},
};
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct HomeView {
    /// The person's name.
    pub name: String,
    /// The bakery's name.
    pub bakery: String,
    /// Its first steps, until they are done.
    pub first: Option<FirstSteps>,
    /// Orders to act on.
    pub orders: OrdersToDo,
    /// Batches that are being made, and what was just done with one.
    pub batches: Option<BatchesNow>,
    /// See `batches`.
    pub done: Option<Told>,
}

/// The page.
#[component]
pub fn HomePage(view: HomeView) -> impl IntoView {
    let t = texts();
    view! {
        <div class="medium">
            <p class="eyebrow">{view.bakery}</p>
            <h1>{t.with("home-title", &[("name", view.name.into())])}</h1>
            {(!view.orders.is_empty()).then(|| view! { <OrdersToDoCard orders=view.orders/> })}
            {view.batches.map(|batches| view! { <BatchesNowCard batches=batches done=view.done/> })}
            {view.first.map(|first| view! { <FirstStepsCard first=first/> })}
            <p><a class="button" href="/app/settings/subscription">{t.get("welcome-usage")}</a></p>
        </div>
    }
    .into_any()
}
