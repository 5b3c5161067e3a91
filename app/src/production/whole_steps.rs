//! What can be done with a batch as a whole: a quality check holds it and lets it go on, or it is stopped.

use super::{
    reasons::{HOLDS, STOPS, Why},
    stage_form::{StepFields, action},
    tracker_view::{BatchCard, Place, TypedStep},
};
use crate::{i18n::texts, page::FormOf};
use leptos::prelude::*;

#[component]
pub(super) fn WholeSteps(card: BatchCard, place: Place, typed: Option<TypedStep>) -> impl IntoView {
    let t = texts();
    let typed_at = |step: &str| {
        let typed = typed
            .clone()
            .filter(|typed| typed.step == step && typed.stage.is_empty());
        typed.unwrap_or_default()
    };
    let follows = card.follows;
    let release = (card.held.is_some() && card.may_release).then(|| {
        view! {
            <form method="post" action=action(&card) data-step="" data-batch=card.id.clone() data-label=card.recipe.clone()>
                <FormOf/>
                <StepFields card=card.clone() place=place.clone()/>
                <button class="button primary big" type="submit" name="step" value="release">{t.get("step-release")}</button>
            </form>
        }
    });
    let asks = (card.held.is_some() && !card.may_release)
        .then(|| view! { <p class="muted">{t.get("batch-held-ask")}</p> });
    let hold = (card.held.is_none() && follows)
        .then(|| reason(&card, &place, ("hold", "step-hold", HOLDS), typed_at("hold")));
    let stop = reason(&card, &place, ("stop", "step-stop", STOPS), typed_at("stop"));
    view! {
        {release}
        {asks}
        <div class="batch-more">{hold}{stop}</div>
    }
    .into_any()
}

/// A step with its reason, folded until it is wanted.
fn reason(
    card: &BatchCard,
    place: &Place,
    (step, key, list): (&'static str, &'static str, &'static str),
    typed: TypedStep,
) -> AnyView {
    let t = texts();
    let open = !typed.step.is_empty();
    let label = format!("{}: {}", card.recipe, t.get(key));
    view! {
        <details class="step-more" open=open>
            <summary>{t.get(&format!("{key}-open"))}</summary>
            <form method="post" action=action(card) data-step="" data-batch=card.id.clone() data-label=card.recipe.clone() aria-label=label
                novalidate=true>
                <FormOf/>
                <StepFields card=card.clone() place=place.clone()/>
                <p class="field-help">{t.get(&format!("{key}-help"))}</p>
                <Why id=format!("{step}-{}", card.id) list=list typed=typed/>
                <button class="button big" type="submit" name="step" value=step>{t.get(key)}</button>
            </form>
        </details>
    }
    .into_any()
}
