//! All bakeries, for the platform's operator.

use super::labels::{Highest, PlanAndState, state_key};
use crate::{i18n::texts, page::Icon, plan_labels::plan_name};
use leptos::prelude::*;
use obrador_core::{bounds::length::SEARCH, subscription::PlanId, usage::Assessment};

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
    /// As typed.
    pub text: String,
    /// As chosen.
    pub plan: Option<PlanId>,
    /// As chosen.
    pub state: Option<&'static str>,
    /// All states.
    pub states: Vec<&'static str>,
    /// As chosen: `name`, `newest` or `oldest`.
    pub order: &'static str,
    /// The bakeries of this page.
    pub rows: Vec<TenantRow>,
    /// How many there are, in words.
    pub count: String,
    /// Where the page before is.
    pub before: Option<String>,
    /// Where the next page is.
    pub after: Option<String>,
}

/// The page.
#[component]
pub fn TenantsPage(view: TenantsView) -> impl IntoView {
    let t = texts();
    let (rows, count) = (view.rows.clone(), view.count.clone());
    let (before, after) = (view.before.clone(), view.after.clone());
    view! {
        <div class="page-head">
            <div>
                <p class="eyebrow">{t.get("platform")}</p>
                <h1>{t.get("tenants-title")}</h1>
            </div>
            <p class="muted" role="status">{count}</p>
        </div>
        <Filter view=view/>
        <List rows=rows/>
        {(before.is_some() || after.is_some()).then(|| view! {
            <nav class="pager" aria-label=t.get("pager-label")>
                {before.map(|href| view! { <a class="button" href=href rel="prev">{t.get("pager-before")}</a> })}
                {after.map(|href| view! { <a class="button" href=href rel="next">{t.get("pager-after")}<Icon name="arrow"/></a> })}
            </nav>
        })}
        <p class="muted small-print">{t.get("tenants-activity-note")}</p>
    }
    .into_any()
}

/// Search, filters and order: a form that is a link.
#[component]
fn Filter(view: TenantsView) -> impl IntoView {
    let t = texts();
    let plans: Vec<_> = PlanId::ALL
        .into_iter()
        .map(|plan| view! { <option value=plan.as_str() selected=view.plan == Some(plan)>{plan_name(t, plan)}</option> })
        .collect();
    let states: Vec<_> = view
        .states
        .into_iter()
        .map(|state| view! { <option value=state selected=view.state == Some(state)>{t.get(&state_key(state))}</option> })
        .collect();
    let orders: Vec<_> = [
        ("name", "tenants-by-name"),
        ("newest", "tenants-by-newest"),
        ("oldest", "tenants-by-oldest"),
    ]
    .into_iter()
    .map(|(order, key)| view! { <option value=order selected=view.order == order>{t.get(key)}</option> })
    .collect();
    view! {
        <form method="get" action="/app/platform/tenants" class="card tenant-filter" role="search">
            <div class="field wide">
                <label for="q">{t.get("tenants-search")}</label>
                <input id="q" name="q" type="search" maxlength=SEARCH.to_string() value=view.text aria-describedby="q-help"/>
                <p class="field-help" id="q-help">{t.get("tenants-search-help")}</p>
            </div>
            <div class="field">
                <label for="plan">{t.get("tenants-plan")}</label>
                <select id="plan" name="plan"><option value="">{t.get("tenants-all")}</option>{plans}</select>
            </div>
            <div class="field">
                <label for="state">{t.get("tenants-state")}</label>
                <select id="state" name="state"><option value="">{t.get("tenants-all")}</option>{states}</select>
            </div>
            <div class="field">
                <label for="sort">{t.get("tenants-sort")}</label>
                <select id="sort" name="sort">{orders}</select>
            </div>
            <button class="button primary" type="submit">{t.get("tenants-show")}</button>
        </form>
    }
}

#[component]
fn List(rows: Vec<TenantRow>) -> impl IntoView {
    let t = texts();
    if rows.is_empty() {
        return view! {
            <div class="empty">
                <p>{t.get("tenants-none")}</p>
                <p><a href="/app/platform/tenants">{t.get("tenants-show-all")}</a></p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    view! {
        <div class="table-scroll card" tabindex="0" role="region" aria-label=t.get("tenants-title")>
            <table class="list stacks tenant-list">
                <thead>
                    <tr>
                        <th scope="col">{t.get("tenants-bakery")}</th>
                        <th scope="col">{t.get("tenants-plan-and-state")}</th>
                        <th scope="col">{t.get("tenants-highest")}</th>
                        <th scope="col">{t.get("tenants-activity")}</th>
                        <th scope="col">{t.get("tenants-since")}</th>
                    </tr>
                </thead>
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
