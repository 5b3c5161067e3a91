//! Small words of these pages.

use crate::{
    i18n::texts,
    page::Icon,
    plan_labels::plan_name,
    usage::{metric_name, status_key},
};
use leptos::prelude::*;
use obrador_core::{
    subscription::{BillingCycle, PlanId},
    usage::{Metric, Status},
};

/// The text key of a subscription's state.
pub(super) fn state_key(state: &str) -> String {
    format!("tenant-state-{}", state.replace('_', "-"))
}

pub(super) fn cycle_key(cycle: BillingCycle) -> &'static str {
    match cycle {
        BillingCycle::Monthly => "cycle-monthly",
        BillingCycle::Yearly => "cycle-yearly",
    }
}

/// Plan and state, the state as a badge.
#[component]
pub(super) fn PlanAndState(plan: PlanId, state: &'static str) -> impl IntoView {
    let t = texts();
    let (class, icon) = match state {
        "active" => ("badge safe", "check"),
        "trialing" => ("badge", "calendar"),
        "past_due" => ("badge critical", "critical"),
        _ => ("badge warning", "alert"),
    };
    view! {
        <span class="plan-and-state">
            {plan_name(t, plan)}
            <span class=class><Icon name=icon/>{t.get(&state_key(state))}</span>
        </span>
    }
}

/// The metric that is nearest to its limit, in words.
#[component]
pub(super) fn Highest(metric: Metric, percent: String, status: Status) -> impl IntoView {
    let t = texts();
    view! {
        <span class="highest" data-status=status.as_str()>
            <strong>{percent}</strong>
            <small>{metric_name(t, metric)} " · " {t.get(status_key(status))}</small>
        </span>
    }
}
