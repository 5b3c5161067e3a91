//! The tracker of batches as whoever reads it may see it.

use super::{
    tracker_view::{BatchCard, Offers, Place, StageCard, TrackerView},
    words::{
        length_words, overload_words, stage_words, state_words, status_words, wait_words, weighed,
        weighed_words,
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::{
    auth::{Permission, Role},
    production::{BatchView, Over, Overload, StageState, StageView, Status, Tracking, Wait},
    quantity::{Quantity, Unit},
};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, production::BatchRecord, random};

/// Less than so late is in time.
const IN_TIME_MINUTES: i64 = 5;

/// May they let a batch go on that a quality check holds?
pub fn may_release(role: Role) -> bool {
    role.may(Permission::EditCatalogue)
}

/// The tracker. What something is to be done with comes first, by when it is planned; what is over comes last.
pub fn load_tracker(
    actor: &Actor,
    place: Place,
    (batches, version): (&[BatchRecord], i64),
    now: DateTime<Utc>,
) -> TrackerView {
    let mut all: Vec<(&BatchRecord, BatchView)> = batches
        .iter()
        .map(|record| (record, record.batch.view(record.tracking, &record.outside)))
        .collect();
    all.sort_by_key(|(record, view)| (view.status.is_over(), next(record, view)));
    TrackerView {
        place,
        cards: all
            .iter()
            .map(|(record, view)| card(actor, record, view, now))
            .collect(),
        version,
        of: actor.form_of(),
    }
}

/// When something is to be done with it next.
fn next(record: &BatchRecord, view: &BatchView) -> DateTime<Utc> {
    let open = view.stages.iter().find(|stage| stage.ended.is_none());
    open.map_or(record.batch.content().due, |stage| {
        if stage.started.is_some() {
            stage.planned.end
        } else {
            stage.planned.start
        }
    })
}

fn card(actor: &Actor, record: &BatchRecord, view: &BatchView, now: DateTime<Utc>) -> BatchCard {
    let t = Texts::of(actor.lang);
    let stored = record.batch.as_stored();
    let content = &stored.content;
    let is_over = view.status.is_over();
    let mut facts = vec![weighed_words(t, content.quantity)];
    if let Some(location) = &content.location {
        facts.push(t.with("batch-for", &[("location", location.name.clone().into())]));
    }
    facts.push(t.with(
        "batch-due",
        &[("at", actor.zone.time(t.lang, content.due).into())],
    ));
    let late = view.stages.iter().map(|stage| stage.late_by(now)).max();
    let late = late.unwrap_or_else(|| (now - content.due).max(TimeDelta::zero()));
    let late = (late >= TimeDelta::minutes(IN_TIME_MINUTES) && !is_over)
        .then(|| t.with("batch-late", &[("length", length_words(t, late).into())]));
    // A recipe without times has no stages on any plan.
    let whole = !is_over && (record.tracking == Tracking::Simple || content.stages.is_empty());
    let waits = record.outside.iter().map(|it| wait_words(t, &it.wait));
    BatchCard {
        id: stored.id.clone(),
        click: random::id(),
        recipe: content.recipe.name.clone(),
        number: t.with("batch-number", &[("number", stored.number.to_string().into())]),
        version: record.batch.version(),
        facts,
        status: view.status,
        status_words: status_words(t, view.status),
        late,
        told: None,
        progress: progress(t, view, content.quantity),
        held: view.held.as_ref().map(|reason| reason.as_str().to_owned()),
        stopped: view.stopped.as_ref().map(|reason| reason.as_str().to_owned()),
        stages: view
            .stages
            .iter()
            .map(|stage| stage_card(actor, stage, view, now))
            .collect(),
        whole: whole.then(|| typed(t, view.remains)),
        follows: record.tracking == Tracking::Stages,
        waits: if whole { waits.collect() } else { Vec::new() },
        may_release: may_release(actor.role),
    }
}

/// How much of all is done and lost; nothing while nothing is.
fn progress(t: Texts, view: &BatchView, planned: Quantity) -> Option<String> {
    let mut said = Vec::new();
    if view.good.small > 0 && view.good != planned {
        said.push(t.with(
            "batch-good",
            &[
                ("good", weighed(view.good).number(t.lang).into()),
                ("of", weighed_words(t, planned).into()),
            ],
        ));
    }
    if view.lost.small > 0 {
        said.push(t.with("batch-lost", &[("lost", weighed_words(t, view.lost).into())]));
    }
    if view.status == Status::Stopped && view.remains.small > 0 {
        said.push(t.with(
            "batch-not-made",
            &[("rest", weighed_words(t, view.remains).into())],
        ));
    }
    (!said.is_empty()).then(|| said.join(" · "))
}

/// A quantity as a form shows it, and its unit in words.
fn typed(t: Texts, quantity: Quantity) -> (String, String) {
    let unit = match quantity.unit {
        Unit::Piece => t.get("step-unit-pieces"),
        unit => unit.as_str().to_owned(),
    };
    (weighed(quantity).number(t.lang), unit)
}

fn stage_card(actor: &Actor, stage: &StageView, view: &BatchView, now: DateTime<Utc>) -> StageCard {
    let t = Texts::of(actor.lang);
    let time = |at: DateTime<Utc>| actor.zone.clock(at);
    let late = stage.late_by(now);
    let (remains, unit) = typed(t, stage.remains);
    let waits = match &stage.state {
        StageState::Blocked(waits) => &waits[..],
        _ => &[],
    };
    let told = waits
        .iter()
        .filter(|wait| !matches!(wait, Wait::StageBefore(_) | Wait::QualityCheck(_)));
    let is_late = late >= TimeDelta::minutes(IN_TIME_MINUTES)
        && (stage.ended.is_some() || stage.started.is_some() || stage.state == StageState::Ready);
    StageCard {
        stage: stage.stage,
        name: stage_words(t, stage.stage),
        state: stage.state.as_str(),
        state_words: state_words(t, &stage.state),
        planned: format!("{}–{}", time(stage.planned.start), time(stage.planned.end)),
        real: real(t, stage, time),
        late: is_late.then(|| t.with("batch-late", &[("length", length_words(t, late).into())])),
        progress: (stage.started.is_some()
            && (stage.good.small > 0 || stage.lost.small > 0)
            && stage.remains.small > 0)
            .then(|| {
                t.with(
                    "batch-good",
                    &[
                        ("good", weighed(stage.good).number(t.lang).into()),
                        ("of", weighed_words(t, stage.came_in).into()),
                    ],
                )
            }),
        waits: told.map(|wait| wait_words(t, wait)).collect(),
        remains,
        unit,
        offers: offers(stage, view),
    }
}

/// When it was: from its start on, and until its end.
fn real(t: Texts, stage: &StageView, time: impl Fn(DateTime<Utc>) -> String) -> Option<String> {
    let started = stage.started?;
    Some(match (stage.ended, stage.paused_since) {
        (Some(ended), _) => format!("{}–{}", time(started), time(ended)),
        (None, Some(paused)) => t.with(
            "stage-paused-since",
            &[("start", time(started).into()), ("since", time(paused).into())],
        ),
        (None, None) => t.with("stage-since", &[("start", time(started).into())]),
    })
}

fn offers(stage: &StageView, view: &BatchView) -> Offers {
    let goes_on = stage.started.is_some() && stage.ended.is_none() && stage.remains.small > 0;
    match &stage.state {
        StageState::Ready => Offers {
            start: true,
            ..Offers::default()
        },
        StageState::Blocked(waits) => Offers {
            anyway: stage.started.is_none() && waits.iter().all(Wait::may_be_ignored),
            ..Offers::default()
        },
        StageState::Running => Offers {
            pause: true,
            finish: goes_on,
            ..Offers::default()
        },
        StageState::Paused => Offers {
            resume: true,
            finish: goes_on && view.held.is_none(),
            ..Offers::default()
        },
        StageState::Done | StageState::Stopped => Offers::default(),
    }
}

/// What is more than ovens and mixers take, in words; `name` calls a batch.
pub fn overloads_in_words(
    actor: &Actor,
    overloads: &[Overload],
    name: impl Fn(&str) -> String,
) -> Vec<String> {
    let t = Texts::of(actor.lang);
    let mut together: Vec<Overload> = Vec::new();
    for overload in overloads {
        match together.last_mut() {
            Some(last) if goes_on(last, overload) => {
                last.span.end = overload.span.end;
                last.over = worse(last.over, overload.over);
                for batch in &overload.batches {
                    if !last.batches.contains(batch) {
                        last.batches.push(batch.clone());
                    }
                }
            }
            _ => together.push(overload.clone()),
        }
    }
    together
        .iter()
        .map(|overload| overload_words(t, actor.zone, overload, &name))
        .collect()
}

/// Is it the same oven, too full without a break?
fn goes_on(before: &Overload, after: &Overload) -> bool {
    before.stage == after.stage
        && before.location == after.location
        && before.names == after.names
        && before.span.end == after.span.start
}

/// The worse of the two.
fn worse(one: Over, other: Over) -> Over {
    let more = match (one, other) {
        (Over::Batches(one), Over::Batches(other)) => other > one,
        (Over::Quantity(one), Over::Quantity(other)) => other.small > one.small,
        _ => false,
    };
    if more { other } else { one }
}
