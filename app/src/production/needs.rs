//! All ingredients of a plan in one list, and what to buy of them.

use super::plan_view::{BuyFrom, NeedRow, NeedsView};
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(super) fn Needs(needs: NeedsView) -> impl IntoView {
    let t = texts();
    if needs.rows.is_empty() {
        return view! { <p class="muted">{t.get("needs-nothing")}</p> }.into_any();
    }
    let missing = needs.rows.iter().filter(|row| row.missing.is_some()).count();
    let lead = if missing == 0 {
        t.get("needs-all-there")
    } else {
        t.with(
            "needs-missing",
            &[
                ("count", (missing as f64).into()),
                ("number", missing.to_string().into()),
            ],
        )
    };
    let rows: Vec<_> = needs.rows.into_iter().map(one).collect();
    view! {
        <p>{lead}</p>
        <div class="table-scroll" tabindex="0" role="group" aria-label=t.get("needs-title")>
            <table class="list needs">
                <thead>
                    <tr>
                        <th scope="col">{t.get("order-ingredient")}</th>
                        <th scope="col" class="number">{t.get("needs-needed")}</th>
                        <th scope="col" class="number">{t.get("needs-in-stock")}</th>
                        <th scope="col" class="number">{t.get("needs-lacks")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn one(row: NeedRow) -> AnyView {
    let lacks = match row.missing {
        Some(missing) => {
            view! { <td class="number"><span class="badge critical">{missing}</span></td> }.into_any()
        }
        None => view! { <td class="number muted">"–"</td> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            <td class="number">{row.needed}</td>
            <td class="number">{row.in_stock}{row.on_order.map(|more| view! { <small class="muted needs-on-order">{more}</small> })}</td>
            {lacks}
        </tr>
    }
    .into_any()
}

#[component]
pub(super) fn ToBuy(to_buy: Vec<BuyFrom>) -> impl IntoView {
    let t = texts();
    let parts: Vec<_> = to_buy
        .into_iter()
        .map(|from| {
            let title = from.supplier.unwrap_or_else(|| t.get("needs-no-supplier"));
            let lines: Vec<_> = from
                .lines
                .into_iter()
                .map(|(name, much)| view! { <li><span>{name}</span> <span class="number">{much}</span></li> })
                .collect();
            let cost = from.cost.map(
                |cost| view! { <p class="needs-cost">{t.with("needs-cost", &[("cost", cost.into())])}</p> },
            );
            view! { <section class="card needs-from"><h3>{title}</h3><ul>{lines}</ul>{cost}</section> }
                .into_any()
        })
        .collect();
    (!parts.is_empty()).then(|| {
        view! { <h2>{t.get("needs-to-buy")}</h2> <div class="needs-buy">{parts}</div> }
    })
}
