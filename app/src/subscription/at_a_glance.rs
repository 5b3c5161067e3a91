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
            <div class="glance-plan">
                <span class="eyebrow">{t.get("glance-plan")}</span>
                <strong>{plan_name(t, plan)}</strong>
                {trial.then(|| view! { <span class="badge mine">{t.get("glance-trial")}</span> })}
            </div>
            <div>
                <span class="eyebrow">{t.get("glance-price")}</span>
                <strong>{price}</strong>
                <small>{t.get("price-vat")}</small>
            </div>
            <div>
                <span class="eyebrow">{t.get(standing.day_key())}</span>
                <strong>{renews}</strong>
            </div>
            <a class="button" href="/app/settings/subscription/compare" data-opens="compare-dialog">
                {t.get("compare-open")}
                <Icon name="arrow"/>
            </a>
        </section>
    }
}
