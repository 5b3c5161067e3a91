//! What is being made now, on the first page: the ONE tracker with the batches that are not over.

use super::{
    PRODUCTION,
    load_tracker::load_tracker,
    reasons::ReasonLists,
    tracker::Tracker,
    tracker_view::{Place, TrackerView},
};
use crate::{
    i18n::texts,
    page::{Told, ToldNotice},
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use obrador_services::{actor::Actor, production::ProductionDay};

/// What is being made now.
#[derive(Debug, Clone, PartialEq)]
pub struct BatchesNow {
    /// The batches.
    pub tracker: TrackerView,
    /// How many there are beside those.
    pub more: usize,
}

/// So many batches are shown on the first page.
const SHOWN: usize = 6;

impl BatchesNow {
    /// Of a day; none where nothing is to be done on it any more.
    pub fn of(actor: &Actor, day: &ProductionDay, now: DateTime<Utc>) -> Option<Self> {
        let mut tracker = load_tracker(actor, Place::Home, (&day.batches, day.version), now);
        tracker.cards.retain(|card| !card.status.is_over());
        let more = tracker.cards.len().saturating_sub(SHOWN);
        tracker.cards.truncate(SHOWN);
        (!tracker.cards.is_empty()).then_some(Self { tracker, more })
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
            <ToldNotice told=done/>
            <Tracker view=batches.tracker/>
            <ReasonLists/>
            <p><a href=PRODUCTION>{words}</a></p>
        </section>
    }
    .into_any()
}
