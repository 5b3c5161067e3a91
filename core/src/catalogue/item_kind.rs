//! The kinds of things with a name.

use super::{Field, field};
use crate::usage::Metric;

/// A kind of thing with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// A shop or workroom.
    Location,
    /// A product on sale.
    Product,
    /// A recipe.
    Recipe,
    /// A supplier.
    Supplier,
}

impl ItemKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Location, Self::Product, Self::Recipe, Self::Supplier];

    /// The metric that counts it.
    pub fn metric(self) -> Metric {
        match self {
            Self::Location => Metric::Locations,
            Self::Product => Metric::Products,
            Self::Recipe => Metric::Recipes,
            Self::Supplier => Metric::Suppliers,
        }
    }

    /// Its name in addresses and SQL: that of its metric.
    pub fn as_str(self) -> &'static str {
        self.metric().as_str()
    }

    /// What it consists of, the name first.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Location => field::LOCATION,
            Self::Product => field::PRODUCT,
            Self::Recipe => field::RECIPE,
            Self::Supplier => field::SUPPLIER,
        }
    }
}
