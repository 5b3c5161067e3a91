//! What can be done with a stage, or with a batch whose stages are not followed: a form with large buttons. All buttons that
//! a stage may come to have are there; those that do not fit yet are hidden, so that a screen without network goes on.

use super::{
    PRODUCTION,
    reasons::{LOSSES, Why},
    tracker_view::{BatchCard, Place, StageCard, TypedStep},
};
use crate::{
    i18n::texts,
    page::{FormOf, Icon, WrittenIn},
};
use leptos::prelude::*;

/// What every form of a step says: of which batch as it was shown, and where it leads back to.
#[component]
pub(super) fn StepFields(card: BatchCard, place: Place) -> impl IntoView {
    view! {
        <WrittenIn lang=texts().lang/>
        <input type="hidden" name="click" value=card.click/>
        <input type="hidden" name="seen" value=card.version.to_string()/>
        <input type="hidden" name="from" value=place.written().to_owned()/>
    }
}

pub(super) fn action(card: &BatchCard) -> String {
    format!("{PRODUCTION}/batches/{}/steps", card.id)
}

#[component]
pub(super) fn StageForm(
    card: BatchCard,
    stage: StageCard,
    place: Place,
    typed: Option<TypedStep>,
) -> impl IntoView {
    let t = texts();
    let name = stage.stage.as_str();
    let typed = typed.filter(|typed| typed.stage == name).unwrap_or_default();
    let offers = stage.offers;
    let hidden = !offers.any() && stage.waits.is_empty();
    let words = |key: &str| t.with(key, &[("stage", stage.name.clone().into())]);
    let label = format!("{}: {}", card.recipe, stage.name);
    let (to, batch) = (action(&card), card.id.clone());
    let waits = (!stage.waits.is_empty()).then(
        || view! { <p class="batch-told"><Icon name="alert"/><span>{stage.waits.join(" ")}</span></p> },
    );
    let facts = [stage.progress.clone(), stage.late.clone()].into_iter().flatten();
    let facts = facts.collect::<Vec<_>>().join(" · ");
    let quantity = if typed.quantity.is_empty() {
        stage.remains.clone()
    } else {
        typed.quantity.clone()
    };
    let id = format!("{}-{name}", card.id);
    view! {
        <form method="post" action=to class="stage-form" data-step="" data-batch=batch data-stage=name
            data-state=stage.state data-label=label.clone() aria-label=label hidden=hidden novalidate=true>
            <FormOf/>
            <StepFields card=card place=place/>
            <input type="hidden" name="stage" value=name/>
            <p class="stage-now"><strong>{stage.name.clone()}</strong> " " <span class="muted">{stage.planned.clone()}</span>
                {(!facts.is_empty()).then(|| view! { " · " {facts} })}</p>
            {waits}
            <div class="stage-acts">
                <div class="stage-finish" data-offer="finish" hidden=!offers.finish>
                    <Amount id=id.clone() quantity=quantity remains=stage.remains.clone() unit=stage.unit.clone() typed=typed.clone()/>
                    <button class="button primary big" type="submit" name="step" value="finish" disabled=!offers.finish>
                        {words("step-finish")}
                    </button>
                </div>
                <button class="button primary big" type="submit" name="step" value="start" data-offer="start"
                    hidden=!offers.start disabled=!offers.start>{words("step-start")}</button>
                <button class="button big" type="submit" name="step" value="start_anyway" data-offer="anyway"
                    hidden=!offers.anyway disabled=!offers.anyway>{words("step-start-anyway")}</button>
                <button class="button primary big" type="submit" name="step" value="resume" data-offer="resume"
                    hidden=!offers.resume disabled=!offers.resume>{t.get("step-resume")}</button>
                <button class="button big" type="submit" name="step" value="pause" data-offer="pause"
                    hidden=!offers.pause disabled=!offers.pause>{t.get("step-pause")}</button>
            </div>
            <div data-offer="finish" hidden=!offers.finish><Loss id=id disabled=!offers.finish typed=typed/></div>
        </form>
    }
    .into_any()
}

/// The same of a batch whose stages are not followed.
#[component]
pub(super) fn WholeForm(
    card: BatchCard,
    whole: (String, String),
    place: Place,
    typed: Option<TypedStep>,
) -> impl IntoView {
    let t = texts();
    let typed = typed
        .filter(|typed| typed.stage.is_empty() && matches!(typed.step.as_str(), "finish" | "lose"))
        .unwrap_or_default();
    let (remains, unit) = whole;
    let quantity = if typed.quantity.is_empty() {
        remains.clone()
    } else {
        typed.quantity.clone()
    };
    let (id, label) = (card.id.clone(), card.recipe.clone());
    let (to, batch) = (action(&card), card.id.clone());
    view! {
        <form method="post" action=to class="stage-form" data-step="" data-batch=batch data-stage="" data-state="running"
            data-label=label.clone() aria-label=label novalidate=true>
            <FormOf/>
            <StepFields card=card place=place/>
            <div class="stage-acts">
                <div class="stage-finish" data-offer="finish">
                    <Amount id=id.clone() quantity=quantity remains=remains unit=unit typed=typed.clone()/>
                    <button class="button primary big" type="submit" name="step" value="finish">{t.get("step-finish-whole")}</button>
                </div>
            </div>
            <Loss id=id disabled=false typed=typed/>
        </form>
    }
    .into_any()
}

/// How much: what remains is filled in.
#[component]
fn Amount(id: String, quantity: String, remains: String, unit: String, typed: TypedStep) -> impl IntoView {
    let t = texts();
    let error = typed
        .error
        .filter(|(field, _)| *field == "quantity")
        .map(|(_, words)| words);
    let wrong = error.is_some();
    let (field, said) = (format!("quantity-{id}"), format!("quantity-{id}-error"));
    view! {
        <div class="field" class:invalid=wrong>
            <label for=field.clone()>{t.get("step-quantity")}</label>
            <span class="with-unit">
                <input id=field name="quantity" value=quantity data-remains=remains inputmode="decimal" autocomplete="off"
                    aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=wrong.then(|| said.clone())/>
                <span>{unit}</span>
            </span>
            {error.map(|words| view! { <p class="field-error" id=said>{words}</p> })}
        </div>
    }
    .into_any()
}

/// What is no good, with its reason: folded until it is wanted.
#[component]
fn Loss(id: String, disabled: bool, typed: TypedStep) -> impl IntoView {
    let t = texts();
    let open = typed.step == "lose" || !typed.reason.is_empty();
    view! {
        <details class="step-more" open=open>
            <summary>{t.get("step-lose-open")}</summary>
            <p class="field-help">{t.get("step-lose-help")}</p>
            <Why id=format!("loss-{id}") list=LOSSES typed=if open { typed } else { TypedStep::default() }/>
            <button class="button big" type="submit" name="step" value="lose" disabled=disabled>{t.get("step-lose")}</button>
        </details>
    }
    .into_any()
}
