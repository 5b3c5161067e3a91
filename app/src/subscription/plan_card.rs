//! One plan on the price list.

use crate::{
    i18n::texts,
    page::Icon,
    plan_labels::{feature_key, plan_key, plan_name},
    usage::{limit_quantity, metric_key},
};
use leptos::prelude::*;
use obrador_core::{
    i18n::{MoneyStyle, format_money},
    subscription::{BillingCycle, Plan},
    usage::Metric,
};
use obrador_locales::Texts;

/// The limits that tell the plans apart at a glance; the table below has them all.
const SHOWN: [Metric; 4] = [
    Metric::Users,
    Metric::Locations,
    Metric::Products,
    Metric::StorageGb,
];

#[component]
pub(super) fn PlanCard(plan: Plan, demo: bool) -> impl IntoView {
    let t = texts();
    let id = plan.id;
    let monthly = format_money(t.lang, plan.monthly, MoneyStyle::Auto);
    let yearly = format_money(t.lang, plan.yearly, MoneyStyle::Auto);
    let limits: Vec<_> = SHOWN
        .into_iter()
        .map(|metric| view! { <li>{limit_words(t, &plan, metric)}</li> })
        .collect();
    let features: Vec<_> = plan
        .shown_features()
        .map(|feature| view! { <li><Icon name="check"/>{t.get(feature_key(feature))}</li> })
        .collect();
    let roi = |cycle: BillingCycle| format!("/{}/roi?plan={id}&cycle={cycle}", t.lang);
    // The style sheet shows the price and the link of the cycle that is chosen above.
    let link = |class: &'static str, cycle| {
        view! { <a class=format!("button {class}") class:primary=plan.recommended href=roi(cycle)>{t.get("plan-roi")}</a> }
    };
    let sign_in = format!("/{}/sign-in", t.lang);
    view! {
        <article class="plan-card" class:recommended=plan.recommended data-plan=id.as_str()>
            <header>
                <h3>{plan_name(t, id)}</h3>
                {plan.recommended.then(|| view! { <span class="badge recommended">{t.get("plan-recommended")}</span> })}
            </header>
            <p class="plan-for">{t.get(&format!("{}-for", plan_key(id)))}</p>
            <p class="price monthly"><strong>{monthly}</strong><span>{t.get("price-per-month")}</span></p>
            <p class="price yearly"><strong>{yearly}</strong><span>{t.get("price-per-year")}</span></p>
            <ul class="plan-limits">{limits}</ul>
            <ul class="plan-features">{features}</ul>
            <div class="plan-actions">
                {link("monthly", BillingCycle::Monthly)}
                {link("yearly", BillingCycle::Yearly)}
                {demo.then(|| view! { <a href=sign_in>{t.get("plan-try-demo")}</a> })}
            </div>
        </article>
    }
}

fn limit_words(t: Texts, plan: &Plan, metric: Metric) -> String {
    match plan.limit(metric).at_most() {
        None => t.get(&format!("{}-unlimited", metric_key(metric))),
        Some(limit) => t.with(
            &format!("{}-up-to", metric_key(metric)),
            &[
                ("count", limit.into()),
                ("limit", limit_quantity(t.lang, metric, limit).into()),
            ],
        ),
    }
}
