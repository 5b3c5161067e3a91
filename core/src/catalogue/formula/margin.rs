//! What remains of a price once the ingredients are paid, and what a dearer flour does to it.

use super::{Book, Cost, Price, Product, Rollup, fine::times};

/// What remains of a product's price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margin {
    /// Its price in cents, without VAT.
    pub price_cents: i64,
    /// What the ingredients of one cost.
    pub cost: Cost,
    /// What remains, in hundredths of a percent of the price, half away from zero; below nothing where it is sold at a
    /// loss. None where the price is nothing.
    pub margin_bp: Option<i64>,
    /// Is that less than shall remain? Compared exactly, not as rounded.
    pub is_below: bool,
    /// The least price at which what shall remain does. None where all of the price shall remain, or there is no target.
    pub restoring_cents: Option<i64>,
}

impl Margin {
    /// What remains of a price.
    ///
    /// # Formula
    /// `10,000 × (price − cost) / price`; below the target where `price × (10,000 − target) < 10,000 × cost`; restored at
    /// `ceil(10,000 × cost / (10,000 − target))`.
    ///
    /// # Units
    /// Hundredths of a percent; cents.
    ///
    /// # Errors
    /// `None` where it does not fit.
    pub fn of(price_cents: i64, cost: Cost, target_bp: Option<i64>) -> Option<Self> {
        let price = Cost::of_cents(price_cents);
        let margin_bp = times(price.0.checked_sub(cost.0)?, 10_000, price.0);
        let spent_bp = target_bp.map(|target| 10_000 - i128::from(target.clamp(0, 10_000)));
        let all = cost.0.checked_mul(10_000)?;
        let is_below = match spent_bp {
            Some(spent) => price.0.checked_mul(spent)? < all,
            None => false,
        };
        let restoring = spent_bp.filter(|spent| *spent > 0).map(|spent| {
            let cent = Cost::of_cents(1).0.checked_mul(spent)?;
            i64::try_from(all.checked_add(cent - 1)? / cent).ok()
        });
        Some(Self {
            price_cents,
            cost,
            margin_bp: margin_bp.and_then(|margin| i64::try_from(margin).ok()),
            is_below,
            restoring_cents: restoring.flatten(),
        })
    }
}

/// What a changed price does to a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Turn {
    /// Its margin was at the target or above, and falls below.
    FallsBelow,
    /// It was below and stays so.
    StaysBelow,
    /// It was below and is so no longer.
    Recovers,
}

/// A product whose margin a changed price moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceChange<'b> {
    /// Which product.
    pub product: &'b Product,
    /// What it does.
    pub turn: Turn,
    /// Its margin until now; none where its cost was not wholly known.
    pub before: Option<Margin>,
    /// Its margin at the new price.
    pub after: Margin,
}

/// A product that an ingredient goes into, through all recipes within its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductWith<'b> {
    /// Which product.
    pub product: &'b Product,
    /// What the ingredients of one cost; none where that is not wholly known.
    pub cost: Option<Cost>,
    /// What remains of its price; none where it has no price, or the cost is not known.
    pub margin: Option<Margin>,
}

impl Rollup<'_> {
    /// What remains of a product's price; none where it has no price, or what one costs is not wholly known.
    pub fn margin(&self, product: &Product) -> Option<Margin> {
        Margin::of(
            product.price_cents?,
            self.cost_of_one(product)?,
            product.target_bp,
        )
    }

    /// What the ingredients of one cost; none where that is not wholly known.
    fn cost_of_one(&self, product: &Product) -> Option<Cost> {
        let batch = self.batch(&product.recipe).ok()?;
        batch.cost_of_one().filter(|_| batch.cost_is_whole())
    }

    /// Does an ingredient go into it?
    fn contains(&self, product: &Product, ingredient: &str) -> bool {
        self.batch(&product.recipe)
            .is_ok_and(|batch| batch.contents.contains_key(ingredient))
    }
}

/// By how much a margin is below its target, in hundredths of a percent.
fn missing(product: &Product, margin: &Margin) -> i64 {
    product.target_bp.unwrap_or_default() - margin.margin_bp.unwrap_or(i64::MIN / 2)
}

impl Book {
    /// What is made with an ingredient: those first whose margin is below its target, by what is missing most; then by name.
    pub fn products_with(&self, ingredient: &str) -> Vec<ProductWith<'_>> {
        let rollup = Rollup::of(self);
        let products = self.products.iter();
        let with = products.filter(|product| rollup.contains(product, ingredient));
        let with = with.map(|product| ProductWith {
            product,
            cost: rollup.cost_of_one(product),
            margin: rollup.margin(product),
        });
        let mut with: Vec<_> = with.collect();
        // A product is below by more than nothing, however little; what is not stays in the order of names.
        with.sort_by_key(|it| {
            let below = it.margin.as_ref().filter(|margin| margin.is_below);
            below.map_or(1, |margin| -missing(it.product, margin).max(0))
        });
        with
    }

    /// Whose margin is below its target at an ingredient's new price, or was until now: those that fall first, then by what
    /// is missing most. Products without the ingredient, a price or a target, and those whose cost is not wholly known, are
    /// not among them.
    pub fn price_change(&self, ingredient: &str, new: Price) -> Vec<PriceChange<'_>> {
        let mut changed = Self {
            ingredients: self.ingredients.clone(),
            recipes: self.recipes.clone(),
            products: Vec::new(),
        };
        let Some(found) = changed.ingredients.get_mut(ingredient) else {
            return Vec::new();
        };
        found.price = Some(new);
        let (before, after) = (Rollup::of(self), Rollup::of(&changed));
        let mut changes: Vec<_> = self
            .products
            .iter()
            .filter(|product| after.contains(product, ingredient))
            .filter_map(|product| {
                let (before, after) = (before.margin(product), after.margin(product)?);
                let turn = match (before.is_some_and(|it| it.is_below), after.is_below) {
                    (false, true) => Turn::FallsBelow,
                    (true, true) => Turn::StaysBelow,
                    (true, false) => Turn::Recovers,
                    (false, false) => return None,
                };
                Some(PriceChange {
                    product,
                    turn,
                    before,
                    after,
                })
            })
            .collect();
        let missing = |change: &PriceChange<'_>| missing(change.product, &change.after);
        changes.sort_by(|a, b| {
            let by_name = || a.product.name.cmp(&b.product.name);
            a.turn
                .cmp(&b.turn)
                .then(missing(b).cmp(&missing(a)))
                .then_with(by_name)
        });
        changes
    }
}
