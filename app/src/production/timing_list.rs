//! All recipes with how long they take: which have no times is seen at once.

use super::{PRODUCTION, timing_view::TimingRow};
use crate::{
    i18n::texts,
    list::NothingYet,
    page::{Icon, base},
};
use leptos::prelude::*;
use obrador_core::{catalogue::ItemKind, i18n::format_number};
use obrador_locales::Texts;

/// The page.
#[component]
pub fn TimingsPage(rows: Vec<TimingRow>) -> impl IntoView {
    let t = texts();
    let without = rows.iter().filter(|row| row.stages.is_empty()).count();
    let number = format_number(t.lang, without as f64, 0);
    let said = [("count", (without as f64).into()), ("number", number.into())];
    let warning = (without > 0).then(|| {
        view! { <div class="notice quiet" role="note"><Icon name="warning"/><p>{t.with("timing-without", &said)}</p></div> }
    });
    let content = if rows.is_empty() {
        let new = format!("{}/new", base(ItemKind::Recipe));
        view! {
            <NothingYet icon="recipes" text=t.get("timing-no-recipes")>
                <a class="button" href=new>{t.get("catalogue-recipes-new")}</a>
            </NothingYet>
        }
        .into_any()
    } else {
        let rows: Vec<_> = rows.into_iter().map(|row| one(t, row)).collect();
        view! {
            <div class="table-scroll list-box">
                <table class="list stacks timings">
                    <thead><tr>
                        <th scope="col">{t.get("timing-recipe")}</th>
                        <th scope="col">{t.get("timing-stages")}</th>
                        <th scope="col">{t.get("timing-total")}</th>
                        <th scope="col">{t.get("timing-until")}</th>
                        <th scope="col">{t.get("timing-part")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="catalogue">
            <p class="breadcrumb"><a href=PRODUCTION>{t.get("stock-production")}</a></p>
            <h1>{t.get("timing-title")}</h1>
            <p class="lead">{t.get("timing-list-lead")}</p>
            {warning}
            {content}
        </div>
    }
    .into_any()
}

fn one(t: Texts, row: TimingRow) -> AnyView {
    let name = match row.href {
        Some(href) => view! { <a href=href>{row.name}</a> }.into_any(),
        None => row.name.into_any(),
    };
    if row.stages.is_empty() {
        return view! {
            <tr>
                <th scope="row">{name}</th>
                <td colspan="4"><span class="stock-note warns"><Icon name="warning"/>{t.get("timing-none")}</span></td>
            </tr>
        }
        .into_any();
    }
    let stages: Vec<_> = row
        .stages
        .into_iter()
        .map(|(stage, length)| view! { <li>{stage}" "<strong>{length}</strong></li> })
        .collect();
    let part = (!row.lead.is_empty()).then(|| t.get("timing-part"));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=t.get("timing-stages")><ul class="timing-each">{stages}</ul></td>
            <td class="number" data-label=t.get("timing-total")>{row.total}</td>
            <td data-label=t.get("timing-until")>{row.until}</td>
            <td data-label=part>{row.lead}</td>
        </tr>
    }
    .into_any()
}
