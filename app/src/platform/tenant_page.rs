//! One bakery, for the platform's operator.

use super::{
    audit_list::{AuditLine, AuditList},
    labels::{PlanAndState, cycle_key},
    plan_form::{ChangePlan, PlanForm},
};
use crate::{
    i18n::texts,
    page::{FormOf, Notice, role_key},
    plan_labels::plan_name,
    usage::UsageCard,
};
use leptos::prelude::*;
use obrador_core::{
    auth::Role,
    subscription::{BillingCycle, PlanId},
    usage::Assessment,
};

/// A member, in words.
#[derive(Debug, Clone)]
pub struct MemberRow {
    /// How they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they are there.
    pub role: Role,
    /// Since when.
    pub since: String,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct TenantView {
    /// The bakery's identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its plan.
    pub plan: PlanId,
    /// How it is billed.
    pub cycle: BillingCycle,
    /// Its subscription's state.
    pub state: &'static str,
    /// When the next period begins, in words.
    pub renews_on: String,
    /// The key of what that day is: when it renews, ends, or ended.
    pub day_key: &'static str,
    /// Since when it is there, in words.
    pub since: String,
    /// When something last happened, in words.
    pub last_activity: Option<String>,
    /// When its deletion was asked for and when it happens, in words.
    pub deletion: Option<(String, String)>,
    /// The plan its owner asks for, who that is, and when it was, in words.
    pub request: Option<(PlanId, String, String)>,
    /// The nine metrics.
    pub metrics: Vec<Assessment>,
    /// Its people.
    pub members: Vec<MemberRow>,
    /// What happened.
    pub audit: Vec<AuditLine>,
    /// Where older rows are.
    pub older: Option<String>,
    /// The form.
    pub form: PlanForm,
    /// The plan was just changed.
    pub changed: bool,
}

/// The page.
#[component]
pub fn TenantPage(view: TenantView) -> impl IntoView {
    let t = texts();
    let activity = view
        .last_activity
        .clone()
        .unwrap_or_else(|| t.get("tenants-no-activity"));
    let cards: Vec<_> = view
        .metrics
        .clone()
        .into_iter()
        .map(|usage| view! { <UsageCard usage=usage/> })
        .collect();
    let deletion = view.deletion.clone().map(|(asked, date)| {
        let args = [("asked", asked.into()), ("date", date.into())];
        view! { <Notice good=false>{t.with("tenant-deletion", &args)}</Notice> }
    });
    let request = view.request.clone().map(|(plan, by, at)| {
        let args = [
            ("plan", plan_name(t, plan).into()),
            ("by", by.into()),
            ("at", at.into()),
        ];
        let settle = format!("/app/platform/tenants/{}/request", view.id);
        view! {
            <Notice good=true>
                <p>{t.with("tenant-asks-for", &args)} " " <a href="#plan">{t.get("plan-form-submit")}</a></p>
                <form method="post" action=settle>
                    <FormOf/>
                    <button class="button small" type="submit">{t.get("tenant-settle-request")}</button>
                </form>
            </Notice>
        }
    });
    view! {
        <nav class="breadcrumb" aria-label=t.get("breadcrumb")><a href="/app/platform/tenants">{t.get("tenants-title")}</a></nav>
        <div class="page-head">
            <div>
                <p class="eyebrow"><code>{view.id.clone()}</code></p>
                <h1>{view.name.clone()}</h1>
            </div>
        </div>
        {deletion}
        {request}
        <dl class="facts card">
            <div><dt>{t.get("tenants-plan-and-state")}</dt><dd><PlanAndState plan=view.plan state=view.state/></dd></div>
            <div><dt>{t.get("plan-form-cycle")}</dt><dd>{t.get(cycle_key(view.cycle))}</dd></div>
            <div><dt>{t.get(view.day_key)}</dt><dd>{view.renews_on.clone()}</dd></div>
            <div><dt>{t.get("tenants-activity")}</dt><dd>{activity}</dd></div>
            <div><dt>{t.get("tenants-since")}</dt><dd>{view.since.clone()}</dd></div>
        </dl>
        <section aria-labelledby="tenant-usage">
            <h2 id="tenant-usage">{t.get("tenant-usage")}</h2>
            <div class="usage-cards">{cards}</div>
        </section>
        <ChangePlan tenant=view.id.clone() form=view.form.clone() changed=view.changed/>
        <section aria-labelledby="tenant-members">
            <h2 id="tenant-members">{t.get("tenant-members")}</h2>
            <Members members=view.members.clone()/>
        </section>
        <section aria-labelledby="tenant-audit" id="audit">
            <h2 id="tenant-audit">{t.get("audit-title")}</h2>
            <AuditList lines=view.audit older=view.older/>
        </section>
    }
    .into_any()
}

#[component]
fn Members(members: Vec<MemberRow>) -> impl IntoView {
    let t = texts();
    if members.is_empty() {
        return view! { <p class="empty">{t.get("tenant-no-members")}</p> }.into_any();
    }
    let rows: Vec<_> = members
        .into_iter()
        .map(|member| {
            view! {
                <tr>
                    <th scope="row">{member.name}</th>
                    <td>{member.email}</td>
                    <td>{t.get(role_key(member.role))}</td>
                    <td data-label=t.get("tenants-since")>{member.since}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t.get("tenant-members")>
            <table class="list stacks">
                <thead>
                    <tr>
                        <th scope="col">{t.get("account-name")}</th>
                        <th scope="col">{t.get("email")}</th>
                        <th scope="col">{t.get("account-role")}</th>
                        <th scope="col">{t.get("tenants-since")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
