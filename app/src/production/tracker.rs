//! The ONE tracker of batches: on a day's page, on the first page, on a batch's own.

use super::{
    PRODUCTION, StageTracker,
    stage_form::{StageForm, WholeForm},
    stage_row::StageRow,
    tracker_view::{BatchCard, Place, TrackerView, TypedStep},
    whole_steps::WholeSteps,
    words::status_class,
};
use crate::{i18n::texts, list::ListPart, messages::Messages, page::Icon};
use leptos::prelude::*;

/// Its texts in the browser.
const IN_BROWSER: [&str; 5] = [
    "tracker-offline",
    "tracker-not-now",
    "tracker-signed-out",
    "tracker-refused",
    "tracker-put-away",
];

/// What the tracker needs around its batches.
#[component]
pub fn Tracker(view: TrackerView, #[prop(default = None)] typed: Option<TypedStep>) -> impl IntoView {
    let t = texts();
    let lives = view.place != Place::Preview;
    let island = lives.then(|| {
        let messages = Messages::new(t.lang).with_texts(t, &IN_BROWSER);
        let texts = messages.with_phrase(t, "tracker-waiting", &["number"]).to_lines();
        view! { <StageTracker of=view.of.clone() texts=texts/> }
    });
    // The first page has a heading of its own.
    let heading = (view.place != Place::Home && !view.cards.is_empty())
        .then(|| view! { <h2 class="visually-hidden">{t.get("production-batches")}</h2> });
    let (open, over): (Vec<_>, Vec<_>) = view.cards.into_iter().partition(|card| !card.status.is_over());
    let alone = view.place == Place::Batch || view.place == Place::Preview;
    let (open, over) = if alone {
        let all: Vec<_> = open.into_iter().chain(over).collect();
        (all, Vec::new())
    } else {
        (open, over)
    };
    let place = view.place.clone();
    let shown = move |cards: Vec<BatchCard>| -> Vec<_> {
        cards
            .into_iter()
            .map(|card| view! { <Batch card=card place=place.clone() typed=typed.clone()/> }.into_any())
            .collect()
    };
    let many = over.len();
    let (open, over) = (shown(open), shown(over));
    let over = (many > 0).then(|| {
        let title = t.with(
            "tracker-over",
            &[
                ("count", (many as f64).into()),
                ("number", many.to_string().into()),
            ],
        );
        view! {
            <details class="tracker-over">
                <summary>{title}</summary>
                <div class="batches">{over}</div>
            </details>
        }
    });
    view! {
        <div class="tracker" data-place=view.place.written().to_owned()>
            {island}
            {heading}
            <ListPart id="tracker">
                <div class="batches" data-version=view.version.to_string()>{open}</div>
                {over}
            </ListPart>
        </div>
    }
    .into_any()
}

#[component]
fn Batch(card: BatchCard, place: Place, typed: Option<TypedStep>) -> impl IntoView {
    let t = texts();
    let anchor = format!("batch-{}", card.id);
    let title = card.recipe.clone();
    let title = if matches!(place, Place::Batch | Place::Preview) {
        view! { <span>{title}</span> }.into_any()
    } else {
        view! { <a href=format!("{PRODUCTION}/batches/{}", card.id)>{title}</a> }.into_any()
    };
    let late = card
        .late
        .clone()
        .map(|late| view! { <span class="badge critical">{late}</span> });
    let held = card.held.clone().map(|reason| {
        view! { <p class="batch-told"><Icon name="alert"/><span>{t.with("batch-held", &[("reason", reason.into())])}</span></p> }
    });
    let stopped = card.stopped.clone().map(|reason| {
        view! { <p class="batch-told"><Icon name="close"/><span>{t.with("batch-stopped", &[("reason", reason.into())])}</span></p> }
    });
    let told = card.told.clone().map(|words| {
        view! { <p class="batch-refused" role="alert" tabindex="-1" data-step-told="">{words}</p> }
    });
    let waits = (!card.waits.is_empty())
        .then(|| view! { <p class="batch-told"><Icon name="alert"/><span>{card.waits.join(" ")}</span></p> });
    let row = (!card.stages.is_empty()).then(|| view! { <StageRow stages=card.stages.clone()/> });
    let works = place != Place::Preview && !card.status.is_over();
    let forms: Vec<_> = if works {
        card.stages
            .iter()
            .filter(|stage| !matches!(stage.state, "done" | "stopped"))
            .map(|stage| {
                view! { <StageForm card=card.clone() stage=stage.clone() place=place.clone() typed=typed.clone()/> }
                    .into_any()
            })
            .collect()
    } else {
        Vec::new()
    };
    let whole = card.whole.clone().filter(|_| works).map(|whole| {
        view! { <WholeForm card=card.clone() whole=whole place=place.clone() typed=typed.clone()/> }
    });
    let more = works.then(|| view! { <WholeSteps card=card.clone() place=place typed=typed/> });
    view! {
        <article class="batch card" id=anchor data-status=card.status.as_str()>
            <header class="batch-head">
                <div>
                    <h3>{title} " " <small class="muted">{card.number.clone()}</small></h3>
                    <p class="batch-facts">{card.facts.join(" · ")}</p>
                </div>
                <p class="batch-stands">
                    <span class=status_class(card.status)>{card.status_words.clone()}</span>
                    {late}
                </p>
            </header>
            {told}
            {card.progress.clone().map(|words| view! { <p class="batch-progress">{words}</p> })}
            {held}
            {stopped}
            {waits}
            {row}
            {forms}
            {whole}
            {more}
        </article>
    }
    .into_any()
}
