//! A recipe for more or less: by what it shall yield, by dough, by the flour at hand.

use super::{
    Cost, FormulaError, Part, Rollup, Weight,
    fine::{gcd, times},
};
use crate::quantity::{Dimension, Quantity};
use std::collections::BTreeMap;

/// What a recipe is scaled to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// So many good ones, or so much of the good: of the yield, less what is lost.
    Yield(Quantity),
    /// So much dough: the weight of all lines.
    Dough(Quantity),
    /// So much flour, that in preferments included.
    Flour(Quantity),
}

/// Why a recipe can't be scaled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScaleError {
    /// It has nothing of what it shall be scaled by: no yield in that measure, no weight, no flour.
    #[error("it has nothing to be scaled by")]
    Nothing,
    /// The target is nothing or below, or no weight where one is asked for.
    #[error("the target is no such quantity")]
    Target,
    /// It can't be worked out.
    #[error(transparent)]
    Formula(#[from] FormulaError),
}

/// What is to be weighed in for one recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Which recipe.
    pub recipe: String,
    /// How much the sheets above need of it, by measure; none for the first.
    pub needed: Vec<Quantity>,
    /// Its lines in their order, each to the nearest small unit, half away from zero.
    pub lines: Vec<Quantity>,
}

/// A recipe for more or less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scaled {
    factor: Factor,
    /// The recipe itself, then those within it; each recipe once, after all that need it.
    pub sheets: Vec<Sheet>,
}

/// How many batches, exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Factor {
    numerator: i128,
    denominator: i128,
}

impl Factor {
    fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let shared = gcd(numerator, denominator);
        (denominator > 0).then(|| Self {
            numerator: numerator / shared,
            denominator: denominator / shared,
        })
    }

    fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(
            left.checked_add(right)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    fn of(self, amount: i128) -> Option<i128> {
        times(amount, self.numerator, self.denominator)
    }

    fn quantity(self, quantity: Quantity) -> Option<Quantity> {
        let small = i64::try_from(self.of(i128::from(quantity.small))?).ok()?;
        Some(Quantity::new(small, quantity.unit))
    }
}

impl Scaled {
    /// That many times an amount of one batch: its cost.
    pub fn cost(&self, of_one_batch: Cost) -> Option<Cost> {
        self.factor.of(of_one_batch.0).map(Cost)
    }

    /// That many times a weight of one batch.
    pub fn weight(&self, of_one_batch: Weight) -> Option<Weight> {
        self.factor.of(of_one_batch.0).map(Weight)
    }

    /// That many times a quantity of one batch, to the nearest small unit.
    pub fn quantity(&self, of_one_batch: Quantity) -> Option<Quantity> {
        self.factor.quantity(of_one_batch)
    }
}

impl Rollup<'_> {
    /// A recipe scaled to a target; the recipes within it to what its sheet needs of them, as it says there: what is
    /// weighed in above is what is made below, to the small unit.
    pub fn scaled(&self, recipe: &str, target: Target) -> Result<Scaled, ScaleError> {
        let factor = self.factor(recipe, target)?;
        let mut factors: BTreeMap<&str, Factor> = BTreeMap::from([(recipe, factor)]);
        let mut needed: BTreeMap<&str, Vec<Quantity>> = BTreeMap::new();
        let mut sheets = Vec::new();
        // Whatever needs a recipe stands higher than it.
        while let Some(id) = self.highest(factors.keys().copied())? {
            let Some(factor) = factors.remove(id) else { break };
            let Some(recipe) = self.book.recipes.get(id) else {
                break;
            };
            let mut lines = Vec::with_capacity(recipe.lines.len());
            for line in &recipe.lines {
                let quantity = factor.quantity(line.quantity).ok_or(FormulaError::TooLarge)?;
                lines.push(quantity);
                if let Part::Recipe(within) = &line.part {
                    add_need(needed.entry(within).or_default(), quantity).ok_or(FormulaError::TooLarge)?;
                    let share = self
                        .book
                        .recipes
                        .get(within)
                        .map(|it| self.batch(within).map(|batch| it.share(batch.weight, quantity)));
                    // One that says nothing of its yield was noted; how much of it is made, nobody can know.
                    if let Some(share) = share.transpose()?.flatten() {
                        let more =
                            Factor::new(share.numerator, share.denominator).ok_or(FormulaError::TooLarge)?;
                        let sum = match factors.get(within.as_str()) {
                            Some(before) => before.plus(more).ok_or(FormulaError::TooLarge)?,
                            None => more,
                        };
                        factors.insert(within, sum);
                    }
                }
            }
            sheets.push(Sheet {
                recipe: id.to_owned(),
                needed: needed.remove(id).unwrap_or_default(),
                lines,
            });
        }
        Ok(Scaled { factor, sheets })
    }

    fn factor(&self, recipe: &str, target: Target) -> Result<Factor, ScaleError> {
        let batch = self.batch(recipe)?;
        let (wanted, has) = match target {
            Target::Yield(wanted) => {
                let good = batch
                    .good_yield
                    .filter(|good| good.dimension() == wanted.dimension());
                (
                    i128::from(wanted.small),
                    good.map_or(0, |good| i128::from(good.small)),
                )
            }
            Target::Dough(wanted) => (mass(wanted)?, batch.weight.0),
            Target::Flour(wanted) => (mass(wanted)?, batch.flour.0),
        };
        if wanted <= 0 {
            return Err(ScaleError::Target);
        }
        Factor::new(wanted, has).ok_or(ScaleError::Nothing)
    }

    /// The recipe in which most stand within one another.
    fn highest<'a>(&self, ids: impl Iterator<Item = &'a str>) -> Result<Option<&'a str>, FormulaError> {
        let mut highest: Option<(usize, &str)> = None;
        for id in ids {
            let height = self.batch(id)?.height;
            if highest.is_none_or(|(most, _)| height > most) {
                highest = Some((height, id));
            }
        }
        Ok(highest.map(|(_, id)| id))
    }
}

fn mass(quantity: Quantity) -> Result<i128, ScaleError> {
    if quantity.dimension() == Dimension::Mass {
        Ok(Weight::milligrams(quantity.small).0)
    } else {
        Err(ScaleError::Target)
    }
}

/// One more need; those of one measure together.
fn add_need(needs: &mut Vec<Quantity>, quantity: Quantity) -> Option<()> {
    match needs
        .iter_mut()
        .find(|need| need.dimension() == quantity.dimension())
    {
        Some(need) => *need = need.plus(quantity)?,
        None => needs.push(quantity),
    }
    Some(())
}
