//! Recipes within recipes: no circle, and not without end.

use super::{Book, Part};
use crate::bounds::count;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Why a recipe can't be worked out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormulaError {
    /// It is made of itself: the names on the way, the first and the last the same.
    #[error("{}", .0.join(" → "))]
    Circle(Vec<String>),
    /// Recipes stand within recipes more than so many deep.
    #[error("recipes within recipes are more than {} deep", count::RECIPE_DEPTH)]
    TooDeep,
    /// A line names what the book does not have.
    #[error("a line names what does not exist")]
    Unknown(Part),
    /// A number does not fit.
    #[error("a quantity is too large")]
    TooLarge,
}

impl Book {
    /// May the recipe's lines be as they are? Asked before they are kept: what else is in the book was asked before.
    pub fn check(&self, recipe: &str) -> Result<(), FormulaError> {
        let lines = self.recipes.get(recipe).map_or(&[][..], |it| &it.lines);
        let unknown = lines.iter().find(|line| match &line.part {
            Part::Ingredient(id) => !self.ingredients.contains_key(id),
            Part::Recipe(id) => !self.recipes.contains_key(id),
        });
        if let Some(line) = unknown {
            return Err(FormulaError::Unknown(line.part.clone()));
        }
        if let Some(circle) = self.circle(recipe) {
            return Err(FormulaError::Circle(circle));
        }
        let mut users: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for user in self.recipes.keys() {
            for used in self.within(user) {
                users.entry(used).or_default().push(user);
            }
        }
        let below = levels(recipe, |id| self.within(id).collect());
        let above = levels(recipe, |id| users.get(id).cloned().unwrap_or_default());
        if above + 1 + below > count::RECIPE_DEPTH {
            return Err(FormulaError::TooDeep);
        }
        Ok(())
    }

    /// The shortest way from a recipe back to itself, by names; none where there is no such way.
    pub fn circle(&self, recipe: &str) -> Option<Vec<String>> {
        let name = |id: &str| self.recipes.get(id).map_or(id.to_owned(), |it| it.name.clone());
        let way = self.circle_of_ids(recipe)?;
        Some(way.into_iter().map(name).collect())
    }

    pub(super) fn circle_of_ids<'a>(&'a self, recipe: &'a str) -> Option<Vec<&'a str>> {
        let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
        let mut next = VecDeque::from([recipe]);
        while let Some(user) = next.pop_front() {
            for used in self.within(user) {
                if used == recipe {
                    return Some(way(recipe, user, &came_from));
                }
                if !came_from.contains_key(used) {
                    came_from.insert(used, user);
                    next.push_back(used);
                }
            }
        }
        None
    }
}

/// From `recipe` to `last` and back to `recipe`.
fn way<'a>(recipe: &'a str, last: &'a str, came_from: &BTreeMap<&'a str, &'a str>) -> Vec<&'a str> {
    let mut ids = vec![recipe, last];
    // The first has come from nowhere.
    while let Some(before) = ids.last().and_then(|id| came_from.get(id)) {
        ids.push(before);
    }
    ids.reverse();
    ids
}

/// How many levels there are beyond `from`, as far as they are allowed and one more.
fn levels<'a>(from: &'a str, beyond: impl Fn(&str) -> Vec<&'a str>) -> usize {
    let mut level = BTreeSet::from([from]);
    for deep in 0..=count::RECIPE_DEPTH {
        level = level.into_iter().flat_map(&beyond).collect();
        if level.is_empty() {
            return deep;
        }
    }
    count::RECIPE_DEPTH + 1
}
