//! What is being made now, on the first page: the ONE tracker with the batches that are not over.

use super::{
    PRODUCTION,
    load_tracker::load_tracker,
    reasons::ReasonLists,
    tracker::Tracker,
    tracker_view::{BatchCard, Place, TrackerView},
    words::status_words,
};
use crate::{
    i18n::texts,
    list::ListPart,
    page::{Told, ToldNotice},
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use obrador_core::{auth::Permission, production::Status};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, production::ProductionDay};

/// What is being made now.
#[derive(Debug, Clone, PartialEq)]
pub struct BatchesNow {
    /// The batches: those that wait for somebody first.
    pub tracker: TrackerView,
    /// How many there are beside those.
    pub more: usize,
    /// How many wait for something that no stage before brings.
    pub blocked: usize,
    /// How many are late.
    pub late: usize,
    /// How many stand at each stage, in words.
    pub by_stage: String,
}

/// So many batches are shown on the first page to who bakes, and to who runs the bakery.
const SHOWN: (usize, usize) = (6, 3);

/// Does it wait for something outside it?
fn is_blocked(card: &BatchCard) -> bool {
    card.held.is_some() || !card.waits.is_empty() || card.stages.iter().any(|stage| !stage.waits.is_empty())
}

impl BatchesNow {
    /// Of a day.
    pub fn of(actor: &Actor, day: &ProductionDay, now: DateTime<Utc>) -> Self {
        let t = Texts::of(actor.lang);
        let mut tracker = load_tracker(actor, Place::Home, (&day.batches, day.version), now);
        tracker.cards.retain(|card| !card.status.is_over());
        tracker.cards.sort_by_key(|card| !is_blocked(card));
        let count = |of: fn(&BatchCard) -> bool| tracker.cards.iter().filter(|card| of(card)).count();
        let (blocked, late) = (count(is_blocked), count(|card| card.late.is_some()));
        let by_stage = Status::ALL.into_iter().filter_map(|status| {
            let many = tracker.cards.iter().filter(|card| card.status == status).count();
            (many > 0).then(|| [&status_words(t, status), ": ", &many.to_string()].concat())
        });
        let by_stage = by_stage.collect::<Vec<_>>().join(" · ");
        let shown = if actor.may(Permission::ViewSubscription) {
            SHOWN.1
        } else {
            SHOWN.0
        };
        let more = tracker.cards.len().saturating_sub(shown);
        tracker.cards.truncate(shown);
        Self {
            tracker,
            more,
            blocked,
            late,
            by_stage,
        }
    }
}

/// The card.
#[component]
pub fn BatchesNowCard(batches: BatchesNow, #[prop(default = None)] done: Option<Told>) -> impl IntoView {
    let t = texts();
    let words = if batches.more == 0 {
        t.get("batches-now-all")
    } else {
        t.with(
            "batches-now-more",
            &[
                ("count", (batches.more as f64).into()),
                ("number", batches.more.to_string().into()),
            ],
        )
    };
    view! {
        <section class="batches-now" aria-labelledby="batches-now-title">
            <h2 id="batches-now-title">{t.get("batches-now-title")}</h2>
            <ListPart id="batches-by-stage"><p class="muted">{batches.by_stage}</p></ListPart>
            <ToldNotice told=done/>
            <Tracker view=batches.tracker/>
            <ReasonLists/>
            <ListPart id="batches-more"><p><a href=PRODUCTION>{words}</a></p></ListPart>
        </section>
    }
    .into_any()
}
