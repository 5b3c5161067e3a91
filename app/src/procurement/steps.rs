//! What can be done with an order: a button each, with a reason where one is needed.

use super::{OrderRecord, Step, labels::step_words, load::path};
use crate::{i18n::texts, list::SHOWN, page::FormOf};
use leptos::prelude::*;
use obrador_core::bounds::length::REASON;

/// The version and the list that every form of an order names.
#[component]
pub(super) fn About(version: i64, list: Option<String>) -> impl IntoView {
    view! {
        <input type="hidden" name="version" value=version.to_string()/>
        {list.map(|list| view! { <input type="hidden" name=SHOWN value=list/> })}
    }
}

#[component]
pub(super) fn Steps(order: OrderRecord) -> impl IntoView {
    let steps: Vec<_> = order
        .steps
        .iter()
        .enumerate()
        .map(|(place, step)| one(&order, *step, place == 0 && !order.may_receive))
        .collect();
    steps
}

fn one(order: &OrderRecord, step: Step, first: bool) -> AnyView {
    let t = texts();
    let action = format!("{}/{}", path(&order.id), step.as_str());
    let (version, list) = (order.version, order.list.clone());
    let does = match (step, &order.email) {
        (Step::Mail, Some(address)) => t.with("order-step-mail-to", &[("address", address.clone().into())]),
        _ => step_words(t, step),
    };
    if !step.needs_reason() {
        let class = if first { "button primary" } else { "button" };
        return view! {
            <form method="post" action=action>
                <FormOf/>
                <About version=version list=list/>
                <button class=class type="submit">{does}</button>
            </form>
        }
        .into_any();
    }
    view! {
        <details class="order-reason">
            <summary class="button">{does.clone()}</summary>
            <form method="post" action=action>
                <FormOf/>
                <About version=version list=list/>
                <Why id=format!("reason-{}", step.as_str())/>
                <button class="button" type="submit">{does}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The field of a reason.
#[component]
pub(super) fn Why(id: String) -> impl IntoView {
    let t = texts();
    view! {
        <div class="field">
            <label for=id.clone()>{t.get("order-why")}</label>
            <textarea id=id name="reason" rows="2" required=true minlength="3" maxlength=REASON.to_string()></textarea>
        </div>
    }
}
