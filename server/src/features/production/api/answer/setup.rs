//! What is said once: how long recipes take, what ovens and mixers hold.

use super::of_quantity;
use obrador_core::production::{Holds, Lead, Stage};
use obrador_services::production::{CapacityRecord, RecipeTiming};
use serde_json::{Map, Value, json};

pub(in super::super) fn of_timing(stored: RecipeTiming) -> Value {
    let timing = stored.timing;
    let minutes: Map<String, Value> = Stage::ALL
        .into_iter()
        .map(|stage| (stage.to_string(), timing.durations.minutes(stage).into()))
        .collect();
    let lead = match timing.lead {
        Lead::Minutes(minutes) => json!({ "minutes": minutes, "days": null, "by": null }),
        Lead::DayBefore { days, by } => {
            json!({ "minutes": null, "days": days, "by": by.format("%H:%M").to_string() })
        }
    };
    json!({ "minutes": minutes, "until": timing.until.as_str(), "lead": lead, "version": stored.version })
}

pub(in super::super) fn of_capacity(record: &CapacityRecord) -> Value {
    let capacity = &record.capacity;
    let (batches, quantity) = match capacity.holds {
        Holds::Batches(batches) => (Some(batches), None),
        Holds::Quantity(quantity) => (None, Some(of_quantity(quantity))),
    };
    let location = capacity.location.as_ref();
    json!({
        "id": capacity.id,
        "name": capacity.name,
        "stage": capacity.stage.as_str(),
        "location": location.map(|id| json!({ "id": id, "name": record.location_name.as_deref().unwrap_or(id) })),
        "holds": { "batches": batches, "quantity": quantity },
        "version": record.version,
    })
}
