//! An order on a page of its own.

use super::{ORDERS, OrderRecord, record::OrderContent};
use crate::i18n::texts;
use leptos::prelude::*;

/// The page.
#[component]
pub fn OrderPage(order: OrderRecord) -> impl IntoView {
    let t = texts();
    view! {
        <div class="medium catalogue-one">
            <p class="breadcrumb"><a href=ORDERS>{t.get("orders-title")}</a></p>
            <h1>{order.title.clone()}</h1>
            <OrderContent order=order/>
        </div>
    }
    .into_any()
}
