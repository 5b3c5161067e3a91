//! An operator sets a bakery's plan, and says why.

use super::labels::cycle_key;
use crate::{
    i18n::texts,
    page::{FormOf, Notice},
    plan_labels::plan_name,
};
use leptos::prelude::*;
use obrador_core::{
    bounds::length::REASON,
    subscription::{BillingCycle, PlanId},
};

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a field's own error")]
pub struct PlanForm {
    /// As chosen.
    pub plan: Option<PlanId>,
    /// As chosen.
    pub cycle: Option<BillingCycle>,
    /// As typed.
    pub reason: String,
    /// The version of the subscription that was shown.
    pub version: i64,
    /// No plan, or none that exists.
    pub bad_plan: bool,
    /// No cycle, or none that exists.
    pub bad_cycle: bool,
    /// The reason is missing or too long.
    pub bad_reason: bool,
    /// Somebody else changed the subscription meanwhile.
    pub changed_meanwhile: bool,
    /// It is the subscription as it stands.
    pub same: bool,
}

#[component]
pub(super) fn ChangePlan(tenant: String, form: PlanForm, changed: bool) -> impl IntoView {
    let t = texts();
    // The form's address leads to what came of it.
    let id = (!changed).then_some("plan");
    let done = changed.then(|| {
        view! { <div id="plan" tabindex="-1"><Notice good=true>{t.get("plan-form-done")}</Notice></div> }
    });
    let plans: Vec<_> = PlanId::ALL
        .into_iter()
        .map(|plan| view! { <option value=plan.as_str() selected=form.plan == Some(plan)>{plan_name(t, plan)}</option> })
        .collect();
    let cycles: Vec<_> = [BillingCycle::Monthly, BillingCycle::Yearly]
        .into_iter()
        .map(|cycle| view! { <option value=cycle.as_str() selected=form.cycle == Some(cycle)>{t.get(cycle_key(cycle))}</option> })
        .collect();
    let error = |bad: bool, id: &'static str, key: &'static str| {
        bad.then(|| view! { <p class="field-error" id=id>{t.get(key)}</p> })
    };
    view! {
        {done}
        <form method="post" action=format!("/app/platform/tenants/{tenant}") class="card form" id=id novalidate=true>
            <FormOf/>
            <h2>{t.get("plan-form-title")}</h2>
            <p class="muted">{t.get("plan-form-intro")}</p>
            {form.changed_meanwhile.then(|| view! { <Notice good=false leads=true>{t.get("plan-form-changed")}</Notice> })}
            {form.same.then(|| view! { <Notice good=false leads=true>{t.get("plan-form-same")}</Notice> })}
            <input type="hidden" name="version" value=form.version.to_string()/>
            <div class="field-row">
                <div class="field" class:invalid=form.bad_plan>
                    <label for="plan-plan">{t.get("tenants-plan")}</label>
                    <select id="plan-plan" name="plan" aria-invalid=form.bad_plan.then_some("true") autofocus=form.bad_plan
                        aria-describedby=form.bad_plan.then_some("plan-plan-error")>{plans}</select>
                    {error(form.bad_plan, "plan-plan-error", "plan-form-bad-plan")}
                </div>
                <div class="field" class:invalid=form.bad_cycle>
                    <label for="plan-cycle">{t.get("plan-form-cycle")}</label>
                    <select id="plan-cycle" name="cycle" aria-invalid=form.bad_cycle.then_some("true") autofocus=form.bad_cycle
                        aria-describedby=form.bad_cycle.then_some("plan-cycle-error")>{cycles}</select>
                    {error(form.bad_cycle, "plan-cycle-error", "plan-form-bad-cycle")}
                </div>
            </div>
            <div class="field" class:invalid=form.bad_reason>
                <label for="plan-reason">{t.get("plan-form-reason")}</label>
                <input id="plan-reason" name="reason" maxlength=REASON.to_string() required=true value=form.reason
                    aria-invalid=form.bad_reason.then_some("true") autofocus=form.bad_reason
                    aria-describedby=if form.bad_reason { "plan-reason-error" } else { "plan-reason-help" }/>
                <p class="field-help" id="plan-reason-help">{t.get("plan-form-reason-help")}</p>
                {error(form.bad_reason, "plan-reason-error", "plan-form-bad-reason")}
            </div>
            <button class="button primary" type="submit">{t.get("plan-form-submit")}</button>
        </form>
    }
    .into_any()
}
