//! What a piece brings and costs, as the catalogue knows it.

use super::{Missing, products_store::Things};
use obrador_core::{
    catalogue::formula::{Book, Rollup},
    demand::Economics,
    quantity::Dimension,
};
use std::collections::BTreeMap;

/// What is known of each product.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    of: BTreeMap<String, (Option<f64>, Vec<Missing>)>,
    price: BTreeMap<String, i64>,
}

impl Known {
    /// Of all products.
    pub(super) fn of(things: &Things, book: &Book) -> Self {
        let rollup = Rollup::of(book);
        let mut known = Self::default();
        for (id, product) in &things.products {
            let mut missing = Vec::new();
            let cost = match book.products.iter().find(|it| it.id == *id) {
                None => Err(Missing::Recipe),
                Some(made) => match rollup.batch(&made.recipe) {
                    Ok(batch)
                        if batch
                            .good_yield
                            .is_none_or(|it| it.dimension() != Dimension::Count) =>
                    {
                        Err(Missing::Yield)
                    }
                    Ok(batch) if batch.cost_is_whole() => batch
                        .cost_of_one()
                        .map(|cost| cost.thousand_millionths() as f64 / 1e9)
                        .ok_or(Missing::Yield),
                    _ => Err(Missing::Cost),
                },
            };
            missing.extend(cost.err());
            match product.price_cents {
                None => missing.push(Missing::Price),
                Some(price) => {
                    known.price.insert(id.clone(), price);
                    if cost.is_ok_and(|cost| cost >= price as f64) {
                        missing.push(Missing::Margin);
                    }
                }
            }
            known.of.insert(id.clone(), (cost.ok(), missing));
        }
        known
    }

    /// What a piece brings and costs, where both are known and something remains.
    pub(super) fn economics(&self, product: &str) -> Option<Economics> {
        let (cost, _) = self.of.get(product)?;
        Some(Economics {
            price_cents: *self.price.get(product)? as f64,
            cost_cents: (*cost)?,
        })
    }

    /// What the ingredients of a piece cost, in cents.
    pub(super) fn cost(&self, product: &str) -> Option<f64> {
        self.of.get(product).and_then(|(cost, _)| *cost)
    }

    /// What is not known.
    pub(super) fn missing(&self, product: &str) -> Vec<Missing> {
        self.of
            .get(product)
            .map_or_else(Vec::new, |(_, missing)| missing.clone())
    }
}
