//! Plan, price and renewal in one line of sight.

use super::plan_state::PlanState;
use crate::{
    i18n::texts,
    page::Icon,
    plan_labels::{plan_name, price_words},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::{
    i18n::{DateStyle, format_date},
    subscription::{BillingCycle, PlanId, PriceList},
};
use std::sync::Arc;

#[component]
pub(super) fn AtAGlance(
    price_list: Arc<PriceList>,
    plan: PlanId,
    cycle: BillingCycle,
    renews_on: NaiveDate,
    standing: PlanState,
) -> impl IntoView {
    let t = texts();
    let renews = format_date(t.lang, renews_on, DateStyle::Long);
    let trial = matches!(standing, PlanState::Trial | PlanState::TrialOver);
    let price = price_words(t, price_list.plan(plan), cycle);
    view! {
        <section class="at-a-glance" aria-label=t.get("glance-title")>
            <p class="glance-plan">
                <strong>{plan_name(t, plan)}</strong>
                {trial.then(|| view! { <span class="badge mine">{t.get("glance-trial")}</span> })}
            </p>
            <p class="glance-line">
                <span>{price}" ("{t.get("price-vat")}")"</span>
                <span>{t.get(standing.day_key())}" "<strong>{renews}</strong></span>
            </p>
            <a class="button small" href="/app/settings/subscription/compare" data-opens="compare-dialog">
                {t.get("compare-open")}
                <Icon name="arrow"/>
            </a>
        </section>
    }
}
