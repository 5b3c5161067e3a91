//! What can be done with an order: a button each, with a reason where one is needed.

use super::{AskedReason, OrderRecord, Step, labels::step_words, load::path};
use crate::{
    i18n::texts,
    list::SHOWN,
    page::{FormOf, in_textarea},
};
use leptos::prelude::*;
use obrador_core::bounds::length::{REASON, REASON_LEAST};

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
    with_reason(order, step.as_str(), does, "button")
}

/// A step that needs a reason: folded until it is asked for, or until its reason could not be taken.
pub(super) fn with_reason(order: &OrderRecord, step: &str, does: String, class: &'static str) -> AnyView {
    let action = format!("{}/{step}", path(&order.id));
    let (version, list) = (order.version, order.list.clone());
    let asked = order.asked.clone().filter(|asked| asked.step == step);
    let open = asked.is_some();
    let id = format!("reason-{}", step.replace('/', "-"));
    view! {
        <details class="order-reason" open=open>
            <summary class=class>{does.clone()}</summary>
            <form method="post" action=action>
                <FormOf/>
                <About version=version list=list/>
                <Why id=id asked=asked/>
                <button class=class type="submit">{does}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The field of a reason.
#[component]
fn Why(id: String, asked: Option<AskedReason>) -> impl IntoView {
    let t = texts();
    let (text, error) = asked.map(|asked| (asked.text, asked.error)).unwrap_or_default();
    let wrong = error.is_some();
    let said = format!("{id}-error");
    let described = wrong.then(|| said.clone());
    view! {
        <div class="field" class:invalid=wrong>
            <label for=id.clone()>{t.get("order-why")}</label>
            <textarea id=id name="reason" rows="2" required=true minlength=REASON_LEAST.to_string() maxlength=REASON.to_string()
                aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=described inner_html=in_textarea(&text)></textarea>
            {error.map(|words| view! { <p class="field-error" id=said>{words}</p> })}
        </div>
    }
}
