//! Small words of these pages.

use crate::{
    i18n::texts,
    page::Icon,
    plan_labels::plan_name,
    usage::{metric_name, status_key, status_words},
};
use leptos::prelude::*;
use obrador_core::{
    subscription::{BillingCycle, PlanId},
    usage::{Assessment, Why, format_share},
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

/// The metric that is nearest to its limit: how near, and why it stands as it does where that is not the reason.
#[component]
pub(super) fn Highest(usage: Assessment) -> impl IntoView {
    let t = texts();
    let share = usage.usage_percentage.unwrap_or_default();
    let words = match usage.why() {
        Why::Used => t.get(status_key(usage.status)),
        _ => status_words(t, &usage),
    };
    view! {
        <span class="highest" data-status=usage.status.as_str()>
            <strong>{format_share(t.lang, share)}</strong>
            <small>{metric_name(t, usage.metric)} " · " {words}</small>
        </span>
    }
}

/// The metric nearest to its limit; none where nothing is limited.
pub fn highest(metrics: &[Assessment]) -> Option<Assessment> {
    let limited = metrics
        .iter()
        .filter_map(|one| Some((one.usage_percentage?, one)));
    let (_, one) = limited.max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    Some(one.clone())
}
