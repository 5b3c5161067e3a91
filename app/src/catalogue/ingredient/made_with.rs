//! What is made with an ingredient, and what that leaves.

use super::made_with_view::{MadeWithView, ProductView};
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;
use obrador_locales::Texts;

#[component]
pub(in super::super) fn MadeWith(view: MadeWithView) -> impl IntoView {
    let t = texts();
    let MadeWithView { products, more } = view;
    let head = |key: &str, class: &'static str| view! { <th scope="col" class=class>{t.get(key)}</th> };
    let shown = if products.is_empty() {
        view! { <p class="muted">{t.get("made-with-nothing")}</p> }.into_any()
    } else {
        let rows: Vec<_> = products.into_iter().map(|product| row(t, product)).collect();
        view! {
            <p class="field-help">{t.get("made-with-help")}</p>
            <div class="table-scroll">
                <table class="stacks">
                    <thead><tr>
                        {head("made-with-product", "")}
                        {head("made-with-price", "number")}
                        {head("made-with-cost", "number")}
                        {head("made-with-margin", "number")}
                        {head("made-with-target", "number")}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(!more.is_empty()).then(|| view! { <p class="field-help">{more}</p> })}
        }
        .into_any()
    };
    view! {
        <section class="card made-with" aria-labelledby="made-with-title">
            <h2 id="made-with-title">{t.get("made-with-title")}</h2>
            {shown}
        </section>
    }
    .into_any()
}

fn row(t: Texts, product: ProductView) -> AnyView {
    let below = (!product.below.is_empty()).then(|| {
        view! { <span class="stock-note warns"><Icon name="warning"/>{product.below}</span> }
    });
    let unknown =
        (!product.unknown.is_empty()).then(|| view! { <span class="stock-note">{product.unknown}</span> });
    let cell = |key: &str, text: String| {
        let label = (!text.is_empty()).then(|| t.get(key));
        view! { <td class="number" data-label=label>{text}</td> }
    };
    view! {
        <tr>
            <th scope="row"><a href=product.href>{product.name}</a>" "{below}{unknown}</th>
            {cell("made-with-price", product.price)}
            {cell("made-with-cost", product.cost)}
            {cell("made-with-margin", product.margin)}
            {cell("made-with-target", product.target)}
        </tr>
    }
    .into_any()
}
