//! All bakeries, for the platform's operator.

use super::labels::{Highest, PlanAndState, state_key};
use crate::{
    i18n::texts,
    list::{Filter, ListAddress, ListForm, ListPart, NothingFound, Pager, Pages, SortHeading},
    page::Icon,
    plan_labels::plan_name,
};
use leptos::prelude::*;
use obrador_core::{subscription::PlanId, usage::Assessment};
use obrador_locales::Texts;

/// A bakery in the list.
#[derive(Debug, Clone)]
pub struct TenantRow {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its plan.
    pub plan: PlanId,
    /// Its subscription's state, as SQL and JSON call it.
    pub state: &'static str,
    /// The metric nearest to its limit; none where nothing is limited.
    pub highest: Option<Assessment>,
    /// When something last happened, in words.
    pub last_activity: Option<String>,
    /// Since when it is there, in words.
    pub since: String,
    /// When it is deleted, in words, where that was asked for.
    pub deleted_after: Option<String>,
    /// The plan its owner asks for.
    pub asks_for: Option<PlanId>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct TenantsView {
    /// Where the list is: what is searched for, its filters and order.
    pub address: ListAddress,
    /// All states.
    pub states: Vec<&'static str>,
    /// The order, as addresses name it: `name`, `-since`.
    pub order: &'static str,
    /// The bakeries of this page.
    pub rows: Vec<TenantRow>,
    /// How many there are, in words.
    pub count: String,
    /// Where its other pages are.
    pub pages: Pages,
}

/// The page.
#[component]
pub fn TenantsPage(view: TenantsView) -> impl IntoView {
    let t = texts();
    let (filters, help) = (filters(t, &view), Some(t.get("tenants-search-help")));
    view! {
        <div class="page-head">
            <div>
                <p class="eyebrow">{t.get("platform")}</p>
                <h1>{t.get("tenants-title")}</h1>
            </div>
            <div class="muted" role="status"><ListPart id="list-found">{view.count}</ListPart></div>
        </div>
        <ListForm address=view.address.clone() label=t.get("tenants-search") help=help filters=filters/>
        <ListPart id="list" class="list-rows">
            <List rows=view.rows address=view.address order=view.order/>
            <Pager pages=view.pages/>
        </ListPart>
        <p class="muted small-print">{t.get("tenants-activity-note")}</p>
    }
    .into_any()
}

/// Plan, state and order, as the address has them.
fn filters(t: Texts, view: &TenantsView) -> Vec<Filter> {
    let all = || (String::new(), t.get("tenants-all"));
    let plans = PlanId::ALL
        .into_iter()
        .map(|plan| (plan.as_str().to_owned(), plan_name(t, plan)));
    let states = view
        .states
        .iter()
        .map(|state| ((*state).to_owned(), t.get(&state_key(state))));
    let orders = [
        ("name", "list-by-name"),
        ("-name", "list-by-name-back"),
        ("-since", "list-newest"),
        ("since", "list-oldest"),
    ];
    let chosen = |name: &str| view.address.get(name).to_owned();
    let filter = |name: &'static str, key: &str, options: Vec<(String, String)>| Filter {
        name,
        label: t.get(key),
        options,
        chosen: chosen(name),
    };
    vec![
        filter(
            "plan",
            "tenants-plan",
            std::iter::once(all()).chain(plans).collect(),
        ),
        filter(
            "state",
            "tenants-state",
            std::iter::once(all()).chain(states).collect(),
        ),
        Filter::order(
            t.get("list-order"),
            orders.map(|(value, key)| (value.to_owned(), t.get(key))).into(),
            view.order,
        ),
    ]
}

#[component]
fn List(rows: Vec<TenantRow>, address: ListAddress, order: &'static str) -> impl IntoView {
    let t = texts();
    if rows.is_empty() {
        let words = address.get("q").to_owned();
        return view! { <NothingFound address=address words=words/> }.into_any();
    }
    let heading = |key: &'static str, label: &str, descends: bool| {
        view! {
            <SortHeading address=address.clone() sort=order.to_owned() key=key label=t.get(label) descends=descends/>
        }
    };
    let headings = view! {
        <tr>
            {heading("name", "tenants-bakery", false)}
            <th scope="col">{t.get("tenants-plan-and-state")}</th>
            <th scope="col">{t.get("tenants-highest")}</th>
            <th scope="col">{t.get("tenants-activity")}</th>
            {heading("since", "tenants-since", true)}
        </tr>
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    view! {
        <div class="table-scroll list-box" tabindex="0" role="group" aria-label=t.get("tenants-title")>
            <table class="list stacks tenant-list">
                <thead>{headings}</thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(row: TenantRow) -> impl IntoView {
    let t = texts();
    let highest = match row.highest {
        Some(usage) => view! { <Highest usage=usage/> }.into_any(),
        None => view! { <span class="muted">{t.get("tenants-unlimited")}</span> }.into_any(),
    };
    let deleted = row.deleted_after.map(|date| {
        let words = t.with("tenants-deleted-after", &[("date", date.into())]);
        view! { <div class="badges"><span class="badge critical"><Icon name="alert"/>{words}</span></div> }
    });
    let asks = row.asks_for.map(|plan| {
        let words = t.with("tenants-asks-for", &[("plan", plan_name(t, plan).into())]);
        view! { <span class="badge warning"><Icon name="arrow"/>{words}</span> }
    });
    let (id, href) = (row.id.clone(), format!("/app/platform/tenants/{}", row.id));
    view! {
        <tr data-tenant=id>
            <th scope="row">
                <a href=href>{row.name}</a>
                <small><code>{row.id}</code></small>
                {deleted}
            </th>
            <td><div class="badges"><PlanAndState plan=row.plan state=row.state/>{asks}</div></td>
            <td>{highest}</td>
            <td data-label=t.get("tenants-activity")>{row.last_activity.unwrap_or_else(|| t.get("tenants-no-activity"))}</td>
            <td data-label=t.get("tenants-since")>{row.since}</td>
        </tr>
    }
}
