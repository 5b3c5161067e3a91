//! What somebody plans a batch to be, checked.

use super::Stage;
use crate::{
    bounds::{amount::ORDERED, count::BATCH_PARENTS, time::STAGE_HOURS},
    procurement::Named,
    quantity::Quantity,
};
use chrono::{DateTime, TimeDelta, Utc};

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// From.
    pub start: DateTime<Utc>,
    /// To.
    pub end: DateTime<Utc>,
}

impl Span {
    /// How long that is.
    pub fn length(self) -> TimeDelta {
        self.end - self.start
    }

    /// Do both go on at the same time? Not where one begins as the other ends.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A stage and when it is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PlannedStage {
    /// Which.
    pub stage: Stage,
    /// When.
    pub span: Span,
}

/// What a batch is planned to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchContent {
    /// Of which recipe, as it was called on that day.
    pub recipe: Named,
    /// For which location, where that is said.
    pub location: Option<Named>,
    /// Where it is made; none nowhere in particular. Its ingredients are taken from there first, and its ovens are there.
    pub made_at: Option<Named>,
    /// How much: pieces; of a preferment or a dough base mostly a weight.
    pub quantity: Quantity,
    /// When it is wanted.
    pub due: DateTime<Utc>,
    /// Its stages in their order, without those that the recipe does not have.
    pub stages: Vec<PlannedStage>,
    /// The batches that go into it, by their ids: preferments, dough bases.
    pub parents: Vec<String>,
}

/// What can't be so in a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is nothing, or less.
    NotPositive,
    /// It is more than can be kept.
    TooLarge,
    /// A stage is there twice, or before one that it comes after.
    StageOrder(Stage),
    /// A stage begins before the one before it has ended.
    StageOverlaps(Stage),
    /// A stage takes no time, or more than [`STAGE_HOURS`].
    StageLength(Stage),
    /// More batches than that go into it.
    TooManyParents,
    /// A batch goes into it twice.
    SameParent,
}

impl Fault {
    /// The field that it is about.
    pub fn field(self) -> &'static str {
        match self {
            Self::NotPositive | Self::TooLarge => "quantity",
            Self::StageOrder(_) | Self::StageOverlaps(_) | Self::StageLength(_) => "stages",
            Self::TooManyParents | Self::SameParent => "parents",
        }
    }
}

impl BatchContent {
    /// The same.
    ///
    /// # Errors
    /// Everything that can't be so.
    pub fn checked(self) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        if self.quantity.small <= 0 {
            faults.push(Fault::NotPositive);
        } else if self.quantity.small > ORDERED {
            faults.push(Fault::TooLarge);
        }
        let longest = TimeDelta::hours(STAGE_HOURS);
        for planned in &self.stages {
            let length = planned.span.length();
            if length <= TimeDelta::zero() || length > longest {
                faults.push(Fault::StageLength(planned.stage));
            }
        }
        for pair in self.stages.windows(2) {
            if pair[0].stage >= pair[1].stage {
                faults.push(Fault::StageOrder(pair[1].stage));
            } else if pair[0].span.end > pair[1].span.start {
                faults.push(Fault::StageOverlaps(pair[1].stage));
            }
        }
        if self.parents.len() > BATCH_PARENTS {
            faults.push(Fault::TooManyParents);
        }
        let twice = |(place, id): (usize, &String)| self.parents[..place].contains(id);
        if self.parents.iter().enumerate().any(twice) {
            faults.push(Fault::SameParent);
        }
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }
}
