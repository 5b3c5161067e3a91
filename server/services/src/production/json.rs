//! Batches as the audit trail keeps them.

use obrador_core::{
    production::{Batch, Capacity, Correction, Holds, Stage, Taken},
    quantity::Quantity,
    tenant::reason::Reason,
};
use serde_json::{Value, json};

/// A batch as it was planned.
pub(super) fn audited(batch: &Batch) -> Value {
    let stored = batch.as_stored();
    let content = &stored.content;
    let stages = content.stages.iter().map(|planned| {
        json!({
            "stage": planned.stage.as_str(), "begins_at": planned.span.start, "ends_at": planned.span.end,
        })
    });
    json!({
        "id": stored.id, "number": stored.number, "recipe_id": content.recipe.id, "recipe": content.recipe.name,
        "location_id": content.location.as_ref().map(|location| &location.id),
        "made_at": content.made_at.as_ref().map(|location| &location.id), "quantity": amount(content.quantity), "due_at": content.due, "stages": stages.collect::<Vec<_>>(), "parents": content.parents,
    })
}

/// A step that was taken with it.
pub(super) fn step(batch: &Batch, taken: &Taken) -> Value {
    json!({
        "id": batch.as_stored().id, "number": batch.as_stored().number, "step": taken.step.as_str(),
        "stage": taken.step.stage().map(Stage::as_str), "quantity": taken.step.quantity().map(amount),
        "reason": taken.step.reason().map(Reason::as_str), "at": taken.at,
    })
}

/// An oven, a mixer.
pub(super) fn capacity(capacity: &Capacity) -> Value {
    let holds = match capacity.holds {
        Holds::Batches(places) => json!({ "batches": places }),
        Holds::Quantity(quantity) => amount(quantity),
    };
    json!({
        "id": capacity.id, "name": capacity.name, "stage": capacity.stage.as_str(), "location_id": capacity.location,
        "holds": holds,
    })
}

/// What was written, or is there, of an ingredient that was counted.
pub(super) fn counted(
    ingredient: &str,
    corrections: &[Correction],
    of: fn(&Correction) -> Quantity,
) -> Value {
    let lots = corrections
        .iter()
        .map(|it| json!({ "lot_id": it.lot, "stock": amount(of(it)) }));
    json!({
        "ingredient_id": ingredient, "stock": lots.collect::<Vec<_>>(),
        "reason": corrections.first().map(|it| it.reason.as_str()),
    })
}

fn amount(quantity: Quantity) -> Value {
    json!({ "quantity": quantity.decimal(), "unit": quantity.unit.as_str() })
}
