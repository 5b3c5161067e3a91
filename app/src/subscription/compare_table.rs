//! All plans side by side, row by row; what a bakery uses today marked where a plan would not cover it.

use super::{
    CurrentUse,
    ask::{ASK_FORM, AskForPlan},
    comparison::Comparison,
};
use crate::{
    i18n::texts,
    page::{Icon, ready},
    plan_labels::{feature_key, plan_name, price_words},
    usage::{limit_quantity, metric_name, used_quantity},
};
use leptos::prelude::*;
use obrador_core::{
    subscription::{BillingCycle, Cell, Group, GroupKind, Plan, PlanId, PriceList, Row, RowItem},
    usage::{Kind, Metric},
};
use obrador_locales::Texts;
use std::sync::Arc;

/// The comparison as a page of its own: where the dialog's links lead without JavaScript.
#[component]
pub fn ComparePage(price_list: Arc<PriceList>, present: CurrentUse, asking: Comparison) -> impl IntoView {
    let t = texts();
    view! {
        <nav class="breadcrumb" aria-label=t.get("breadcrumb")>
            <a href="/app/settings/subscription">{t.get("nav-subscription")}</a>
        </nav>
        <h1>{t.get("compare-title")}</h1>
        <CompareNotes price_list=price_list.clone() present=present.clone() asking=asking.clone()/>
        <CompareTable price_list=price_list present=Some(present) asking=asking name="page"/>
    }
}

/// How the plan is changed and, where a plan would not cover what the bakery uses, how the table marks that.
#[component]
pub(super) fn CompareNotes(
    price_list: Arc<PriceList>,
    present: CurrentUse,
    asking: Comparison,
) -> impl IntoView {
    let t = texts();
    let marked = present.exceeds_some_plan(&price_list);
    view! {
        {marked.then(|| view! { <p class="compare-marked"><Icon name="alert"/>{t.get("compare-marked-note")}</p> })}
        <AskForPlan comparison=asking/>
    }
}

/// The table, with a button under each plan that may be asked for. `name` keeps the ids of two tables on a page apart.
#[component]
pub fn CompareTable(
    price_list: Arc<PriceList>,
    present: Option<CurrentUse>,
    asking: Comparison,
    name: &'static str,
) -> impl IntoView {
    let uses: Vec<_> = present.iter().flat_map(CurrentUse::all).collect();
    let uses: Vec<_> = uses
        .iter()
        .map(|(metric, used)| format!("{metric} {used}"))
        .collect();
    let plan = present.as_ref().map_or("", |present| present.plan().as_str());
    let asked = [&*asking.asked_plan, &asking.choices.join(",")].join(" ");
    let key = ["compare", name, plan, &uses.join(" "), &asked].join(" ");
    let html = ready(&key, Some(&price_list), || {
        table(&price_list, present.as_ref(), &asking, name)
    });
    view! { <div class="compare" inner_html=html></div> }.into_any()
}

fn table(
    price_list: &PriceList,
    present: Option<&CurrentUse>,
    asking: &Comparison,
    name: &'static str,
) -> AnyView {
    let t = texts();
    let heads: Vec<_> = price_list
        .plans()
        .iter()
        .map(|plan| head(t, plan, present, asking))
        .collect();
    let groups: Vec<_> = price_list
        .comparison()
        .groups
        .iter()
        .map(|g| group(t, g, price_list, present))
        .collect();
    let only = format!("only-differences-{name}");
    let id = only.clone();
    view! {
        <label class="compare-only" for=only>
            <input type="checkbox" id=id/>
            {t.get("compare-only-differences")}
        </label>
        <table class="compare-table" role="table">
            <thead role="rowgroup">
                <tr role="row"><td role="cell"></td>{heads}</tr>
            </thead>
            {groups}
        </table>
        <p class="muted">{t.get("price-vat-note")}</p>
    }
    .into_any()
}

fn head(t: Texts, plan: &Plan, present: Option<&CurrentUse>, asking: &Comparison) -> AnyView {
    let mine = present.is_some_and(|p| p.plan() == plan.id);
    let too_small = present.is_some_and(|p| p.beyond(plan).next().is_some());
    view! {
        <th scope="col" role="columnheader" class:mine=mine>
            <span class="compare-plan">{plan_name(t, plan.id)}</span>
            <span class="compare-price">{price_words(t, plan, BillingCycle::Monthly)}</span>
            <span class="compare-price">{price_words(t, plan, BillingCycle::Yearly)}</span>
            {mine.then(|| view! { <span class="badge mine">{t.get("plan-current")}</span> })}
            {ask(t, plan.id, asking)}
            {too_small.then(|| view! { <small class="exceeded"><Icon name="alert"/>{t.get("compare-too-small")}</small> })}
        </th>
    }
    .into_any()
}

/// The button that asks for a plan, or that it was asked for: of the two one is shown, and what was said can change.
fn ask(t: Texts, plan: PlanId, asking: &Comparison) -> Option<AnyView> {
    let id = plan.as_str();
    let (open, asked) = (
        asking.choices.iter().any(|choice| choice == id),
        asking.asked_plan == id,
    );
    let there = (open || asked) && !asking.choices.is_empty();
    there.then(|| {
        let label = t.with("wish-ask", &[("plan", plan_name(t, plan).into())]);
        view! {
            <button class="button small" type="submit" form=ASK_FORM name="plan" value=id data-ask=id hidden=!open>{label}</button>
            <span class="badge" data-asked=id hidden=!asked>{t.get("compare-asked")}</span>
        }
        .into_any()
    })
}

fn group(t: Texts, group: &Group, price_list: &PriceList, present: Option<&CurrentUse>) -> AnyView {
    let key = match group.kind {
        GroupKind::Capacity => "compare-capacity",
        GroupKind::Daily => "compare-daily",
        GroupKind::Features => "compare-features",
    };
    let rows: Vec<_> = group
        .rows
        .iter()
        .map(|r| row(t, r, price_list, present))
        .collect();
    view! {
        <tbody role="rowgroup">
            <tr role="row" class="compare-group"><th role="rowheader" scope="rowgroup" colspan="4">{t.get(key)}</th></tr>
            {rows}
        </tbody>
    }
    .into_any()
}

/// What the bakery uses of a row's metric; of one that begins anew every day, on its busiest.
fn own_use(t: Texts, metric: Metric, price_list: &PriceList, present: &CurrentUse) -> AnyView {
    let limit = price_list.plan(present.plan()).limit(metric);
    let used = used_quantity(t.lang, metric, present.uses(RowItem::Metric(metric)), limit);
    let key = match metric.kind() {
        Kind::Level => "compare-own",
        Kind::Daily => "compare-own-daily",
    };
    view! { <small class="own-use">{t.with(key, &[("used", used.into())])}</small> }.into_any()
}

fn row(t: Texts, row: &Row, price_list: &PriceList, present: Option<&CurrentUse>) -> AnyView {
    let metric = row.item.metric();
    let used = present.map_or(0.0, |present| present.uses(row.item));
    let exceeds = row.exceeds_any(used);
    let own = present
        .zip(metric)
        .map(|(present, metric)| own_use(t, metric, price_list, present));
    let cells: Vec<_> = PlanId::ALL
        .into_iter()
        .map(|plan| {
            let over = row.exceeds(plan, used).then(
                || view! { <small class="exceeded"><Icon name="alert"/>{t.get("compare-exceeded")}</small> },
            );
            let mine = present.is_some_and(|p| p.plan() == plan);
            view! { <td role="cell" class:mine=mine>{cell(t, row.cell(plan), metric)}{over}</td> }
        })
        .collect();
    view! {
        <tr role="row" class:differs=row.differs class:exceeds=exceeds data-row=metric.map(Metric::as_str)>
            <th role="rowheader" scope="row">{row_name(t, row.item)} {own}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn row_name(t: Texts, item: RowItem) -> String {
    match item {
        RowItem::Metric(metric) => metric_name(t, metric),
        RowItem::ForecastHorizon => t.get("compare-horizon"),
        RowItem::Feature(feature) => t.get(feature_key(feature)),
    }
}

fn cell(t: Texts, cell: Cell, metric: Option<Metric>) -> AnyView {
    match cell {
        Cell::Limit(limit) => match (limit.at_most(), metric) {
            (Some(limit), Some(metric)) => limit_quantity(t.lang, metric, limit).into_any(),
            _ => t.get("compare-unlimited").into_any(),
        },
        Cell::Days(days) => t
            .with(
                "compare-days",
                &[
                    ("count", f64::from(days).into()),
                    ("days", days.to_string().into()),
                ],
            )
            .into_any(),
        Cell::Included(included) => {
            let (icon, key) = if included {
                ("check", "compare-included")
            } else {
                ("dash", "compare-not-included")
            };
            view! { <Icon name=icon/><span class="visually-hidden">{t.get(key)}</span> }.into_any()
        }
    }
}
