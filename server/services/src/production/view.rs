//! A batch as it is shown, and how long a recipe takes.

use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{
    procurement::Named,
    production::{Batch, Capacity, Holds, Outside, Overload, RecallLine, Stage, Timing, Tracking},
    quantity::{Quantity, Unit},
    tenant::reason::Reason,
};
use std::collections::BTreeMap;

/// A batch with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct BatchRecord {
    /// The batch; where it stands is its own [`Batch::view`].
    pub batch: Batch,
    /// Does the bakery's plan follow stages?
    pub tracking: Tracking,
    /// What its stages wait for outside it.
    pub outside: Vec<Outside>,
    /// What is weighed in for it: the ingredient's id, and how much.
    pub ingredients: Vec<(String, Quantity)>,
    /// When its ingredients were taken out of stock, in microseconds UTC.
    pub booked_at: Option<i64>,
    /// Who planned it, as an audit row calls them.
    pub created_by: String,
    /// When, in microseconds UTC.
    pub created_at: i64,
    /// When something last happened to it.
    pub changed_at: i64,
    /// Who took its steps, in the order in which they arrived.
    pub steps: Vec<StepEntry>,
}

/// Who took a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepEntry {
    /// The version of the batch that came of it.
    pub version: i64,
    /// Who, as an audit row calls them.
    pub actor: String,
}

/// How a recipe is made in time, as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecipeTiming {
    /// How.
    pub timing: Timing,
    /// Goes up with every change; 0 where nobody has said anything.
    pub version: i64,
}

/// What is made on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductionDay {
    /// Its batches: what is due first comes first.
    pub batches: Vec<BatchRecord>,
    /// The version of all production: a screen sees by it whether it is up to date.
    pub version: i64,
    /// What ovens and mixers have no place for.
    pub overloads: Vec<Overload>,
    /// Does the bakery's plan follow stages?
    pub tracking: Tracking,
    /// The day.
    pub day: NaiveDate,
    /// The day that it is by the bakery's clock.
    pub today: NaiveDate,
}

/// An oven, a mixer or whatever else has only so many places, as somebody enters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapacityInput {
    /// How it is called.
    pub name: String,
    /// The stage that it serves.
    pub stage: Stage,
    /// Where it stands, by the location's id; none serves every place that has none of its own.
    pub location: Option<String>,
    /// How much it takes at once.
    pub holds: Holds,
}

/// The same as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapacityRecord {
    /// What it is.
    pub capacity: Capacity,
    /// How the location is called where it stands.
    pub location_name: Option<String>,
    /// Goes up with every change.
    pub version: i64,
}

/// A lot with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotRecord {
    /// Its id.
    pub id: String,
    /// The number that its maker gave it, where there is one.
    pub code: Option<String>,
    /// Of which ingredient.
    pub ingredient: Named,
    /// From whom it came, where it came by an order.
    pub supplier: Option<Named>,
    /// By which order: its id and number.
    pub order: Option<(String, i64)>,
    /// How much came.
    pub received: Quantity,
    /// How much is left.
    pub remaining: Quantity,
    /// Until when it keeps its quality, where that is known.
    pub best_before: Option<NaiveDate>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// How the location is called where it is.
    pub location: Option<String>,
}

/// A batch by what people call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchRef {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: i64,
    /// What it is a batch of, as that was called then.
    pub recipe: String,
}

/// Something that is in a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginRecord {
    /// Of which ingredient.
    pub ingredient: Named,
    /// Of which lot; none where nobody knows.
    pub lot: Option<LotRecord>,
    /// For which batch it was weighed in: the one that is asked for, or one that went into it.
    pub batch: BatchRef,
    /// How much.
    pub quantity: Quantity,
}

/// What is to be fetched back where something is wrong with a lot.
#[derive(Debug, Clone, PartialEq)]
pub struct RecallSheet {
    /// The lot.
    pub lot: LotRecord,
    /// The batches that it is in, by number.
    pub lines: Vec<RecallLine>,
    /// Batches in which it may be: they used of its ingredient after it had come, and no lot had that.
    pub uncertain: Vec<RecallLine>,
    /// The batches that lines name, by their ids.
    pub refs: BTreeMap<String, BatchRef>,
}

/// What is in store of an ingredient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockSheet {
    /// Which.
    pub ingredient: Named,
    /// The unit that it is kept in.
    pub unit: Unit,
    /// How much is left in all; less than nothing where more was used than had come.
    pub left: Quantity,
    /// How much of that is in no lot.
    pub in_no_lot: Quantity,
    /// The lots of which something is left: what is to be used first comes first.
    pub lots: Vec<LotRecord>,
    /// What the last counts changed, the newest first.
    pub last_counts: Vec<StockMovement>,
}

/// A change of what is in store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockMovement {
    /// Of which lot, by its id; none of what is in no lot.
    pub lot: Option<String>,
    /// What it was.
    pub kind: String,
    /// By how much: less than nothing where it was taken out.
    pub quantity: Quantity,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// Who, as an audit row calls them.
    pub actor: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What somebody counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountInput {
    /// Of which ingredient, by its id.
    pub ingredient: String,
    /// In which lot, by its id; none of all of it.
    pub lot: Option<String>,
    /// How much is there.
    pub counted: Quantity,
    /// Why what was written is corrected.
    pub reason: Reason,
    /// What the page showed as written, where that shall still be so.
    pub seen: Option<Quantity>,
}
