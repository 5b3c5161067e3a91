//! From what is wanted to batches: recipes within recipes are made once for all that need them, ready for the first.

use super::{
    BatchContent, DayPlan, Lead, PlanError, PlanFault, PlannedBatch, Stage, Timing, TimingError, ToMake,
    TooManyBatches,
};
use crate::{
    bounds::count::DAY_BATCHES,
    catalogue::formula::{Book, FormulaError, Note, Part, Rollup, ScaleError, Scaled, Sheet, Target},
    procurement::Named,
    quantity::{Quantity, Unit},
};
use chrono::{DateTime, TimeZone, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// All that a plan is made by.
#[derive(Debug)]
pub struct Planning<'a, Z> {
    /// The recipes.
    pub book: &'a Book,
    /// How each is made in time, by its id. One that is not there has no stages.
    pub timings: &'a BTreeMap<String, Timing>,
    /// The bakery's clock.
    pub zone: &'a Z,
    /// Where all of it is made; none nowhere in particular.
    pub made_at: Option<Named>,
    /// Are preferments and dough bases made once for all locations? Otherwise once for each.
    pub one_place: bool,
}

/// A preferment or a dough base, at a location, as far as it is collected.
#[derive(Debug, Default)]
struct Shared {
    location: Option<Named>,
    needed: Vec<Quantity>,
    lines: Vec<Quantity>,
    children: BTreeSet<usize>,
    within: BTreeSet<Key>,
}

/// A recipe that is part of others, and the location it is made for.
type Key = (String, Option<String>);

impl<Z: TimeZone> Planning<'_, Z> {
    /// The plan for what is wanted. What is wanted of the same recipe for the same location and moment is one batch; what
    /// several batches need of a preferment or a dough base is one batch, ready for the first of them.
    pub fn day(&self, to_make: &[ToMake]) -> Result<DayPlan, TooManyBatches> {
        let wanted = together(to_make);
        if wanted.len() > DAY_BATCHES {
            return Err(TooManyBatches);
        }
        let rollup = Rollup::of(self.book);
        let mut plan = DayPlan::default();
        let mut shared: BTreeMap<Key, Shared> = BTreeMap::new();
        let mut levels: BTreeMap<String, usize> = BTreeMap::new();
        for wanted in wanted {
            let planned = self.batch(&rollup, &wanted).and_then(|(batch, scaled)| {
                plan.batches.push(batch);
                self.collect(&scaled, &wanted, plan.batches.len() - 1, &mut shared, &mut levels)
            });
            if let Err(why) = planned {
                plan.faults.push(PlanFault {
                    recipe: wanted.recipe.clone(),
                    why,
                });
            }
            if let Ok(batch) = rollup.batch(&wanted.recipe) {
                let unmeasured = batch.notes.iter().filter(|note| matches!(note, Note::NoYield(_)));
                plan.notes.extend(unmeasured.cloned());
            }
        }
        let mut order: Vec<Key> = shared.keys().cloned().collect();
        order.sort_by_key(|(recipe, _)| levels.get(recipe).copied());
        let mut places = BTreeMap::new();
        for key in order {
            let Some(found) = shared.remove(&key) else {
                continue;
            };
            // Those that it goes into stand in the plan already: they are higher.
            let children = found.children.iter().copied();
            let above = places
                .iter()
                .filter(|(_, (_, within))| BTreeSet::contains(within, &key));
            let children: Vec<usize> = children.chain(above.map(|(_, (place, _))| *place)).collect();
            // What it goes into could not be planned, and that is said there; or takes less of it than can be weighed.
            if children.is_empty() || found.needed.iter().all(|needed| needed.small == 0) {
                continue;
            }
            match self.shared_batch(&key, &found, children.iter().map(|place| &plan.batches[*place])) {
                Ok(batch) => {
                    let place = plan.batches.len();
                    for child in children {
                        plan.batches[child].parents.push(place);
                    }
                    places.insert(key, (place, found.within));
                    plan.batches.push(batch);
                }
                Err(why) => plan.faults.push(PlanFault { recipe: key.0, why }),
            }
        }
        Ok(plan.by_begin())
    }

    fn timing(&self, recipe: &str) -> Timing {
        self.timings.get(recipe).copied().unwrap_or_default()
    }

    fn named(&self, recipe: &str) -> Named {
        Named {
            id: recipe.to_owned(),
            name: self.book.name(&Part::Recipe(recipe.to_owned())).to_owned(),
        }
    }

    fn lines<'b>(&'b self, recipe: &str) -> impl Iterator<Item = &'b Part> {
        let lines = self.book.recipes.get(recipe).map_or(&[][..], |it| &it.lines);
        lines.iter().map(|line| &line.part)
    }

    fn ingredients(&self, recipe: &str, quantities: &[Quantity]) -> Vec<(String, Quantity)> {
        let lines = self.lines(recipe).zip(quantities);
        let of_ingredient = |(part, quantity): (&Part, &Quantity)| match part {
            Part::Ingredient(id) => Some((id.clone(), *quantity)),
            Part::Recipe(_) => None,
        };
        lines.filter_map(of_ingredient).collect()
    }

    fn batch(&self, rollup: &Rollup<'_>, wanted: &ToMake) -> Result<(PlannedBatch, Scaled), PlanError> {
        let scaled = rollup.scaled(&wanted.recipe, Target::Yield(wanted.quantity))?;
        let timing = self.timing(&wanted.recipe);
        let whole = rollup.batch(&wanted.recipe).map_err(ScaleError::from)?;
        let lines = scaled.sheets.first().map_or(&[][..], |sheet| &sheet.lines);
        let is_weighed = !whole.notes.iter().any(Note::lowers_weight);
        let dough = scaled.weight(whole.weight).filter(|_| is_weighed);
        let batch = PlannedBatch {
            content: BatchContent {
                recipe: self.named(&wanted.recipe),
                location: wanted.location.clone(),
                made_at: self.made_at.clone(),
                quantity: wanted.quantity,
                due: wanted.due,
                stages: timing.durations.backwards(wanted.due, timing.until)?,
                parents: Vec::new(),
            },
            parents: Vec::new(),
            ingredients: self.ingredients(&wanted.recipe, lines),
            dough: dough.and_then(|dough| dough.quantity(Unit::Kilogram)),
        };
        Ok((batch, scaled))
    }

    /// What a batch needs of the recipes within it, added to what others do.
    fn collect(
        &self,
        scaled: &Scaled,
        wanted: &ToMake,
        place: usize,
        shared: &mut BTreeMap<Key, Shared>,
        levels: &mut BTreeMap<String, usize>,
    ) -> Result<(), PlanError> {
        let location = wanted.location.clone().filter(|_| !self.one_place);
        let key = |recipe: &str| (recipe.to_owned(), location.as_ref().map(|it| it.id.clone()));
        let is_there = |recipe: &&String| scaled.sheets.iter().any(|sheet| sheet.recipe == **recipe);
        for (nth, sheet) in scaled.sheets.iter().enumerate() {
            let level = if nth == 0 {
                0
            } else {
                levels.get(&sheet.recipe).copied().unwrap_or(0)
            };
            let within = self.lines(&sheet.recipe).filter_map(|part| match part {
                Part::Recipe(id) => Some(id),
                Part::Ingredient(_) => None,
            });
            let within: BTreeSet<&String> = within.filter(is_there).collect();
            for id in &within {
                let lower = levels.entry((*id).clone()).or_default();
                *lower = (*lower).max(level + 1);
                if nth == 0 {
                    shared.entry(key(id)).or_default().children.insert(place);
                }
            }
            if nth > 0 {
                let part = shared.entry(key(&sheet.recipe)).or_default();
                part.location.clone_from(&location);
                part.within.extend(within.into_iter().map(|id| key(id)));
                part.add(sheet).ok_or(ScaleError::from(FormulaError::TooLarge))?;
            }
        }
        Ok(())
    }

    fn shared_batch<'p>(
        &self,
        (recipe, _): &Key,
        shared: &Shared,
        children: impl Iterator<Item = &'p PlannedBatch>,
    ) -> Result<PlannedBatch, PlanError> {
        let timing = self.timing(recipe);
        let mut due = DateTime::<Utc>::MAX_UTC;
        for child in children {
            due = due.min(self.ready_for(child, timing.lead)?);
        }
        let [quantity] = shared.needed[..] else {
            return Err(PlanError::Measures);
        };
        Ok(PlannedBatch {
            content: BatchContent {
                recipe: self.named(recipe),
                location: shared.location.clone(),
                made_at: self.made_at.clone(),
                quantity,
                due,
                stages: timing.durations.backwards(due, Stage::Packing)?,
                parents: Vec::new(),
            },
            parents: Vec::new(),
            ingredients: self.ingredients(recipe, &shared.lines),
            dough: None,
        })
    }

    fn ready_for(&self, child: &PlannedBatch, lead: Lead) -> Result<DateTime<Utc>, TimingError> {
        lead.before(child.begins(), self.zone)
    }
}

impl Shared {
    fn add(&mut self, sheet: &Sheet) -> Option<()> {
        for more in &sheet.needed {
            match self
                .needed
                .iter_mut()
                .find(|it| it.dimension() == more.dimension())
            {
                Some(need) => *need = need.plus(*more)?,
                None => self.needed.push(*more),
            }
        }
        if self.lines.is_empty() {
            self.lines.clone_from(&sheet.lines);
            return Some(());
        }
        for (line, more) in self.lines.iter_mut().zip(&sheet.lines) {
            *line = line.plus(*more)?;
        }
        Some(())
    }
}

/// What is wanted of the same, for the same location and moment, as one.
fn together(to_make: &[ToMake]) -> Vec<ToMake> {
    let mut all: Vec<ToMake> = Vec::new();
    for more in to_make {
        let same = all.iter_mut().find_map(|it| {
            let alike = it.recipe == more.recipe && it.location == more.location && it.due == more.due;
            let sum = it.quantity.plus(more.quantity).filter(|_| alike)?;
            Some((it, sum))
        });
        match same {
            Some((it, sum)) => it.quantity = sum,
            None => all.push(more.clone()),
        }
    }
    all
}
