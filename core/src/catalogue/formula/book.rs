//! All that a computation may look at.

use super::Allergens;
use crate::{
    catalogue::{Content, Value},
    quantity::{Quantity, Unit},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a line is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// An ingredient, by its id.
    Ingredient(String),
    /// Another recipe, by its id: a preferment, a dough base, a filling.
    Recipe(String),
}

/// A line of a recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Of what.
    pub part: Part,
    /// How much, for one batch.
    pub quantity: Quantity,
}

/// What something is bought for, without VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// So many cents.
    pub cents: i64,
    /// For so much.
    pub per: Quantity,
}

impl Price {
    /// What an ingredient is bought for, where that is known.
    pub fn of(ingredient: &Content) -> Option<Self> {
        match ingredient.get("price_cents") {
            Some(Value::Cents(cents)) => Some(Self {
                cents: *cents,
                per: Self::per(ingredient),
            }),
            _ => None,
        }
    }

    /// What an ingredient's price is for: a pack of it, or one unit where it comes without packs.
    pub fn per(ingredient: &Content) -> Quantity {
        let pack = ingredient.pack().map(|pack| pack.holds);
        pack.unwrap_or_else(|| Quantity::of(1, ingredient.unit().unwrap_or_default()))
    }
}

/// What a computation has to know of an ingredient.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ingredient {
    /// Its name.
    pub name: String,
    /// What it is kept in.
    pub unit: Unit,
    /// Does it count as flour, of which all others are percentages?
    pub is_flour: bool,
    /// What it costs, where that is known.
    pub price: Option<Price>,
    /// What a millilitre weighs, in milligrams; where nobody says, as much as water: 1,000.
    pub millilitre_mg: Option<i64>,
    /// What a piece weighs, in milligrams; where nobody says, pieces have no weight and are named in a note.
    pub piece_mg: Option<i64>,
    /// What a label has to name.
    pub allergens: Allergens,
    /// Is it no longer in use? It can be worked with, but in no new line.
    pub archived: bool,
}

/// What a computation has to know of a recipe.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipe {
    /// Its name.
    pub name: String,
    /// What goes into one batch.
    pub lines: Vec<Line>,
    /// What a batch gives as planned: pieces, or a weight.
    pub yields: Option<Quantity>,
    /// What is lost of that, in hundredths of a percent.
    pub loss_bp: i64,
    /// What was declared by hand, beside what its lines bring.
    pub allergens: Allergens,
    /// Is it no longer in use? It can be worked with, but in no new line.
    pub archived: bool,
}

/// What a computation has to know of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The recipe it is made by.
    pub recipe: String,
    /// What one of it costs, without VAT.
    pub price_cents: Option<i64>,
    /// What shall remain of the price once the ingredients are paid, in hundredths of a percent.
    pub target_bp: Option<i64>,
}

/// All that a computation may look at, by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Book {
    /// Ingredients.
    pub ingredients: BTreeMap<String, Ingredient>,
    /// Recipes.
    pub recipes: BTreeMap<String, Recipe>,
    /// What is sold, where margins are asked for.
    pub products: Vec<Product>,
}

impl Book {
    /// The name of what a line is of; its id where the book does not have it.
    pub fn name<'a>(&'a self, part: &'a Part) -> &'a str {
        match part {
            Part::Ingredient(id) => self.ingredients.get(id).map_or(id, |it| &it.name),
            Part::Recipe(id) => self.recipes.get(id).map_or(id, |it| &it.name),
        }
    }

    /// Recipes and all that are within them, each once, and after those within it; where they go in a circle, in some order.
    pub(super) fn those_within_first<'a>(
        &'a self,
        recipes: impl IntoIterator<Item = &'a str>,
    ) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        let mut order = Vec::new();
        for recipe in recipes {
            // Without recursion: a chain may be as long as there are recipes.
            let mut open = vec![(recipe, false)];
            while let Some((id, is_left)) = open.pop() {
                if is_left {
                    order.push(id);
                } else if seen.insert(id) {
                    open.push((id, true));
                    open.extend(self.within(id).map(|within| (within, false)));
                }
            }
        }
        order
    }

    /// The recipes that a recipe's lines name, each once for each line.
    pub(super) fn within<'a>(&'a self, recipe: &str) -> impl Iterator<Item = &'a str> {
        let lines = self.recipes.get(recipe).map_or(&[][..], |it| &it.lines);
        lines.iter().filter_map(|line| match &line.part {
            Part::Recipe(id) => Some(id.as_str()),
            Part::Ingredient(_) => None,
        })
    }
}

impl Recipe {
    /// What of the planned yield is good: `yield × (10,000 − loss) / 10,000`, to the small unit, half away from zero.
    pub fn good_yield(&self) -> Option<Quantity> {
        self.yields?.scaled(self.good_bp(), 10_000)
    }

    /// What is not lost, in hundredths of a percent.
    pub(super) fn good_bp(&self) -> i64 {
        10_000 - self.loss_bp.clamp(0, 10_000)
    }
}
