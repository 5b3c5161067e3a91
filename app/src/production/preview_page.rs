//! What following each stage would be like: the tracker with made-up batches.

use super::{
    load_tracker::load_tracker,
    tracker::Tracker,
    tracker_view::{Place, TrackerView},
};
use crate::i18n::texts;
use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use obrador_core::{
    procurement::Named,
    production::{Batch, BatchContent, Click, Durations, Stage, Step, Taking, TimingError, Tracking},
    quantity::{Quantity, Unit},
};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, production::BatchRecord};

/// Minutes of the stages of what is made up: a sourdough loaf, croissants.
const MADE_UP: [(&str, [i64; 5], i64); 2] = [
    ("preview-loaf", [25, 180, 45, 60, 15], 40),
    ("preview-croissant", [20, 120, 20, 30, 10], 96),
];

/// The tracker with made-up batches, some minutes into their night.
pub fn sample_tracker(actor: &Actor, now: DateTime<Utc>) -> TrackerView {
    let t = Texts::of(actor.lang);
    let records: Vec<BatchRecord> = MADE_UP
        .iter()
        .enumerate()
        .filter_map(|(place, (key, minutes, pieces))| {
            let name = t.get(key);
            made_up(place as i64 + 1, name, *minutes, *pieces, now)
        })
        .collect();
    load_tracker(actor, Place::Preview, (&records, 0), now)
}

fn made_up(
    number: i64,
    name: String,
    minutes: [i64; 5],
    pieces: i64,
    now: DateTime<Utc>,
) -> Option<BatchRecord> {
    let id = number.to_string();
    let batch = batch(&id, number, name, minutes, pieces, now).ok()??;
    Some(BatchRecord {
        batch,
        tracking: Tracking::Stages,
        outside: Vec::new(),
        ingredients: Vec::new(),
        booked_at: None,
        created_by: String::new(),
        created_at: 0,
        changed_at: 0,
        steps: Vec::new(),
    })
}

/// Mixed and proofing; the croissants with a part in the oven already.
fn batch(
    id: &str,
    number: i64,
    name: String,
    minutes: [i64; 5],
    pieces: i64,
    now: DateTime<Utc>,
) -> Result<Option<Batch>, TimingError> {
    let due = now + TimeDelta::minutes(minutes[1] / 2 + minutes[2]);
    let quantity = |number| Quantity::of(number, Unit::Piece);
    let content = BatchContent {
        recipe: Named {
            id: id.to_owned(),
            name,
        },
        location: None,
        made_at: None,
        quantity: quantity(pieces),
        due,
        stages: Durations::of_minutes(minutes)?.backwards(due, Stage::Baking)?,
        parents: Vec::new(),
    };
    let starts: Vec<_> = content.stages.iter().map(|planned| planned.span.start).collect();
    let Ok(mut batch) = Batch::plan((id.to_owned(), number), content) else {
        return Ok(None);
    };
    let start = |stage| Step::Start { stage, anyway: false };
    let finish = |stage, number| Step::Finish {
        stage: Some(stage),
        quantity: quantity(number),
    };
    let mut steps = vec![
        (starts[0], start(Stage::Mixing)),
        (starts[1], finish(Stage::Mixing, pieces)),
        (starts[1], start(Stage::Proofing)),
    ];
    if number == 2 {
        steps.push((now, finish(Stage::Proofing, pieces / 3)));
        steps.push((now, start(Stage::Baking)));
    }
    for (place, (at, step)) in steps.into_iter().enumerate() {
        let click = Click {
            id: format!("{id}-{place}"),
            at,
            by: None,
            seen: None,
            step,
        };
        let taking = Taking {
            tracking: Tracking::Stages,
            now,
            outside: &[],
        };
        match batch.clone().take(click, taking) {
            Ok(taken) => batch = taken,
            Err(_) => return Ok(None),
        }
    }
    Ok(Some(batch))
}

/// The page. `back` is where its reader came from.
#[component]
pub fn StagesPreview(tracker: TrackerView, back: String) -> impl IntoView {
    let t = texts();
    view! {
        <div class="production">
            <p class="eyebrow">{t.get("preview-eyebrow")}</p>
            <h1>{t.get("preview-stages-title")}</h1>
            <p class="lead">{t.get("preview-stages-lead")}</p>
            <Tracker view=tracker/>
            <p class="preview-actions"><a class="button primary" href=back data-back="">{t.get("preview-back")}</a></p>
        </div>
    }
    .into_any()
}
