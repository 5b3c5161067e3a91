//! What uses an ingredient by the measure it is kept in: while something does, kilograms don't become litres.

use obrador_core::{
    catalogue::{Content, ItemKind},
    quantity::{Quantity, Unit},
};

/// What uses an ingredient.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitUses {
    /// What the recipes are called that it goes into.
    pub recipes: Vec<String>,
    /// The numbers of the purchase orders that are still open.
    pub orders: Vec<i64>,
    /// The numbers of the batches that are not over.
    pub batches: Vec<i64>,
    /// What is in store of it; less than nothing where more was used than had come.
    pub left: Option<Quantity>,
    /// Has any of it ever come or been used? What is written of that keeps its measure.
    pub has_moved: bool,
}

impl UnitUses {
    pub(super) fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Would an ingredient be measured otherwise?
pub(super) fn measures_otherwise(before: &Content, after: &Content) -> bool {
    let dimension = |content: &Content| content.unit().map(Unit::dimension);
    before.item_kind() == ItemKind::Ingredient && dimension(before) != dimension(after)
}
