//! Ovens, mixers and the like, as pages show and take them.

use super::{capacity_path, typed_form::Typed, words::stage_words};
use crate::procurement::quantity_words;
use obrador_core::{i18n::format_number, production::Holds, quantity::Unit};
use obrador_locales::Texts;
use obrador_services::production::CapacityRecord;

/// What is counted in batches, among the units of a capacity.
pub const BATCHES: &str = "batch";

/// One on the list.
#[derive(Debug, Clone)]
pub struct CapacityRow {
    /// What it is called.
    pub name: String,
    /// Where it is changed; none for whoever may not.
    pub href: Option<String>,
    /// Which stage it serves.
    pub stage: String,
    /// Where it stands; empty for nowhere in particular.
    pub location: String,
    /// How much it takes at once.
    pub holds: String,
}

impl CapacityRow {
    /// In words.
    pub fn of(t: Texts, record: &CapacityRecord, may_change: bool) -> Self {
        let capacity = &record.capacity;
        Self {
            name: capacity.name.clone(),
            href: may_change.then(|| capacity_path(&capacity.id)),
            stage: stage_words(t, capacity.stage),
            location: record.location_name.clone().unwrap_or_default(),
            holds: holds_words(t, capacity.holds),
        }
    }
}

/// How much it takes at once.
pub fn holds_words(t: Texts, holds: Holds) -> String {
    match holds {
        Holds::Batches(batches) => {
            let number = format_number(t.lang, batches as f64, 0);
            t.with(
                "capacity-batches",
                &[("count", (batches as f64).into()), ("number", number.into())],
            )
        }
        Holds::Quantity(quantity) => quantity_words(t, quantity),
    }
}

/// The form of one.
#[derive(Debug, Clone, Default)]
pub struct CapacityForm {
    /// Its identifier; none for a new one.
    pub id: Option<String>,
    /// What it is called as it is stored; empty for a new one.
    pub name: String,
    /// What stands in its fields.
    pub typed: Typed,
    /// The places where it may stand; none where the plan has no choice.
    pub locations: Option<Vec<(String, String)>>,
    /// A unit besides the usual ones that it is kept in.
    pub unit: Option<Unit>,
    /// Somebody else changed it meanwhile.
    pub conflict: bool,
}

/// The fields that say a capacity: their names, what stands in them, and that in words.
pub fn capacity_fields(t: Texts, record: &CapacityRecord) -> Vec<(&'static str, String, String)> {
    let capacity = &record.capacity;
    let (number, of) = match capacity.holds {
        Holds::Batches(batches) => (format_number(t.lang, batches as f64, 0), BATCHES),
        Holds::Quantity(quantity) => (quantity.number(t.lang), quantity.unit.as_str()),
    };
    let stage = capacity.stage;
    vec![
        ("name", capacity.name.clone(), capacity.name.clone()),
        ("stage", stage.to_string(), stage_words(t, stage)),
        (
            "location",
            capacity.location.clone().unwrap_or_default(),
            record
                .location_name
                .clone()
                .unwrap_or_else(|| t.get("capacity-everywhere")),
        ),
        ("holds", number, holds_words(t, capacity.holds)),
        ("holds_in", of.to_owned(), holds_words(t, capacity.holds)),
    ]
}

/// All of them, and the form of a new one.
#[derive(Debug, Clone, Default)]
pub struct CapacitiesView {
    /// By stage and name.
    pub rows: Vec<CapacityRow>,
    /// Does anything stand at a location?
    pub placed: bool,
    /// What was just done.
    pub told: Option<crate::page::Told>,
    /// The form of a new one; none for whoever may not add any.
    pub form: Option<CapacityForm>,
}
