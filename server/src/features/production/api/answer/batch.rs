//! A batch, where it stands, and what was done with it.

use chrono::{DateTime, Utc};
use obrador_core::{
    procurement::Named,
    production::{Over, Overload, Span, Stage, StageState, StageView, Status, Taken, Tracking, Wait},
    quantity::Quantity,
    tenant::reason::Reason,
};
use obrador_services::{
    clock::from_micros,
    production::{BatchRecord, ProductionDay, StepEntry},
};
use serde_json::{Value, json};

/// The batches of a day.
pub(in super::super) fn of_day(day: &ProductionDay) -> Value {
    json!({
        "day": day.day,
        "today": day.today,
        "version": day.version,
        "tracking": of_tracking(day.tracking),
        "batches": day.batches.iter().map(of_summary).collect::<Vec<_>>(),
        "overloads": day.overloads.iter().map(of_overload).collect::<Vec<_>>(),
    })
}

/// A batch with what is weighed in for it and the steps that were taken.
pub(in super::super) fn of_batch(record: &BatchRecord) -> Value {
    let mut object = of_summary(record);
    let ingredients = record
        .ingredients
        .iter()
        .map(|(id, quantity)| json!({ "ingredient_id": id, "quantity": of_quantity(*quantity) }));
    let steps = &record.batch.as_stored().steps;
    object["ingredients"] = ingredients.collect();
    object["steps"] = steps.iter().map(|taken| of_taken(taken, &record.steps)).collect();
    object
}

fn of_summary(record: &BatchRecord) -> Value {
    let stored = record.batch.as_stored();
    let content = &stored.content;
    let view = record.batch.view(record.tracking, &record.outside);
    json!({
        "id": stored.id,
        "number": stored.number,
        "version": record.batch.version(),
        "recipe": of_named(&content.recipe),
        "location": content.location.as_ref().map(of_named),
        "made_at": content.made_at.as_ref().map(of_named),
        "quantity": of_quantity(content.quantity),
        "due_at": time(content.due),
        "parent_ids": content.parents,
        "tracking": of_tracking(record.tracking),
        "status": view.status.as_str(),
        "stages": view.stages.iter().map(of_stage).collect::<Vec<_>>(),
        "good": of_quantity(view.good),
        "lost": of_quantity(view.lost),
        "remains": of_quantity(view.remains),
        "held_because": view.held.as_ref().map(Reason::as_str),
        "stopped_because": view.stopped.as_ref().map(Reason::as_str),
        "booked_at": record.booked_at.map(micros),
        "created_by": record.created_by,
        "created_at": micros(record.created_at),
        "changed_at": micros(record.changed_at),
    })
}

fn of_stage(stage: &StageView) -> Value {
    let waits: &[Wait] = match &stage.state {
        StageState::Blocked(waits) => waits,
        _ => &[],
    };
    json!({
        "stage": stage.stage.as_str(),
        "planned": of_span(stage.planned),
        "state": stage.state.as_str(),
        "waits_for": waits.iter().map(of_wait).collect::<Vec<_>>(),
        "started_at": stage.started.map(time),
        "paused_since": stage.paused_since.map(time),
        "rested_seconds": stage.rested.num_seconds(),
        "ended_at": stage.ended.map(time),
        "came_in": of_quantity(stage.came_in),
        "good": of_quantity(stage.good),
        "lost": of_quantity(stage.lost),
        "remains": of_quantity(stage.remains),
    })
}

/// What something waits for; what does not belong to its kind is null.
pub(in super::super) fn of_wait(wait: &Wait) -> Value {
    let mut object = json!({
        "kind": wait.as_str(), "stage": null, "reason": null, "batch": null, "status": null, "ingredients": null,
        "capacities": null, "may_be_ignored": wait.may_be_ignored(),
    });
    match wait {
        Wait::StageBefore(stage) => object["stage"] = json!(stage.as_str()),
        Wait::QualityCheck(reason) => object["reason"] = json!(reason.as_str()),
        Wait::Batch { batch, status } => {
            object["batch"] = of_named(batch);
            object["status"] = json!(Status::as_str(*status));
        }
        Wait::Ingredients(names) => object["ingredients"] = names.iter().map(of_named).collect(),
        Wait::Full { names } => object["capacities"] = json!(names),
    }
    object
}

/// A step that was taken; `entries` say who took which.
pub(in super::super) fn of_taken(taken: &Taken, entries: &[StepEntry]) -> Value {
    let entry = entries.iter().find(|entry| entry.version == taken.version);
    json!({
        "version": taken.version,
        "id": taken.id,
        "step": taken.step.as_str(),
        "stage": taken.step.stage().map(Stage::as_str),
        "quantity": taken.step.quantity().map(of_quantity),
        "reason": taken.step.reason().map(Reason::as_str),
        "at": time(taken.at),
        "by": entry.map(|entry| entry.actor.as_str()),
    })
}

/// More than ovens or mixers take at once.
pub(super) fn of_overload(overload: &Overload) -> Value {
    let (batches, quantity) = match overload.over {
        Over::Batches(batches) => (Some(batches), None),
        Over::Quantity(quantity) => (None, Some(of_quantity(quantity))),
    };
    json!({
        "stage": overload.stage.as_str(),
        "location_id": overload.location,
        "capacities": overload.names,
        "from": time(overload.span.start),
        "until": time(overload.span.end),
        "batch_ids": overload.batches,
        "over": { "batches": batches, "quantity": quantity },
    })
}

pub(super) fn of_span(span: Span) -> Value {
    json!({ "begins_at": time(span.start), "ends_at": time(span.end) })
}

pub(super) fn of_named(named: &Named) -> Value {
    json!({ "id": named.id, "name": named.name })
}

/// An exact decimal number as text, and its unit.
pub(in super::super) fn of_quantity(quantity: Quantity) -> Value {
    json!({ "quantity": quantity.decimal(), "unit": quantity.unit.as_str() })
}

fn of_tracking(tracking: Tracking) -> &'static str {
    match tracking {
        Tracking::Simple => "simple",
        Tracking::Stages => "stages",
    }
}

pub(super) fn time(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn micros(at: i64) -> String {
    time(from_micros(at))
}
