//! "What would it be like?": the bakery's own use of today on another plan.

use crate::{
    i18n::texts,
    plan_labels::{plan_name, price_words},
    usage::UsageCard,
};
use leptos::prelude::*;
use obrador_core::{
    subscription::{BillingCycle, Plan, PlanId},
    usage::Assessment,
};

/// The page. `metrics` are assessed against the limits of `plan`.
#[component]
pub fn PlanPreview(
    plan: Plan,
    present: PlanId,
    metrics: Vec<Assessment>,
    back: String,
    may_change: bool,
) -> impl IntoView {
    let t = texts();
    let name = plan_name(t, plan.id);
    let title = t.with("preview-plan-title", &[("plan", name.clone().into())]);
    let lead = t.with("preview-plan-lead", &[("plan", name.clone().into())]);
    let cards: Vec<_> = metrics
        .into_iter()
        .map(|usage| view! { <UsageCard usage=usage/> })
        .collect();
    let go = (may_change && plan.id != present).then(|| {
        let href = format!("/app/settings/subscription?upgrade={}&from={present}", plan.id);
        let label = t.with("upgrade-go", &[("plan", name.into())]);
        view! { <a class="button" href=href>{label}</a> }
    });
    view! {
        <div class="page-head">
            <div>
                <p class="eyebrow">{t.get("preview-eyebrow")}</p>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
                <p>
                    {price_words(t, &plan, BillingCycle::Monthly)} " · " <span class="muted">{t.get("price-vat")}</span>
                </p>
            </div>
        </div>
        <h2 class="visually-hidden">{t.get("preview-plan-usage")}</h2>
        <div class="usage-cards">{cards}</div>
        <p class="preview-actions">
            <a class="button primary" href=back data-back="">{t.get("preview-back")}</a>
            {go}
        </p>
    }
    .into_any()
}
