//! From a lot to the batches it is in, and from a batch to the lots that are in it; and what to fetch back.

use super::{Batch, Status, Tracking};
use crate::{procurement::Named, quantity::Quantity};
use std::collections::{BTreeMap, BTreeSet};

/// So much of a lot went into a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotUse {
    /// Of which ingredient, by its id.
    pub ingredient: String,
    /// Of which lot, by its id; none where it was short.
    pub lot: Option<String>,
    /// Into which batch, by its id.
    pub batch: String,
    /// How much; less than nothing where it was put back.
    pub quantity: Quantity,
}

/// What went into what.
#[derive(Debug, Clone, Default)]
pub struct Traces<'a> {
    uses: Vec<&'a LotUse>,
    parents: BTreeMap<&'a str, Vec<&'a str>>,
    children: BTreeMap<&'a str, Vec<&'a str>>,
}

/// A batch that something is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// Which, by its id.
    pub batch: String,
    /// How much of the lot was weighed in for it; none where it came by other batches alone.
    pub used: Option<Quantity>,
    /// The batches that brought it along, by their ids: a preferment.
    pub through: Vec<String>,
}

/// Something that is in a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Of which ingredient, by its id.
    pub ingredient: String,
    /// Of which lot, by its id; none where it was short, and nobody knows.
    pub lot: Option<String>,
    /// For which batch it was weighed in: the one that is asked for, or one that went into it.
    pub batch: String,
    /// How much.
    pub quantity: Quantity,
}

/// A line of what is to be fetched back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallLine {
    /// The batch, by its id.
    pub batch: String,
    /// Its number.
    pub number: i64,
    /// What it is.
    pub recipe: Named,
    /// Where it went.
    pub location: Option<Named>,
    /// Where it stands.
    pub status: Status,
    /// How much came out and is to be fetched back.
    pub good: Quantity,
    /// How much was lost.
    pub lost: Quantity,
    /// How much is still being made, or was not.
    pub remains: Quantity,
    /// How it came to have it.
    pub reached: Reached,
}

impl<'a> Traces<'a> {
    /// Of what was used, and which batches went into which: each with its parents.
    pub fn of(
        uses: impl IntoIterator<Item = &'a LotUse>,
        batches: impl IntoIterator<Item = (&'a str, &'a [String])>,
    ) -> Self {
        let mut traces = Self {
            uses: uses.into_iter().collect(),
            ..Self::default()
        };
        for (batch, parents) in batches {
            for parent in parents {
                traces.parents.entry(batch).or_default().push(parent);
                traces.children.entry(parent).or_default().push(batch);
            }
        }
        traces
    }

    /// The batches that a lot is in, by their ids: where it was weighed in, and all that these went into.
    pub fn of_lot(&self, lot: &str) -> Vec<Reached> {
        let mut used: BTreeMap<&str, Quantity> = BTreeMap::new();
        for it in self.uses.iter().filter(|it| it.lot.as_deref() == Some(lot)) {
            let sum = used.get(it.batch.as_str()).and_then(|sum| sum.plus(it.quantity));
            used.insert(&it.batch, sum.unwrap_or(it.quantity));
        }
        let there = used.into_iter().filter(|(_, quantity)| quantity.small > 0);
        self.reached(&there.map(|(batch, quantity)| (batch, Some(quantity))).collect())
    }

    /// A batch and all that it went into.
    pub fn of_batch(&self, batch: &str) -> Vec<Reached> {
        self.reached(&BTreeMap::from([(batch, None)]))
    }

    fn reached(&self, first: &BTreeMap<&str, Option<Quantity>>) -> Vec<Reached> {
        let all = closure(first.keys().copied(), &self.children);
        let of = |batch: &&str| Reached {
            batch: (*batch).to_owned(),
            used: first.get(batch).copied().flatten(),
            through: {
                let parents = self.parents.get(batch).into_iter().flatten();
                parents
                    .filter(|parent| all.contains(*parent))
                    .map(|it| (*it).to_owned())
                    .collect()
            },
        };
        all.iter().map(of).collect()
    }

    /// What is in a batch, and in those that went into it: by ingredient and lot.
    pub fn back(&self, batch: &str) -> Vec<Origin> {
        let all = closure([batch], &self.parents);
        let mut sums: BTreeMap<_, Quantity> = BTreeMap::new();
        for it in self.uses.iter().filter(|it| all.contains(it.batch.as_str())) {
            let key = (&it.ingredient, &it.lot, &it.batch, it.quantity.dimension());
            let sum = sums.get(&key).and_then(|sum| sum.plus(it.quantity));
            sums.insert(key, sum.unwrap_or(it.quantity));
        }
        let there = sums.into_iter().filter(|(_, quantity)| quantity.small > 0);
        there
            .map(|((ingredient, lot, batch, _), quantity)| Origin {
                ingredient: ingredient.clone(),
                lot: lot.clone(),
                batch: batch.clone(),
                quantity,
            })
            .collect()
    }
}

/// What is to be fetched back, by number; `batches` are those that were reached.
pub fn recall(reached: &[Reached], batches: &[Batch], tracking: Tracking) -> Vec<RecallLine> {
    let mut lines: Vec<RecallLine> = Vec::new();
    for batch in batches {
        let stored = batch.as_stored();
        let Some(reached) = reached.iter().find(|it| it.batch == stored.id) else {
            continue;
        };
        let view = batch.view(tracking, &[]);
        lines.push(RecallLine {
            batch: stored.id.clone(),
            number: stored.number,
            recipe: stored.content.recipe.clone(),
            location: stored.content.location.clone(),
            status: view.status,
            good: view.good,
            lost: view.lost,
            remains: view.remains,
            reached: reached.clone(),
        });
    }
    lines.sort_by_key(|line| line.number);
    lines
}

/// Those and all that can be come to from them; a circle, which no plan makes, ends.
fn closure<'s>(
    starts: impl IntoIterator<Item = &'s str>,
    edges: &BTreeMap<&'s str, Vec<&'s str>>,
) -> BTreeSet<&'s str> {
    let mut open: Vec<&str> = starts.into_iter().collect();
    let mut all = BTreeSet::new();
    while let Some(batch) = open.pop() {
        if all.insert(batch) {
            open.extend(edges.get(batch).into_iter().flatten());
        }
    }
    all
}
