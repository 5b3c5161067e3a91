//! A day's plan: what is to be made, and the batches that it takes.

use super::{BatchContent, Load, PlannedStage, TimingError};
use crate::{
    bounds::count::DAY_BATCHES,
    catalogue::formula::{Note, ScaleError},
    procurement::Named,
    quantity::Quantity,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// Something that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToMake {
    /// By which recipe, by its id.
    pub recipe: String,
    /// How much of what it yields, losses not counted.
    pub quantity: Quantity,
    /// For which location.
    pub location: Option<Named>,
    /// By when.
    pub due: DateTime<Utc>,
}

/// A batch of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedBatch {
    /// What it is to be; [`DayPlan::contents`] has it with its parents' ids.
    pub content: BatchContent,
    /// The batches that go into it, by their places in the plan.
    pub parents: Vec<usize>,
    /// The ingredients that are weighed in for it, those of its parents not included.
    pub ingredients: Vec<(String, Quantity)>,
    /// What its dough weighs, where that is known.
    pub dough: Option<Quantity>,
}

/// What can't be planned, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFault {
    /// Which recipe, by its id.
    pub recipe: String,
    /// Why.
    pub why: PlanError,
}

/// Why something can't be planned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The recipe can't be scaled to what is wanted.
    #[error(transparent)]
    Scale(#[from] ScaleError),
    /// It can't be made in time, as no such time is there.
    #[error(transparent)]
    Time(#[from] TimingError),
    /// A preferment is needed by weight and by pieces: these are two batches, and nobody said how.
    #[error("it is needed in several measures")]
    Measures,
}

/// More is wanted than a day has batches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day has up to {DAY_BATCHES} batches")]
pub struct TooManyBatches;

/// A day's plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayPlan {
    /// Its batches, by when they begin.
    pub batches: Vec<PlannedBatch>,
    /// What is wanted and can't be planned.
    pub faults: Vec<PlanFault>,
    /// Preferments of which nothing says how much they yield: no batch of them is in the plan.
    pub notes: BTreeSet<Note>,
}

impl DayPlan {
    /// The batches as they are to be planned, each called by the id at its place.
    pub fn contents(&self, ids: &[String]) -> Vec<BatchContent> {
        let id = |place: &usize| ids.get(*place).cloned();
        let of = |batch: &PlannedBatch| BatchContent {
            parents: batch.parents.iter().filter_map(id).collect(),
            ..batch.content.clone()
        };
        self.batches.iter().map(of).collect()
    }

    /// What ovens and mixers are asked for, each batch called by the id at its place.
    pub fn loads(&self, ids: &[String]) -> Vec<Load> {
        let named = self.batches.iter().zip(ids);
        named
            .flat_map(|(batch, id)| batch.content.loads(id, batch.dough))
            .collect()
    }
}

impl BatchContent {
    /// What it asks of ovens and mixers, stage by stage.
    pub fn loads(&self, id: &str, dough: Option<Quantity>) -> impl Iterator<Item = Load> {
        let amounts: Vec<Quantity> = [self.quantity].into_iter().chain(dough).collect();
        self.stages.iter().map(move |planned| Load {
            batch: id.to_owned(),
            location: self.made_at.as_ref().map(|it| it.id.clone()),
            stage: planned.stage,
            span: planned.span,
            amounts: amounts.clone(),
        })
    }
}

impl PlannedBatch {
    /// When its first stage begins; where it has none, when it is due.
    pub fn begins(&self) -> DateTime<Utc> {
        let first: Option<&PlannedStage> = self.content.stages.first();
        first.map_or(self.content.due, |it| it.span.start)
    }
}

impl DayPlan {
    /// The same with its batches by when they begin.
    pub(super) fn by_begin(mut self) -> Self {
        let mut order: Vec<usize> = (0..self.batches.len()).collect();
        order.sort_by_key(|place| (self.batches[*place].begins(), *place));
        let mut places = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            places[*old] = new;
        }
        for batch in &mut self.batches {
            for parent in &mut batch.parents {
                *parent = places[*parent];
            }
            batch.parents.sort_unstable();
        }
        let mut old: Vec<Option<PlannedBatch>> = self.batches.into_iter().map(Some).collect();
        self.batches = order.iter().filter_map(|place| old[*place].take()).collect();
        self
    }
}
