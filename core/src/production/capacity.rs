//! Ovens, mixers and whatever else has only so many places: what is planned beyond them is found and named.

use super::{Span, Stage, Wait};
use crate::quantity::{Dimension, Quantity};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// How much something takes at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holds {
    /// So many batches, whatever their size.
    Batches(i64),
    /// So much: pieces, or a weight of dough. A batch may be in two at once.
    Quantity(Quantity),
}

/// An oven, a mixer, a proofing room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    /// Its identifier within the bakery.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// The stage that it serves.
    pub stage: Stage,
    /// Where it stands; none serves every location that has none of its own for the stage.
    pub location: Option<String>,
    /// How much it takes at once.
    pub holds: Holds,
}

/// A batch that takes up room in a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// The batch's id.
    pub batch: String,
    /// Where it is made.
    pub location: Option<String>,
    /// In which stage.
    pub stage: Stage,
    /// When.
    pub span: Span,
    /// How much, in each measure that is known: its pieces, its dough's weight.
    pub amounts: Vec<Quantity>,
}

/// By how much it is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Over {
    /// So many batches have no place.
    Batches(i64),
    /// So much has no place.
    Quantity(Quantity),
}

/// More than what is there takes at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overload {
    /// In which stage.
    pub stage: Stage,
    /// At which location; none where what serves all is meant.
    pub location: Option<String>,
    /// What is full, by name.
    pub names: Vec<String>,
    /// From when to when the same batches are too much.
    pub span: Span,
    /// All batches that are in the stage then, by id.
    pub batches: Vec<String>,
    /// By how much.
    pub over: Over,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overloads {
    /// What is too much, by stage, location and time.
    pub found: Vec<Overload>,
    /// Batches of which nobody said how much they are in the measure of what they go into: they are not in the sums.
    pub unmeasured: Vec<(Stage, String)>,
}

/// All capacities of a stage that the same batches go into.
#[derive(Debug)]
struct Pool<'a> {
    capacities: Vec<&'a Capacity>,
}

type Key<'a> = (Stage, Option<&'a str>);

/// What is planned beyond the capacities that are entered. A stage without any has room for all.
pub fn overloads(capacities: &[Capacity], loads: &[Load]) -> Overloads {
    let pools = pools(capacities);
    let mut by_pool: BTreeMap<Key<'_>, Vec<&Load>> = BTreeMap::new();
    for load in loads {
        if let Some(key) = key(&pools, load) {
            by_pool.entry(key).or_default().push(load);
        }
    }
    let mut all = Overloads::default();
    for (key, loads) in by_pool {
        let Some(pool) = pools.get(&key) else { continue };
        let measured = |load: &&&Load| pool.needs_no_measure() || pool.amount(load).is_some();
        let unmeasured = loads.iter().filter(|load| !measured(load));
        all.unmeasured
            .extend(unmeasured.map(|load| (load.stage, load.batch.clone())));
        all.found.extend(pool.over_time(key, &loads));
    }
    all
}

/// What one more batch would wait for, where others are in the stage at that moment.
pub fn full(capacities: &[Capacity], there: &[Load], one_more: &Load, now: DateTime<Utc>) -> Option<Wait> {
    let pools = pools(capacities);
    let of_it = key(&pools, one_more)?;
    let pool = pools.get(&of_it)?;
    let is_there = |load: &&Load| key(&pools, load) == Some(of_it) && load.batch != one_more.batch;
    let is_now = |load: &&Load| load.span.start <= now && now < load.span.end;
    let mut loads: Vec<&Load> = there.iter().filter(is_there).filter(is_now).collect();
    loads.push(one_more);
    pool.over(&loads)?;
    Some(Wait::Full { names: pool.names() })
}

fn pools(capacities: &[Capacity]) -> BTreeMap<Key<'_>, Pool<'_>> {
    let mut pools: BTreeMap<Key<'_>, Pool<'_>> = BTreeMap::new();
    for capacity in capacities {
        let key = (capacity.stage, capacity.location.as_deref());
        let pool = pools.entry(key).or_insert_with(|| Pool {
            capacities: Vec::new(),
        });
        pool.capacities.push(capacity);
    }
    pools
}

/// The pool that a batch goes into: that of its location, or what serves all.
fn key<'p>(pools: &BTreeMap<Key<'p>, Pool<'p>>, load: &Load) -> Option<Key<'p>> {
    let serving = |location: Option<&str>| {
        let mut keys = pools.keys();
        keys.find(|key| **key == (load.stage, location)).copied()
    };
    serving(load.location.as_deref()).or_else(|| serving(None))
}

impl Pool<'_> {
    fn names(&self) -> Vec<String> {
        self.capacities.iter().map(|it| it.name.clone()).collect()
    }

    /// The measure of those that take a quantity: the first one's. One in another measure has no room for it.
    fn measure(&self) -> Option<Quantity> {
        self.capacities.iter().find_map(|it| match it.holds {
            Holds::Quantity(quantity) => Some(quantity),
            Holds::Batches(_) => None,
        })
    }

    fn needs_no_measure(&self) -> bool {
        self.measure().is_none()
    }

    fn amount(&self, load: &Load) -> Option<i64> {
        let dimension: Dimension = self.measure()?.dimension();
        let found = load.amounts.iter().find(|amount| amount.dimension() == dimension);
        found.map(|amount| amount.small)
    }

    /// By how much these are too much together. The largest go where batches are counted; what is left is added up.
    fn over(&self, loads: &[&Load]) -> Option<Over> {
        let places: i64 = self.capacities.iter().fold(0, |sum, it| match it.holds {
            Holds::Batches(places) => sum.saturating_add(places.max(0)),
            Holds::Quantity(_) => sum,
        });
        let Some(measure) = self.measure() else {
            let over = loads.len() as i64 - places;
            return (over > 0).then_some(Over::Batches(over));
        };
        let mut amounts: Vec<i64> = loads.iter().filter_map(|load| self.amount(load)).collect();
        amounts.sort_unstable_by(|a, b| b.cmp(a));
        let rest = amounts
            .into_iter()
            .skip(usize::try_from(places).unwrap_or(usize::MAX));
        let needed: i128 = rest.map(i128::from).sum();
        let room: i128 = self
            .capacities
            .iter()
            .map(|it| match it.holds {
                Holds::Quantity(quantity) if quantity.dimension() == measure.dimension() => {
                    quantity.small.into()
                }
                _ => 0,
            })
            .sum();
        let over = needed - room;
        let small = i64::try_from(over).unwrap_or(i64::MAX);
        (over > 0).then_some(Over::Quantity(Quantity::new(small, measure.unit)))
    }

    /// Moment by moment: wherever one begins or ends.
    fn over_time(&self, (stage, location): Key<'_>, loads: &[&Load]) -> Vec<Overload> {
        let mut turns: Vec<DateTime<Utc>> =
            loads.iter().flat_map(|it| [it.span.start, it.span.end]).collect();
        turns.sort_unstable();
        turns.dedup();
        let mut in_time = loads.to_vec();
        in_time.sort_by_key(|load| (load.span.start, &load.batch));
        let mut found: Vec<Overload> = Vec::new();
        for pair in turns.windows(2) {
            let span = Span {
                start: pair[0],
                end: pair[1],
            };
            let begun = in_time.partition_point(|load| load.span.start <= span.start);
            let there = in_time[..begun].iter().filter(|load| load.span.end > span.start);
            let there: Vec<&Load> = there.copied().collect();
            if let Some(over) = self.over(&there) {
                found.push(Overload {
                    stage,
                    location: location.map(str::to_owned),
                    names: self.names(),
                    span,
                    batches: there.iter().map(|load| load.batch.clone()).collect(),
                    over,
                });
            }
        }
        found
    }
}
