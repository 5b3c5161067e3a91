//! The first page of owners and managers, while something waits for them: first steps, orders.

use super::first_steps::{FirstSteps, FirstStepsCard};
use crate::{
    i18n::texts,
    procurement::{OrdersToDo, OrdersToDoCard},
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
            {view.first.map(|first| view! { <FirstStepsCard first=first/> })}
            <p><a class="button" href="/app/settings/subscription">{t.get("welcome-usage")}</a></p>
        </div>
    }
    .into_any()
}
