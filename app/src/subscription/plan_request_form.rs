//! What a refused owner finds on the subscription page: the plan they came for, what it gives and costs, and the way to it.

use crate::{
    entitlement::benefit_words,
    i18n::texts,
    page::{FormOf, Icon, Notice},
    plan_labels::{plan_name, price_words},
    subscription::CurrentUse,
    usage::{limit_quantity, metric_name, used_quantity},
};
use leptos::prelude::*;
use obrador_core::{
    entitlement::{AccessRequest, Benefit, Reason},
    subscription::{BillingCycle, Plan},
    usage::Limit,
};
use obrador_locales::Texts;

/// The plan somebody came for.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRequestView {
    /// It.
    pub plan: Plan,
    /// The present one.
    pub current: Plan,
    /// How it would be billed.
    pub cycle: BillingCycle,
    /// What was refused, where that is known.
    pub want: Option<AccessRequest>,
    /// May the reader ask for it?
    pub may_ask: bool,
}

/// The section on the subscription page.
#[component]
pub fn PlanRequestSection(plan_request_view: PlanRequestView, present: CurrentUse) -> impl IntoView {
    let t = texts();
    let name = plan_name(t, plan_request_view.plan.id);
    let exceeded = exceeded(t, &plan_request_view.plan, &present);
    let want = plan_request_view
        .want
        .unwrap_or(AccessRequest::Feature(obrador_core::subscription::FeatureId::Api));
    let benefits: Vec<_> = Benefit::list(
        &want,
        Reason::Limit,
        &plan_request_view.current,
        &plan_request_view.plan,
    )
    .iter()
    .map(|benefit| benefit_words(t, benefit))
    .map(|words| {
        view! { <li data-benefit=words.id><Icon name=words.icon/><span>{words.text}</span></li> }
    })
    .collect();
    let way = if plan_request_view.may_ask {
        let label = t.with("wish-ask", &[("plan", name.clone().into())]);
        view! {
            <p class="muted">{t.get("wish-how")}</p>
            <form method="post" action="/app/settings/subscription/ask">
                <FormOf/>
                <input type="hidden" name="plan" value=plan_request_view.plan.id.as_str()/>
                <button class="button primary" type="submit">{label}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="muted">{t.get("refusal-ask-owner")}</p> }.into_any()
    };
    view! {
        <section class="wish card" id="upgrade" aria-labelledby="wish-title">
            <h2 id="wish-title">{t.with("wish-title", &[("plan", name.into())])}</h2>
            <p>
                <strong>{price_words(t, &plan_request_view.plan, plan_request_view.cycle)}</strong> " "
                <span class="muted">{t.get("price-vat")}</span>
            </p>
            {(!benefits.is_empty()).then(|| view! { <ul class="benefits">{benefits}</ul> })}
            {exceeded}
            {way}
        </section>
    }
    .into_any()
}

/// What is there beyond that plan: it would be read-only.
fn exceeded(t: Texts, plan: &Plan, present: &CurrentUse) -> Option<AnyView> {
    let over: Vec<_> = present
        .beyond(plan)
        .map(|(metric, used, limit)| {
            let words = t.with(
                "wish-exceeds-one",
                &[
                    ("metric", metric_name(t, metric).into()),
                    (
                        "used",
                        used_quantity(t.lang, metric, used, Limit::AtMost(limit)).into(),
                    ),
                    ("limit", limit_quantity(t.lang, metric, limit).into()),
                ],
            );
            view! { <li>{words}</li> }
        })
        .collect();
    let title = t.with("wish-exceeds", &[("plan", plan_name(t, plan.id).into())]);
    (!over.is_empty()).then(|| {
        view! {
            <Notice good=false>
                <p>{title}</p>
                <ul>{over}</ul>
            </Notice>
        }
        .into_any()
    })
}
