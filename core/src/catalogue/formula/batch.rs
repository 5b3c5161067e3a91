//! What one batch of each recipe comes to.

use super::{
    Allergen, Allergens, Book, Cost, FormulaError, Ingredient, Line, Note, Part, Recipe, Weight, fine::times,
    measure::Share,
};
use crate::{
    bounds::count,
    quantity::{Dimension, Quantity, Unit},
};
use std::collections::{BTreeMap, BTreeSet};

/// What is in a batch of an ingredient, through all recipes within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Content {
    /// What it weighs, as far as that is known.
    pub weight: Weight,
    /// What it costs, as far as that is known.
    pub cost: Cost,
    /// Is some of it without a weight?
    pub unweighed: bool,
}

/// What a line comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineFigures {
    /// What it weighs.
    pub weight: Option<Weight>,
    /// The flour within it.
    pub flour: Weight,
    /// What it costs; none where something in it has no price.
    pub cost: Option<Cost>,
}

/// What one batch of a recipe comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    /// The weight of its lines: of the dough, before anything is lost.
    pub weight: Weight,
    /// The flour within it, that of preferments included.
    pub flour: Weight,
    /// What its ingredients cost, as far as that is known: [`Batch::cost_is_whole`] says whether it is all.
    pub cost: Cost,
    /// What is good of its planned yield.
    pub good_yield: Option<Quantity>,
    /// Its lines, in their order.
    pub lines: Vec<LineFigures>,
    /// Its ingredients by id.
    pub contents: BTreeMap<String, Content>,
    /// Its allergens, each with what brings it: an ingredient, or a recipe on which it was declared by hand.
    pub allergens: BTreeMap<Allergen, BTreeSet<Part>>,
    /// What is not known.
    pub notes: BTreeSet<Note>,
    /// How many recipes stand within one another, itself included.
    pub(super) height: usize,
}

/// Every recipe of a book, worked out once.
#[derive(Debug)]
pub struct Rollup<'b> {
    pub(super) book: &'b Book,
    batches: BTreeMap<&'b str, Result<Batch, FormulaError>>,
}

impl<'b> Rollup<'b> {
    /// All recipes of a book.
    pub fn of(book: &'b Book) -> Self {
        Self::of_those(book, book.recipes.keys().map(String::as_str))
    }

    /// One recipe of a book, and those within it.
    pub fn of_recipe(book: &'b Book, recipe: &'b str) -> Self {
        Self::of_those(book, [recipe])
    }

    fn of_those(book: &'b Book, recipes: impl IntoIterator<Item = &'b str>) -> Self {
        let mut rollup = Self {
            book,
            batches: BTreeMap::new(),
        };
        for id in book.those_within_first(recipes) {
            let batch = rollup.batch_of(id);
            rollup.batches.insert(id, batch);
        }
        rollup
    }

    /// One batch of a recipe.
    pub fn batch(&self, recipe: &str) -> Result<&Batch, FormulaError> {
        match self.batches.get(recipe) {
            Some(Ok(batch)) => Ok(batch),
            Some(Err(error)) => Err(error.clone()),
            None => Err(FormulaError::Unknown(Part::Recipe(recipe.to_owned()))),
        }
    }

    /// Works a recipe out; those within it are.
    fn batch_of(&self, id: &str) -> Result<Batch, FormulaError> {
        let unknown = || FormulaError::Unknown(Part::Recipe(id.to_owned()));
        let recipe: &Recipe = self.book.recipes.get(id).ok_or_else(unknown)?;
        if let Some(circle) = self.book.circle(id) {
            return Err(FormulaError::Circle(circle));
        }
        let mut batch = Batch {
            good_yield: recipe.good_yield(),
            height: 1,
            ..Batch::default()
        };
        for allergen in recipe.allergens.iter() {
            batch.brings(allergen, Part::Recipe(id.to_owned()));
        }
        for line in &recipe.lines {
            let figures = match &line.part {
                Part::Ingredient(id) => self.ingredient_line(&mut batch, id, line),
                Part::Recipe(id) => self.recipe_line(&mut batch, id, line),
            }?;
            batch.add(figures).ok_or(FormulaError::TooLarge)?;
        }
        if batch.height > count::RECIPE_DEPTH {
            return Err(FormulaError::TooDeep);
        }
        Ok(batch)
    }

    fn ingredient_line(&self, batch: &mut Batch, id: &str, line: &Line) -> Result<LineFigures, FormulaError> {
        let unknown = || FormulaError::Unknown(line.part.clone());
        let ingredient: &Ingredient = self.book.ingredients.get(id).ok_or_else(unknown)?;
        let weight = ingredient.weight(line.quantity)?;
        if weight.is_none() {
            batch.notes.insert(Note::NoWeight(id.to_owned()));
        }
        if line.quantity.dimension() == Dimension::Volume && ingredient.millilitre_mg.is_none() {
            batch.notes.insert(Note::AsWater(id.to_owned()));
        }
        let cost = match ingredient.cost(id, line.quantity)? {
            Ok(cost) => Some(cost),
            Err(note) => {
                batch.notes.insert(note);
                None
            }
        };
        for allergen in ingredient.allergens.iter() {
            batch.brings(allergen, line.part.clone());
        }
        let content = Content {
            weight: weight.unwrap_or_default(),
            cost: cost.unwrap_or_default(),
            unweighed: weight.is_none(),
        };
        batch.contains(id, content).ok_or(FormulaError::TooLarge)?;
        Ok(LineFigures {
            weight,
            flour: weight.filter(|_| ingredient.is_flour).unwrap_or_default(),
            cost,
        })
    }

    fn recipe_line(&self, batch: &mut Batch, id: &str, line: &Line) -> Result<LineFigures, FormulaError> {
        let unknown = || FormulaError::Unknown(line.part.clone());
        let recipe = self.book.recipes.get(id).ok_or_else(unknown)?;
        let within = self.batch(id)?;
        batch.height = batch.height.max(within.height + 1);
        batch.notes.extend(within.notes.iter().cloned());
        for (allergen, sources) in &within.allergens {
            for source in sources {
                batch.brings(*allergen, source.clone());
            }
        }
        let Some(share) = recipe.share(within.weight, line.quantity) else {
            batch.notes.insert(Note::NoYield(id.to_owned()));
            for ingredient in within.contents.keys() {
                let unknown = Content {
                    unweighed: true,
                    ..Content::default()
                };
                batch
                    .contains(ingredient, unknown)
                    .ok_or(FormulaError::TooLarge)?;
            }
            return Ok(LineFigures::default());
        };
        let used = within.used(share);
        let (contents, flour) = used.ok_or(FormulaError::TooLarge)?;
        let mut cost = Cost::default();
        for (ingredient, content) in contents {
            cost.0 += content.cost.0;
            batch
                .contains(ingredient, content)
                .ok_or(FormulaError::TooLarge)?;
        }
        Ok(LineFigures {
            weight: Some(
                recipe
                    .weight(within.weight, line.quantity, share)
                    .ok_or(FormulaError::TooLarge)?,
            ),
            flour,
            cost: within.cost_is_whole().then_some(cost),
        })
    }
}

impl Batch {
    /// Is everything in it priced? Where not, [`Batch::notes`] names what isn't.
    pub fn cost_is_whole(&self) -> bool {
        !self.notes.iter().any(Note::lowers_cost)
    }

    /// What one of what it yields costs: `cost × 1 / good yield`, for a piece, a kilogram or a litre. None where it yields
    /// nothing.
    pub fn cost_of_one(&self) -> Option<Cost> {
        let good = self.good_yield.filter(|good| good.small > 0)?;
        let one = match good.dimension() {
            Dimension::Mass => Unit::Kilogram,
            Dimension::Volume => Unit::Litre,
            Dimension::Count => Unit::Piece,
        };
        let one = i128::from(one.one());
        times(self.cost.0, one, i128::from(good.small)).map(Cost)
    }

    /// Which allergens it has.
    pub fn allergen_set(&self) -> Allergens {
        self.allergens.keys().copied().collect()
    }

    /// That part of its ingredients and of its flour.
    fn used(&self, share: Share) -> Option<(Vec<(&String, Content)>, Weight)> {
        let mut contents = Vec::with_capacity(self.contents.len());
        for (id, content) in &self.contents {
            let used = Content {
                weight: Weight(share.of(content.weight.0)?),
                cost: Cost(share.of(content.cost.0)?),
                unweighed: content.unweighed,
            };
            contents.push((id, used));
        }
        Some((contents, Weight(share.of(self.flour.0)?)))
    }

    fn brings(&mut self, allergen: Allergen, source: Part) {
        self.allergens.entry(allergen).or_default().insert(source);
    }

    fn contains(&mut self, id: &str, more: Content) -> Option<()> {
        let content = self.contents.entry(id.to_owned()).or_default();
        content.weight.0 = content.weight.0.checked_add(more.weight.0)?;
        content.cost.0 = content.cost.0.checked_add(more.cost.0)?;
        content.unweighed |= more.unweighed;
        // What a batch costs is what its ingredients cost: one sum, so that the two can't part.
        self.cost.0 = self.cost.0.checked_add(more.cost.0)?;
        Some(())
    }

    fn add(&mut self, line: LineFigures) -> Option<()> {
        self.weight.0 = self.weight.0.checked_add(line.weight.unwrap_or_default().0)?;
        self.flour.0 = self.flour.0.checked_add(line.flour.0)?;
        self.lines.push(line);
        Some(())
    }
}
