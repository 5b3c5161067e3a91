//! Asking for a plan: its operator answers, and nothing changes before.

use super::plan_name;
use crate::{
    i18n::texts,
    page::{FormOf, Notice},
};
use leptos::prelude::*;
use obrador_core::subscription::PlanId;

/// What may be asked for, and what was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asking {
    /// The plans that may be asked for; none where the reader may not ask.
    pub plans: Vec<PlanId>,
    /// What was asked for, and when, in words as a sentence needs them.
    pub asked: Option<(PlanId, String)>,
}

/// What was asked for, and a way to take it back.
#[component]
pub(super) fn AskedNotice(asking: Asking, #[prop(optional)] take_back: bool) -> impl IntoView {
    let t = texts();
    asking.asked.map(|(plan, day)| {
        let words = t.with(
            "wish-asked",
            &[("plan", plan_name(t, plan).into()), ("day", day.into())],
        );
        let back = take_back.then(|| {
            view! {
                <form method="post" action="/app/settings/subscription/ask/back">
                    <FormOf/>
                    <button class="button small" type="submit">{t.get("wish-take-back")}</button>
                </form>
            }
        });
        view! {
            <Notice good=true>
                <p>{words}</p>
                {back}
            </Notice>
        }
    })
}

/// A button for each plan that may be asked for, or whom to turn to.
#[component]
pub(super) fn AskForPlan(asking: Asking) -> impl IntoView {
    let t = texts();
    if asking.plans.is_empty() {
        return view! { <p class="muted">{t.get("refusal-ask-owner")}</p> }.into_any();
    }
    let buttons: Vec<_> = asking
        .plans
        .iter()
        .map(|plan| {
            let label = t.with("wish-ask", &[("plan", plan_name(t, *plan).into())]);
            view! { <button class="button" type="submit" name="plan" value=plan.as_str()>{label}</button> }
        })
        .collect();
    view! {
        <form method="post" action="/app/settings/subscription/ask" class="ask-for">
            <FormOf/>
            <p class="muted">{t.get("wish-how")}</p>
            <AskedNotice asking=asking/>
            <div class="form-actions">{buttons}</div>
        </form>
    }
    .into_any()
}
