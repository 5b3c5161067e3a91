//! A batch as it is shown, and how long a recipe takes.

use obrador_core::{
    production::{Batch, Outside, Timing, Tracking},
    quantity::Quantity,
};

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
